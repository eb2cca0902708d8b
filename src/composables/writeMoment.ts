import type { Instant } from '../domain/time'

const today = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' })
const thisYear = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: '2-digit',
})
const other = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })

/** A past moment as a list shows it: the time for today, day and time for this year, else the date. */
export function writeMoment(instant: Instant, now: Instant): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return 'unknown'
  const reference = new Date(now)
  if (date.toDateString() === reference.toDateString()) return today.format(date)
  return (date.getFullYear() === reference.getFullYear() ? thisYear : other).format(date)
}
