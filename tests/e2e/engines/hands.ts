import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { By, until } from 'selenium-webdriver'
import { test as base } from '../setup/site'
import { firefoxPath, openFirefox } from './firefox'
import { openWebKit, webkitPath } from './webkit'

/** What a person does with any browser. Places on the page are XPaths, which every driver knows. */
interface Hands {
  goto(url: string): Promise<unknown>
  click(place: string): Promise<unknown>
  type(place: string, text: string): Promise<unknown>
  text(place: string): Promise<string>
  value(place: string): Promise<string>
  /** The value of a field where all is shown as saved at the same moment; else null. */
  savedValue(place: string): Promise<string | null>
  /** Where the page is. */
  address(): Promise<string>
  close(): Promise<void>
  /** Ends the browser as a power cut would: no page hears of it. */
  kill(): Promise<void>
}

const PATIENCE = 20_000

export const ENGINES = {
  Firefox: { isThere: firefoxPath !== null, open: firefoxHands },
  WebKit: { isThere: webkitPath !== null, open: webkitHands },
}

async function firefoxHands(home: string): Promise<Hands> {
  const browser = await openFirefox(home)
  const page = await browser.newPage()
  await page.setViewport({ width: 1360, height: 900 })
  const at = async (place: string) => {
    const found = await page.waitForSelector(`::-p-xpath(${place})`, { timeout: PATIENCE })
    if (!found) throw new Error(`Nothing is at ${place}`)
    return found
  }
  return {
    goto: (url) => page.goto(url),
    click: async (place) => (await at(place)).click(),
    type: async (place, text) => (await at(place)).type(text),
    text: async (place) => (await at(place)).evaluate((each) => each.textContent ?? ''),
    value: async (place) =>
      (await at(place)).evaluate((each) => (each as unknown as { value: string }).value),
    savedValue: async (place) => (await at(place)).evaluate(savedValue),
    address: async () => page.url(),
    close: () => browser.close(),
    kill: async () => {
      const running = browser.process()
      if (!running) throw new Error('Firefox is not running.')
      const ended = once(running, 'exit')
      running.kill('SIGKILL')
      await ended
    },
  }
}

async function webkitHands(home: string): Promise<Hands> {
  const { driver, close, kill } = await openWebKit(home)
  const at = (place: string) => driver.wait(until.elementLocated(By.xpath(place)), PATIENCE)
  return {
    goto: (url) => driver.get(url),
    click: async (place) => (await at(place)).click(),
    type: async (place, text) => (await at(place)).sendKeys(text),
    text: async (place) => driver.executeScript('return arguments[0].textContent', await at(place)),
    value: async (place) => driver.executeScript('return arguments[0].value', await at(place)),
    savedValue: async (place) =>
      driver.executeScript(`return (${savedValue})(arguments[0])`, await at(place)),
    address: () => driver.getCurrentUrl(),
    close,
    kill,
  }
}

/** Runs in the page. */
function savedValue(element: unknown): string | null {
  const status = document.querySelector('[aria-label="Save status"]')?.textContent ?? ''
  return status.includes('Saved in this browser') ? (element as HTMLInputElement).value : null
}

export const button = (name: string) => `//button[contains(normalize-space(.), "${name}")]`
export const field = (label: string, at = 1) =>
  `(//input[@id = //label[normalize-space(.) = "${label}"]/@for])[${at}]`
export const choice = (group: string, label: string) =>
  `//fieldset[legend/span[normalize-space(.) = "${group}"]]//label[normalize-space(.) = "${label}"]`
export const link = (name: string) => `//a[contains(normalize-space(.), "${name}")]`
export const SAVED_NOW = '//*[@aria-label = "Save status"][contains(., "Saved in this browser")]'
export const title = (name: string) => `//h1[normalize-space(.) = "${name}"]`

/** `home`: a folder for the profile of a browser, which outlives it. */
export const test = base.extend<{ home: string }>({
  home: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'edgewise-engine-'))
    await use(home)
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  },
})
