import type { Browser } from '@playwright/test'
import { BUDGETS, compressed } from '../../scripts/budgets.js'
import { addresses, openSample } from '../../scripts/routes.js'
import { expect, test } from './setup/test'

/** The JavaScript that an address loads on a first visit, in bytes after brotli. */
async function scriptBytes(browser: Browser, state: string, url: string): Promise<number> {
  const context = await browser.newContext({ storageState: state, serviceWorkers: 'block' })
  const page = await context.newPage()
  const sizes: Promise<number>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') sizes.push(response.body().then(compressed))
  })
  await page.goto(url)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  await context.close()
  return bytes
}

test('no screen loads more JavaScript than its budget', async ({
  page,
  context,
  browser,
  site,
}, info) => {
  const draft = await openSample(page, site)
  const state = info.outputPath('state.json')
  await context.storageState({ path: state, indexedDB: true })
  const sizes: Record<string, number> = {}
  for (const [screen, address] of Object.entries(addresses(draft))) {
    sizes[screen] = await scriptBytes(browser, state, site + address)
  }
  await info.attach('bytes', {
    body: JSON.stringify(sizes, null, 2),
    contentType: 'application/json',
  })
  const over = Object.entries(sizes).filter(
    ([screen, bytes]) => bytes > (screen === 'requests' ? BUDGETS.requests : BUDGETS.screen),
  )
  expect(over).toEqual([])
  expect(sizes.requests).toBeGreaterThan(0)
})
