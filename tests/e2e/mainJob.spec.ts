import type { Page } from '@playwright/test'
import { DRAFT_SCREENS } from '../../scripts/routes.js'
import { expectAccessible } from './setup/accessibility'
import { readClipboard } from './setup/clipboard'
import { printedPages } from './setup/paper'
import { expect, test } from './setup/test'

const saved = (page: Page) =>
  expect(page.getByRole('status', { name: 'Save status' })).toHaveText(/Saved in this browser/)
const radio = (page: Page, group: string, choice: string) =>
  page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: choice, exact: true })
const goOn = (page: Page) => page.getByRole('button', { name: /^Continue/ }).click()

/** A hybrid deployment under SPLA, with a server's name typed as a SIP domain and Lync Online switched on too early. */
async function fillIn(page: Page): Promise<void> {
  await page.goto('')
  await page.getByRole('button', { name: 'Start a request' }).click()
  await page.getByRole('textbox', { name: 'Name of this request' }).fill('Contoso hosting')
  await radio(page, 'Kind of request', 'New request').check()
  await radio(page, 'What do you run?', 'Lync Server 2013').check()
  await radio(
    page,
    'Are users of one domain split between your servers and the cloud?',
    'Yes',
  ).check()
  await radio(page, 'Standard CALs for everyone who will connect?', 'Yes').check()
  await radio(page, 'Edge Server with external access?', 'Yes').check()
  await radio(page, 'Are the Access Edge and the SIP domains active and reachable?', 'Yes').check()
  await radio(page, 'Is Messenger already connected through PIC?', 'No').check()
  await radio(page, 'Do you want a trial first?', 'No').check()
  await expect(page.getByRole('region', { name: 'Verdict' })).toContainText(
    'Would have been eligible',
  )
  await goOn(page)

  await radio(page, 'Agreement type', 'Service Provider Licensing Agreement').check()
  await page.getByRole('textbox', { name: 'Initial enrollment number' }).fill('SP-778 12')
  await page
    .getByRole('checkbox', { name: 'I have read and accept the Product Use Rights' })
    .check()
  await goOn(page)

  const edge = page.getByRole('group', { name: 'Access Edge 1' })
  await edge.getByRole('textbox', { name: 'Access Edge FQDN' }).fill('sip.contoso.com')
  await edge.getByRole('textbox', { name: 'SIP domain' }).first().fill('contoso.com')
  await edge.getByRole('button', { name: 'Add SIP domain' }).click()
  await edge.getByRole('textbox', { name: 'SIP domain' }).nth(1).fill('user1@example.fabrikam.com')
  await edge.getByRole('button', { name: 'Add SIP domain' }).click()
  await edge.getByRole('textbox', { name: 'SIP domain' }).nth(2).fill('sip.contoso.com')
}

async function finish(page: Page): Promise<void> {
  await goOn(page)
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible()
  const findings = page.getByRole('region', { name: 'Findings' })
  const mistake = findings.getByRole('listitem').filter({ hasText: 'sip.contoso.com' }).first()
  await mistake.getByRole('button').first().click()
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeHidden()
  await goOn(page)
  await page.getByRole('textbox', { name: 'Contact e-mail' }).fill('admin@contoso.com')
  await goOn(page)
  await radio(page, 'External communications in Lync Online', 'On').check()
  const order = page.getByRole('list', { name: 'Order of work' })
  await expect(order).toContainText('24 hours after turning off')
}

