import type { Page } from '@playwright/test'
import { addresses } from '../../scripts/routes.js'
import { writeSavedFile } from '../../src/documents/savedFile'
import { draftOf, edgesOf, NOW } from '../fixtures/requests'
import { choose } from './setup/app'
import { begin, heading } from './setup/draft'
import { printedPages } from './setup/paper'
import { expect, test } from './setup/test'

/** What of the sample has to be on the paper of its screens; more pages than these are a fault. */
const WANTED: Readonly<Record<string, { most: number; words: readonly (string | RegExp)[] }>> = {
  requests: { most: 1, words: ['Contoso'] },
  guide: { most: 2, words: ['What the connectivity gives'] },
  'guide-faq': { most: 6, words: [] },
  address: { most: 2, words: ['Contact addresses'] },
  eligibility: { most: 2, words: ['New request', 'Lync Server 2013', /rules as of 22 March 2019/] },
  agreement: { most: 1, words: ['Volume Licensing', '☑'] },
  domains: { most: 2, words: [] },
  contacts: { most: 2, words: [] },
  order: { most: 3, words: ['Order of work', 'Submit the request'] },
  review: { most: 2, words: ['sip.contoso.com'] },
  summary: { most: 6, words: ['sip.contoso.com'] },
  documents: { most: 1, words: ['Names to publish', /\d+ records/] },
  track: { most: 3, words: ['Submit the request', '☐'] },
  verify: { most: 5, words: [/not shown/i] },
  versions: { most: 1, words: ['Versions'] },
}

/** Fewer lines than these on its last page are a sheet for nothing. */
const LEAST_LINES = 6
const linesOf = (page: string) => page.split('\n').filter((line) => line.trim() !== '').length

/** Lines of one or two letters one below the other: words that had no room to be beside each other. */
function letterColumn(pages: readonly string[]): number {
  let longest = 0
  let run = 0
  for (const line of pages.join('\n').split('\n')) {
    run = /^\s*\p{L}{1,2}\s*$/u.test(line) ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}

test('every screen gives a paper: words in lines, values, no controls', async ({ page }) => {
  test.slow()
  await page.clock.setFixedTime('2019-05-06T09:00:00Z')
  const base = await begin(page, 'Try a sample')
  const id = /drafts\/([^/]+)/.exec(base)?.[1] ?? ''
  const screens = Object.entries(addresses(id))
  expect(screens.length).toBeGreaterThan(5)
  for (const [screen, address] of screens) {
    // Loaded anew: the heading of the screen before must not be taken for its own.
    await page.goto('about:blank')
    await page.goto(address)
    await expect(heading(page)).toBeVisible()
    await page.waitForLoadState('networkidle')
    if (screen === 'requests')
      await expect(page.getByRole('link', { name: 'Contoso' })).toBeVisible()
    const pages = await printedPages(page)
    const text = pages.join('\n')
    expect(letterColumn(pages), screen).toBeLessThan(3)
    expect(text, screen).not.toMatch(
      /Continue to|Add SIP domain|Skip to the content|Ctrl K|mm\/dd|dd\/mm/,
    )
    const { most, words } = WANTED[screen] ?? { most: 4, words: [] }
    expect(pages.length, `pages of ${screen}`).toBeLessThanOrEqual(most)
    if (pages.length > 1)
      expect(linesOf(pages.at(-1)!), `last page of ${screen}`).toBeGreaterThanOrEqual(LEAST_LINES)
    for (const word of words) expect(text, screen).toMatch(word)
  }
})

test('names, addresses and moments are on the paper of the steps they were entered in', async ({
  page,
}) => {
  const base = await begin(page, 'Try a sample')
  for (const [step, title, value] of [
    ['domains', 'Edges and domains', 'sip.contoso.com'],
    ['domains', 'Edges and domains', 'tailspintoys.com'],
    ['agreement', 'Agreement', 'V1234567'],
  ] as const) {
    await page.goto(`${base}${step}`)
    await expect(heading(page)).toHaveText(title)
    const box = page.locator('.frame__main .input').filter({ visible: true })
    await expect(box.first()).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    const shown = await page
      .locator('.frame__main .input')
      .evaluateAll((fields) =>
        fields
          .filter((field) => field.checkVisibility())
          .map((field) => (field as HTMLInputElement).value),
      )
    expect(shown, step).toContain(value)
    expect((await printedPages(page)).join('\n'), step).toContain(value)
    await page.emulateMedia({ media: null })
  }
})

async function openEstate(page: Page, count: number): Promise<string> {
  await page.clock.setFixedTime(NOW)
  await page.goto('')
  const names = Array.from({ length: count }, (_, place) => `customer-${place}.example-hosting.com`)
  const draft = draftOf({ edges: edgesOf(['sip.contoso.com', ['contoso.com', ...names]]) })
  await choose(page, 'Open a file', writeSavedFile([draft], NOW))
  await expect(heading(page)).toHaveText('Review', { timeout: 30_000 })
  return page.url().replace(/review.*$/, '')
}

test('601 domains fill at most 20 pages, and none of them is left out', async ({ page }) => {
  test.setTimeout(180_000)
  const base = await openEstate(page, 600)
  await page.goto(`${base}summary`)
  await expect(page.locator('.paper-title')).toBeVisible({ timeout: 30_000 })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(page.locator('#names tbody tr')).toHaveCount(601)
  const pages = await printedPages(page)
  console.log(`601 domains: ${pages.length} pages`)
  expect(pages.length).toBeLessThanOrEqual(20)
  for (const place of [0, 299, 599]) expect(pages.join('\n')).toContain(`customer-${place}.`)
})

test('the table of a large estate is printed with all its rows', async ({ page }) => {
  test.setTimeout(180_000)
  const base = await openEstate(page, 120)
  await page.goto(`${base}domains`)
  await expect(page.getByRole('region', { name: 'Names' })).toBeVisible({ timeout: 30_000 })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(page.locator('tr[data-index="121"]')).toBeAttached()
  const pages = await printedPages(page)
  for (const place of [0, 60, 119]) expect(pages.join('\n')).toContain(`customer-${place}.`)
})
