import { isBefore, offWaitEnd } from '../clocks'
import type { Draft } from '../../request/draft'
import type { Instant } from '../../core/time'
import { allProvisionedAt, partFacts, type PartFacts } from './parts'
import { tickedAt } from './plan'
import { counts, type Situation } from '../../situation/situation'

/** What is known of external communications in Lync Online, and what follows for the request (F26–F28). */
export interface SplitFacts {
  /** The answer was given and is not "not known". */
  known: boolean
  /** External communications are on now: by the answer, or turned on again since they were turned off. */
  on: boolean
  /** When they were turned off, where that is known. */
  offAt: Instant | null
  /** When the 24 hours end; counted from now where they still have to be turned off. Null where they were never on. */
  waitEnd: Instant | null
  waitOver: boolean
  /** When all parts were confirmed. */
  confirmedAt: Instant | null
  /** When it was ticked that they were turned on again. */
  onAt: Instant | null
}

/** What a moment is measured by. */
type Measure = Pick<Situation, 'clock' | 'stage' | 'rehearsal'>

/**
 * Reads the answers and ticks of a split domain at the clock of its situation. In a rehearsal a tick counts as little
 * as a submission does when it was made outside the stage.
 */
export function splitFacts(draft: Draft, situation: Measure): SplitFacts {
  const now = situation.clock
  const { online, turnedOffAt } = draft.order
  const parts = partFacts(draft)
  const confirmedAt = allProvisionedAt(parts)
  const offAnswer = online === 'off' ? turnedOffAt : null
  const onTick = tickedAt(draft, 'turn-online-on')
  const onAt =
    onTick !== null &&
    counts(onTick, situation) &&
    (offAnswer === null || !isBefore(onTick, offAnswer))
      ? onTick
      : null
  const on = online === 'on' || onAt !== null

  // Once all is confirmed, the last time off is history; before that, turning on again has undone it.
  const offAt = on && confirmedAt === null ? null : offAnswer
  const neverOn = online === 'off' && offAnswer === null && !on
  const waitEnd = neverOn ? null : offWaitEnd(offAt ?? now)
  return {
    known: online === 'on' || online === 'off',
    on,
    offAt,
    waitEnd,
    waitOver: waitEnd === null || (offAt !== null && isPast(draft, waitEnd, situation, parts)),
    confirmedAt,
    onAt,
  }
}

/**
 * Why what was submitted for a part will not go through and has to be entered again, or null (F27, F28).
 * A part that was provisioned did go through.
 */
export function submissionTrouble(
  { submittedAt, provisionedAt }: PartFacts,
  { known, on, waitEnd }: SplitFacts,
): 'online-on-too-early' | 'submitted-too-early' | null {
  if (submittedAt === null || provisionedAt !== null) return null
  if (on) return 'online-on-too-early'
  return known && waitEnd !== null && isBefore(submittedAt, waitEnd) ? 'submitted-too-early' : null
}

/** Over by the clock, or by anything recorded since: a clock that was set back does not start the wait again. */
function isPast(
  draft: Draft,
  end: Instant,
  situation: Measure,
  parts: readonly PartFacts[],
): boolean {
  const seen = [
    situation.clock,
    ...draft.track.ticks.map(({ at }) => at).filter((at) => counts(at, situation)),
    ...parts.flatMap(({ submittedAt }) => submittedAt ?? []),
  ]
  return seen.some((at) => !isBefore(at, end))
}
