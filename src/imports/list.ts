import type { Evidence, SkipReason } from '../evidence/fact'
import { readTextEvidence } from '../evidence/readEvidence'
import type { NameTables } from '../names/nameReading'
import type { DraftNames } from './claim'
import { claimsOf, type KnownNames, type Remark } from './claimsOf'
import { readClaims, type ImportEntry } from './entries'

/** Characters; what is longer is refused before it is looked at. */
export const LIST_LIMIT = 1_048_576

export interface IgnoredText {
  line: number
  text: string
  /** Null for a line in which nothing was looked for. */
  why: SkipReason | null
}

/** What a text holds for a request. */
export interface Listing {
  state: 'read'
  /** Read while they are asked for, one by one; once. */
  entries: Iterable<ImportEntry>
  lines: number
  /** Headings, remarks, the talk of commands, and names in places that say nothing about the request. */
  ignored: IgnoredText[]
  /** Names that are known for what they are: pools, partners, DNS servers. */
  known: KnownNames[]
  remarks: Remark[]
}

export type ListReading = Listing | { state: 'too-large'; characters: number; limit: number }

/**
 * Reads anything with host names in it: lists however separated, tables, and what commands and resolvers print. Never
 * throws; linear. A certificate in base64 takes `readEvidence`, whose result goes to `listOf`.
 */
export function readList(text: string, tables: NameTables, known?: DraftNames): ListReading {
  return isTooLarge(text) ?? listOf(readTextEvidence(text, tables), tables, known)
}

/** The refusal of a text that is too long; null for any other. */
export function isTooLarge(text: string): Extract<ListReading, { state: 'too-large' }> | null {
  return text.length > LIST_LIMIT
    ? { state: 'too-large', characters: text.length, limit: LIST_LIMIT }
    : null
}

/** What a reading has for a request. */
export function listOf(
  evidence: Evidence,
  tables: NameTables,
  known?: DraftNames,
  listed: 'domain' | 'edge' = 'domain',
): Listing {
  const { claims, known: others, remarks } = claimsOf(evidence, listed)
  // A name that was read elsewhere in the text is not left out.
  const read = new Set(claims.map(({ domain }) => domain.toLowerCase()))
  const skipped = evidence.skipped
    .filter(
      ({ reason, problem, text }) =>
        text !== '' &&
        !(reason === 'not-a-name' && problem) &&
        !(reason !== 'cut' && read.has(text.toLowerCase())),
    )
    .map(({ place, text, reason }) => ({ place, text, why: reason }))
  const noise = evidence.noise.map(({ place, text }) => ({ place, text, why: null }))
  const ignored = [...noise, ...skipped]
    .sort((one, other) => one.place.offset - other.place.offset)
    .map(({ place, text, why }) => ({ line: place.line, text, why }))
  return {
    state: 'read',
    entries: readClaims(claims, tables, known),
    lines: evidence.lines,
    ignored,
    known: others,
    remarks,
  }
}
