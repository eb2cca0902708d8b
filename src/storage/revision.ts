/** No draft is saved so often. Above it, a number in a file or a row is none of ours and cannot be counted on. */
const HIGHEST = 2 ** 40

/** The revision after all of these. Past the highest it begins anew: revisions are compared for equality. */
export function revisionAfter(...known: readonly number[]): number {
  const last = Math.max(...known)
  return last < HIGHEST ? last + 1 : 1
}

/** The revision that a draft from elsewhere starts with here. */
export const firstRevision = (claimed: number): number =>
  claimed > HIGHEST ? 1 : Math.max(1, claimed)
