import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/guidance/sources'
import { RULES } from '../../src/rules/rulebook'

const PAGE = readFileSync('docs/facts.md', 'utf8')
const CITATION = /\b[FC]\d{1,3}b?\b/g

const cellsOf = (line: string) =>
  line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
const rows = PAGE.split('\n')
  .filter((line) => line.startsWith('| '))
  .map(cellsOf)
const facts = rows.filter(([key = '']) => /^F\d/.test(key))
const rulings = rows.filter(([key = '']) => /^C\d+$/.test(key))
const known = new Set([...facts, ...rulings].map(([key]) => key))

/** The documents at the end of the page, which the table of sources does not have. */
const [, others = ''] = PAGE.split('## Documents that only this page cites')
const onThisPage = new Set(others.match(/(?<=^\| )[A-Z]+\d*(?= \|)/gm))

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(ts|vue)$/.test(file),
)

describe('the page of facts', () => {
  it('has each number once', () => {
    expect(facts.length).toBeGreaterThan(100)
    expect(rulings.length).toBeGreaterThan(20)
    expect(known.size).toBe(facts.length + rulings.length)
  })

  it('says what is known, and by which documents', () => {
    for (const [key, fact, source] of facts)
      expect([key, Boolean(fact), Boolean(source)]).toEqual([key, true, true])
    for (const [key, ...words] of rulings)
      expect([key, words.length, words.every(Boolean)]).toEqual([key, 3, true])
  })

  it('names documents that the table of sources has', () => {
    const keys = facts.flatMap(
      ([, , source = '']) => source.match(/\b(?:[SADLWPK]\d{1,2}|CA\d|CVE)\b/g) ?? [],
    )
    expect(keys.length).toBeGreaterThan(80)
    expect(keys.filter((key) => !sourceOf(key) && !onThisPage.has(key))).toEqual([])
  })

  it('has every fact that the code cites', () => {
    const cited = new Set(
      sources.flatMap((file) => readFileSync(`src/${file}`, 'utf8').match(CITATION) ?? []),
    )
    expect(cited.size).toBeGreaterThan(100)
    expect([...cited].filter((key) => !known.has(key))).toEqual([])
  })

  it('has every fact and ruling that a rule rests on', () => {
    const cited = RULES.flatMap(({ facts, contradictions = [] }) => [...facts, ...contradictions])
    expect(cited.filter((key) => !known.has(key))).toEqual([])
  })
})
