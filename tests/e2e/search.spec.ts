import { writeSavedFile } from '../../src/documents/savedFile'
import { draftOf, edgesOf } from '../fixtures/requests'
import { expectAccessible } from './setup/accessibility'
import { choose } from './setup/app'
import { heading } from './setup/draft'
import { expect, test } from './setup/test'
import type { Page } from '@playwright/test'

const DRAFT = draftOf({
  kind: 'federation',
  asOf: null,
  edges: edgesOf(['sip.contoso.com', ['contoso.com', 'fabrikam.com']]),
})

/** Looks for something by keyboard alone, from wherever the focus is. */
async function look(page: Page, query: string, first: RegExp): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  const box = page.getByRole('dialog', { name: 'Search' }).getByRole('searchbox')
  await expect(box).toBeFocused()
  await page.keyboard.type(query)
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toContainText(first)
}

test('Ctrl K finds a name, a paper, a screen, an action and a request by keyboard alone', async ({
  page,
}) => {
  await page.goto('')
  await choose(page, 'Open a file', writeSavedFile([DRAFT], '2026-11-25T09:00:00.000Z'))
  await expect(heading(page)).toHaveText('Review', { timeout: 30_000 })

  await look(page, 'fabrikam', /Name.*fabrikam\.com/)
  await expectAccessible(page, 'dialog')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Edges and domains')
  const field = page.getByRole('textbox', { name: 'SIP domain' }).nth(1)
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('fabrikam.com')

  await look(page, 'certificate names', /Paper.*Certificate names/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/documents\?paper=certificate/)
  await expect(heading(page)).toHaveText('Certificate names')
  await expect(page).toHaveTitle('Certificate names – Edgewise')

  await look(page, 'add access edge', /Action.*Add Access Edge/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Access Edge FQDN' }).nth(1)).toBeFocused()
  await expect(page).toHaveTitle('Edges and domains – Edgewise')

  await look(page, 'undo', /Action.*Undo/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Access Edge FQDN' })).toHaveCount(1)

  await look(page, 'order of work', /Screen.*Order of work/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Order of work')

  await page.goto('#/')
  await expect(heading(page)).toHaveText('Requests')
  await look(page, 'contoso', /Request.*Contoso/)
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Review')

  // A step that this kind does not have is not offered.
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('agreement')
  await expect(page.getByRole('dialog').getByRole('status')).toContainText(/result|Nothing/)
  await expect(page.getByRole('dialog').getByText(/^Screen/)).toHaveCount(0)
})
