import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { By, until } from 'selenium-webdriver'
import { expect, test as base } from '../setup/site'
import { firefoxPath, openFirefox } from './firefox'
import { openWebKit, webkitPath } from './webkit'

const test = base.extend<{ home: string }>({
  home: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'edgewise-engine-'))
    await use(home)
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  },
})

test('Firefox opens the page and complains about nothing', async ({ site, home }) => {
  test.skip(!firefoxPath && !process.env.CI, 'Firefox is missing')
  const browser = await openFirefox(home)
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(site)
  const heading = await page.waitForSelector('h1')
  expect(await heading?.evaluate((element) => element.textContent)).toBe('Requests')
  expect(complaints).toEqual([])
  await browser.close()
})

test('WebKit opens the page', async ({ site, home }) => {
  test.skip(!webkitPath && !process.env.CI, 'WebKit is missing')
  const { driver, close } = await openWebKit(home)
  await driver.get(site)
  const heading = await driver.wait(until.elementLocated(By.css('h1')), 10_000)
  expect(await heading.getText()).toBe('Requests')
  await close()
})
