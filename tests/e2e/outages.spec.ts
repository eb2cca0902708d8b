import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { answer, assessAsOf, heading } from './setup/draft'
import { expect, test } from './setup/test'

/*
 * What would cut people off, each from the first page to the zip of all papers. A paper may say what not to do; so the
 * tests look for commands, records and instructions, and for what has to be kept.
 */

type Papers = Readonly<Record<string, string>>

const SPLIT = 'Are users of one domain split between your servers and the cloud?'
const DISCOVERY_DAY = '2020-01-10'
const SITE_DAY = '2019-03-22'

async function open(page: Page, door: string): Promise<void> {
  await page.goto('')
  await page.getByRole('button', { name: door, exact: true }).click()
  await expect(heading(page)).toHaveText('Eligibility')
}

const choose = async (page: Page, question: string, choice: string) =>
  answer(page, question, choice).check()

async function step(page: Page, name: RegExp, title: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name }).click()
  await expect(heading(page)).toHaveText(title)
}

async function enterEdge(page: Page, fqdn: string, domains: readonly string[]): Promise<void> {
  await step(page, /^Edges and domains/, 'Edges and domains')
  await page.getByRole('textbox', { name: 'Access Edge FQDN' }).first().fill(fqdn)
  for (const [at, domain] of domains.entries()) {
    if (at > 0)
      await page
        .getByRole('button', { name: /^Add SIP domain/ })
        .first()
        .click()
    await page.getByRole('textbox', { name: 'SIP domain', exact: true }).nth(at).fill(domain)
  }
}

/** Every paper of the draft, by the end of its file's name. */
async function papersOf(page: Page): Promise<Papers> {
  await page.getByRole('link', { name: 'Documents', exact: true }).click()
  await expect(heading(page)).toHaveText('Documents')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download all as a zip' }).click(),
  ])
  const files = unzipSync(new Uint8Array(await readFile(await download.path())))
  const decoder = new TextDecoder()
  const papers = Object.entries(files)
    .filter(([name]) => !name.endsWith('.json'))
    .map(([name, bytes]) => [name, decoder.decode(bytes)])
  expect(papers.length).toBeGreaterThan(3)
  return Object.fromEntries(papers) as Papers
}

/** The papers in which a pattern is found, each with the line. */
function found(papers: Papers, pattern: RegExp): string[] {
  return Object.entries(papers).flatMap(([name, text]) =>
    text
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${name}: ${line.trim()}`),
  )
}

/** The text of the papers whose names have this in them; there has to be one. */
function only(papers: Papers, part: RegExp): string {
  const texts = Object.entries(papers).filter(([name]) => part.test(name))
  expect(texts.length, `${part} in ${Object.keys(papers).join(', ')}`).toBeGreaterThan(0)
  return texts.map(([, text]) => text).join('\n')
}

async function hybridSample(page: Page): Promise<void> {
  await open(page, 'Try a sample')
  await step(page, /^Order of work/, 'Order of work')
  await choose(page, 'External communications in Lync Online', 'On')
}

/** That nothing has to be turned off is no instruction. */
const withoutCalm = (papers: Papers): Papers =>
  Object.fromEntries(
    Object.entries(papers).map(([name, text]) => [
      name,
      text.replace(/nothing\s+has\s+to\s+be\s+turned\s+off/gi, ''),
    ]),
  )

for (const [when, day] of [
  ['after the site closed', DISCOVERY_DAY],
  ['today', null],
] as const)
  test(`a split domain with external communications on is not told to turn them off ${when}`, async ({
    page,
  }) => {
    await hybridSample(page)
    await assessAsOf(page, day ?? new Date().toISOString().slice(0, 10))
    const papers = await papersOf(page)
    expect(found(withoutCalm(papers), /\b(?:turn|switch)\w* (?:[\w“”]+ ){0,6}off\b/i)).toEqual([])
    expect(found(papers, /24 hours/)).toEqual([])
    expect(found(papers, /\bsubmit (?:the|this|your|an?)\b/i)).toEqual([])
    await page.getByRole('link', { name: 'Review', exact: false }).first().click()
    await expect(page.getByRole('main').last()).not.toContainText('wait 24 hours')
  })

async function removal(page: Page, split: 'Yes' | 'No'): Promise<void> {
  await open(page, 'Take Skype out of service')
  await choose(page, 'What do you run?', 'Lync Server 2013')
  await choose(page, SPLIT, split)
  await enterEdge(page, 'sip.contoso.com', ['contoso.com'])
  await step(page, /^Order of work/, 'Order of work')
  await choose(page, 'Does the Edge federate with anyone else?', 'No')
}

async function answerUses(page: Page, choice: string): Promise<void> {
  const uses = page.getByRole('group', { name: 'What else uses federation?' })
  const radios = uses.getByRole('radio', { name: choice, exact: true })
  for (let at = 0; at < (await radios.count()); at += 1) await radios.nth(at).check()
}

const SWITCHES_OFF =
  /-AllowFederatedUsers:?\s*\$false|(?:Remove-DnsServerResourceRecord|dnscmd.*RecordDelete).*_sipfederationtls/i

test('the removal of a split domain leaves federation, its port and its record alone', async ({
  page,
}) => {
  await removal(page, 'Yes')
  await answerUses(page, 'No')
  const papers = await papersOf(page)
  expect(found(papers, SWITCHES_OFF)).toEqual([])
  const firewall = only(papers, /firewall/)
  expect(mayClose(firewall)).not.toContain('5061')
})

/** What the firewall sheet has between the headings "May close" and "Must stay". */
function mayClose(sheet: string): string {
  const from = sheet.search(/May close/)
  const until = sheet.search(/Must stay/)
  expect(from).toBeGreaterThan(-1)
  expect(until).toBeGreaterThan(from)
  return sheet.slice(from, until)
}

test('what is not known to be unused is not switched off', async ({ page }) => {
  await removal(page, 'No')
  await answerUses(page, 'Not known')
  const papers = await papersOf(page)
  expect(found(papers, SWITCHES_OFF)).toEqual([])
  expect(mayClose(only(papers, /firewall/))).not.toContain('5061')
})

test('a removal with nothing else on federation keeps what the Edge needs', async ({ page }) => {
  await removal(page, 'No')
  await answerUses(page, 'No')
  const papers = await papersOf(page)
  expect(found(papers, SWITCHES_OFF).length).toBeGreaterThan(0)
  const closed = mayClose(only(papers, /firewall/))
  expect(closed).toContain('5061')
  expect(closed).toMatch(/TCP 5061/)
  expect(closed).not.toMatch(/\b(?:TCP and UDP 53|TCP 80|UDP 3478|TCP 4443)\b/)
})

test('the command for some users only takes nothing else from them', async ({ page }) => {
  await page.goto('#/guide/server')
  await expect(heading(page)).toBeVisible()
  const text = await page.getByRole('main').last().innerText()
  const command = /New-CsExternalAccessPolicy[^\n]*(?:\n[^\n]*`)*[^\n]*/.exec(text)?.[0] ?? ''
  expect(command).toContain('-EnablePublicCloudAccess $True')
  expect(command).toMatch(/-EnableFederationAccess \$/)
  expect(command).toMatch(/-EnableOutsideAccess \$/)
})

