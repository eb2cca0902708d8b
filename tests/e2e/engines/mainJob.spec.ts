import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { By, until } from 'selenium-webdriver'
import { expect, test as base } from '../setup/site'
import { firefoxPath, openFirefox } from './firefox'
import { openWebKit, webkitPath } from './webkit'

/** What a person does with any browser. Places on the page are XPaths, which every driver knows. */
interface Hands {
  goto(url: string): Promise<unknown>
  click(place: string): Promise<unknown>
  type(place: string, text: string): Promise<unknown>
  text(place: string): Promise<string>
  value(place: string): Promise<string>
  close(): Promise<void>
}

const PATIENCE = 20_000

const ENGINES = {
  Firefox: { isThere: firefoxPath !== null, open: firefoxHands },
  WebKit: { isThere: webkitPath !== null, open: webkitHands },
}

const test = base.extend<{ home: string }>({
  home: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'edgewise-engine-'))
    await use(home)
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  },
})

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
    close: () => browser.close(),
  }
}

async function webkitHands(home: string): Promise<Hands> {
  const { driver, close } = await openWebKit(home)
  const at = (place: string) => driver.wait(until.elementLocated(By.xpath(place)), PATIENCE)
  return {
    goto: (url) => driver.get(url),
    click: async (place) => (await at(place)).click(),
    type: async (place, text) => (await at(place)).sendKeys(text),
    text: async (place) => driver.executeScript('return arguments[0].textContent', await at(place)),
    value: async (place) => driver.executeScript('return arguments[0].value', await at(place)),
    close,
  }
}

const button = (name: string) => `//button[contains(normalize-space(.), "${name}")]`
const field = (label: string, at = 1) =>
  `(//input[@id = //label[normalize-space(.) = "${label}"]/@for])[${at}]`
const choice = (group: string, label: string) =>
  `//fieldset[legend[normalize-space(.) = "${group}"]]//label[normalize-space(.) = "${label}"]`
const link = (name: string) => `//a[contains(normalize-space(.), "${name}")]`
const SAVED = '//*[@aria-label = "Save status"][contains(., "Saved in this browser")]'
const title = (name: string) => `//h1[normalize-space(.) = "${name}"]`

for (const [engine, { isThere, open }] of Object.entries(ENGINES)) {
  test(`${engine} does the main job, and has the draft again after a restart`, async ({
    site,
    home,
  }) => {
    test.skip(!isThere && !process.env.CI, `${engine} is missing`)
    test.setTimeout(240_000)
    const first = await open(home)
    await first.goto(site)
    await first.click(button('Start a request'))
    await first.type(field('Name of this request'), 'Contoso in another engine')
    for (const [group, label] of [
      ['Kind of request', 'New request'],
      ['What do you run?', 'Lync Server 2013'],
      ['Are users of one domain split between your servers and the cloud?', 'Yes'],
      ['Standard CALs for everyone who will connect?', 'Yes'],
      ['Edge Server with external access?', 'Yes'],
      ['Are the Access Edge and the SIP domains active and reachable?', 'Yes'],
      ['Is Messenger already connected through PIC?', 'No'],
      ['Do you want a trial first?', 'No'],
    ] as const)
      await first.click(choice(group, label))
    await first.click(button('Continue'))

    await first.click(choice('Agreement type', 'Service Provider Licensing Agreement'))
    await first.type(field('Initial enrollment number'), 'SP-778 12')
    await first.click('//label[contains(., "I have read and accept the Product Use Rights")]')
    await first.click(button('Continue'))

    await first.type(field('Access Edge FQDN'), 'sip.contoso.com')
    await first.type(field('SIP domain'), 'contoso.com')
    await first.click(button('Add SIP domain'))
    await first.type(field('SIP domain', 2), 'user1@example.fabrikam.com')
    await first.click(button('Continue'))
    await first.text(title('Contacts'))
    await first.text(SAVED)
    await first.click(link('Summary'))
    await first.text(title('Provisioning request'))
    const paper = await first.text('//main')
    for (const text of ['SP-778 12', 'sip.contoso.com', 'example.fabrikam.com'])
      expect(paper).toContain(text)
    await first.close()

    const second = await open(home)
    await second.goto(site)
    await second.click(link('Contoso in another engine'))
    await second.text(title('Eligibility'))
    expect(await second.value(field('Name of this request'))).toBe('Contoso in another engine')
    await second.click(link('Edges and domains'))
    expect(await second.value(field('Access Edge FQDN'))).toBe('sip.contoso.com')
    expect(await second.value(field('SIP domain', 2))).toBe('user1@example.fabrikam.com')
    await second.click(link('Summary'))
    await second.text(title('Provisioning request'))
    expect(await second.text('//main')).toContain('SP-778 12')
    await second.close()
  })
}
