import type { Browser } from '@playwright/test'
import { BUDGETS, compressed } from '../../scripts/budgets.js'
import { addresses, openSample } from '../../scripts/routes.js'
import { expect, test } from './setup/test'

/** The scripts that an address loads on a first visit: each file with its bytes after brotli, the largest first. */
async function scriptsOf(browser: Browser, state: string, url: string) {
  const context = await browser.newContext({ storageState: state, serviceWorkers: 'block' })
  const page = await context.newPage()
  const loading: Promise<[file: string, bytes: number]>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    const file = response.url().split('/').at(-1) ?? ''
    loading.push(response.body().then((body) => [file, compressed(body)]))
  })
  await page.goto(url)
  await page.getByRole('heading', { level: 1 }).waitFor()
  // What a screen fetches when it has come to rest is part of it.
  await page.waitForTimeout(1000)
  await page.waitForLoadState('networkidle')
  const files = await Promise.all(loading)
  await context.close()
  return files.sort(([, a], [, b]) => b - a)
}

test('no screen loads more JavaScript than its budget', async ({
  page,
  context,
  browser,
  site,
}, info) => {
  test.setTimeout(240_000)
  const draft = await openSample(page, site)
  const state = info.outputPath('state.json')
  await context.storageState({ path: state, indexedDB: true })
  const over: unknown[] = []
  const table: Record<string, number> = {}
  for (const [screen, address] of Object.entries(addresses(draft))) {
    const files = await scriptsOf(browser, state, site + address)
    const bytes = files.reduce((sum, [, size]) => sum + size, 0)
    expect(bytes, screen).toBeGreaterThan(0)
    table[screen] = bytes
    const budget = screen === 'requests' ? BUDGETS.requests : BUDGETS.screen
    if (bytes > budget) over.push({ screen, bytes, budget, largest: files.slice(0, 6) })
  }
  await info.attach('bytes', { body: JSON.stringify(table), contentType: 'application/json' })
  expect(over).toEqual([])
})
