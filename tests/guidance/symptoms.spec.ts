import { describe, expect, it } from 'vitest'
import { isIsoDate } from '../../src/core/time'
import { sourceOf } from '../../src/guidance/sources'
import { SYMPTOMS } from '../../src/guidance/symptoms'

describe('the table of symptoms', () => {
  it('tells them apart', () => {
    expect(new Set(SYMPTOMS.map(({ id }) => id)).size).toBe(SYMPTOMS.length)
  })

  it.each(SYMPTOMS)('$id has a cause, something to check, sources and facts', (each) => {
    expect(each.cause).not.toBe('')
    expect(each.checks.length).toBeGreaterThan(0)
    expect(each.sources.length).toBeGreaterThan(0)
    for (const key of each.sources)
      expect({ key, known: sourceOf(key)?.key }).toEqual({ key, known: key })
    for (const fact of each.facts) expect(fact).toMatch(/^F\d{1,2}$/)
    for (const day of [each.since, each.until])
      if (day !== undefined) expect(isIsoDate(day)).toBe(true)
  })
})
