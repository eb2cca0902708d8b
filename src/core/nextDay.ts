import type { Instant } from './time'

const DAY_MS = 86_400_000
const PARTS: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
}

/**
 * The moment at which the calendar day of an IANA zone next changes, also across a change to or from daylight
 * saving; of UTC where the zone is not known.
 */
export function nextDay(now: Instant, zone: string): Instant {
  const clock = clockOf(zone)
  const from = Date.parse(now)
  const dayAt = (time: number) => Math.floor((time + offsetAt(clock, time)) / DAY_MS)
  const today = dayAt(from)
  const midnightBy = (offset: number) => (today + 1) * DAY_MS - offset
  const plain = midnightBy(offsetAt(clock, from))
  // The clocks may be changed before midnight, or at midnight itself.
  const changed = midnightBy(offsetAt(clock, plain))
  const first = [plain, changed]
    .sort((one, other) => one - other)
    .find((time) => dayAt(time) > today)
  return new Date(first ?? plain).toISOString()
}

/** How far the clocks of the zone are ahead of UTC. Milliseconds. */
function offsetAt(clock: Intl.DateTimeFormat, time: number): number {
  const parts = Object.fromEntries(
    clock.formatToParts(time).map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  const shown = Date.UTC(year, month - 1, day, hour, minute, second)
  return shown - Math.floor(time / 1_000) * 1_000
}

// Making one takes the browser longer than asking it.
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string): Intl.DateTimeFormat {
  const clock = clocks.get(zone) ?? makeClock(zone)
  clocks.set(zone, clock)
  return clock
}

function makeClock(zone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', { ...PARTS, timeZone: zone })
  } catch {
    return new Intl.DateTimeFormat('en-US', { ...PARTS, timeZone: 'UTC' })
  }
}
