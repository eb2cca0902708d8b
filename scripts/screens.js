// @ts-check
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { buildIfNeeded } from './build.js'
import { addresses, openSample, openScreen } from './routes.js'
import { startServer } from './serve.js'
import { chromiumPath } from './system.js'

/** Pictures of every screen with the sample in it. `--only domains,summary` takes some, `--out` another folder. */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: '.reports/screens' },
    only: { type: 'string' },
    widths: { type: 'string', default: '1360,768,390' },
  },
})
const widths = values.widths.split(',').map(Number)
const wanted = values.only?.split(',')
const looks = /** @type {const} */ (['light', 'dark'])

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
    await page.setViewportSize({ width, height: 900 })
    for (const colorScheme of looks) {
      await page.emulateMedia({ colorScheme })
      await openScreen(page, `${url}?${screen}${address}`)
      await page.waitForLoadState('networkidle')
      const path = `${values.out}/${screen}-${width}-${colorScheme}.png`
      await page.screenshot({ path, fullPage: true })
      console.log(path)
    }
  }
}
await openScreen(page, `${url}?print#/drafts/${draft}/summary`)
for (const format of /** @type {const} */ (['A4', 'Letter'])) {
  const path = `${values.out}/summary-${format}`
  await page.pdf({ path: `${path}.pdf`, format, printBackground: true })
  // From Debian's poppler-utils, as the tests of printing use it.
  execFileSync('pdftoppm', ['-r', '90', '-png', `${path}.pdf`, path])
}
console.log(`${screens.length} screens`)
await browser.close()
await close()
