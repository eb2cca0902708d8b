import { readFileSync } from 'node:fs'
import { strToU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { documentTitle } from '../../src/documents/documentTitle'
import type { DraftKind } from '../../src/request/draft'
import { CATALOGUE } from '../../src/documents/catalogue'
import { mediaTypeOf } from '../../src/documents/file'
import { allFiles, toZip } from '../../src/documents/zip'
import type { Summary } from '../../src/documents/summary'
import type { Draft } from '../../src/request/draft'
import { draftOf, REQUESTS, summaryFrom } from '../fixtures/requests'

const SECRETS = /V1234567|Ada Lovelace|ada@contoso\.com|425 555/u

/** By the rules of its day. */
function summaryOf({ draft, asOf }: { draft: Draft; asOf?: string }): Summary {
  return summaryFrom(draft, asOf ? { asOf } : {})
}

/** The papers that the one who signs the request keeps, or hands in. */
const OWN = [
  'request',
  'request-text',
  'request-markdown',
  'request-email',
  'domains',
  'tasks',
  'calendar',
  'draft',
]

describe('the catalogue', () => {
  it('names each document once', () => {
    const ids = CATALOGUE.map(({ id }) => id)
    const titles = CATALOGUE.map(({ title }) => title)
    expect(new Set(ids).size).toBe(CATALOGUE.length)
    expect(new Set(titles).size).toBe(CATALOGUE.length)
    expect(ids[0]).toBe('request')
  })

  it('leaves nothing for the servers to a request for Lync Online alone', () => {
    const summary = summaryFrom(REQUESTS['online']!.draft)
    const ids = CATALOGUE.filter(({ applies }) => applies(summary)).map(({ id }) => id)
    expect(ids).not.toEqual(expect.arrayContaining(['scripts']))
    expect(ids).not.toEqual(expect.arrayContaining(['dns']))
    expect(ids).toContain('request')
  })

  it.each(['ocs-2007-r2', 'older'] as const)(
    'offers no commands for %s, which has none',
    (platform) => {
      const draft = draftOf({ eligibility: { ...draftOf().eligibility, platform } })
      const ids = CATALOGUE.filter(({ applies }) => applies(summaryFrom(draft))).map(({ id }) => id)
      expect(ids).not.toContain('scripts')
      expect(ids).not.toContain('server')
      expect(ids).toContain('firewall')
    },
  )

  it('has the hand-out that a removal needs, and no other', () => {
    const summary = summaryFrom(REQUESTS['removal']!.draft)
    const ids = CATALOGUE.filter(({ applies }) => applies(summary)).map(({ id }) => id)
    expect(ids).toContain('farewell')
    expect(ids).not.toContain('lync-users')
    expect(ids).not.toContain('request-email')
  })
})

describe('the forms of a draft', () => {
  const titles = (kind: DraftKind | null) =>
    CATALOGUE.slice(0, 3).map((entry) => documentTitle(entry, summaryFrom(draftOf({ kind }))))

  it.each(['new', 'update', null] as const)('are those of a request for %s', (kind) => {
    expect(titles(kind)).toEqual([
      'Provisioning request',
      'Request as plain text',
      'Request as Markdown',
    ])
  })

  it('are called after what is done where nothing is requested', () => {
    expect(titles('removal')).toEqual(['Removal', 'Removal as plain text', 'Removal as Markdown'])
    expect(titles('federation')[1]).toBe('Federation with Microsoft 365 as plain text')
  })
})

describe('the table of all documents in docs/documents.md', () => {
  const rows = readFileSync('docs/documents.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| (?!Document|-)/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))

  it('has a row for each document, in the order of the catalogue, with whom it is for', () => {
    const cells = rows.map(([, title, audience]) => [title, audience])
    expect(cells).toEqual(CATALOGUE.map(({ title, audience }) => [title, audience]))
  })

  it('names the format of every file', async () => {
    const draft = draftOf()
    for (const [, title, , formats = ''] of rows) {
      const { applies, make } = CATALOGUE.find((entry) => entry.title === title)!
      const requests = [
        { draft },
        ...['removal', 'federation', 'federation-split'].map((name) => REQUESTS[name]!),
      ]
      const fit = requests.find((each) => applies(summaryOf(each)))!
      const files = await make({ summary: summaryOf(fit), draft: fit.draft })
      const ends = new Set(files.map(({ name }) => `.${name.split('.').at(-1)}`))
      expect({ title, formats: formats.split(', ').sort() }).toEqual({
        title,
        formats: [...ends].sort(),
      })
    }
  })
})

describe.each(CATALOGUE)('the document “$title”', ({ id, applies, make, paper }) => {
  const drafts = Object.values(REQUESTS).filter((request) => applies(summaryOf(request)))

  it('is made of every draft that it applies to, as files with a name and a text', async () => {
    expect(drafts.length).toBeGreaterThan(0)
    for (const request of drafts) {
      const { draft } = request
      const files = await make({ summary: summaryOf(request), draft })
      for (const { name, text } of files) {
        expect(name).toMatch(/^[\w.-]+\.[a-z0-9]+$/i)
        expect(text.length).toBeGreaterThan(40)
      }
      expect(new Set(files.map(({ name }) => name)).size).toBe(files.length)
    }
  })

  it('shows the fingerprint, and not how often it was saved', async () => {
    const { draft } = drafts[0]!
    const summary = summaryOf(drafts[0]!)
    for (const { text } of await make({ summary, draft })) {
      // A calendar folds its lines.
      if (id !== 'draft') expect(text.replaceAll('\r\n ', '')).toContain(summary.fingerprint)
    }
    const made = await paper?.(summary)
    if (made) expect(made.head.facts.map(({ label }) => label)).not.toContain('Revision')
  })
})

describe.each(CATALOGUE.filter(({ id }) => !OWN.includes(id)))(
  'the document for other hands “$title”',
  ({ applies, make }) => {
    it.each(Object.keys(REQUESTS))(
      'shows no contact and no agreement number of %s',
      async (name) => {
        const options = { ...draftOf().options, includeContacts: true }
        const draft = { ...REQUESTS[name]!.draft, options }
        const summary = summaryOf({ ...REQUESTS[name]!, draft })
        const files = applies(summary) ? await make({ summary, draft }) : []
        for (const { text } of files) expect(text).not.toMatch(SECRETS)
      },
    )
  },
)

describe('all documents as one archive', () => {
  const draft = draftOf()
  const input = { summary: summaryFrom(draft), draft }

  it('holds each file under a name of its own, those that belong together in a folder', async () => {
    const files = await allFiles(input)
    const names = files.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toContain('edgewise-contoso.com-request-2019-05-21.html')
    expect(names).toContain('scripts/README.txt')
  })

  it('leaves out the draft, which holds contacts', async () => {
    const files = await allFiles(input)
    expect(files.filter(({ name }) => name.endsWith('.json'))).toEqual([])
  })

  it('gives every file back as it was, and is the same for the same files', async () => {
    const files = await allFiles(input)
    const found = unzipSync(toZip(files))
    expect(Object.keys(found).sort()).toEqual(files.map(({ name }) => name).sort())
    for (const { name, text } of files) expect(found[name]).toEqual(strToU8(text))
    expect(toZip(files)).toEqual(toZip(files))
  })

  it.each([
    ['a.html', 'text/html'],
    ['a.b.csv', 'text/csv'],
    ['a.ps1', 'text/plain'],
    ['a.zone', 'text/plain'],
    ['a', 'text/plain'],
  ])('tells the media type of %s', (name, type) => {
    expect(mediaTypeOf(name)).toBe(type)
  })
})
