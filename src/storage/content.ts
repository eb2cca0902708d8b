import type { Draft } from '../request/draft'
import { samePlain } from '../core/same'

/** Whether two versions are one: all is the same but the revision. */
export function sameContent(one: Draft, other: Draft): boolean {
  return samePlain({ ...one, revision: 0 }, { ...other, revision: 0 })
}
