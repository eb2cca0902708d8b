import { describe, expect, it } from 'vitest'
import { TIMELINE_MARKS, TIMELINE_RANGE, TIMELINE_SPANS } from '../../src/guide/timeline'

describe('the timeline', () => {
  it('holds every span and every mark', () => {
    for (const { from, until } of TIMELINE_SPANS) {
      expect(from >= TIMELINE_RANGE.from).toBe(true)
      if (until !== null) expect(from < until && until <= TIMELINE_RANGE.until).toBe(true)
    }
    for (const { date } of TIMELINE_MARKS)
      expect(date > TIMELINE_RANGE.from && date < TIMELINE_RANGE.until).toBe(true)
  })

  it('lets partner discovery begin on the day on which the site ends', () => {
    const end = TIMELINE_SPANS.find(({ id }) => id === 'site')?.until
    expect(TIMELINE_SPANS.find(({ id }) => id === 'discovery')).toMatchObject({
      from: end,
      until: null,
    })
  })

  it.each([
    ['skype', '2013-05-01', '2025-05-05'],
    ['yahoo', '2006-01-01', '2014-06-30'],
    ['aol', '2006-01-01', '2014-06-30'],
    ['site', '2006-01-01', '2019-08-15'],
  ])('draws %s from %s until %s', (id, from, until) => {
    expect(TIMELINE_SPANS.find((span) => span.id === id)).toMatchObject({ from, until })
  })

  it('draws no network whose days no document gives', () => {
    expect(TIMELINE_SPANS.map(({ id }) => id)).not.toContain('google-talk')
  })
})
