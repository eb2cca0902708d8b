import type { Draft } from '../request/draft'
import type { Hit, Where } from './finding'
import type { Fix } from './rule'
import type { RuleId } from './rulebook'
import type { NameTables } from '../names/nameReading'
import type { Questions } from '../situation/asked'
import type { Situation } from '../situation/situation'
import type { Instant } from '../core/time'
import type { EstateReading } from './estate'

/** What a check may look at: the draft, what was read of it, and the time. */
export interface View {
  draft: Draft
  /** The draft with only the moments that count under the rules of the day. */
  seen: Draft
  situation: Situation
  /** The questions of that situation. */
  asked: Questions
  /** Access Edges and SIP domains with their names read, without the rows that are wholly empty. */
  estate: EstateReading
  /** The moment that waits are measured at. */
  clock: Instant
  /** For what was recorded: nothing lies after it. */
  now: Instant
  tables: NameTables | undefined
}

/** Looks at one part of a draft. Pure; says what it saw, not when that matters or in which words. */
export type Check = (view: View) => Iterable<Hit>

/** A hit on a field that there is one of: the field tells hits of the rule apart. */
export function hit(rule: RuleId, where: Where, values: Hit['values'] = {}, fix?: Fix): Hit {
  return { rule, key: where.field, where, values, ...(fix && { fix }) }
}

/** A hit that two answers make together; the other one is named and led to beside the first. */
export function contradiction(
  rule: RuleId,
  where: Where,
  against: readonly Where[],
  values: Hit['values'] = {},
): Hit {
  return { ...hit(rule, where, values), against }
}

/** Whether a part was submitted: an Edge of it is then no longer removed or moved by one click. */
export function isSubmitted({ draft }: View): boolean {
  return draft.track.parts.some(
    ({ submittedAt, provisionedAt }) => submittedAt !== null || provisionedAt !== null,
  )
}
