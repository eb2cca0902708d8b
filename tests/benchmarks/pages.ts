import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { openSample } from '../../scripts/routes.js'
import { startServer } from '../../scripts/serve.js'
import { chromiumPath } from '../../scripts/system.js'
import { quantile } from './quantile'

/** One visit, on a slow line and a slow machine. Times in milliseconds, sizes in bytes. */
export interface Visit {
  /** When the largest piece of text was painted. */
  lcp: number
  /** How far things moved: the sum of all layout shifts. */
  cls: number
  /** What tasks on the main thread took beyond 50 ms each, after the first paint. */
  blocking: number
  /** The page itself and all that it asked for before it first painted. */
  requests: number
  heap: number
}

export interface PageFigures {
  page: string
  /** The median of the rounds. */
  median: Visit
  /** The least and the most of the rounds. */
  lcp: [least: number, most: number]
}

export const CONTROL = 'Hand-written page without a script'
export const FIRST_VISIT = 'Requests, first visit'
export const NEXT_VISIT = 'Requests, next visit'
export const STEP_COLD = 'Step 3, no file kept'
export const STEP_WARM = 'Step 3, next visit'

/** What these kinds of visit cost beside a hand-written page with the same text, in one run, turn by turn. */
export async function pageFigures(
  rounds = 11,
  wanted = [CONTROL, FIRST_VISIT, NEXT_VISIT, STEP_COLD, STEP_WARM],
): Promise<PageFigures[]> {
  const root = compressedCopy()
  const server = await startServer({ root, brotli: true })
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--enable-precise-memory-info'],
  })
  try {
    const { state, draft } = await storedSample(browser, server.url)
    const known = await visitedBefore(browser, server.url)
    const step = `${server.url}#/drafts/${draft}/domains`
    const pages = [
      { page: CONTROL, visit: () => cold(browser, `${server.url}control.html`) },
      { page: FIRST_VISIT, visit: () => cold(browser, server.url) },
      { page: NEXT_VISIT, visit: () => warm(known.context, server.url) },
      { page: STEP_COLD, visit: () => cold(browser, step, state) },
      {
        page: STEP_WARM,
        visit: () => warm(known.context, `${server.url}#/drafts/${known.draft}/domains`),
      },
    ].filter(({ page }) => wanted.includes(page))
    const visits = new Map(pages.map(({ page }) => [page, [] as Visit[]]))
    for (let round = 0; round < rounds; round += 1) {
      for (const { page, visit } of pages) visits.get(page)?.push(await visit())
    }
    return [...visits].map(([page, all]) => ({
      page,
      median: medianOf(all),
      lcp: [Math.min(...all.map(({ lcp }) => lcp)), Math.max(...all.map(({ lcp }) => lcp))],
    }))
  } finally {
    await browser.close()
    await server.close()
    rmSync(root, { recursive: true })
  }
}

/** The build and the control, each file with its brotli copy beside it, as a good host has them. */
function compressedCopy(): string {
  const root = mkdtempSync(join(tmpdir(), 'edgewise-bench-'))
  cpSync('dist', root, { recursive: true })
  cpSync('tests/benchmarks/control.html', join(root, 'control.html'))
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:html|js|css|svg)$/.test(path)) continue
    writeFileSync(join(root, `${path}.br`), brotliCompressSync(readFileSync(join(root, path))))
  }
  return root
}

async function storedSample(browser: Browser, url: string) {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const draft = await openSample(await context.newPage(), url)
  const state = await context.storageState({ indexedDB: true })
  await context.close()
  return { state, draft }
}

/** A browser that has the app's files and a draft. */
async function visitedBefore(browser: Browser, url: string) {
  const context = await browser.newContext()
  const page = await context.newPage()
  const draft = await openSample(page, url)
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  await page.close()
  return { context, draft }
}

/** A visit with nothing kept of the app but, where `state` says so, its drafts. */
async function cold(
  browser: Browser,
  url: string,
  state?: Awaited<ReturnType<BrowserContext['storageState']>>,
): Promise<Visit> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    ...(state && { storageState: state }),
  })
  const visit = await warm(context, url)
  await context.close()
  return visit
}

async function warm(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage()
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1.6e6 / 8,
    uploadThroughput: 750e3 / 8,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  // The browser is still putting away the visit before: that is no part of this one.
  await page.waitForTimeout(500)
  await page.goto(url)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(1_500)
  const seen = await page.evaluate(readEntries)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  const heap = await heapInUse(page)
  await page.close()
  return { ...seen, heap }
}

/** Runs in the page: what the browser noted of the visit. */
function readEntries(): Promise<Omit<Visit, 'heap'>> {
  const buffered = (type: string) =>
    new Promise<PerformanceEntry[]>((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries())).observe({
        type,
        buffered: true,
      })
      setTimeout(() => resolve([]), 200)
    })
  return Promise.all(
    ['largest-contentful-paint', 'layout-shift', 'longtask', 'paint'].map(buffered),
  ).then(([largest = [], shifts = [], tasks = [], paints = []]) => {
    const first = paints.find(({ name }) => name === 'first-contentful-paint')?.startTime ?? 0
    const asked = performance.getEntriesByType('resource')
    return {
      lcp: largest.at(-1)?.startTime ?? Infinity,
      cls: shifts.reduce((sum, shift) => sum + (shift as unknown as { value: number }).value, 0),
      blocking: tasks
        .filter(({ startTime }) => startTime >= first)
        .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
      requests: 1 + asked.filter(({ startTime }) => startTime < first).length,
    }
  })
}

/** Bytes in use after a collection, of the page without its workers. */
export async function heapInUse(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize
}

function medianOf(visits: readonly Visit[]): Visit {
  const median = (key: keyof Visit) =>
    quantile(
      visits.map((visit) => visit[key]),
      0.5,
    )
  return {
    lcp: median('lcp'),
    cls: median('cls'),
    blocking: median('blocking'),
    requests: median('requests'),
    heap: median('heap'),
  }
}
