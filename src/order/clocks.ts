import { addHours, type Instant } from '../core/time'

/** External communications in Lync Online stay off this long before the request is entered (F28). */
const OFF_HOURS = 24
/** Changes are usually complete in this many hours (F32) ... */
export const USUAL_HOURS = { from: 24, until: 48 } as const
/** ... and support is asked for from here on (F32). */
export const SUPPORT_HOURS = 48
/** The outer limit of a provisioning (F31, C1). */
const OUTER_HOURS = 30 * 24

/** Compares moments by the time they name: text does not sort past the year 9999. An unreadable one is never earlier. */
export function isBefore(one: Instant, other: Instant): boolean {
  return Date.parse(one) < Date.parse(other)
}

/** The later of two moments. */
export function laterOf(one: Instant, other: Instant): Instant {
  return isBefore(one, other) ? other : one
}

/** When the 24 hours after turning external communications off are over (F28). */
export function offWaitEnd(turnedOffAt: Instant): Instant {
  return addHours(turnedOffAt, OFF_HOURS)
}

/** When a wait ends: usually between `from` and `until`, at the latest at `latest`. */
export interface Window {
  from: Instant
  until: Instant
  latest: Instant | null
}

/**
 * When the provisioning of a request submitted at this moment ends: usually after 24 to 48 hours, within 30 days
 * at most (F31, F32, C1). No figure is documented for a changed FQDN but "several days" (F34), so its
 * usual time reaches to the outer limit.
 */
export function provisioningWindow(submittedAt: Instant, fqdnChanges: boolean): Window {
  const latest = addHours(submittedAt, OUTER_HOURS)
  const from = addHours(submittedAt, USUAL_HOURS.from)
  return { from, until: fqdnChanges ? latest : addHours(submittedAt, USUAL_HOURS.until), latest }
}

/** Where a submitted request stands: `before` is a submission dated after now, as after a clock was set back. */
export type ClockPhase = 'before' | 'running' | 'usual' | 'support' | 'over' | 'done'

export interface ClockState {
  phase: ClockPhase
  submittedAt: Instant
  provisionedAt: Instant | null
  usualFrom: Instant
  usualUntil: Instant
  supportFrom: Instant
  outerLimit: Instant
}

/** The two clocks of a submitted part: the usual time with support after it, and the outer limit (F31, F32). Null before submission. */
export function clockState(
  part: { submittedAt: Instant | null; provisionedAt: Instant | null },
  now: Instant,
): ClockState | null {
  const { submittedAt, provisionedAt } = part
  if (submittedAt === null) return null
  const marks = {
    usualFrom: addHours(submittedAt, USUAL_HOURS.from),
    usualUntil: addHours(submittedAt, USUAL_HOURS.until),
    supportFrom: addHours(submittedAt, SUPPORT_HOURS),
    outerLimit: addHours(submittedAt, OUTER_HOURS),
  }
  const phase: ClockPhase =
    provisionedAt !== null
      ? 'done'
      : isBefore(now, submittedAt)
        ? 'before'
        : isBefore(now, marks.usualFrom)
          ? 'running'
          : isBefore(now, marks.supportFrom)
            ? 'usual'
            : isBefore(now, marks.outerLimit)
              ? 'support'
              : 'over'
  return { phase, submittedAt, provisionedAt, ...marks }
}
