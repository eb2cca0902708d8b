import { chromium, type Browser, type Page } from '@playwright/test'
import { startServer } from '../../scripts/serve.js'
import { chromiumPath } from '../../scripts/system.js'
import { writeSavedFile } from '../../src/documents/savedFile'
import { estateOf, nameOf, NOW } from './estate'
import { heapInUse } from './pages'
import { quantile } from './quantile'
import { watchEvents, type Responses } from './responses'

const SMALL = 10
const LARGE = 10_000
const KEYS = 120
const OPENINGS = 5

export interface ScreenFigures {
  openSmall: number
  openLarge: number
  preview: number
  typing: Responses
  /** Bytes in use after a collection, of the page. */
  heap: number
  /** From a link to the heading, by the screen, with few domains and with many. */
  opening: Record<Opened, { small: number; large: number }>
}

/** Screens of which a person waits for papers or verdicts. */
export const OPENED = ['documents', 'verify', 'summary'] as const
type Opened = (typeof OPENED)[number]

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
    const smallScreens = await screenTimes(small)
    await small.context().close()
    const large = await withDraft(browser, server.url, LARGE)
    const openLarge = await openingTime(large)
    const typing = await typingTimes(large)
    const heap = await heapInUse(large)
    const largeScreens = await screenTimes(large)
    await large.context().close()
    const empty = await withDraft(browser, server.url, SMALL)
    const preview = await previewTime(empty)
    const opening = Object.fromEntries(
      OPENED.map((screen) => [
        screen,
        { small: smallScreens[screen], large: largeScreens[screen] },
      ]),
    ) as ScreenFigures['opening']
    return { openSmall, openLarge, preview, typing, heap, opening }
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

/** From the address of a screen to its heading on the screen, in the page's own clock. The median of some. */
async function screenTimes(page: Page): Promise<Record<Opened, number>> {
  const found: Partial<Record<Opened, number>> = {}
  for (const screen of OPENED) {
    const times: number[] = []
    for (let round = 0; round < OPENINGS; round += 1) {
      await page.goto(page.url().replace(/[^/]+$/, 'review'))
      await page.getByRole('heading', { level: 1, name: 'Review' }).waitFor()
      await page.waitForTimeout(1_000)
      times.push(
        await page.evaluate(
          (next) =>
            new Promise<number>((resolve) => {
              const start = performance.now()
              const heading = () => document.querySelector('h1')?.textContent
              const before = heading()
              const look = () => {
                const now = heading()
                if (now && now !== before) resolve(performance.now() - start)
                else requestAnimationFrame(look)
              }
              location.hash = location.hash.replace(/[^/]+$/, next)
              look()
            }),
          screen,
        ),
      )
    }
    found[screen] = quantile(times, 0.5)
  }
  return found as Record<Opened, number>
}

/** Types into a name in the middle of the estate, with a pause now and then in which the draft is judged and kept. */
async function typingTimes(page: Page): Promise<Responses> {
  await page.waitForTimeout(2_000)
  await page.getByRole('textbox', { name: 'SIP domain' }).nth(5).click()
  const responses = await watchEvents(page)
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press(nameOf(key).charAt(key % 2))
    await page.waitForTimeout(key % 7 === 6 ? 600 : 60)
  }
  return responses()
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
