import { assess } from '../rules/assess'
import type { Draft } from '../request/draft'
import { progressOf, type Progress } from '../rules/progress'
import type { Instant, IsoDate } from '../core/time'
import { RULEBOOK } from '../rules/rulebook'

/** How far a draft is under the rules of its day. */
export function judgeProgress(draft: Draft, today: IsoDate, now: Instant): Progress {
  return progressOf(draft, assess(draft, { asOf: draft.asOf ?? today, now, rulebook: RULEBOOK }))
}
