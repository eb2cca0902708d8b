import type { Evidence } from '../evidence/fact'
import { readTextEvidence } from '../evidence/readEvidence'
import type { NameTables } from '../names/hostName'
import { claimsOf, type KnownNames, type Remark } from './claimsOf'
import { readClaims, type ImportEntry } from './entries'

/** Characters; what is longer is refused before it is looked at. */
export const LIST_LIMIT = 1_048_576

export interface IgnoredLine {
  line: number
  text: string
}

export type ListReading =
  | {
      state: 'read'
      /** Read while they are asked for, one by one; once. */
      entries: Iterable<ImportEntry>
      lines: number
      /** Headings, remarks, the talk of commands, and names in places that say nothing about the request. */
      ignored: IgnoredLine[]
      /** Names that are known for what they are: pools, partners, DNS servers. */
      known: KnownNames[]
      remarks: Remark[]
    }
  | { state: 'too-large'; characters: number; limit: number }

/**
 * Reads anything with host names in it: lists however separated, tables, and what commands and resolvers print. Never
 * throws; linear. `known` are the strict names that the draft has already. A certificate in base64 takes
 * `readEvidence`, whose result goes to `listOf`.
 */
export function readList(
  text: string,
  tables: NameTables,
  known?: ReadonlySet<string>,
): ListReading {
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
  draftNames?: ReadonlySet<string>,
): ListReading {
  const { claims, known, remarks } = claimsOf(evidence)
  const skipped = evidence.skipped.filter(
    ({ reason, problem, text }) => text !== '' && !(reason === 'not-a-name' && problem),
  )
  const ignored = [...evidence.noise, ...skipped]
    .sort((one, other) => one.place.offset - other.place.offset)
    .map(({ place, text }) => ({ line: place.line, text }))
  return {
    state: 'read',
    entries: readClaims(claims, tables, draftNames),
    lines: evidence.lines,
    ignored,
    known,
    remarks,
  }
}
