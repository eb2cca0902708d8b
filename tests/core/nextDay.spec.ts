import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextDay } from '../../src/core/nextDay'

describe('the next day', () => {
  it.each([
    ['UTC', '2026-11-21T12:00:00.000Z', '2026-11-22T00:00:00.000Z'],
    ['UTC', '2026-11-21T00:00:00.000Z', '2026-11-22T00:00:00.000Z'],
    ['UTC', '2026-12-31T23:59:59.999Z', '2027-01-01T00:00:00.000Z'],
    ['Europe/Berlin', '2026-11-21T22:59:00.000Z', '2026-11-21T23:00:00.000Z'],
    ['Europe/Berlin', '2026-11-21T23:00:00.000Z', '2026-11-22T23:00:00.000Z'],
    ['America/St_Johns', '2026-11-21T12:00:00.000Z', '2026-11-22T03:30:00.000Z'],
    ['Pacific/Kiritimati', '2026-11-21T12:00:00.000Z', '2026-11-22T10:00:00.000Z'],
    // Clocks forward and back during the day.
    ['Europe/Berlin', '2026-03-28T23:30:00.000Z', '2026-03-29T22:00:00.000Z'],
    ['Europe/Berlin', '2026-10-24T22:30:00.000Z', '2026-10-25T23:00:00.000Z'],
    // Clocks forward at midnight: the day begins at one o'clock.
    ['America/Santiago', '2026-09-05T12:00:00.000Z', '2026-09-06T04:00:00.000Z'],
    ['nowhere', '2026-11-21T12:00:00.000Z', '2026-11-22T00:00:00.000Z'],
  ])('in %s after %s begins at %s', (zone, now, next) => {
    expect(nextDay(now, zone)).toBe(next)
  })

  it('is the first moment with another date, wherever it is', () => {
    const zones = ['UTC', 'Europe/Berlin', 'America/Santiago', 'Asia/Kathmandu', 'Pacific/Apia']
    const moments = fc.integer({ min: Date.UTC(2006, 0, 1), max: Date.UTC(2030, 0, 1) })
    fc.assert(
      fc.property(fc.constantFrom(...zones), moments, (zone, time) => {
        const dateAt = (at: number) => new Date(at).toLocaleDateString('sv', { timeZone: zone })
        const next = Date.parse(nextDay(new Date(time).toISOString(), zone))
        expect(next).toBeGreaterThan(time)
        expect(dateAt(next - 1)).toBe(dateAt(time))
        expect(dateAt(next)).not.toBe(dateAt(time))
      }),
    )
  })
})
