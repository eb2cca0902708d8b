import { fits } from './fits'
import { RECORD_LIMITS } from '../limits'
import type { Draft } from '../schema'
import { DRAFT_OUTLINE } from '../shapes/draft'

/** Whether a value is a draft just as this version writes it: `readDraft` would give it back unchanged. */
export function isSound(value: unknown): value is Draft {
  return fits(DRAFT_OUTLINE, value) && hasIdsOfItsOwn(value as Draft)
}

/** No two rows share an id, and there are no more of them than a draft may hold. */
function hasIdsOfItsOwn({ edges }: Draft): boolean {
  const ids = edges.flatMap(({ id, domains }) => [id, ...domains.map((domain) => domain.id)])
  return ids.length - edges.length <= RECORD_LIMITS.domains && new Set(ids).size === ids.length
}
