import { describe, expect, it } from 'vitest'
import {
  LIFE_STEPS,
  lifeOn,
  RENEW_DAYS_BEFORE,
  renewalsOf,
} from '../../src/guidance/certificateLife'

const between = (one: string, other: string) =>
  (Date.parse(`${other}T00:00:00Z`) - Date.parse(`${one}T00:00:00Z`)) / 86_400_000

describe('how long a public certificate may live', () => {
  it.each([
    ['2026-03-14', null],
    ['2026-03-15', 200],
    ['2027-03-14', 200],
    ['2027-03-15', 100],
    ['2029-03-14', 100],
    ['2029-03-15', 47],
    ['2035-01-01', 47],
  ])('when issued on %s: %s', (day, days) => {
    expect(lifeOn(day)).toBe(days)
  })

  it('only gets shorter', () => {
    const days = LIFE_STEPS.map((step) => step.days)
    expect(days).toEqual([...days].sort((one, other) => other - one))
  })
})

describe('the renewals of a certificate', () => {
  const renewals = renewalsOf('2026-11-26')

  it('begin two weeks before the first one ends', () => {
    expect(renewals[0]).toEqual({ on: '2027-05-31', before: '2027-06-14', days: 100 })
  })

  it('follow each other before each certificate expires, and none lives longer than it may', () => {
    renewals.forEach(({ on, before, days }, index) => {
      expect(between(on, before)).toBe(RENEW_DAYS_BEFORE)
      expect(days).toBe(lifeOn(on))
      const last = renewals[index - 1]
      if (last) expect(between(last.on, before)).toBe(last.days)
    })
  })

  it('come more often with each step', () => {
    const count = (year: string) => renewals.filter(({ on }) => on.startsWith(year)).length
    expect([count('2027'), count('2028'), count('2029')]).toEqual([3, 4, 9])
  })

  it('end with the last day, and are none for a day before the limits', () => {
    expect(renewalsOf('2026-11-26', '2027-05-30')).toEqual([])
    expect(renewalsOf('2026-11-26', '2027-05-31')).toHaveLength(1)
    expect(renewalsOf('2025-01-01')).toEqual([])
  })
})
