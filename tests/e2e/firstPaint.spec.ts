import type { Page } from '@playwright/test'
import { DRAFT_SCREENS, openSample } from '../../scripts/routes.js'
import { expect, test } from './setup/test'

/** Keeps the scripts back until the test lets them through. */
async function holdScripts(page: Page): Promise<() => void> {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    await held
    await route.continue()
  })
  return release
}

test('the requests page is there before any script has come, and is taken over as it stands', async ({
  page,
}) => {
  const release = await holdScripts(page)
  await page.goto('./', { waitUntil: 'commit' })
  const heading = page.getByRole('heading', { level: 1, name: 'Requests' })
  await expect(heading).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start a request' })).toBeVisible()
  const written = await heading.elementHandle()
  release()
  await expect(page.getByText('No requests yet')).toBeVisible()
  // Vue says on the console where it finds something else than it would have written; that fails this test.
  expect(await written?.evaluate((element) => element.isConnected)).toBe(true)
})

test('a button pressed before the scripts have come is answered when they have', async ({
  page,
}) => {
  const release = await holdScripts(page)
  await page.goto('./', { waitUntil: 'commit' })
  await page.getByRole('button', { name: 'Start a request' }).click()
  release()
  await expect(page).toHaveURL(/#\/drafts\/[^/]+\/eligibility$/)
})

test('the address of a draft never shows the requests first', async ({ page, site }) => {
  const draft = await openSample(page, site)
  const release = await holdScripts(page)
  await page.goto(`${site}?again#/drafts/${draft}/domains`, { waitUntil: 'commit' })
  await page.getByText('Requests', { exact: true }).first().waitFor({ state: 'attached' })
  await expect(page.getByRole('heading', { name: 'Requests' })).toBeHidden()
  release()
  await expect(page.getByRole('heading', { level: 1, name: 'Edges and domains' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Requests' })).toHaveCount(0)
})

test('the parts of a screen are asked for beside the first script', async ({ page, site }) => {
  const draft = await openSample(page, site)
  const list = await page.locator('#early-parts').textContent()
  const parts = new Map(Object.entries(JSON.parse(list ?? '') as Record<string, string[]>))
  expect([...parts.keys()]).toEqual(DRAFT_SCREENS)
  await holdScripts(page)
  for (const screen of DRAFT_SCREENS) {
    await page.goto(`${site}?${screen}#/drafts/${draft}/${screen}`, { waitUntil: 'commit' })
    const others = DRAFT_SCREENS.filter((other) => other !== screen)
    const own = (parts.get(screen) ?? []).filter((part) =>
      others.every((other) => !parts.get(other)?.includes(part)),
    )
    const scripts = own.filter((part) => part.endsWith('.js'))
    expect(scripts.length, screen).toBeGreaterThan(0)
    for (const script of scripts)
      await expect(page.locator(`link[rel=modulepreload][href="${script}"]`)).toHaveCount(1)
  }
})

test('nothing moves while a page comes to rest', async ({ page, site }) => {
  const draft = await openSample(page, site)
  for (const address of ['#/', `#/drafts/${draft}/domains`, `#/drafts/${draft}/summary`]) {
    await page.goto(`${site}?${encodeURIComponent(address)}${address}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForTimeout(1_000)
    const moved = await page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const found: string[] = []
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as LayoutShift[]) {
              found.push(...entry.sources.map(({ node }) => node?.textContent ?? 'something'))
            }
          }).observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => resolve(found), 100)
        }),
    )
    expect({ address, moved }).toEqual({ address, moved: [] })
  }
})

interface LayoutShift extends PerformanceEntry {
  sources: { node: Node | null }[]
}
