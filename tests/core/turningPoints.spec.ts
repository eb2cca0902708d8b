import { describe, expect, it } from 'vitest'
import { isIsoDate } from '../../src/core/time'
import { RULES } from '../../src/rules/rulebook'
import { sourceOf } from '../../src/guidance/sources'
import { DAY, TURNING_POINTS } from '../../src/core/turningPoints'

describe('the turning points', () => {
  it.each(['2014-06-30', '2017-07-01', '2019-04-01', '2019-08-15', '2025-05-05'])(
    'hold %s',
    (date) => expect(TURNING_POINTS.some((point) => point.date === date)).toBe(true),
  )

  it('stand in the order of time, each day once', () => {
    const dates = TURNING_POINTS.map(({ date }) => date)
    expect(dates).toEqual([...new Set(dates)].sort())
  })

  it('are days of the calendar with a document behind them', () => {
    for (const { date, sources } of TURNING_POINTS) {
      expect(isIsoDate(date)).toBe(true)
      expect(sources).not.toHaveLength(0)
      for (const key of sources) expect(sourceOf(key), key).toBeDefined()
    }
  })

  it('give every rule the days on which it begins and ends', () => {
    const days: readonly string[] = Object.values(DAY)
    for (const { id, since, until } of RULES) {
      if (since) expect(days, id).toContain(since)
      if (until) expect(days, id).toContain(until)
    }
  })

  it.each([
    ['2014-06-29', '2014-06-30'],
    ['2017-06-30', '2017-07-01'],
    ['2019-03-31', '2019-04-01'],
    ['2019-08-14', '2019-08-15'],
    ['2025-05-04', '2025-05-05'],
  ])('change a rule between %s and %s', (_last, first) => {
    expect(RULES.some(({ since }) => since === first)).toBe(true)
  })
})
