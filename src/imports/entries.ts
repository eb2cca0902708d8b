import type { NamedDomain } from '../request/addNames'
import type { NameChange, NameProblem, NameReading, NameTables } from '../names/hostName'
import { parsePublicName } from '../names/publicName'

/** A place in a source that should hold a SIP domain, with what stands beside it. */
export interface Claim {
  /** Counted from 1. */
  line: number
  domain: string
  /** The Access Edge FQDN as written, where the source names one. */
  edge?: string | undefined
  contact?: string | undefined
  /** The FQDN submitted before, as written. */
  before?: string | undefined
}

/** What a claim was read as. Everything that was found becomes one, so that nothing is dropped in silence. */
export interface ImportEntry {
  line: number
  /** The text that was read: the Edge's where that is what was refused. */
  typed: string
  outcome: 'taken' | 'corrected' | 'duplicate' | 'refused'
  /** Strict names; `name` is null where it was refused, `edge` where none was given. */
  name: string | null
  unicode: string | null
  edge: string | null
  contact: string
  before: string
  changes: readonly NameChange[]
  problem: NameProblem | null
  /** For a duplicate: the line of the first one; null where the draft has the domain already. */
  firstLine: number | null
}

/**
 * Reads claims in their order, one when it is asked for. Names that are not of the public DNS are refused (F18), for the draft would never
 * be ready with them. A domain is taken once: what comes again, or is among the `known` names that the draft has,
 * is a duplicate (F19). White space and quotes around a name are no correction.
 */
export function* readClaims(
  claims: Iterable<Claim>,
  tables: NameTables,
  known: ReadonlySet<string> = new Set(),
): Generator<ImportEntry> {
  const seen = new Map<string, number>()
  for (const claim of claims) {
    const reading = parsePublicName(claim.domain, tables)
    const edge = claim.edge ? parsePublicName(claim.edge, tables) : null
    const wrong = reading.problem ? reading : edge?.problem ? edge : null
    const firstLine = reading.name === null ? undefined : seen.get(reading.name)
    const isKnown = reading.name !== null && known.has(reading.name)
    if (!wrong && reading.name !== null && firstLine === undefined) {
      seen.set(reading.name, claim.line)
    }
    yield {
      line: claim.line,
      typed: wrong?.typed ?? claim.domain,
      outcome: wrong
        ? 'refused'
        : isKnown || firstLine !== undefined
          ? 'duplicate'
          : isCorrected(reading) || (edge !== null && isCorrected(edge))
            ? 'corrected'
            : 'taken',
      name: wrong ? null : reading.name,
      unicode: wrong ? null : reading.unicode,
      edge: wrong ? null : (edge?.name ?? null),
      contact: claim.contact?.trim() ?? '',
      before: claim.before?.trim() ?? '',
      changes: edge ? [...reading.changes, ...edge.changes] : reading.changes,
      problem: wrong?.problem ?? null,
      firstLine: firstLine ?? null,
    }
  }
}

/** The entries that are to be added, as `addNames` takes them. */
export function acceptedOf(entries: readonly ImportEntry[]): NamedDomain[] {
  return entries.flatMap(({ outcome, name, edge, contact, before }) =>
    name !== null && (outcome === 'taken' || outcome === 'corrected')
      ? [{ name, edge, contact, before }]
      : [],
  )
}

function isCorrected({ changes }: NameReading): boolean {
  return changes.some(({ kind }) => kind !== 'trimmed')
}
