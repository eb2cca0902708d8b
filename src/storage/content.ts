import { canonicalJson } from '../domain/canonical'
import type { Draft } from '../domain/draft'

/** What two versions must share to be one: everything but the revision. */
export function contentOf(draft: Draft): string {
  return canonicalJson({ ...draft, revision: 0 })
}
