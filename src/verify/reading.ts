import { byteLength } from '../core/byteLength'
import type { Instant } from '../core/time'
import type { SkipReason } from '../evidence/fact'
import { KEPT_EVIDENCE } from '../request/limits'
import type { Observation } from './observation'

/** What is said of a whole text, beside its values. */
export type ReadingNote =
  /** A private key was in it: recognised, not read, not kept. */
  | 'private-key'
  /** Read as Windows-1252, which is a guess. */
  | 'windows-1252'
  /** One command answers twice and differently: two organisations, two servers or two days. */
  | 'two-answers'
  /** The lines of 3-verify.ps1 are not those that its TOTAL counts, or TOTAL is missing. */
  | 'not-all-lines'
  /** A command that lists entries has nothing below it: none there, or not copied. */
  | 'nothing-below'

/** What one text said, where it came from and when it was read. The text itself is not kept. */
export interface Reading {
  at: Instant
  /** The server or resolver, as the reader names it; empty where nobody said. */
  place: string
  /** Lines of the text. */
  lines: number
  observations: readonly Observation[]
  /** How many pieces were left out, by reason. */
  skipped: Partial<Record<SkipReason, number>>
  notes: readonly ReadingNote[]
}

/** What is kept beside one draft, oldest first. */
export interface Found {
  draftId: string
  readings: readonly Reading[]
}

/**
 * The newest readings that fit into the limits, oldest first. A reading that is too large by itself is left out, and so
 * is all that is older than the limits allow.
 */
export function withinLimits(readings: readonly Reading[]): Reading[] {
  const kept: Reading[] = []
  let bytes = 0
  for (const reading of readings.slice(-KEPT_EVIDENCE.readings).reverse()) {
    const size = byteLength(JSON.stringify(reading))
    if (bytes + size > KEPT_EVIDENCE.bytes) break
    bytes += size
    kept.push(reading)
  }
  return kept.reverse()
}
