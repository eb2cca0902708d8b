import { writeSavedFile } from '../../src/documents/savedFile'
import { draftOf, edgesOf } from '../fixtures/requests'
import { expectAccessible } from './setup/accessibility'
import { choose, goTo, rowsOf } from './setup/app'
import { readClipboard } from './setup/clipboard'
import { printedPages } from './setup/paper'
import { expect, test } from './setup/test'
import type { Page } from '@playwright/test'

const NSLOOKUP = `C:\\>nslookup -type=srv _sipfederationtls._tcp.fabrikam.com
Servidor:  dns01.fabrikam.com
Address:  10.0.0.53

_sipfederationtls._tcp.fabrikam.com     SRV service location:
          priority       = 0
          weight         = 0
          port           = 5061
          svr hostname   = sip.contoso.com
`
const SERVER = `PS C:\\> Get-CsAccessEdgeConfiguration

Identity               : Global
AllowFederatedUsers    : True
EnablePartnerDiscovery : True
RoutingMethod          : UseDnsSrvRouting

PS C:\\> Get-CsHostingProvider

Identity  : Office365
ProxyFqdn : sipfed.online.lync.com
Enabled   : False
`
const DRAFT = draftOf({
  kind: 'federation',
  asOf: null,
  edges: edgesOf(['sip.contoso.com', ['contoso.com', 'fabrikam.com']]),
  eligibility: { ...draftOf().eligibility, platform: 'sfb-se', cu5: null },
})

async function openVerify(page: Page): Promise<void> {
  await page.goto('')
  await choose(page, 'Open a file', writeSavedFile([DRAFT], '2026-11-25T09:00:00.000Z'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Review', { timeout: 30_000 })
  await goTo(page, page.url().replace(/.*#/, '#').replace('review', 'verify'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Verify')
  await expect(page.getByRole('table', { name: 'Wanted and found' })).toBeVisible()
}

async function read(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Output' }).fill(text)
  await page.getByRole('button', { name: 'Read', exact: true }).click()
  await expect(page.getByText(/^What you pasted was read/)).toBeVisible()
}

/** The row of a want below the heading of its group, as text. */
const rowOf = (page: Page, group: string, what: string) =>
  page
    .getByRole('table', { name: 'Wanted and found' })
    .locator('tbody')
    .filter({ has: page.getByRole('rowheader', { name: group, exact: true }) })
    .getByRole('row')
    .filter({ hasText: what })

test('paste, verdicts, print: the record says what was wanted and what was found', async ({
  page,
}) => {
  await openVerify(page)
  await expect(rowOf(page, 'Server', 'Federation').first()).toContainText('not shown')
  await read(page, NSLOOKUP)
  const target = rowOf(page, 'fabrikam.com', 'Federation SRV, target')
  await expect(target).toContainText('sip.fabrikam.com')
  await expect(target).toContainText('sip.contoso.com')
  await expect(target).toContainText('differs')
  await expect(rowOf(page, 'fabrikam.com', 'port')).toContainText('as wanted')
  await expect(rowOf(page, 'contoso.com', 'Federation SRV, target')).toContainText('not shown')
  // The name of the DNS server that answered is none of it.
  await expect(page.getByRole('table', { name: 'Wanted and found' })).not.toContainText('dns01')

  await read(page, SERVER)
  await expect(rowOf(page, 'Server', 'AllowFederatedUsers')).toContainText('as wanted')
  await expect(rowOf(page, 'Hosting provider for Microsoft 365', 'Enabled')).toContainText(
    'differs',
  )
  await expectAccessible(page, 'main')

  const [paper = '', ...more] = await printedPages(page)
  const all = [paper, ...more].join(' ').replace(/\s+/g, ' ')
  expect(all).toContain('Wanted and found')
  expect(all).toMatch(/Fingerprint[\s\S]*?\b[0-9a-f]{8}\b/)
  expect(all).toContain('sip.fabrikam.com')
  expect(all).toContain('differs')
  expect(all).toMatch(/Read: \d{1,2} \w+ 20\d\d/)
  expect(all).not.toContain('Choose a file')

  await page.getByRole('button', { name: 'Copy as text' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Record copied' })).toBeVisible()
  expect((await readClipboard(page))['text/plain']).toContain('AllowFederatedUsers True')
})

test('what was found is kept beside the draft until it is forgotten, and by keyboard alone', async ({
  page,
}) => {
  await openVerify(page)
  await page.getByRole('textbox', { name: 'Output' }).focus()
  await page.keyboard.insertText(SERVER)
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('fe01')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(rowOf(page, 'Server', 'AllowFederatedUsers')).toContainText('fe01')
  await page.reload()
  await expect(rowOf(page, 'Server', 'AllowFederatedUsers')).toContainText('as wanted')
  expect(await rowsOf(page, 'found')).toHaveLength(1)
  expect(JSON.stringify(await rowsOf(page, 'drafts'))).not.toContain('UseDnsSrvRouting')

  await page.getByRole('button', { name: 'Forget what was pasted' }).press('Enter')
  await expect(rowOf(page, 'Server', 'AllowFederatedUsers')).toContainText('not shown')
  expect(await rowsOf(page, 'found')).toEqual([])
})

test('a private key is recognised, said and not kept', async ({ page }) => {
  await openVerify(page)
  const key = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7'
  await read(page, `-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----\n${NSLOOKUP}`)
  await expect(page.getByText('A private key was in it.').first()).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Output' })).toHaveValue('')
  expect(JSON.stringify(await rowsOf(page, 'found'))).not.toContain(key.slice(0, 20))
})

test('at 320 px nothing of what was found scrolls to the side', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await openVerify(page)
  await read(page, `${SERVER}\n${NSLOOKUP}`)
  const table = page.getByRole('table', { name: 'Wanted and found' })
  await expect(table.getByRole('rowheader', { name: 'Server', exact: true })).toBeVisible()
  await expect(table.getByRole('columnheader', { name: 'Wanted', exact: true })).toHaveCount(1)
  const wide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.table-scroll')]
      .filter((part) => part.scrollWidth > part.clientWidth + 1)
      .map((part) => part.outerHTML.slice(0, 100)),
  )
  expect(wide).toEqual([])
  await expectAccessible(page)
})
