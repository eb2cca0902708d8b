import { chromium, type Browser, type Page } from '@playwright/test'
import { startServer } from '../../scripts/serve.js'
import { chromiumPath } from '../../scripts/system.js'
import { writeSavedFile } from '../../src/documents/savedFile'
import { estateOf, nameOf, NOW } from './estate'

const SMALL = 10
const LARGE = 10_000
const KEYS = 120
const OPENINGS = 5

export interface ScreenFigures {
  openSmall: number
  openLarge: number
  preview: number
  typing: { p50: number; p98: number; keys: number }
  /** The longest task on the main thread while typing. */
  longestTask: number
  /** Bytes in use after a collection, of the page. */
  heap: number
}

/** What a large estate costs in a real browser, with the built app. Milliseconds. */
export async function screenFigures(): Promise<ScreenFigures> {
  const server = await startServer()
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--enable-precise-memory-info'],
  })
  try {
    const small = await withDraft(browser, server.url, SMALL)
    const openSmall = await openingTime(small)
    await small.context().close()
    const large = await withDraft(browser, server.url, LARGE)
    const openLarge = await openingTime(large)
    const typing = await typingTimes(large)
    const heap = await heapInUse(large)
    await large.context().close()
    const empty = await withDraft(browser, server.url, SMALL)
    const preview = await previewTime(empty)
    return { openSmall, openLarge, preview, ...typing, heap }
  } finally {
    await browser.close()
    await server.close()
  }
}

/** A page on step 3 of a draft with so many domains, which was stored and read again. */
async function withDraft(browser: Browser, url: string, domains: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1360, height: 900 } })
  const page = await context.newPage()
  await page.goto(url)
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open a file' }).click(),
  ])
  const buffer = Buffer.from(writeSavedFile([estateOf(domains)], NOW))
  await chooser.setFiles({ name: 'estate.json', mimeType: 'application/json', buffer })
  await page.waitForURL(/#\/drafts\/.*\/review/)
  await page.goto(page.url().replace(/review$/, 'domains'))
  await page.getByRole('textbox', { name: 'SIP domain' }).first().waitFor()
  return page
}

/** From the address to the first name on the screen, in the page's own clock. The median of some. */
async function openingTime(page: Page): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < OPENINGS; round += 1) {
    await page.reload({ waitUntil: 'commit' })
    times.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const look = () =>
              document.querySelector('input[id^="domain."]')
                ? resolve(performance.now())
                : requestAnimationFrame(look)
            look()
          }),
      ),
    )
    await page.waitForLoadState('networkidle')
  }
  return quantile(times, 0.5)
}

/** Types into a name in the middle of the estate; each key's time is from the key to the next frame on the screen. */
async function typingTimes(page: Page) {
  await page.waitForTimeout(2_000)
  await page.getByRole('textbox', { name: 'SIP domain' }).nth(5).click()
  await page.evaluate(() => {
    const seen = { events: [] as number[], tasks: [0] }
    Object.assign(globalThis, { seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.name === 'keydown') seen.events.push(entry.duration)
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.tasks.push(duration)
    }).observe({ type: 'longtask' })
  })
  const text = Array.from({ length: KEYS }, (_, at) => nameOf(at).charAt(at % 2))
  for (const key of text) {
    await page.keyboard.press(key)
    // Now and then a pause, in which the draft is judged and kept.
    await page.waitForTimeout(Math.random() < 0.15 ? 600 : 60)
  }
  await page.waitForTimeout(1_500)
  const { events, tasks } = await page.evaluate(
    () => (globalThis as unknown as { seen: { events: number[]; tasks: number[] } }).seen,
  )
  // Events under 16 ms are not reported at all.
  const all = [...events, ...Array.from({ length: Math.max(0, KEYS - events.length) }, () => 16)]
  return {
    typing: { p50: quantile(all, 0.5), p98: quantile(all, 0.98), keys: KEYS },
    longestTask: Math.max(...tasks),
  }
}

/** From Preview to the rows and the button that adds them. */
async function previewTime(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Paste a list' }).click()
  const list = Array.from(
    { length: LARGE },
    (_, index) => `${nameOf(index)} -> sip.hoster${index % 300}.com`,
  )
  return page.getByRole('textbox', { name: 'List' }).evaluate(async (field, text) => {
    const button = (name: RegExp) =>
      [...document.querySelectorAll<HTMLElement>('dialog button')].find(({ innerText }) =>
        name.test(innerText),
      )
    const area = field as HTMLTextAreaElement
    area.value = text
    area.dispatchEvent(new Event('input', { bubbles: true }))
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    const start = performance.now()
    button(/^Preview/)?.click()
    while (!button(/^Add these/)) await new Promise(requestAnimationFrame)
    return performance.now() - start
  }, list.join('\n'))
}

async function heapInUse(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize
}

function quantile(values: readonly number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))] ?? 0
}
