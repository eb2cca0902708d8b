import { canonicalJson } from '../../core/canonical'
import { createHash } from '../../core/hash'
import { inOneGo, type Steps } from '../../core/steps'
import type { Instant } from '../../core/time'

/** The form of our own file that this version writes. */
export const SAVED_VERSION = 1

/** What a file holds besides its seal. The drafts are whatever stands there until each was read. */
export interface SavedContent {
  savedAt: Instant
  count: number
  drafts: readonly unknown[]
}

/** SHA-256 over everything in the file but itself: one changed character anywhere breaks it. */
export const sealOf = (content: SavedContent): string => inOneGo(sealing(content))

/** The same, a draft at each step: the hash of the content in its canonical form, without the whole of its text. */
export function* sealing({ savedAt, count, drafts }: SavedContent): Steps<string> {
  const hash = createHash()
  // In the order of the keys that the canonical form has.
  hash.add(`{"count":${JSON.stringify(count)},"drafts":[`)
  for (const [index, draft] of drafts.entries()) {
    hash.add((index > 0 ? ',' : '') + canonicalJson(draft))
    yield
  }
  const rest = canonicalJson({ format: 'edgewise', savedAt, version: SAVED_VERSION })
  hash.add(`],${rest.slice(1)}`)
  return hash.digest()
}

/** The same over what was found beside the drafts: a version that knows nothing of it still trusts the rest. */
export function foundSealOf(found: readonly unknown[]): string {
  const hash = createHash()
  hash.add(canonicalJson({ format: 'edgewise', found, version: SAVED_VERSION }))
  return hash.digest()
}
