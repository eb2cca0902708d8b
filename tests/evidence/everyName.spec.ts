import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../src/evidence/cleanText'
import { decodePasted } from '../../src/evidence/decodeText'
import type { Evidence, Place } from '../../src/evidence/fact'
import { nameTokens } from '../../src/evidence/nameTokens'
import { readEvidence } from '../../src/evidence/readEvidence'
import { placesOf } from '../../src/evidence/settle'
import { parseHostName } from '../../src/names/hostName'
import { TABLES } from '../fixtures/names/tables'

const CORPUS = join(import.meta.dirname, 'corpus')
const texts = readdirSync(CORPUS).flatMap((file) => {
  if (!file.endsWith('.txt')) return []
  const decoded = decodePasted(readFileSync(join(CORPUS, file)))
  return decoded.ok ? [[file, decoded.text] as const] : []
})

const overlaps = (one: Place, other: Place) =>
  one.offset < other.offset + other.length && other.offset < one.offset + one.length

/** In how many of facts, skipped and noise each name-like token of a text is. */
function counts(text: string, { facts, skipped, noise }: Evidence): [string, number][] {
  const clean = cleanText(text)
  const kinds = [
    facts.flatMap(placesOf),
    skipped.map(({ place }) => place),
    noise.map(({ place }) => place),
  ]
  return clean.lines.flatMap(nameTokens).map((token) => {
    const place = clean.placeOf(token)
    return [
      token.text,
      kinds.filter((places) => places.some((each) => overlaps(each, place))).length,
    ]
  })
}

const bare = (text: string) => text.replace(/[\s\u001b]|\[[\d;]*m/g, '')

/** Every value of a fact is in the text, at its place and letter by letter. */
function expectLiteral(text: string, { facts }: Evidence): void {
  const at = ({ offset, length }: Place) => text.slice(offset, offset + length)
  for (const fact of facts) {
    if (fact.kind === 'name') {
      const written = at(fact.place)
      // A cell that was wrapped has the rest of its row between its pieces.
      if (/\n/.test(written)) expect(bare(written)).toContain(fact.typed.slice(0, 5))
      else expect(parseHostName(written, TABLES).name).toBe(fact.name)
    } else if (fact.kind === 'settings') {
      for (const { text: value, place } of fact.settings) {
        // In JSON and CSV what is between the quotes may be escaped.
        if (!/[\\"\n]/.test(at(place))) expect(bare(at(place))).toBe(bare(value))
      }
    } else if (fact.kind === 'record') {
      const labels = fact.target.split('.')
      expect(at(fact.targetPlace).toLowerCase()).toContain(labels[0])
    }
  }
}

async function expectComplete(text: string): Promise<void> {
  const evidence = await readEvidence(text, { tables: TABLES })
  expect(counts(text, evidence).filter(([, count]) => count !== 1)).toEqual([])
  expectLiteral(text, evidence)
}

describe('every name in a text', () => {
  it.each(texts)('of %s is in a fact, skipped with a reason, or noise', async (_, text) => {
    await expectComplete(text)
  })

  it('of any text made of such pieces is too', async () => {
    const lines = texts
      .flatMap(([, text]) => text.split(/\r?\n/))
      .filter((line) => line.length < 300)
    const piece = fc.oneof(
      fc.constantFrom(...lines),
      fc.constantFrom('', '...', '…', '{', '}', '"', '(', ';', '|', '\u001b[31m', 'Identity : '),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.domain(),
    )
    const text = fc
      .array(fc.tuple(piece, fc.constantFrom('\n', '\n', '\r\n', ' ', '\t', ',')), {
        maxLength: 25,
      })
      .map((parts) => parts.flat().join(''))
    await fc.assert(fc.asyncProperty(text, expectComplete), { numRuns: 500 })
  })
})

describe('an output that lost, doubled or cut a line', () => {
  const namesIn = (text: string) =>
    new Set(
      cleanText(text)
        .lines.flatMap(nameTokens)
        .map((token) => token.text.toLowerCase()),
    )

  it.each(texts)('%s invents no name and loses none', async (_, text) => {
    const lines = text.split('\n')
    const known = namesIn(text)
    const step = Math.max(1, Math.floor(lines.length / 6))
    for (let at = 0; at < lines.length; at += step) {
      const line = lines[at] ?? ''
      const others = (more: string[]) => [...lines.slice(0, at), ...more, ...lines.slice(at + 1)]
      const half = line.slice(0, Math.ceil(line.length / 2))
      for (const mutation of [others([]), others([line, line]), others([`${half}...`])]) {
        const mutated = mutation.join('\n')
        await expectComplete(mutated)
        const { facts } = await readEvidence(mutated, { tables: TABLES })
        for (const fact of facts) {
          if (fact.kind !== 'name' || /[^\0-\x7f]/.test(fact.typed)) continue
          const typed = fact.typed.toLowerCase().replace(/\.$/, '')
          const isKnown = known.has(fact.name) || [...known].some((name) => typed.includes(name))
          // A value that was put together from two lines may end where the second is gone.
          expect(isKnown || bare(mutated).toLowerCase().includes(fact.name)).toBe(true)
        }
      }
    }
  })

  it('is never read as whole', async () => {
    const cut = 'Identity  : Skype\nProxyFqdn : federation.messenger.ms...\nEnabled   : Tr…\n'
    const { facts } = await readEvidence(cut, { tables: TABLES })
    const settings = facts.flatMap((fact) => (fact.kind === 'settings' ? fact.settings : []))
    expect(settings.map(({ property, isWhole }) => [property, isWhole])).toEqual([
      ['Identity', true],
      ['ProxyFqdn', false],
      ['Enabled', false],
    ])
    expect(facts.filter(({ kind }) => kind === 'name')).toEqual([])
  })
})
