import type { Draft } from './draft'
import { samePlain } from '../core/same'

/** The parts of a draft that a version can differ in, in the order of the steps. */
export const DRAFT_PARTS = [
  'name',
  'kind',
  'asOf',
  'eligibility',
  'agreement',
  'edges',
  'baseline',
  'baselineText',
  'contacts',
  'order',
  'track',
  'options',
] as const satisfies readonly (keyof Draft)[]
export type DraftPart = (typeof DRAFT_PARTS)[number]

/** Which parts differ between two versions; revision and times are not compared. */
export function changedParts(before: Draft, after: Draft): DraftPart[] {
  return DRAFT_PARTS.filter((part) => !samePlain(before[part], after[part]))
}

/** Whether a name of the estate that is in `before` is in no row of `after` any more: worth a version of its own. */
export function takesAway(before: Draft, after: Draft): boolean {
  if (before.edges === after.edges) return false
  const left = new Set(namesOf(after))
  return namesOf(before).some((name) => !left.has(name))
}

function namesOf({ edges }: Draft): string[] {
  const names = edges.flatMap(({ fqdn, domains }) => [fqdn, ...domains.map(({ name }) => name)])
  return names.map((name) => name.trim().toLowerCase()).filter((name) => name !== '')
}
