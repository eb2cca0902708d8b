import { describe, expect, it } from 'vitest'
import { stageOn } from '../../src/situation/stage'

describe('stageOn', () => {
  it.each([
    ['2006-01-01', 'site'],
    ['2014-05-15', 'site'],
    ['2019-08-14', 'site'],
    ['2019-08-15', 'discovery'],
    ['2025-05-04', 'discovery'],
    ['2025-05-05', 'ended'],
    ['2026-11-21', 'ended'],
    ['9999-12-31', 'ended'],
  ] as const)('on %s is “%s”', (day, stage) => {
    expect(stageOn(day)).toBe(stage)
  })
})
