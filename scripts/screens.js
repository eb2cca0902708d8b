// @ts-check
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { buildIfNeeded } from './build.js'
import { addresses, openSample } from './routes.js'
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

for (const [screen, address] of Object.entries(addresses(draft))) {
  if (wanted && !wanted.includes(screen)) continue
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    for (const colorScheme of looks) {
      await page.emulateMedia({ colorScheme })
      await page.goto(`${url}?${screen}${address}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      const path = `${values.out}/${screen}-${width}-${colorScheme}.png`
      await page.screenshot({ path, fullPage: true })
      console.log(path)
    }
  }
}
await page.goto(`${url}?print#/drafts/${draft}/summary`)
await page.getByRole('heading', { level: 1 }).waitFor()
for (const format of /** @type {const} */ (['A4', 'Letter'])) {
  const path = `${values.out}/summary-${format}`
  await page.pdf({ path: `${path}.pdf`, format, printBackground: true })
  // From Debian's poppler-utils, as the tests of printing use it.
  execFileSync('pdftoppm', ['-r', '90', '-png', `${path}.pdf`, path])
}
await browser.close()
await close()
