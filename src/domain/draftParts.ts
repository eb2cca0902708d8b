import type { Draft } from './draft'

/** The parts of a draft that a version can differ in, in the order of the steps. */
export const DRAFT_PARTS = [
  'name',
  'kind',
  'asOf',
  'eligibility',
  'agreement',
  'edges',
  'baseline',
  'contacts',
  'order',
  'track',
  'options',
] as const satisfies readonly (keyof Draft)[]
export type DraftPart = (typeof DRAFT_PARTS)[number]

/** Which parts differ between two versions; revision and times are not compared. */
export function changedParts(before: Draft, after: Draft): DraftPart[] {
  return DRAFT_PARTS.filter(
    // Versions share what did not change, so most parts need no second look.
    (part) =>
      before[part] !== after[part] && JSON.stringify(before[part]) !== JSON.stringify(after[part]),
  )
}
