import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { RULES_FORMAT, rulesText } from '../../../scripts/release/rules.js'
import { KNOWN_UNTIL } from '../../../src/core/turningPoints'
import { SOURCES } from '../../../src/guidance/sources'
import { TURNING_POINTS } from '../../../src/guide/turningPoints'
import { RULES } from '../../../src/rules/rulebook'

const PAGE = readFileSync('docs/facts.md', 'utf8')
const DOCUMENTATION = readFileSync('docs/rules-json.md', 'utf8')

const text = rulesText({
  rules: RULES,
  sources: SOURCES,
  days: TURNING_POINTS,
  knownUntil: KNOWN_UNTIL,
  facts: PAGE,
})
type Row = Readonly<Record<string, unknown>> & { facts: string[]; sources: string[] }
const data = JSON.parse(text) as Record<string, Row[]>

const documented = [...DOCUMENTATION.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell = '']) =>
  [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name),
)
const keysOf = (table: string) =>
  new Set(data[table]!.map((row) => String(row['id'] ?? row['key'])))

describe('the rules as data', () => {
  it('are all there, in their order', () => {
    expect(data['rules']!.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id))
    expect(data['format']).toBe(RULES_FORMAT)
    expect(data['knownUntil']).toBe(KNOWN_UNTIL)
    expect(data['days']).toHaveLength(TURNING_POINTS.length)
  })

  it('name only facts, contradictions and documents that are in the file', () => {
    const [facts, contradictions, sources] = ['facts', 'contradictions', 'sources'].map(keysOf)
    for (const rule of data['rules']!) {
      for (const fact of rule.facts) expect(facts, `${rule['id']}`).toContain(fact)
      for (const source of rule.sources) expect(sources, `${rule['id']}`).toContain(source)
      for (const ruling of rule['contradictions'] as string[])
        expect(contradictions, `${rule['id']}`).toContain(ruling)
    }
  })

  it('have every fact and ruling of the page, whole', () => {
    const cited = (pattern: RegExp) => [...PAGE.matchAll(pattern)].map(([, id]) => id)
    expect([...keysOf('facts')]).toEqual(cited(/^\| (F\d+b?) \|/gm))
    expect([...keysOf('contradictions')]).toEqual(cited(/^\| (C\d+) \|/gm))
    const isWhole = (row: Row) => Object.values(row).every((value) => Boolean(value))
    expect(data['facts']!.filter((row) => !isWhole(row))).toEqual([])
    expect(data['contradictions']!.filter((row) => !isWhole(row))).toEqual([])
    expect(data['notVerified']!.length).toBeGreaterThan(5)
  })

  it('are described field by field', () => {
    const fields = [...Object.keys(data), ...Object.keys(data['rules']![0]!)]
    expect(fields.filter((field) => !documented.includes(field))).toEqual([])
    expect(documented.filter((field) => !text.includes(`"${field}"`))).toEqual([])
  })
})
