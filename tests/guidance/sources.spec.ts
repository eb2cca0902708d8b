import { describe, expect, it } from 'vitest'
import { isIsoDate } from '../../src/core/time'
import { sourceOf, SOURCES } from '../../src/guidance/sources'

const CITED = [
  ...['S0', 'S1', 'S2', 'A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8'],
  ...['D1', 'D2', 'D3', 'D4', 'L1', 'L2', 'L3', 'L4', 'K', 'K10', 'K13'],
  ...['W1', 'W2', 'W3', 'W4', 'W5', 'W6'],
]

/** A word that something has to follow. */
const UNFINISHED = /\b(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|with)$/i

describe('the sources', () => {
  it('have each key once', () => {
    expect(new Set(SOURCES.map(({ key }) => key)).size).toBe(SOURCES.length)
  })

  it.each(CITED)('hold %s', (key) => {
    expect(sourceOf(key)?.key).toBe(key)
  })

  it('hold nothing for a key that no document has', () => {
    expect(sourceOf('Z9')).toBeUndefined()
  })
})

describe.each(SOURCES.map((source) => [source.key, source] as const))(
  'source %s',
  (_key, source) => {
    it('has a day that exists, or says that it is undated', () => {
      if (source.date === null) expect(source.dateText).toContain('undated')
      else expect(isIsoDate(source.date)).toBe(true)
    })

    it('says in words the year that its day is in', () => {
      if (source.date !== null) expect(source.dateText).toContain(source.date.slice(0, 4))
    })

    it.each([
      ['title', source.title],
      ['short title', source.short ?? source.title],
      ['place', source.where],
      ['date', source.dateText],
    ])('has a whole phrase as %s, so that a citation reads as a sentence', (_part, text) => {
      expect(text).not.toMatch(/[\s.,;:]$/)
      expect(text).not.toMatch(UNFINISHED)
    })

    it('has a place that can begin a sentence', () => {
      expect(source.where).toMatch(/^(\p{Lu}|[a-z-]+(\.[a-z-]+)+)/u)
    })

    it('has a title and a place', () => {
      for (const text of [source.title, source.where]) expect(text).not.toBe('')
    })
  },
)
