import type { Instant } from '../core/time'

const FULL = /^\d{4,6}-\d{2}-\d{2}T\d{2}:\d{2}/

/** Between a stored moment (UTC) and the text of a `datetime-local` field, in the browser's own zone. */
export const localMoment = {
  /** Empty for none or for a moment that is none. */
  toField(instant: Instant | null): string {
    if (!instant) return ''
    const date = new Date(instant)
    if (Number.isNaN(date.getTime())) return ''
    const two = (n: number) => String(n).padStart(2, '0')
    const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
    return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`
  },

  /** Null for an empty or half-filled field. */
  fromField(text: string): Instant | null {
    if (!FULL.test(text)) return null
    const date = new Date(text)
    return Number.isNaN(date.getTime()) ? null : date.toISOString()
  },
}
