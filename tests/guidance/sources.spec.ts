import { describe, expect, it } from 'vitest'
import { isIsoDate } from '../../src/core/time'
import { sourceOf, SOURCES } from '../../src/guidance/sources'

const CITED = [
  ...['S0', 'S1', 'S2', 'A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8'],
  ...['D1', 'D2', 'D3', 'D4', 'L1', 'L2', 'L3', 'L4', 'K', 'K10', 'K13'],
  ...['W1', 'W2', 'W3', 'W4', 'W5', 'W6'],
]

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

    it('has a title and a place', () => {
      for (const text of [source.title, source.where]) expect(text).not.toBe('')
    })
  },
)
