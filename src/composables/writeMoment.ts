import type { Instant } from '../core/time'

const STYLES = {
  today: { hour: '2-digit', minute: '2-digit' },
  thisYear: { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' },
  other: { day: 'numeric', month: 'long', year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>

/** Each is made with the first moment that needs it: browsers take their time over it. */
const formats = new Map<keyof typeof STYLES, Intl.DateTimeFormat>()

function format(style: keyof typeof STYLES, date: Date): string {
  const made = formats.get(style) ?? new Intl.DateTimeFormat('en-GB', STYLES[style])
  formats.set(style, made)
  return made.format(date)
}

/** A past moment as a list shows it: the time for today, day and time for this year, else the date. */
export function writeMoment(instant: Instant, now: Instant): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return 'unknown'
  const reference = new Date(now)
  if (date.toDateString() === reference.toDateString()) return format('today', date)
  return format(date.getFullYear() === reference.getFullYear() ? 'thisYear' : 'other', date)
}
