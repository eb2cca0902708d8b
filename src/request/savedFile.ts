import { hashOf } from '../core/hash'
import type { Instant } from '../core/time'

/** The form of our own file that this version writes. */
export const SAVED_VERSION = 1

/** What a file holds besides its seal. The drafts are whatever stands there until each was read. */
export interface SavedContent {
  savedAt: Instant
  count: number
  drafts: readonly unknown[]
}

/** SHA-256 over everything in the file but itself: one changed character anywhere breaks it. */
export function sealOf({ savedAt, count, drafts }: SavedContent): string {
  return hashOf({ format: 'edgewise', version: SAVED_VERSION, savedAt, count, drafts })
}
