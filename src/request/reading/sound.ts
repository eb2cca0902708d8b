import { fits, isLoose } from './fits'
import type { Outline } from './outline'
import { RECORD_LIMITS } from '../limits'
import type { Draft } from '../schema'
import { DRAFT_OUTLINE } from '../shapes/draft'
import { writeNumber } from '../../core/count'

/** Whether a value is a draft just as this version writes it: `readDraft` would give it back unchanged. */
export function isSound(value: unknown): value is Draft {
  return fits(DRAFT_OUTLINE, value) && hasIdsOfItsOwn(value as Draft)
}

/** No two rows share an id, and there are no more of them than a draft may hold. */
function hasIdsOfItsOwn({ edges }: Draft): boolean {
  const ids = edges.flatMap(({ id, domains }) => [id, ...domains.map((domain) => domain.id)])
  return ids.length - edges.length <= RECORD_LIMITS.domains && new Set(ids).size === ids.length
}

/**
 * What keeps a field from being kept, where the schema of a draft does not accept its value: a draft that held it could
 * not be opened again.
 */
export function misfit(draft: Draft, step: string, name: string): string | undefined {
  const [shape, value] = kept(draft, step, name) ?? []
  if (!shape || fits(shape, value)) return undefined
  const most = shape.is === 'string' && shape.most
  return most && String(value).length > most
    ? `This is too long to be kept: more than ${writeNumber(most)} characters. Nothing on this page is saved until it is shorter.`
    : 'This is no answer that can be kept. Nothing on this page is saved until it is another one.'
}

/** A field's place in the schema, and what the draft holds there. */
export function kept(draft: Draft, step: string, name: string): [Outline, unknown] | null {
  // The kind is asked for in the first step, and no part of its answers.
  return at([step, ...name.split('.')], draft) ?? at([name], draft)
}

function at(path: readonly string[], draft: Draft): [Outline, unknown] | null {
  let [shape, value]: [Outline, unknown] = [DRAFT_OUTLINE, draft]
  for (const part of path) {
    const next = shape.is === 'object' ? shape.fields[part] : undefined
    if (!next || !isLoose(value)) return null
    ;[shape, value] = [next, value[part]]
  }
  return [shape, value]
}
