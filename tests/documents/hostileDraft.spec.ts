import { parse } from 'papaparse'
import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '../../src/documents/catalogue'
import { CHOICE } from '../../src/documents/dns/records'
import type { Draft } from '../../src/request/draft'
import { loadNameTables } from '../../src/names/nameTables'
import { parseHostName } from '../../src/names/hostName'
import { readSavedText } from '../../src/imports/savedFile'
import { INJECTIONS } from '../fixtures/injections'
import { draftOf, edgesOf, summaryFrom } from '../fixtures/requests'

const tables = await loadNameTables({ international: true })
const readable = INJECTIONS.filter((text) => parseHostName(text, tables).name !== null)

/** One text in every field that a person types into, beside names that are right. */
function hostile(text: string, kind: 'update' | 'removal'): Draft {
  const draft = draftOf({
    kind,
    eligibility: { ...draftOf().eligibility, platform: 'sfb-2015' },
    name: text,
    agreement: { ...draftOf().agreement, number: text, organisation: text },
    contacts: { shared: false, email: text, name: text, phone: text },
    edges: edgesOf(
      ['sip.contoso.com', ['contoso.com', text], text],
      [text, [text, 'fabrikam.com']],
    ),
    baseline: [{ fqdn: text, domains: [text] }],
  })
  return {
    ...draft,
    edges: draft.edges.map((edge) => ({
      ...edge,
      domains: edge.domains.map((domain) => ({ ...domain, contact: text })),
    })),
    options: {
      policyScope: 'user',
      // With a sign that no policy may have in it: which names may is another matter.
      policyName: `\u2019${text}`,
      audioVideo: true,
      includeContacts: true,
      maskAgreement: false,
    },
  }
}

async function filesOf(draft: Draft): Promise<Map<string, string>> {
  const summary = summaryFrom(draft, { asOf: '2019-03-01' })
  const entries = CATALOGUE.filter(({ applies }) => applies(summary))
  const made = await Promise.all(
    entries.map(async ({ id, make }) =>
      (await make({ summary, draft })).map(({ name, text }): [string, string] => {
        const end = name.split('.').at(-1) ?? ''
        return [`${id}/${/^\d-|^README/.test(name) ? name : end}`, text]
      }),
    ),
  )
  return new Map(made.flat())
}

/** What a person does not see, or what some reader takes for the end of a line. */
const HIDDEN = /[^\P{Cc}\r\n]|[\u2028\u2029\u202A-\u202E\u200B]|\p{Cs}/u
const linesOf = (text: string) => text.split(/\r?\n/)
const withoutComments = (text: string) => linesOf(text).filter((line) => !/^\s*[#;]/.test(line))

/** Every tag with the names of its attributes; whatever else begins with `<` comes out as it is. */
function tagsOf(html: string): string[] {
  const found = html.slice(html.indexOf('<article'), html.indexOf('</body>')).match(/<[^>]*>?/g)
  return (found ?? []).map((tag) => tag.replace(/="[^"<]*"/g, ''))
}

/** For Windows: every line that is no comment is that of a harmless draft, and no other sign begins a line. */
function sameLines(text: string, harmless: string): void {
  expect(text).toMatch(/^(?:[\x20-\x7E]*\r\n)+$/)
  expect(withoutComments(text).map(anyPack)).toEqual(withoutComments(harmless).map(anyPack))
}

/** The fingerprint of the pack, which a script compares with that of a snapshot. */
function anyPack(line: string): string {
  return line.replace(/'(?:PACK {4})?[0-9a-f]{8}'/g, "'FINGERPRINT'")
}

/** What each kind of file holds when nothing in it took effect, besides the same lines as a harmless one. */
const CHECKS: Readonly<Record<string, (text: string, harmless: string, draft: Draft) => void>> = {
  ps1: sameLines,
  inf: sameLines,
  sh: (text, harmless) => expect(withoutComments(text)).toEqual(withoutComments(harmless)),
  cnf: (text, harmless) => expect(withoutComments(text)).toEqual(withoutComments(harmless)),
  zone: (text, harmless) => {
    expect(withoutComments(text)).toEqual(withoutComments(harmless))
    const records = withoutComments(text).filter(Boolean)
    for (const record of records)
      expect(record).toMatch(
        new RegExp(`^[a-z0-9._-]+ IN SRV ${CHOICE.priority} ${CHOICE.weight} 5061 [a-z0-9.-]+$`),
      )
  },
  csv: (text, harmless) => {
    const [table, plain] = [text, harmless].map((each) => parse<string[]>(each.trim()))
    expect(table!.errors).toEqual([])
    expect(table!.data.map(({ length }) => length)).toEqual(plain!.data.map(({ length }) => length))
    for (const cell of table!.data.flat())
      expect(cell).not.toMatch(/^[\s\u00A0\u200B\uFEFF]*[=+\-@|\uFF1D\uFF0B\uFF0D\uFF20]/u)
  },
  ics: (text, harmless) => {
    const named = (each: string) => each.match(/^[A-Z-]+(?=[:;])/gm)
    expect(named(text)).toEqual(named(harmless))
  },
  html: (text, harmless) => {
    const tags = new Set(tagsOf(harmless))
    for (const tag of tagsOf(text)) expect(tags).toContain(tag)
  },
  json: (text, _, draft) =>
    expect(readSavedText(text)).toMatchObject({ state: 'ok', drafts: [draft] }),
  md: () => undefined,
  txt: () => undefined,
}

describe.each(['update', 'removal'] as const)(
  'a hostile text in every field of a draft (%s)',
  (kind) => {
    // A text that reads as a name is a name: it has its place among the records.
    const texts = INJECTIONS.filter((text) => !readable.includes(text))

    const harmless = filesOf(hostile('(x)', kind))

    it.each(texts)('takes no effect in any document: %j', async (text) => {
      const draft = hostile(text, kind)
      const files = await filesOf(draft)
      const plain = await harmless
      expect([...files.keys()]).toEqual([...plain.keys()])
      for (const [name, content] of files) {
        const check = CHECKS[name.split(/[./]/).at(-1) ?? '']
        expect(check, name).toBeDefined()
        check?.(content, plain.get(name) ?? '', draft)
        if (!name.startsWith('draft')) expect(content, name).not.toMatch(HIDDEN)
      }
    })
  },
)

it('leaves but few of the hostile texts out, as names', () => {
  expect(readable.length).toBeLessThan(INJECTIONS.length / 5)
})
