import { describe, expect, it } from 'vitest'
import { serviceOn } from '../../src/situation/service'

describe('serviceOn', () => {
  it.each([
    ['2006-01-01', 'site'],
    ['2014-05-15', 'site'],
    ['2019-08-14', 'site'],
    ['2019-08-15', 'discovery'],
    ['2025-05-04', 'discovery'],
    ['2025-05-05', 'ended'],
    ['2026-11-21', 'ended'],
  ] as const)('on %s is “%s”', (day, state) => {
    expect(serviceOn(day)).toBe(state)
  })
})
