import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { INJECTIONS } from '../fixtures/injections'
import { choose, downloaded, expectSaved, goTo, nameField, startRequest } from './setup/app'
import { expect, test } from './setup/test'

/** What an input of one line makes of a text. */
const asTyped = (text: string) => text.replace(/[\r\n]/g, '')

/** Each element that somebody's text could have become, and none of ours is. */
const STRANGERS =
  'img, iframe, object, embed, base, body script, a[href^="javascript:"], [onerror], [onload], main svg[onload]'

async function expectHarmless(page: Page, alerts: readonly string[]): Promise<void> {
  const strangers = await page
    .locator(STRANGERS)
    .evaluateAll((elements) => elements.map(({ outerHTML }) => outerHTML))
  expect(strangers).toEqual([])
  expect(alerts).toEqual([])
  expect(await page.evaluate(() => ({}) as { polluted?: unknown; p2?: unknown })).toEqual({})
}

/** What the page shows by `alert`, as it does where a text was run. */
function watchAlerts(page: Page): readonly string[] {
  const alerts: string[] = []
  page.on('dialog', (dialog) => {
    alerts.push(dialog.message())
    void dialog.dismiss()
  })
  return alerts
}

/** Types a text into every field that the screen has, as one event each. */
async function fillAll(page: Page, text: string): Promise<number> {
  return page.evaluate((value) => {
    const fields = [
      ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea'),
    ]
    const open = fields.filter(({ type, disabled, hidden }) => {
      return ['text', 'search', 'email', 'tel', 'textarea'].includes(type) && !disabled && !hidden
    })
    for (const field of open) {
      field.value = value
      field.dispatchEvent(new Event('input', { bubbles: true }))
      field.dispatchEvent(new Event('change', { bubbles: true }))
      field.dispatchEvent(new Event('blur', { bubbles: true }))
    }
    return open.length
  }, text)
}

test('P6: text that would like to be markup or code stays text in every field of every screen', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const alerts = watchAlerts(page)
  await page.goto('./')
  await page.getByRole('button', { name: 'Try a sample' }).click()
  await expectSaved(page)
  const base = new URL(page.url()).hash.replace(/\/[^/]+$/, '')
  const screens = ['eligibility', 'agreement', 'domains', 'contacts', 'order', 'review', 'summary']
  let fields = 0
  for (const screen of [...screens, 'track', 'versions']
    .map((each) => `${base}/${each}`)
    .concat('#/tools/address', '#/guide')) {
    await goTo(page, screen)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    for (const text of INJECTIONS) fields += await fillAll(page, text)
    await expectHarmless(page, alerts)
  }
  expect(fields).toBeGreaterThan(INJECTIONS.length * 10)

  for (const text of ['<img src=x onerror=alert(1)>', '"><svg/onload=alert(1)>']) {
    await goTo(page, `${base}/domains`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Edges and domains')
    await fillAll(page, text)
    await goTo(page, `${base}/summary`)
    await expect(page.getByRole('main')).toContainText(text)
    await expectHarmless(page, alerts)
    await goTo(page, '#/')
    await expect(page.getByRole('link', { name: text })).toBeVisible()
    await expectHarmless(page, alerts)
  }
})

