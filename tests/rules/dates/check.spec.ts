import { describe, expect, it } from 'vitest'
import { checkDay, checkMoment } from '../../../src/rules/dates/check'
import { asOf, NOW, tracked } from '../scenarios/build'
import { one } from '../judge'

describe('checkDay', () => {
  it.each(['2006-01-01', '2014-05-15', '2020-02-29', '2026-11-21', '2026-11-22'])(
    'takes %s',
    (day) => expect(checkDay(day, NOW)).toBeNull(),
  )

  it.each([
    ['2005-12-31', 'as-of-too-early'],
    ['0001-01-01', 'as-of-too-early'],
    ['2026-11-23', 'as-of-future'],
    ['9999-12-31', 'as-of-future'],
    ['2019-02-29', 'as-of-unreadable'],
    ['15.8.2019', 'as-of-unreadable'],
    ['', 'as-of-unreadable'],
  ])('refuses %s by %s', (day, rule) => {
    expect(checkDay(day, NOW)).toBe(rule)
  })

  it('takes tomorrow only while somewhere it has begun', () => {
    expect(checkDay('2026-11-22', '2026-11-21T09:59:00.000Z')).toBe('as-of-future')
    expect(checkDay('2026-11-22', '2026-11-21T10:00:00.000Z')).toBeNull()
  })
})

describe('checkMoment', () => {
  it.each([
    '2006-01-01T00:00:00.000Z',
    '2019-08-15T12:00:00.000Z',
    NOW,
    '2026-11-21T12:05:00.000Z',
  ])('takes %s', (at) => expect(checkMoment(at, NOW)).toBeNull())

  it.each([
    ['2005-12-31T23:59:59.999Z', 'time-too-early'],
    ['2026-11-21T12:07:00.000Z', 'time-in-future'],
    ['9999-12-31T23:59:59.999Z', 'time-in-future'],
    ['+012345-01-01T00:00:00.000Z', 'time-in-future'],
    ['2026-11-21', 'time-unreadable'],
    ['2026-11-21T12:00:00+01:00', 'time-unreadable'],
    ['noon', 'time-unreadable'],
    ['', 'time-unreadable'],
  ])('refuses %s by %s', (at, rule) => {
    expect(checkMoment(at, NOW)).toBe(rule)
  })
})

describe('a day to assess by that cannot be one', () => {
  it.each(['2005-01-01', '9999-12-31', 'soon'])('stands in words, with a way back: %s', (day) => {
    const rule = checkDay(day, NOW) ?? ''
    const finding = one(rule, asOf(day))
    expect(finding.title).toContain(day)
    expect(finding.where).toEqual({ step: 'review', field: 'asOf' })
    expect(finding.fix).toEqual({ do: 'clear-as-of', label: 'Use today’s rules' })
  })
})

describe('a time that cannot be one', () => {
  it('is found at its own field', () => {
    const change = tracked({ part: 1, submittedAt: NOW, provisionedAt: '9999-01-01T00:00:00.000Z' })
    expect(one('time-in-future', change)).toMatchObject({
      title: '9999-01-01 00:00 UTC is still to come',
      where: { step: 'track', field: 'track.1.provisionedAt' },
    })
  })
})
