/** A calendar day, `YYYY-MM-DD`, in no particular zone. Sorts as text. */
export type IsoDate = string

/** A moment in UTC, ISO 8601 with milliseconds and `Z`. Sorts as text. */
export type Instant = string

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Whether the text names a day that exists in the calendar (2019-02-29 does not). */
export function isIsoDate(text: string): text is IsoDate {
  if (!DAY.test(text)) return false
  const time = Date.parse(`${text}T00:00:00.000Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** Whether the text is a moment as this project writes it: what `Date#toISOString` gives back unchanged. */
export function isInstant(text: string): text is Instant {
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString() === text
}

/** The order of moments in which the latest is first. */
export const newestFirst = (one: Instant, other: Instant): number =>
  one === other ? 0 : one > other ? -1 : 1

/**
 * The moment `hours` later. Elapsed time, not wall-clock time: a change to or from daylight saving
 * does not shorten or lengthen a wait. A moment past what a date can hold stays where it is.
 */
export function addHours(instant: Instant, hours: number): Instant {
  const time = new Date(Date.parse(instant) + hours * 3_600_000)
  return Number.isNaN(time.getTime()) ? instant : time.toISOString()
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A day as it is written in a sentence: `22 March 2019`. A text that is no day comes back unchanged. */
export function dayInWords(day: IsoDate): string {
  if (!isIsoDate(day)) return day
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${Number(year)}`
}

/** The zone that is furthest ahead of UTC: its today may be UTC's tomorrow. */
export const FURTHEST_ZONE_HOURS = 14

/** Whether a day is still to come wherever on earth it is asked. */
export function isFutureDay(day: IsoDate, now: Instant): boolean {
  return day > dayOf(addHours(now, FURTHEST_ZONE_HOURS))
}

/** The day `days` later, by the calendar. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return dayOf(addHours(`${day}T12:00:00.000Z`, 24 * days))
}

/** The UTC day of a moment. */
export function dayOf(instant: Instant): IsoDate {
  return instant.slice(0, 10)
}
