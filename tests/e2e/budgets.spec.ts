import type { Browser } from '@playwright/test'
import { budgetOf, BUDGETS, compressed } from '../../scripts/budgets.js'
import { addresses, openSample, openScreen } from '../../scripts/routes.js'
import { expect, test } from './setup/test'

/** The scripts that an address loads on a first visit: each file with its bytes after brotli, the largest first. */
async function scriptsOf(browser: Browser, url: string, state?: string) {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    ...(state && { storageState: state }),
  })
  const page = await context.newPage()
  const loading: Promise<[file: string, bytes: number]>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    const file = response.url().split('/').at(-1) ?? ''
    loading.push(response.body().then((body) => [file, compressed(body)]))
  })
  await openScreen(page, url)
  // What a screen fetches when it has come to rest is part of it.
  await page.waitForTimeout(1000)
  await page.waitForLoadState('networkidle')
  const files = await Promise.all(loading)
  await context.close()
  return files.sort(([, a], [, b]) => b - a)
}

/** What a screen with a draft may fetch once it is drawn; some draw the map, which has a budget of its own. */
const WITH_MAP = ['domains', 'summary', 'verify']
const allowanceOf = (screen: string) =>
  BUDGETS.later + (WITH_MAP.includes(screen) ? BUDGETS.map : 0)

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
  const visits = [
    { screen: 'first visit', files: await scriptsOf(browser, site), budget: BUDGETS.firstVisit },
  ]
  for (const [screen, address] of Object.entries(addresses(draft))) {
    const files = await scriptsOf(browser, site + address, state)
    const [workers, own] = [true, false].map((is) =>
      files.filter(([file]) => file.includes('.worker-') === is),
    ) as [typeof files, typeof files]
    visits.push({ screen, files: own, budget: budgetOf(screen) + allowanceOf(screen) })
    if (workers.length > 0)
      visits.push({ screen: `${screen}, worker`, files: workers, budget: BUDGETS.worker })
  }
  const measured = visits.map(({ screen, files, budget }) => ({
    screen,
    bytes: files.reduce((sum, [, bytes]) => sum + bytes, 0),
    budget,
    largest: files.slice(0, 8),
  }))
  console.log(`JavaScript of ${measured.length - 1} screens and the first visit was measured`)
  await info.attach('bytes', { body: JSON.stringify(measured), contentType: 'application/json' })
  expect(measured.filter(({ bytes }) => bytes === 0)).toEqual([])
  expect(measured.filter(({ bytes, budget }) => bytes > budget)).toEqual([])
})
