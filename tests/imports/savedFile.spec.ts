import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeSavedFile, writingSavedFiles } from '../../src/documents/savedFile'
import { inOneGo } from '../../src/core/steps'
import type { Draft } from '../../src/request/draft'
import { DRAFT_SCHEMA } from '../../src/request/limits'
import { sealOf } from '../../src/request/reading/savedFile'
import { readSavedFile, readSavedText } from '../../src/imports/savedFile'
import { SAVED_FILE } from '../../src/request/limits'
import { INJECTIONS } from '../fixtures/injections'
import { draftOf, edgesOf, REQUESTS } from '../fixtures/requests'

const SAVED_AT = '2026-11-21T14:05:00.000Z'
const DRAFTS = Object.entries(REQUESTS).map(([name, { draft }]) => ({ ...draft, id: name }))
const FILE = writeSavedFile(DRAFTS, SAVED_AT)
const bytesOf = (text: string) => new TextEncoder().encode(text)
const names = (drafts: readonly Draft[]) => drafts.map(({ id }) => id)

/** A file with any content at all under a seal that fits it. */
function sealed(drafts: readonly unknown[], change: object = {}): string {
  const content = { savedAt: SAVED_AT, count: drafts.length, drafts }
  const head = { format: 'edgewise', version: 1, ...content, sha256: sealOf(content) }
  return JSON.stringify({ ...head, ...change })
}

describe('a saved file', () => {
  it('gives every draft back as it was', () => {
    expect(readSavedFile(bytesOf(FILE))).toEqual({
      state: 'ok',
      drafts: DRAFTS,
      savedAt: SAVED_AT,
      found: [],
    })
  })

  it('may hold no draft', () => {
    expect(readSavedText(writeSavedFile([], SAVED_AT))).toMatchObject({ state: 'ok', drafts: [] })
  })

  it.each([
    ['a byte order mark', `\uFEFF${FILE}`],
    ['line ends of Windows', FILE.replaceAll('\n', '\r\n')],
    ['another layout', JSON.stringify(JSON.parse(FILE), null, 2)],
  ])('is read with %s', (_, text) => {
    expect(readSavedFile(bytesOf(text))).toMatchObject({ state: 'ok' })
  })

  it('keeps any text of any field', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...INJECTIONS), fc.string()), (text) => {
        const draft = draftOf({ name: text, edges: edgesOf([text, [text]]) })
        const reading = readSavedText(writeSavedFile([draft], SAVED_AT))
        expect(reading).toEqual({ state: 'ok', drafts: [draft], savedAt: SAVED_AT, found: [] })
      }),
    )
  })
})

