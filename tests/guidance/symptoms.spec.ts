import { describe, expect, it } from 'vitest'
import { isIsoDate } from '../../src/core/time'
import { sourceOf } from '../../src/guidance/sources'
import { FEDERATION_SYMPTOMS } from '../../src/guidance/federation/symptoms'
import { SYMPTOMS } from '../../src/guidance/symptoms'

const ALL = [...FEDERATION_SYMPTOMS, ...SYMPTOMS]

describe('the table of symptoms', () => {
  it('tells them apart', () => {
    expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length)
  })

  it.each(ALL)('$id has a cause, something to check, sources and facts', (each) => {
    expect(each.cause).not.toBe('')
    expect(each.checks.length).toBeGreaterThan(0)
    expect(each.sources.length).toBeGreaterThan(0)
    for (const key of each.sources)
      expect({ key, known: sourceOf(key)?.key }).toEqual({ key, known: key })
    for (const fact of each.facts) expect(fact).toMatch(/^F\d{1,3}$/)
    for (const day of [each.since, each.until])
      if (day !== undefined) expect(isIsoDate(day)).toBe(true)
  })

  it('names no way out that was withdrawn (F94)', () => {
    for (const { cause, checks } of ALL) {
      expect([cause, ...checks].join(' ')).not.toMatch(/e-mail address|anyone/i)
    }
  })
})