test('P6: the name of a file and every value in it stay text, and change no prototype', async ({
  page,
}) => {
  test.slow()
  const alerts = watchAlerts(page)
  await page.goto('./')
  const name = 'The name in the file'
  await startRequest(page, name)
  await goTo(page, '#/')
  const file = await downloaded(page, 'Back up everything')
  // A seal keeps a changed file from being opened as it is: what can be read of it is offered, and opened.
  for (const text of INJECTIONS) {
    const value = JSON.stringify(text).slice(1, -1)
    const hostile = file
      .replace(JSON.stringify(name), `"${value}"`)
      .replace(
        '"options":{',
        '"__proto__":{"polluted":1},"constructor":{"prototype":{"p2":1}},"options":{',
      )
    await choose(page, 'Open a file', hostile, `${asFileName(text)}.json`)
    await expect(page.getByRole('alert')).toContainText('not opened')
    await page.getByRole('button', { name: /^Open what can be read/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Review')
    await expect(nameField(page)).toHaveValue(asTyped(text))
    await expectHarmless(page, alerts)
    await goTo(page, '#/')
    await expect(page.getByRole('button', { name: 'Open a file' })).toBeVisible()
  }
  for (const json of [
    '['.repeat(100_000),
    '{"format":"edgewise","version":1e999,"drafts":[NaN]}',
    '\uFEFF{"__proto__":{"polluted":1},"drafts":[{"constructor":{"prototype":{"p2":1}}}]}',
    '{"drafts":"\\ud800"}',
    '',
  ]) {
    await choose(page, 'Open a file', json)
    await expect(page.getByRole('alert')).toContainText('not opened')
    await expectHarmless(page, alerts)
  }
})

/** XML has no way to write most control characters. */
const inXml = (text: string) =>
  text
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F]/g, '')
    .replace(/[&<>"\r\n\t]/g, (each) => `&#${each.charCodeAt(0)};`)
const inCsv = (text: string) => `"${text.replaceAll('"', '""')}"`
/** What can be the name of a file. */
const asFileName = (text: string) => text.replace(/[\0/\\\r\n]/g, '').slice(0, 100)

test('P6: each attribute of a topology, each cell of a table, each line of a list and the name of each file stay text', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const alerts = watchAlerts(page)
  await page.goto('./')
  await page.getByRole('button', { name: 'Try a sample' }).click()
  await page.getByRole('link', { name: 'Edges and domains' }).first().click()
  const dialog = page.getByRole('dialog')

  await page.getByRole('button', { name: 'Import topology' }).click()
  const sample = await readFile('tests/fixtures/topology/fabrikam.tbxml', 'utf8')
  for (const text of INJECTIONS) {
    const value = inXml(text)
    const hostile = sample
      .replace(
        /(<\w+:Topology[^>]*|<\w+:InternalDomains?|<\w+:Cluster|<\w+:Port|<\w+:NetInterface)[^>]*/g,
        (tag) =>
          tag.replace(
            /(\s(?:Name|DefaultDomain|FileName|Fqdn|ConfiguredFqdn|IPAddress|Port)=)"[^"]*"/g,
            (_, name) => `${name}"${value}"`,
          ),
      )
      .replace(/(<\w+:Name>)[^<]*/g, (_, tag) => tag + value)
    expect(hostile.split(value).length, text).toBeGreaterThan(10)
    const name = `${asFileName(text)}.tbxml`
    await choose(page, 'Choose a file', hostile, name)
    await expect(dialog.getByText(name).first()).toBeAttached()
    await expectHarmless(page, alerts)
  }
  await dialog.getByRole('button', { name: 'Cancel' }).click()

  const table = [
    ['Domain', 'Access Edge', 'Contact'],
    ...INJECTIONS.map((text) => [text, text, text]),
    ...INJECTIONS.map((text, at) => [`domain${at}.example.org`, `sip.example${at}.org`, text]),
  ]
  await page.getByRole('button', { name: 'Import CSV' }).click()
  const csv = table.map((row) => row.map(inCsv).join(',')).join('\r\n')
  await choose(page, 'Choose a file', csv, '<img src=x onerror=alert(1)>.csv')
  await expect(dialog.getByRole('button', { name: /^Add these/ })).toBeVisible()
  await expectHarmless(page, alerts)
  await dialog.getByRole('button', { name: /^Add these/ }).click()
  await expectSaved(page)
  await expectHarmless(page, alerts)

  await page.getByRole('button', { name: 'Paste a list' }).click()
  await dialog.getByRole('textbox', { name: 'List' }).fill(INJECTIONS.join('\n'))
  await dialog.getByRole('button', { name: 'Preview' }).click()
  await expect(dialog).toContainText('<img src=x onerror=alert(1)>')
  await expectHarmless(page, alerts)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  for (const screen of ['contacts', 'order', 'review', 'summary', 'track']) {
    await goTo(page, new URL(page.url()).hash.replace(/[^/]+$/, screen))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectHarmless(page, alerts)
  }
})
