import { isBefore, laterOf, offWaitEnd } from '../clocks'
import type { Draft } from '../draft'
import type { Instant } from '../time'
import { allProvisionedAt, partFacts, type PartFacts } from './parts'
import { tickedAt } from './plan'

/** The ways in which the order of a split domain is broken: ids of rules. */
export type OrderTrouble =
  | 'order.online-on'
  | 'order.wait-not-over'
  | 'order.confirmed-before-submitted'
  | 'order.turned-on-before-confirmed'

/** What is known of external communications in Lync Online, and what follows for the request (F26–F28). */
export interface SplitFacts {
  /** The answer was given and is not "not known". */
  known: boolean
  /** External communications are off now. */
  off: boolean
  /** When they were turned off, where that is known and past. */
  offAt: Instant | null
  /** When the 24 hours end; if they were turned off now, where no time is known. Null where they were never on. */
  waitEnd: Instant | null
  /** Nothing is left to wait for before the request is entered. */
  waitOver: boolean
  /** When all parts were confirmed. */
  confirmedAt: Instant | null
  /** Turned on after everything was confirmed, with the time where it was ticked. */
  onAgain: { at: Instant | null } | null
  turnedOnTooEarly: boolean
}

/** Reads the answers and ticks of a split domain at `now`. */
export function splitFacts(draft: Draft, now: Instant): SplitFacts {
  const { online } = draft.order
  const parts = partFacts(draft)
  const confirmedAt = allProvisionedAt(parts)
  const onTick = tickedAt(draft, 'turn-online-on')
  const lastOff = latest(draft.order.turnedOffAt, tickedAt(draft, 'turn-online-off'))
  const on = onTick !== null && (lastOff === null || !isBefore(onTick, lastOff))
  // Once all is confirmed, the last time off is history; before that it counts only if it was not turned on since.
  const offSinceOn = on && confirmedAt === null ? null : lastOff
  const offAt = offSinceOn !== null && !isBefore(now, offSinceOn) ? offSinceOn : null

  const off = online === 'off' || offAt !== null
  const neverOn = online === 'off' && offSinceOn === null && onTick === null
  const waitEnd = neverOn ? null : offWaitEnd(offSinceOn ?? now)
  const waitTick = tickedAt(draft, 'wait-24-hours')
  const proof = [now, waitTick, ...parts.map((part) => part.submittedAt)]
  const waitOver =
    waitEnd === null ||
    (offSinceOn !== null && proof.some((at) => at !== null && !isBefore(at, waitEnd)))

  const answeredOn = online === 'on' && lastOff === null
  const onAgain = on ? { at: onTick } : answeredOn ? { at: null } : null
  return {
    known: online === 'on' || online === 'off',
    off: off && !on,
    offAt,
    waitEnd,
    waitOver,
    confirmedAt,
    onAgain: confirmedAt === null ? null : onAgain,
    turnedOnTooEarly: confirmedAt === null && on,
  }
}

/**
 * Why what was submitted for a part will not go through and has to be entered again, or null (F27, F28).
 * A part that was provisioned did go through.
 */
export function submissionTrouble(part: PartFacts, split: SplitFacts): OrderTrouble | null {
  if (part.submittedAt === null || part.provisionedAt !== null) return null
  if (split.turnedOnTooEarly) return 'order.turned-on-before-confirmed'
  if (split.known && !split.off) return 'order.online-on'
  return split.waitEnd !== null && isBefore(part.submittedAt, split.waitEnd)
    ? 'order.wait-not-over'
    : null
}

function latest(one: Instant | null, other: Instant | null): Instant | null {
  return one === null ? other : other === null ? one : laterOf(one, other)
}
