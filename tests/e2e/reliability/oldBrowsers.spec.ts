import { FLOOR, TOO_NEW } from '../../../scripts/floor.js'
import { expectSaved, goTo, nameField, rowsOf } from '../setup/app'
import { expect, test } from '../setup/test'

test.use({ serviceWorkers: 'block' })
test.beforeEach(({ watched }) => watched.allow(/Service Worker registration blocked/))

/** Takes out of the language, and of the browser, what the oldest browsers do not have. */
function takeAway({ methods, functions }: typeof TOO_NEW) {
  for (const { prototype } of [Array, String, Set] as { prototype: object }[])
    for (const name of methods) Reflect.deleteProperty(prototype, name)
  for (const path of functions) {
    const [owner = '', name = ''] = path.split('.')
    Reflect.deleteProperty(Reflect.get(globalThis, owner) ?? {}, name)
  }
}

test('R26: without the methods of newer browsers, a request is made from the list to its papers', async ({
  page,
  context,
}) => {
  await context.addInitScript(takeAway, TOO_NEW)
  // A worker has a language of its own.
  const code = `(${takeAway})(${JSON.stringify(TOO_NEW)});`
  let workers = 0
  await context.route(/\/assets\/[\w.-]*worker[\w.-]*\.js$/, async (route) => {
    workers += 1
    const response = await route.fetch()
    await route.fulfill({ response, body: code + (await response.text()) })
  })
  await page.goto('./')
  expect(await page.evaluate(() => 'toSorted' in [])).toBe(false)
  await page.getByRole('button', { name: 'Start a request' }).click()
  await nameField(page).fill('Old browser')
  await goTo(page, page.url().replace(/^[^#]*|eligibility$/g, '') + 'domains')
  await page.getByRole('textbox', { name: 'SIP domain' }).first().fill('contoso.com')
  await expectSaved(page)
  const [stored] = await rowsOf(page, 'drafts')
  expect(JSON.stringify(stored)).toContain('contoso.com')

  await page.getByRole('button', { name: 'Paste a list' }).click()
  await page.getByRole('textbox', { name: 'List' }).fill('fabrikam.com\nadatum.com')
  await page.getByRole('button', { name: 'Preview' }).click()
  await page.getByRole('button', { name: /^Add these/ }).click()
  await expectSaved(page)

  await goTo(page, page.url().replace(/^[^#]*|domains$/g, '') + 'summary')
  await expect(page.getByText('fabrikam.com').first()).toBeVisible()
  await goTo(page, '#/')
  await expect(page.getByRole('link', { name: 'Old browser' })).toBeVisible()
  console.log(`${workers} workers ran without the newer methods`)
})

test('R26: a browser below the oldest is told so on the page', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'CompressionStream'))
  await page.goto('./')
  const alarm = page.getByRole('alert')
  await expect(alarm).toContainText('This browser is too old')
  await expect(alarm).toContainText(`Firefox ${FLOOR.firefox}`)
})

test('R26: where the script of an old browser fails, its age is named as the reason', async ({
  page,
  watched,
}) => {
  watched.allow(/not caught|Unexpected/)
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'CompressionStream'))
  await page.route(/\/assets\/start-.*\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'const new = words' }),
  )
  await page.goto('./')
  const alarm = page.getByRole('alert')
  await expect(alarm).toContainText('Edgewise did not start')
  await expect(alarm).toContainText(`Chrome or Edge ${FLOOR.chrome}`)
  await expect(page.getByRole('button')).toHaveCount(0)
})
