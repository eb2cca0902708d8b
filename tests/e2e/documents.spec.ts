import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import type { Download, Locator, Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { CATALOGUE } from '../../src/documents/catalogue'
import { documentTitle } from '../../src/documents/documentTitle'
import { TITLES } from '../../src/documents/request/titles'
import { writeSavedFile } from '../../src/documents/savedFile'
import type { Draft } from '../../src/request/draft'
import { INJECTIONS } from '../fixtures/injections'
import { draftOf, edgesOf, NOW, REQUESTS, summaryFrom } from '../fixtures/requests'
import { expectAccessible } from './setup/accessibility'
import { choose, heading, textOf } from './setup/app'
import { readClipboard } from './setup/clipboard'
import { printedPages } from './setup/paper'
import { expect, test } from './setup/test'

const SECRETS = /V1234567|7654321|Ada Lovelace|ada@contoso\.com|425 555/u
const withOptions = (draft: Draft, options: Partial<Draft['options']>): Draft => ({
  ...draft,
  options: { ...draft.options, ...options },
})
const withVersion = (draft: Draft) =>
  withOptions(draft, { maskAgreement: false, includeContacts: true })
const DRAFTS: Readonly<Record<string, Draft>> = {
  new: withVersion(draftOf()),
  update: withVersion(REQUESTS['update']!.draft),
  removal: withVersion(REQUESTS['removal']!.draft),
  hybrid: withVersion(REQUESTS['hybrid']!.draft),
  divided: withVersion(REQUESTS['divided']!.draft),
}
/** Documents that the one who signs the request keeps, or hands in. */
const OWN = /^(?:request|domains|tasks|calendar|draft)/

/** The request itself is called after its kind. */
const headingOf = ({ kind }: Draft) => TITLES[kind ?? 'new']

async function openSummary(page: Page, draft: Draft): Promise<void> {
  // A document tells its minute: that of the clipboard has to be that of the file.
  await page.clock.setFixedTime(NOW)
  await page.goto('')
  await choose(page, 'Open a file', writeSavedFile([draft], NOW))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Review', { timeout: 30_000 })
  await page.getByRole('link', { name: 'Summary', exact: true }).click()
  await expect(heading(page)).toHaveText(headingOf(draft), { timeout: 30_000 })
}

async function openDocuments(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Documents', exact: true }).click()
  await expect(heading(page)).toHaveText('Documents')
}

/** Opens a document from the list, to which the page goes back first. */
async function show(page: Page, title: string): Promise<Locator> {
  const back = page.getByRole('link', { name: 'All documents' })
  if (await back.isVisible()) await back.click()
  await page.getByRole('button', { name: `Open ${title}`, exact: true }).click()
  const shown = page.getByRole('region', { name: title, exact: true })
  await expect(shown).toBeVisible()
  return shown
}
async function openScripts(page: Page): Promise<Locator> {
  await openDocuments(page)
  return show(page, 'PowerShell scripts')
}
const status = (page: Page) => page.locator('.documents__said')

const saved = async (page: Page, button: Locator): Promise<Download> =>
  (await Promise.all([page.waitForEvent('download'), button.click()]))[0]

/** Without the stamp, which may stand between two lines of a title. */
const withoutStamp = (text: string) => words(text.replaceAll('DRAFT', ''))
const words = (text: string) => text.replace(/[\s\u00A0]+/gu, ' ').trim()

for (const [kind, draft] of Object.entries(DRAFTS)) {
  test(`${kind}: every document is shown, copied and saved, and all of them in a zip`, async ({
    page,
  }) => {
    test.slow()
    await openSummary(page, draft)
    await openDocuments(page)
    const summary = summaryFrom(draft)
    const entries = CATALOGUE.filter(({ applies }) => applies(summary))
    expect(entries.length).toBeGreaterThan(5)
    const names: string[] = []
    for (const entry of entries) {
      const { id, paper } = entry
      const preview = await show(page, documentTitle(entry, summary))
      const files = preview.getByRole('region', { name: /\.[a-z0-9]+$/ })
      await expect(files.first()).toBeVisible()
      const count = await files.count()
      for (const file of await files.all()) {
        const name = (await file.getAttribute('aria-label'))!
        const download = await saved(page, file.getByRole('button', { name: `Download ${name}` }))
        expect(download.suggestedFilename()).toBe(name)
        const text = await textOf(download)
        await file.getByRole('button', { name: `Copy ${name}` }).click()
        await expect(status(page)).toHaveText(`Copied: ${name}.`)
        const clipboard = await readClipboard(page)
        if (paper) {
          expect(text).toContain('<!doctype html>')
          expect(clipboard['text/html']).toContain(summary.fingerprint)
          const lines = await file.locator('h2').allInnerTexts()
          expect(lines.length).toBeGreaterThan(0)
          for (const line of lines) expect(text).toContain(words(line))
        } else {
          expect(words(clipboard['text/plain']!)).toBe(words(text.replace(/^\uFEFF/, '')))
          expect(words(await file.locator('pre').innerText())).toBe(
            words(text.replace(/^\uFEFF/, '')),
          )
        }
        if (!OWN.test(id)) expect(text + JSON.stringify(clipboard)).not.toMatch(SECRETS)
        if (id !== 'draft') names.push(count > 1 ? `${id}/${name}` : name)
      }
    }
    await page.getByRole('link', { name: 'All documents' }).click()
    const zip = await saved(page, page.getByRole('button', { name: 'Download all as a zip' }))
    expect(zip.suggestedFilename()).toMatch(/^edgewise-.*-documents-.*\.zip$/)
    const held = unzipSync(await readFile(await zip.path()))
    expect(Object.keys(held).sort()).toEqual(names.sort())
    console.log(`${kind}: ${entries.length} documents in ${names.length} files`)
    for (const bytes of Object.values(held)) expect(bytes.length).toBeGreaterThan(40)
  })
}

test('the scripts are for the server of step 1, and their options change them at once', async ({
  page,
}) => {
  for (const [platform, cu5, count, written] of [
    [null, null, 1, 'There are no scripts for this draft yet.'],
    ['lync-2010', null, 10, 'Written for  Lync Server 2010'],
    ['lync-2013', 'unknown', 10, 'Written for  Lync Server 2013'],
    ['sfb-se', null, 10, 'Written for  Skype for Business Server Subscription Edition'],
    ['lync-2013', 'yes', 10, 'Written for  Lync Server 2013 with Cumulative Update 5'],
  ] as const) {
    await openSummary(page, draftOf({ eligibility: { ...draftOf().eligibility, platform, cu5 } }))
    const preview = await openScripts(page)
    const files = preview.getByRole('region', { name: /\.[a-z0-9]+$/ })
    await expect(files).toHaveCount(count)
    await expect(files.first()).toContainText(written)
  }
  const preview = page.getByRole('region', { name: 'PowerShell scripts', exact: true })
  const apply = preview.getByRole('region', { name: '2-apply.ps1' })
  await preview.getByText('Options', { exact: true }).click()
  for (const [scope, field, identity] of [
    ['One site', 'Site name', "'site:Redmond'"],
    ['Selected users', 'Policy name', "'Redmond'"],
  ] as const) {
    await preview.getByRole('radio', { name: scope, exact: true }).check()
    const name = preview.getByRole('textbox', { name: field })
    await name.fill('')
    await expect(name).toHaveAccessibleDescription(/No name was given/)
    await name.fill("Redmond'; calc")
    await expect(name).toHaveAccessibleDescription(/a character that does not belong in a script/)
    await expect(apply).toContainText('The external access policy is left out')
    await name.fill('Redmond')
    await expect(name).toHaveAccessibleDescription('')
    await expect(apply).toContainText(`-Identity ${identity}`)
  }
  await expect(apply).toContainText('EnablePublicCloudAudioVideoAccess $true')
  await preview.getByRole('checkbox', { name: 'Audio and video calls, too' }).uncheck()
  await expect(apply).not.toContainText('EnablePublicCloudAudioVideoAccess $true')
})

test('there is no e-mail where nothing is asked for', async ({ page }) => {
  for (const draft of [REQUESTS['removal']!.draft, REQUESTS['online']!.draft]) {
    await openSummary(page, draft)
    await expect(page.getByRole('button', { name: 'Copy as text' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Copy as e-mail' })).toHaveCount(0)
    await openDocuments(page)
    await expect(page.getByRole('button', { name: /Request as an e-mail/ })).toHaveCount(0)
    await expect(page.getByRole('region', { name: 'Microsoft' })).toHaveCount(0)
  }
})

test('R19: a downloaded request opens again, and one changed character of its page is named', async ({
  page,
}) => {
  await openSummary(page, DRAFTS['new']!)
  await openDocuments(page)
  const preview = await show(page, 'Provisioning request')
  const button = preview.getByRole('button', { name: /^Download/ })
  const text = await textOf(await saved(page, button))
  await page.goto('./?again')
  await choose(page, 'Open a file', text, 'request.html')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Review')
  await expect(page.getByText('sip.contoso.com').first()).toBeVisible()

  await page.goto('./?changed')
  await choose(
    page,
    'Open a file',
    text.replace('sip.contoso.com', 'sip.c0ntoso.com'),
    'request.html',
  )
  await expect(page.getByRole('alert')).toContainText('The page was changed after it was saved')
  // The request in it was not changed, and is here already.
  await page.getByRole('button', { name: 'Open what can be read (1)' }).click()
  await expect(
    page.getByText('Nothing new: the request in this file is here already.'),
  ).toBeVisible()
})

test('the page is accessible, the list and each document, also on a telephone', async ({
  page,
}) => {
  test.slow()
  await openSummary(page, DRAFTS['hybrid']!)
  await openDocuments(page)
  await expectAccessible(page)
  for (const title of ['Provisioning request', 'PowerShell scripts', 'Zone lines for BIND']) {
    await show(page, title)
    await expect(heading(page)).toBeFocused()
    await expectAccessible(page)
  }
  await page.getByRole('link', { name: 'All documents' }).click()
  for (const [width, height] of [
    [390, 844],
    [320, 256],
  ] as const) {
    await page.setViewportSize({ width, height })
    const open = page.getByRole('button', { name: 'Open Help desk sheet' })
    await open.scrollIntoViewIfNeeded()
    await expect(open).toBeInViewport({ ratio: 1 })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(width)
    await expectAccessible(page)
  }
})

test('a task of the order of work leads to its document', async ({ page }) => {
  await openSummary(page, DRAFTS['new']!)
  await page.getByRole('link', { name: /^Order of work/ }).click()
  const tasks = page.getByRole('list', { name: 'Order of work' }).getByRole('listitem')
  await expect.poll(() => tasks.count()).toBeGreaterThan(5)
  const count = await tasks.count()
  await expect(tasks.getByRole('link')).toHaveCount(count)
  await tasks
    .getByRole('link', { name: /^Its document ?: Publish the names/ })
    .first()
    .click()
  await expect(heading(page)).toHaveText('Names to publish')
  await expect(page.locator('.paper-title')).toContainText('Names to publish')
})

test('the printer gets the document whose button was pressed, and nothing of the list', async ({
  page,
}) => {
  await page.addInitScript(() => (window.print = () => undefined))
  await openSummary(page, DRAFTS['new']!)
  await openDocuments(page)
  await page.getByRole('button', { name: 'Print Firewall sheet' }).click()
  await expect(page.locator('.print-only .paper-title')).toBeAttached()
  const text = (await printedPages(page)).join('\n')
  expect(text).toContain('Firewall sheet')
  expect(text).not.toMatch(/Download all|Zone lines|Help desk/)
})

test.describe('on paper', () => {
  for (const format of ['A4', 'Letter'] as const)
    test(`the request and each sheet on ${format} have their margins and no controls`, async ({
      page,
    }) => {
      test.slow()
      await openSummary(page, DRAFTS['hybrid']!)
      const expectPaper = (pages: readonly string[], title: string) => {
        const text = pages.join('\n')
        expect(withoutStamp(text)).toContain(title)
        pages.forEach((sheet, index) => {
          expect(sheet).toContain(`Page ${index + 1} of ${pages.length}`)
          expect(sheet, `${title}, page ${index + 1}`).toContain('DRAFT')
        })
        expect(text).not.toMatch(
          /Copy as text|Download|^\s*Close\s*$|Saved in this browser|Audio and video calls, too/m,
        )
      }
      const request = 'Provisioning request'
      expectPaper(await printedPages(page, format), request)
      await openDocuments(page)
      const summary = summaryFrom(DRAFTS['hybrid']!)
      const sheets = CATALOGUE.filter(({ paper, applies }) => paper && applies(summary))
      expect(sheets.length).toBeGreaterThan(5)
      for (const { id, title, paper } of sheets) {
        const preview = await show(page, title)
        const { head } = await paper!(summary)
        await expect(preview.locator('.paper-title')).toContainText(head.title)
        const pages = await printedPages(page, format)
        expectPaper(pages, words(head.title))
        if (id !== 'request') expect(withoutStamp(pages.join('\n'))).not.toContain(request)
        const file = preview.getByRole('button', { name: /^Download/ })
        const html = await textOf(await saved(page, file))
        const alone = await page.context().newPage()
        await alone.setContent(html)
        expectPaper(await printedPages(alone, format), words(head.title))
        await alone.close()
      }
      await page.getByRole('link', { name: 'Summary', exact: true }).click()
      await expect(page.locator('.paper-title')).toContainText(request)
      expectPaper(await printedPages(page, format), request)
    })

  test('a head of a table is never the last line of a page', async ({ page }) => {
    await openSummary(page, DRAFTS['new']!)
    const rows = '<tr><td>contoso.com</td></tr>'.repeat(3)
    await openDocuments(page)
    const html = await textOf(
      await saved(page, page.getByRole('button', { name: 'Download Provisioning request' })),
    )
    const style = html.slice(html.indexOf('<style>'), html.indexOf('</style>'))
    const alone = await page.context().newPage()
    for (let height = 820; height < 960; height += 4) {
      await alone.setContent(`<html>${style}</style><article class="paper">
        <div style="height:${height}px"></div>
        <table class="paper-table"><caption>Caption</caption><thead><tr><th>HEAD</th></tr></thead>
        <tbody>${rows}</tbody></table></article>`)
      for (const sheet of await printedPages(alone)) {
        if (/HEAD|Caption/.test(sheet)) expect(sheet, `${height}`).toContain('contoso.com')
      }
    }
  })

  test('a copy of the printed pages needs no colour and no page of the app', async ({ page }) => {
    await openSummary(page, DRAFTS['divided']!)
    const pdf = await page.pdf({ format: 'A4', printBackground: true })
    const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' })
    expect(text).toContain('Request 1 of 2')
    expect(text).toContain('Request 2 of 2')
    expect(text).toContain('sip.customer12.com')
  })
})

test('a hostile draft takes no effect in any preview, copy or print', async ({ page, watched }) => {
  test.setTimeout(300_000)
  const text = INJECTIONS.join(' ')
  const hostile = withOptions(
    draftOf({
      name: text,
      eligibility: { ...draftOf().eligibility, platform: 'sfb-2015' },
      agreement: { ...draftOf().agreement, number: text, organisation: text },
      contacts: { shared: true, email: text, name: text, phone: text },
      edges: edgesOf(
        ['sip.fabrikam.com', ['fabrikam.com', ...INJECTIONS], text],
        ...INJECTIONS.map((each) => [each, [each, text], each] as const),
      ),
    }),
    { policyScope: 'user', policyName: text, includeContacts: true },
  )
  let dialogs = 0
  page.on('dialog', (dialog) => ((dialogs += 1), dialog.dismiss()))
  await openSummary(page, hostile)
  const address = page.url()
  await openDocuments(page)
  const summary = summaryFrom(hostile)
  const entries = CATALOGUE.filter(({ applies }) => applies(summary))
  expect(entries.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['dns-zone', 'certificate-files', 'scripts']),
  )
  for (const entry of entries) {
    const { paper } = entry
    const preview = await show(page, documentTitle(entry, summary))
    await preview.getByRole('button', { name: /^Copy/ }).first().click()
    await expect(status(page)).toHaveText(/^Copied/, { timeout: 20_000 })
    const { 'text/html': rich = '' } = await readClipboard(page)
    expect(rich).not.toMatch(/<(?:script|img|svg|iframe)\b/i)
    if (!paper) continue
    const download = await saved(page, preview.getByRole('button', { name: /^Download/ }))
    const alone = await page.context().newPage()
    alone.on('dialog', (shown) => ((dialogs += 1), shown.dismiss()))
    await alone.setContent(await textOf(download))
    expect(
      await alone
        .locator(
          'script:not([type="application/json"]), img, svg:not(.map svg), svg :is(a, image, use, foreignObject, style, script), iframe, a[href]',
        )
        .count(),
    ).toBe(0)
    await alone.close()
  }
  expect(await page.locator('main :is(script, img, iframe, [onerror], [onload])').count()).toBe(0)
  expect((await printedPages(page)).join('')).toContain('Page 1 of')
  expect(dialogs).toBe(0)
  expect(page.url().replace(/documents\?paper=[\w-]+$/, 'summary')).toBe(address)
  watched.expectClean()
})

test('ten thousand domains are drawn little by little, and all of them for the printer', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const names = Array.from({ length: 10_000 }, (_, index) => `d${index}.com`)
  await openSummary(page, draftOf({ edges: edgesOf(['sip.contoso.com', names]) }))
  const drawn = () =>
    page.evaluate(() => ({
      values: document.querySelectorAll('#form dd').length,
      rows: document.querySelectorAll('#names table:first-of-type tbody tr').length,
    }))
  await page.locator('#form').waitFor()
  const first = await drawn()
  expect(first.rows).toBeLessThan(10_000)
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const all = await drawn()
  expect(all.values).toBeGreaterThan(10_000)
  expect(all.rows).toBeGreaterThanOrEqual(10_000)
  expect(await page.locator('#names tbody tr', { hasText: 'd9999.com' }).count()).toBeGreaterThan(0)
})
