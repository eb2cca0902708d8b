import type { Locator, Page } from '@playwright/test'
import { writeSavedFile } from '../../src/documents/savedFile'
import { draftOf, edgesOf } from '../fixtures/requests'
import { expectAccessible } from './setup/accessibility'
import { choose } from './setup/app'
import { begin, heading } from './setup/draft'
import { printedPages } from './setup/paper'
import { expect, test } from './setup/test'

const mapOn = (page: Page) => page.getByRole('img', { name: 'Map of this request' })

async function openDraft(page: Page, ...edges: [string, readonly string[]][]): Promise<string> {
  await page.goto('')
  const draft = draftOf({ kind: 'federation', asOf: null, edges: edgesOf(...edges) })
  await choose(page, 'Open a file', writeSavedFile([draft], '2026-11-25T09:00:00.000Z'))
  await expect(heading(page)).toHaveText('Review', { timeout: 30_000 })
  return page.url().replace(/review.*$/, '')
}

/** Texts of the picture that are drawn over each other, by what the browser measures. */
function overlaps(map: Locator): Promise<string[]> {
  return map.evaluate((svg) => {
    const texts = [...svg.querySelectorAll('text')].map((text) => ({
      words: text.textContent ?? '',
      box: text.getBBox(),
    }))
    const { width, height } = (svg as unknown as SVGSVGElement).viewBox.baseVal
    return texts.flatMap(({ words, box }, at) => [
      ...(box.x < 0 || box.x + box.width > width || box.y + box.height > height
        ? [`${words} leaves the picture`]
        : []),
      ...texts
        .slice(at + 1)
        .filter(
          ({ box: other }) =>
            box.x < other.x + other.width &&
            other.x < box.x + box.width &&
            box.y + 3 < other.y + other.height &&
            other.y + 3 < box.y + box.height,
        )
        .map((other) => `${words} × ${other.words}`),
    ])
  })
}

/** The size that the smallest type of the picture has on the screen. */
const typeOf = (map: Locator) =>
  map.evaluate((svg) => {
    const { width } = (svg as unknown as SVGSVGElement).viewBox.baseVal
    const scale = svg.getBoundingClientRect().width / width
    const sizes = [...svg.querySelectorAll('text')].map((text) => getComputedStyle(text).fontSize)
    return Math.min(...sizes.map(parseFloat)) * scale
  })

test('the map is on step 3, on the first page of the summary and in Verify', async ({ page }) => {
  const base = await openDraft(page, ['sip.contoso.com', ['contoso.com', 'fabrikam.com']])
  for (const [screen, words] of [
    ['domains', '! add this name'],
    ['summary', '! add this name'],
    ['verify', '? record not shown, certificate not shown'],
  ] as const) {
    await page.goto(base + screen)
    await expect(mapOn(page).first()).toBeVisible({ timeout: 30_000 })
    expect(await overlaps(mapOn(page).first()), screen).toEqual([])
    await page.getByText('Show as a table').first().click()
    const table = page.getByRole('table', { name: 'Map of this request' })
    await expect(table.getByRole('row', { name: /fabrikam\.com/ })).toContainText(words)
    await expectAccessible(page)
  }
})

test('long, international and many names are drawn beside each other', async ({ page }) => {
  const longest = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.contoso.com`
  const base = await openDraft(
    page,
    ['sip.contoso.com', ['contoso.com', longest, 'bücher.de', 'חברה.co.il', '日本語.jp']],
    ['access.fabrikam.com', ['fabrikam.com']],
  )
  await page.goto(`${base}domains`)
  await expect(mapOn(page)).toBeVisible()
  for (const width of [1360, 900, 768, 640, 390, 320]) {
    await page.setViewportSize({ width, height: 900 })
    // Drawn for its place: never wider than it, and the type is read without a lens.
    await expect.poll(() => typeOf(mapOn(page)), `${width}`).toBeGreaterThanOrEqual(12)
    expect(await overlaps(mapOn(page)), `${width}`).toEqual([])
  }
})

test('a telephone prints the map as it is on paper', async ({ page }) => {
  const base = await openDraft(page, ['sip.contoso.com', ['contoso.com', 'fabrikam.com']])
  await page.setViewportSize({ width: 390, height: 844 })
  for (const [screen, title] of [
    ['domains', 'Edges and domains'],
    ['summary', 'Federation with Microsoft 365'],
    ['verify', 'Verify'],
  ] as const) {
    await page.goto(base + screen)
    await expect(heading(page)).toHaveText(title)
    await expect(mapOn(page).first()).toBeVisible({ timeout: 30_000 })
    const pages = await printedPages(page)
    expect(pages.join('\n'), screen).toMatch(/Users +Front End/)
  }
})

test('a draft begun today has a map before it has a name', async ({ page }) => {
  const base = await begin(page)
  await page.goto(`${base}domains`)
  await expect(mapOn(page)).toContainText('no name yet')
})
