import { assess } from '../domain/assess'
import type { Draft } from '../domain/draft'
import { progressOf, type Progress } from '../domain/progress'
import type { Instant, IsoDate } from '../domain/time'
import { RULEBOOK } from '../guidance/rulebook'

/** How far a draft is under the rules of its day. */
export function judgeProgress(draft: Draft, today: IsoDate, now: Instant): Progress {
  return progressOf(draft, assess(draft, { asOf: draft.asOf ?? today, now, rulebook: RULEBOOK }))
}
