import { describe, expect, it } from 'vitest'
import { isIsoDate } from '../../src/core/time'
import { sourceOf } from '../../src/guidance/sources'
import { TURNING_POINTS } from '../../src/guide/turningPoints'

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
})
