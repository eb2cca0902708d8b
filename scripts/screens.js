// @ts-check
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { buildIfNeeded } from './build.js'
import { addresses, openSample, openScreen } from './routes.js'
import { startServer } from './serve.js'
import { chromiumPath } from './system.js'

/**
 * Pictures of every screen with the sample in it, in each look and width, and each as it is printed. `--only
 * domains,summary` takes some, `--out` another folder.
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: '.reports/screens' },
    only: { type: 'string' },
    widths: { type: 'string', default: '1360,768,390,320' },
  },
})
const widths = values.widths.split(',').map(Number)
const wanted = values.only?.split(',')
/** 320 px are 1280 at 400 %, where a window is as low as it is narrow. */
const heightOf = (/** @type {number} */ width) => (width <= 320 ? 256 : 900)
/** @type {Readonly<Record<string, Parameters<import('@playwright/test').Page['emulateMedia']>[0]>>} */
const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
}

buildIfNeeded()
mkdirSync(values.out, { recursive: true })
const { url, close } = await startServer()
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
const context = await browser.newContext({
  locale: 'en-GB',
  timezoneId: 'Europe/Berlin',
  reducedMotion: 'reduce',
})
const page = await context.newPage()
// The same pictures tomorrow: the page sees a day that stands still.
await page.clock.setFixedTime('2019-05-06T09:00:00Z')
const draft = await openSample(page, url)
const screens = Object.entries(addresses(draft)).filter(([name]) => wanted?.includes(name) ?? true)
if (screens.length === 0) throw new Error(`No screen is named ${values.only}.`)

for (const [screen, address] of screens) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: heightOf(width) })
    for (const [look, media] of Object.entries(LOOKS)) {
      await page.emulateMedia(media)
      await openScreen(page, `${url}?${screen}${address}`)
      await page.waitForLoadState('networkidle')
      const path = `${values.out}/${screen}-${width}-${look}.png`
      await page.screenshot({ path, fullPage: true })
      console.log(path)
    }
  }
}
await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
for (const [screen, address] of screens) {
  await openScreen(page, `${url}?print-${screen}${address}`)
  await page.waitForLoadState('networkidle')
  for (const format of /** @type {const} */ (['A4', 'Letter'])) {
    const path = `${values.out}/${screen}-${format}`
    await page.pdf({ path: `${path}.pdf`, format, printBackground: true })
    // From Debian's poppler-utils, as the tests of printing use it.
    execFileSync('pdftoppm', ['-r', '90', '-png', `${path}.pdf`, path])
  }
}
console.log(`${screens.length} screens`)
await browser.close()
await close()