test.describe('the main job', () => {
  test('a hybrid request from an empty browser to the printed page', async ({ page }) => {
    await fillIn(page)
    await expect(page.getByRole('group', { name: 'Access Edge 1' })).toContainText(
      'example.fabrikam.com',
    )
    await finish(page)

    const order = page.getByRole('list', { name: 'Order of work' })
    const lines = (await order.innerText()).split('\n')
    const places = [
      'Turn external communications off in Lync Online',
      'Wait 24 hours',
      'Submit the request',
      'Wait until the request is provisioned',
      'Turn external communications on in Lync Online',
    ].map((title) => lines.indexOf(title))
    expect(
      places.every((place) => place >= 0),
      lines.join('\n'),
    ).toBe(true)
    expect(places.toSorted((a, b) => a - b)).toEqual(places)

    await page.getByRole('link', { name: 'Summary' }).click()
    await expect(
      page.getByRole('heading', { name: 'Provisioning request', level: 1 }),
    ).toBeVisible()
    const main = page.getByRole('main')
    for (const text of ['SP-778 12', 'sip.contoso.com', 'contoso.com', 'example.fabrikam.com'])
      await expect(main).toContainText(text)
    await page.getByRole('button', { name: 'Copy SIP domains' }).click()
    await expect
      .poll(async () => (await readClipboard(page))['text/plain'])
      .toBe('contoso.com\nexample.fabrikam.com')
    await saved(page)

    for (const format of ['A4', 'Letter'] as const) {
      const pages = await printedPages(page, format)
      const text = pages.join('\n')
      expect(text).toContain('SP-778 12')
      expect(text).toMatch(/Page 1 of \d/)
      expect(text).not.toMatch(/Copy as text|Saved in this browser|Search\s+Ctrl K/)
    }
  })

  test('the copies hold the request, as text, as rich text, as Markdown and as an e-mail', async ({
    page,
  }) => {
    await fillIn(page)
    await finish(page)
    await page.getByRole('link', { name: 'Summary' }).click()
    for (const [button, expected] of [
      ['Copy as text', /Initial enrollment number/],
      ['Copy as Markdown', /\|/],
      ['Copy as e-mail', /Access Proxy/],
    ] as const) {
      await page.getByRole('button', { name: button }).click()
      // What the test before has copied is still there: it is like this, but of another number.
      const text = expect.poll(async () => (await readClipboard(page))['text/plain'])
      await text.toContain('SP-778 12')
      await text.toMatch(expected)
    }
    await page.getByRole('button', { name: 'Copy as rich text' }).click()
    await expect.poll(async () => (await readClipboard(page))['text/html']).toContain('SP-778 12')
    await page.getByRole('button', { name: 'Copy Initial enrollment number' }).click()
    await expect.poll(async () => (await readClipboard(page))['text/plain']).toBe('SP-778 12')
  })

  test.describe('where the app was stored', () => {
    test.use({ serviceWorkers: 'allow' })

    test('what was typed is there again after a reload, with and without a network', async ({
      page,
      context,
    }) => {
      await fillIn(page)
      await saved(page)
      await page.reload()
      const domains = page.getByRole('textbox', { name: 'SIP domain' })
      await expect(domains.nth(1)).toHaveValue('user1@example.fabrikam.com')
      await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
      await context.setOffline(true)
      await domains.nth(1).fill('fabrikam.com')
      await page.reload()
      await expect(domains.nth(1)).toHaveValue('fabrikam.com')
      await page.goto('#/')
      await expect(page.getByRole('link', { name: 'Contoso hosting' })).toBeVisible()
    })
  })

  test('an unfinished request can be opened and says DRAFT on every page', async ({ page }) => {
    await page.goto('')
    await page.getByRole('button', { name: 'Start a request' }).click()
    await page.getByRole('link', { name: 'Summary' }).click()
    await expect(page.getByRole('main')).toContainText('DRAFT')
    for (const printed of await printedPages(page)) expect(printed).toContain('DRAFT')
  })

  test('every screen is accessible in light, dark and forced colours', async ({ page }) => {
    test.setTimeout(300_000)
    await page.goto('')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Try a sample' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Eligibility' })).toBeVisible()
    const base = page.url().replace(/eligibility$/, '')
    for (const step of DRAFT_SCREENS) {
      await page.goto(`${base}${step}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
    }
  })
})

test.describe('a list of requests', () => {
  test('duplicates, downloads, deletes and takes the deletion back', async ({ page }) => {
    await page.goto('')
    await page.getByRole('button', { name: 'Start a request' }).click()
    await page.getByRole('textbox', { name: 'Name of this request' }).fill('Fabrikam <b>bold</b>')
    await saved(page)
    await page.getByRole('link', { name: 'Requests', exact: true }).click()
    const actions = page.getByRole('button', { name: /^Actions for Fabrikam <b>bold<\/b>/ })
    await actions.first().click()
    await page.getByRole('menuitem', { name: 'Duplicate' }).click()
    await expect(actions).toHaveCount(2)

    await actions.first().click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Download a copy' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^edgewise-.*\.json$/)
    const path = await download.path()

    await actions.first().click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await expect(actions).toHaveCount(1)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(actions).toHaveCount(2)

    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Open a file' }).click(),
    ])
    await chooser.setFiles(path)
    await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible()
    await page.getByRole('link', { name: 'Requests', exact: true }).click()
    await expect(actions).toHaveCount(3)
  })

  test('refuses a file that it cannot read, says why and changes nothing', async ({ page }) => {
    await page.goto('')
    for (const [name, content] of [
      ['holiday.json', '{"a":1}'],
      ['broken.json', '{"format":"edgewise","version":1,"drafts":[{"id"'],
      [
        'new.json',
        '{"format":"edgewise","version":99,"savedAt":"x","count":0,"sha256":"","drafts":[]}',
      ],
    ] as const) {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: 'Open a file' }).click(),
      ])
      await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
      await expect(page.getByRole('alert')).not.toBeEmpty()
      await expect(page.getByRole('heading', { level: 1, name: 'Requests' })).toBeVisible()
      await expect(page.getByRole('table')).toHaveCount(0)
    }
  })
})