describe('a damaged file', () => {
  it('is refused whichever bit of it was flipped', () => {
    const whole = bytesOf(writeSavedFile([draftOf({ name: 'Zoë' })], SAVED_AT))
    for (let index = 0; index < whole.length; index += 1) {
      const bytes = whole.slice()
      bytes[index]! ^= 1 << (index % 8)
      expect(readSavedFile(bytes).state, `byte ${index}`).not.toBe('ok')
    }
  })

  it('gives back the drafts whose lines are whole', () => {
    const reading = readSavedText(FILE.replace('"id":"update"', '"id":update"'))
    expect(reading).toMatchObject({
      state: 'damaged',
      damage: expect.stringContaining('characters in it were changed'),
      count: DRAFTS.length,
    })
    expect(reading.state === 'damaged' && names(reading.drafts)).toEqual(
      names(DRAFTS).filter((id) => id !== 'update'),
    )
  })

  it('gives back what came before the place where it is cut off', () => {
    const reading = readSavedText(FILE.slice(0, FILE.indexOf('"id":"removal"')))
    expect(reading.state === 'damaged' && names(reading.drafts)).toEqual(['new-2016', 'update'])
  })

  it('tells whether anything is left of it', () => {
    const text = writeSavedFile([draftOf()], SAVED_AT)
    const damageOf = (broken: string) => {
      const reading = readSavedText(broken)
      return reading.state === 'damaged' ? reading.damage : reading.state
    }
    expect(damageOf(text.slice(0, -3))).toBe(
      'The file is incomplete or damaged. It cannot be read as a whole.',
    )
    expect(damageOf(text.slice(0, -200))).toBe(
      'The file is incomplete or damaged. No draft in it can be read any more.',
    )
    expect(damageOf(text.replace('"id":', '"id:'))).toBe(
      'The file is damaged: characters in it were changed. No draft in it can be read any more.',
    )
  })

  it('tells a change of the content, and gives it back for the person to judge', () => {
    const reading = readSavedText(FILE.replace('"4711"', '"4712"'))
    expect(reading).toMatchObject({
      state: 'damaged',
      damage: 'Its content was changed after it was saved: the checksum does not match.',
    })
    expect(reading.state === 'damaged' && reading.drafts[0]?.agreement.number).toBe('4712')
  })

  it('tells how many drafts are missing', () => {
    const { drafts, ...head } = JSON.parse(FILE) as { drafts: unknown[] }
    const reading = readSavedText(JSON.stringify({ ...head, drafts: drafts.slice(1) }))
    const [all, rest] = [drafts.length, drafts.length - 1]
    const damage = `It should hold ${all} drafts and holds ${rest}.`
    expect(reading).toMatchObject({ damage })
  })

  it('tells that its first line is damaged', () => {
    const reading = readSavedText(FILE.replace('"edgewise"', '"edgewisf"'))
    expect(reading).toMatchObject({ state: 'damaged', damage: 'Its first line is damaged.' })
  })

  it('tells how many of its drafts cannot be read, and gives the others', () => {
    const reading = readSavedText(sealed([draftOf(), null, 'x', { schema: 1 }]))
    expect(reading).toMatchObject({ damage: '3 of its 4 drafts cannot be read.' })
    expect(reading.state === 'damaged' && reading.drafts).toEqual([draftOf()])
  })

  it('never throws, whatever becomes of its text', () => {
    fc.assert(
      fc.property(fc.nat(FILE.length), fc.nat(40), fc.string(), (from, length, text) => {
        const broken = FILE.slice(0, from) + text + FILE.slice(from + length)
        expect(['ok', 'damaged', 'too-new', 'not-ours']).toContain(readSavedText(broken).state)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a file of a newer version', () => {
  it.each([
    ['by its own number', sealed([draftOf()], { version: 2 })],
    ['by a draft in it', sealed([draftOf(), { ...draftOf(), schema: DRAFT_SCHEMA + 1 }])],
  ])('is refused %s', (_, text) => {
    expect(readSavedText(text)).toMatchObject({ state: 'too-new', detail: expect.any(String) })
  })
})

describe('a file that is not ours', () => {
  it.each([
    ['an empty one', '', 'The file is empty.'],
    ['spaces alone', ' \n', 'The file is empty.'],
    ['a zip archive', 'PK\u0003\u0004abc', 'zip archive'],
    ['a PDF', '%PDF-1.7', 'PDF'],
    ['a web page', '<!doctype html><html></html>', 'web page'],
    ['a topology', '<Topology xmlns="urn:schema:x"/>', 'Import topology'],
    ['JSON of another program', '{"drafts":[],"name":"other"}', 'not a file of Edgewise'],
    ['a list in JSON', '[1,2]', 'not a file of Edgewise'],
    ['a number', '42', 'not a file of Edgewise'],
    ['a table', 'fqdn;domain\nsip.contoso.com;contoso.com\n', 'step 3'],
    ['a sentence', 'Hello', 'not a file of Edgewise'],
  ])('is named for what it is: %s', (_, text, words) => {
    const reading = readSavedFile(bytesOf(text))
    expect(reading).toMatchObject({ state: 'not-ours', detail: expect.stringContaining(words) })
  })

  it.each([
    ['of more bytes than a file may have', 'x'.repeat(SAVED_FILE.bytes + 1), 'too-large'],
    [
      'of as many characters, each of three bytes',
      '漢'.repeat(SAVED_FILE.bytes / 3 + 1),
      'too-large',
    ],
    ['nested deeper than 20', '['.repeat(21) + ']'.repeat(21), 'not-ours'],
    ['nested 100,000 deep', '{"a":'.repeat(100_000), 'not-ours'],
  ])('is refused before it is parsed: %s', (_, text, state) => {
    expect(readSavedFile(bytesOf(text))).toMatchObject({ state })
  })
})

describe('hostile JSON', () => {
  it.each([
    '{"__proto__":{"polluted":1}}',
    '{"constructor":{"prototype":{"polluted":1}}}',
    '[{"\\u005f_proto__":{"polluted":1}}]',
  ])('reaches no prototype: %s', (part) => {
    const draft = JSON.stringify(draftOf()).replace(
      '"name":"Contoso"',
      `"name":"Contoso","x":${part}`,
    )
    const reading = readSavedText(
      `{"format":"edgewise","version":1,"sha256":"","drafts":[${draft}]}`,
    )
    expect(reading).toMatchObject({ state: 'damaged', drafts: [draftOf()] })
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('what was found beside the drafts', () => {
  const [draft] = DRAFTS
  const found = [
    {
      draftId: draft?.id ?? '',
      readings: [
        {
          at: SAVED_AT,
          place: 'fe01',
          lines: 2,
          observations: [{ kind: 'absence', line: 1, owner: 'sip.contoso.com' }],
          skipped: {},
          notes: [],
        },
      ],
    },
  ]
  const text = inOneGo(writingSavedFiles(DRAFTS, SAVED_AT, found)).join('')

  it('is in a backup, under a seal of its own', () => {
    expect(readSavedText(text)).toMatchObject({ state: 'ok', drafts: DRAFTS, found })
    expect(readSavedText(text.replace('fe01', 'fe02'))).toMatchObject({
      state: 'damaged',
      drafts: DRAFTS,
    })
  })

  it('is not in the file of a draft', () => {
    expect(writeSavedFile(DRAFTS, SAVED_AT)).not.toContain('found')
  })
})
