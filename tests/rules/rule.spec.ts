import { describe, expect, it } from 'vitest'
import type { Rule } from '../../src/rules/rule'
import { holdsOn } from '../../src/rules/rule'

const rule = (days: Pick<Rule, 'since' | 'until'>): Rule => ({
  id: 'one',
  severity: 'note',
  title: 'One',
  detail: 'One.',
  sources: [],
  facts: [],
  ...days,
})

describe('holdsOn', () => {
  it.each([
    ['2019-08-14', false],
    ['2019-08-15', true],
    ['2026-11-21', true],
  ])('from its first day on: %s', (day, holds) => {
    expect(holdsOn(rule({ since: '2019-08-15' }), day)).toBe(holds)
  })

  it.each([
    ['2006-01-01', true],
    ['2019-03-31', true],
    ['2019-04-01', false],
  ])('until the day before its last: %s', (day, holds) => {
    expect(holdsOn(rule({ until: '2019-04-01' }), day)).toBe(holds)
  })

  it.each([
    ['2016-12-31', false],
    ['2017-01-01', true],
    ['2017-12-31', true],
    ['2018-01-01', false],
  ])('between two days: %s', (day, holds) => {
    expect(holdsOn(rule({ since: '2017-01-01', until: '2018-01-01' }), day)).toBe(holds)
  })

  it('always, without days; never, without a rule', () => {
    expect(holdsOn(rule({}), '1999-01-01')).toBe(true)
    expect(holdsOn(undefined, '2019-01-01')).toBe(false)
  })
})
