import { expectAccessible } from './setup/accessibility'
import { begin, findings } from './setup/draft'
import { expect, test } from './setup/test'

test('a pasted list is looked at first, added as one step and taken back as one', async ({
  page,
}) => {
  await page.goto(`${await begin(page, 'Try a sample')}domains`)
  const opener = page.getByRole('button', { name: 'Paste a list', exact: true })
  await opener.click()
  const dialog = page.getByRole('dialog')
  const list = dialog.getByRole('textbox', { name: 'List', exact: true })
  await list.fill('adatum.com\nbob@wingtiptoys.com; contoso.com <b>no</b>')
  await dialog.getByRole('button', { name: 'Preview', exact: true }).click()
  await expect(dialog).toContainText('wingtiptoys.com')
  await expectAccessible(page, 'dialog')
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await expect(opener).toBeFocused()
  const domains = page.getByRole('textbox', { name: 'SIP domain' })
  await expect(domains).toHaveCount(4)

  await opener.click()
  await list.fill('adatum.com\nbob@wingtiptoys.com')
  await dialog.getByRole('button', { name: 'Preview', exact: true }).click()
  await dialog.getByRole('button', { name: /^Add these/ }).click()
  await expect(domains).toHaveCount(6)
  await expect(findings(page)).toContainText('sip.contoso.com serves 5 SIP domains')
  await page.getByRole('status').getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(domains).toHaveCount(4)
})

for (const [screen, opener] of [
  ['domains', 'Import topology'],
  ['domains', 'Import CSV'],
] as const) {
  test(`the dialog behind “${opener}” is accessible and gives the focus back`, async ({ page }) => {
    await page.goto(`${await begin(page, 'Try a sample')}${screen}`)
    const button = page.getByRole('button', { name: opener, exact: true })
    await button.click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectAccessible(page, 'dialog')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(button).toBeFocused()
  })
}

test('the menu of a request and the search are accessible', async ({ page }) => {
  await begin(page, 'Try a sample')
  await page.goto('#/')
  await page.getByRole('button', { name: 'Actions for Contoso' }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page, 'dialog')
})

test('the search goes with one Escape and with the page below it', async ({ page }) => {
  await page.goto('#/guide')
  await page.getByRole('button', { name: 'Search' }).click()
  await page.keyboard.type('port')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Search' })).toBeFocused()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.goto('#/tools/address')
  await expect(page.getByRole('heading', { name: 'Contact addresses' })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