async function update(page: Page): Promise<void> {
  await open(page, 'Start a request')
  await choose(page, 'Kind of request', 'Update of a request already submitted')
  await choose(page, 'What do you run?', 'Lync Server 2013')
  await choose(page, SPLIT, 'No')
}

test('an update to a new Access Edge keeps the old name in certificate and DNS, and replaces the record', async ({
  page,
}) => {
  await update(page)
  await enterEdge(page, 'access.contoso.com', ['contoso.com'])
  await page.getByRole('textbox', { name: 'FQDN submitted before' }).first().fill('sip.contoso.com')
  const papers = await papersOf(page)
  for (const part of [/\.inf$/, /\.(?:cnf|conf)$/])
    expect(only(papers, part)).toMatch(/sip\.contoso\.com/)
  const certificate = only(papers, /certificate/)
  expect(certificate).toContain('sip.contoso.com')
  const zones = only(papers, /zone|\.bind|dns/i)
  expect(zones).toContain('sip.contoso.com')
  const script = only(papers, /dns[^/]*\.ps1$/)
  expect(script.indexOf('Remove-DnsServerResourceRecord')).toBeGreaterThan(-1)
  expect(script).toContain('dns-undo.ps1')
  expect(only(papers, /dns[^/]*\.html$/)).toMatch(/replace/i)
})

test('with Messenger connected nothing is submitted, and scripts touch the provider alone', async ({
  page,
}) => {
  await open(page, 'Start a request')
  await choose(page, 'Kind of request', 'New request')
  await choose(page, 'What do you run?', 'Lync Server 2013')
  await choose(page, SPLIT, 'No')
  await choose(page, 'Is Messenger already connected through PIC?', 'Yes')
  await expect(page.getByRole('region', { name: 'Verdict' })).toContainText('Already connected')
  await enterEdge(page, 'sip.contoso.com', ['contoso.com'])
  const papers = await papersOf(page)
  expect(found(papers, /What to enter|support team|Agreement Number/)).toEqual([])
  expect(Object.keys(papers).filter((name) => /email|e-mail/.test(name))).toEqual([])
  expect(found(papers, /\b(?:Set|New|Grant)-CsExternalAccessPolicy\b.*-/)).toEqual([])
})

test('the scripts are written for the server of step 1', async ({ page }) => {
  await open(page, 'Start a request')
  await choose(page, 'Kind of request', 'New request')
  await choose(page, 'What do you run?', 'Lync Server 2010')
  await choose(page, SPLIT, 'No')
  await enterEdge(page, 'sip.contoso.com', ['contoso.com'])
  await assessAsOf(page, SITE_DAY)
  const papers = await papersOf(page)
  expect(only(papers, /^scripts\/README/)).toContain('Written for  Lync Server 2010')
  expect(only(papers, /^scripts\/\d/)).not.toMatch(/Cumulative Update 5|-IconUrl\b/)
})

test('the scripts of a duplicate are written for the server of its step 1', async ({ page }) => {
  await open(page, 'Try a sample')
  await choose(page, 'What do you run?', 'Lync Server 2010')
  await expect(page.getByRole('status', { name: 'Save status' })).toHaveText(/Saved/)
  await page.goto('#/')
  await page.getByRole('button', { name: 'Actions for Contoso' }).click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await page
    .getByRole('table')
    .getByRole('link', { name: /^Contoso .*copy/ })
    .click()
  await expect(answer(page, 'What do you run?', 'Lync Server 2010')).toBeChecked()
  const papers = await papersOf(page)
  expect(only(papers, /^scripts\/README/)).toContain('Written for  Lync Server 2010')
  expect(only(papers, /^scripts\/\d/)).not.toMatch(/Cumulative Update 5|-IconUrl\b/)
})
