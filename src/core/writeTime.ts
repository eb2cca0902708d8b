import type { Instant } from './time'

/** In which IANA zone and BCP 47 locale times are written. */
export interface Writing {
  zone: string
  locale: string
}

const MOMENT: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
}
const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' }

/**
 * A moment with the zone it is written in: `22 November 2026, 14:05 GMT-3:30`. A text that is no moment comes back as
 * it is, a zone or locale that is not known is written in UTC or British English.
 */
export function writeInstant(instant: Instant, writing: Writing): string {
  const time = Date.parse(instant)
  if (Number.isNaN(time)) return instant
  // Engines differ in whether they put a comma or a word between a day with a long month and its time.
  return plainSpaces(format(writing, MOMENT).format(time)).replace(' at ', ', ')
}

/** The day of a moment in the zone: `22 November 2026`. */
export function writeDay(instant: Instant, writing: Writing): string {
  const time = Date.parse(instant)
  return Number.isNaN(time) ? instant : plainSpaces(format(writing, DAY).format(time))
}

/** From one day to another, what they share written once: `24 November – 22 December 2026`. */
export function writeWindow(from: Instant, until: Instant, writing: Writing): string {
  const [start, end] = [Date.parse(from), Date.parse(until)]
  if (Number.isNaN(start) || Number.isNaN(end)) return `${from} – ${until}`
  const [first, last] = start <= end ? [start, end] : [end, start]
  return plainSpaces(format(writing, DAY).formatRange(first, last)).replace(/ ?– ?/, ' – ')
}

function format({ zone, locale }: Writing, options: Intl.DateTimeFormatOptions) {
  const known = [
    [locale, zone],
    ['en-GB', zone],
    ['en-GB', 'UTC'],
  ] as const
  for (const [language, timeZone] of known) {
    const made = attempt(() => new Intl.DateTimeFormat(language, { ...options, timeZone }))
    if (made !== null) return made
  }
  return new Intl.DateTimeFormat(undefined, { ...options, timeZone: 'UTC' })
}

function attempt<Made>(make: () => Made): Made | null {
  try {
    return make()
  } catch {
    return null
  }
}

/** Engines differ in which kind of space they put; papers are compared and copied with the plain one. */
function plainSpaces(text: string): string {
  return text.replace(/[\u00A0\u2009\u202F]/g, ' ')
}
