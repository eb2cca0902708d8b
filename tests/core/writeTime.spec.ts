import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeDay, writeInstant, writeWindow } from '../../src/core/writeTime'

const NOW = '2026-11-21T17:35:00.000Z'
const at = (zone: string, locale = 'en-GB') => ({ zone, locale })
const ST_JOHNS = at('America/St_Johns')

describe('a moment', () => {
  it.each([
    ['St. John’s', NOW, ST_JOHNS, '21 November 2026, 14:05 GMT-3:30'],
    ['UTC', NOW, at('UTC'), '21 November 2026, 17:35 UTC'],
    [
      'Berlin in summer',
      '2026-07-01T12:00:00.000Z',
      at('Europe/Berlin'),
      '1 July 2026, 14:00 CEST',
    ],
    [
      'Berlin in winter',
      '2026-12-01T12:00:00.000Z',
      at('Europe/Berlin'),
      '1 December 2026, 13:00 CET',
    ],
    ['New York', NOW, at('America/New_York', 'en-US'), 'November 21, 2026, 12:35 EST'],
    ['midnight', '2026-11-21T00:00:00.000Z', at('UTC'), '21 November 2026, 00:00 UTC'],
    ['the next day further east', NOW, at('Asia/Tokyo'), '22 November 2026, 02:35 GMT+9'],
  ])('in %s', (_, instant, writing, text) => {
    expect(writeInstant(instant, writing)).toBe(text)
  })

  // The hour that happens twice: only the zone tells which one it is.
  it.each([
    ['2026-11-01T05:30:00.000Z', 'November 1, 2026, 01:30 EDT'],
    ['2026-11-01T06:30:00.000Z', 'November 1, 2026, 01:30 EST'],
  ])('%s is %s', (instant, text) => {
    expect(writeInstant(instant, at('America/New_York', 'en-US'))).toBe(text)
  })

  it('24 hours later is another hour of the day when the clocks change', () => {
    const berlin = at('Europe/Berlin')
    expect(writeInstant('2026-10-24T12:00:00.000Z', berlin)).toBe('24 October 2026, 14:00 CEST')
    expect(writeInstant('2026-10-25T12:00:00.000Z', berlin)).toBe('25 October 2026, 13:00 CET')
  })

  it.each(['', 'rubbish', '2026-13-45T99:99:99.000Z'])('that is none comes back: “%s”', (text) => {
    expect(writeInstant(text, ST_JOHNS)).toBe(text)
    expect(writeDay(text, ST_JOHNS)).toBe(text)
  })

  it.each([
    ['a zone that nobody knows', at('Mars/Olympus'), '21 November 2026, 17:35 UTC'],
    ['a locale that is none', at('UTC', '!!'), '21 November 2026, 17:35 UTC'],
    ['neither', at('', ''), '21 November 2026, 17:35 UTC'],
  ])('is written all the same in %s', (_, writing, text) => {
    expect(writeInstant(NOW, writing)).toBe(text)
  })

  it('is written whatever it is', () => {
    const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'Pacific/Apia', 'x')
    fc.assert(
      fc.property(fc.string(), fc.date(), zones, (text, date, zone) => {
        const instant = Number.isNaN(date.getTime()) ? text : date.toISOString()
        expect(() => writeInstant(instant, at(zone))).not.toThrow()
        expect(() => writeWindow(instant, text, at(zone))).not.toThrow()
      }),
    )
  })
})

describe('a window', () => {
  it.each([
    [
      'within a month',
      '2026-11-23T12:00:00.000Z',
      '2026-11-24T12:00:00.000Z',
      '23 – 24 November 2026',
    ],
    [
      'over two months',
      '2026-11-24T12:00:00.000Z',
      '2026-12-22T12:00:00.000Z',
      '24 November – 22 December 2026',
    ],
    [
      'over two years',
      '2026-12-30T12:00:00.000Z',
      '2027-01-02T12:00:00.000Z',
      '30 December 2026 – 2 January 2027',
    ],
    ['of one day', '2026-11-24T01:00:00.000Z', '2026-11-24T12:00:00.000Z', '24 November 2026'],
    [
      'the wrong way round',
      '2026-11-24T12:00:00.000Z',
      '2026-11-23T12:00:00.000Z',
      '23 – 24 November 2026',
    ],
  ])('%s', (_, from, until, text) => {
    expect(writeWindow(from, until, at('UTC'))).toBe(text)
  })
})
