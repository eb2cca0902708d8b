import type { NameChange, NameProblem, NameReading, NameTables } from '../names/hostName'
import { parsePublicName } from '../names/publicName'
import type { NamedDomain } from '../request/addNames'
import type { Claim, ClaimNote, ClaimReason } from './claim'

/** What a claim was read as. Everything that was found becomes one, so that nothing is dropped in silence. */
export interface ImportEntry {
  line: number
  /** The text that was read. */
  typed: string
  /** `offered`: shown to be chosen, added only then. */
  outcome: 'taken' | 'corrected' | 'duplicate' | 'refused' | 'offered'
  kind: 'domain' | 'edge'
  /** Strict names; `name` is null where it was refused, `edge` where none was given or it was refused. */
  name: string | null
  unicode: string | null
  edge: string | null
  contact: string
  before: string
  changes: readonly NameChange[]
  problem: NameProblem | null
  /** For a duplicate: the line of the first one; null where the draft has the domain already. */
  firstLine: number | null
  why: ClaimReason | null
  within: string | null
  notes: readonly ClaimNote[]
}

/**
 * Reads claims in their order, one when it is asked for. Names that are not of the public DNS are refused (F18), for the
 * draft would never be ready with them; where that is the Access Edge alone, the domain is kept and says so. A domain is
 * added once: what comes again, or is among the `known` names that the draft has, is a duplicate (F19), and a
 * contradiction where it names another Access Edge. White space and quotes around a name are no correction.
 */
export function* readClaims(
  claims: Iterable<Claim>,
  tables: NameTables,
  known: ReadonlySet<string> = new Set(),
): Generator<ImportEntry> {
  const seen = new Map<string, { line: number; edge: string | null }>()
  for (const claim of claims) {
    const kind = claim.kind ?? 'domain'
    const reading = parsePublicName(claim.domain, tables)
    const beside = claim.edge ? parsePublicName(claim.edge, tables) : null
    const { name } = reading
    const edge = name === null ? null : (beside?.name ?? null)
    const key = `${kind} ${name}`
    const first = name === null || claim.isOffer ? undefined : seen.get(key)
    const isKnown = name !== null && kind === 'domain' && known.has(name)
    if (name !== null && !first && !claim.isOffer) seen.set(key, { line: claim.line, edge })
    const notes = [...(claim.notes ?? [])]
    if (beside?.problem && claim.edge !== undefined) {
      notes.push({ kind: 'edge-refused', typed: claim.edge, problem: beside.problem })
    }
    if (first?.edge && edge && first.edge !== edge) {
      notes.push({ kind: 'other-edge', edge: first.edge, line: first.line })
    }
    yield {
      line: claim.line,
      typed: claim.domain,
      outcome: outcomeOf(reading, beside, claim, isKnown || first !== undefined),
      kind,
      name,
      unicode: reading.unicode,
      edge,
      contact: claim.contact?.trim() ?? '',
      before: claim.before?.trim() ?? '',
      changes: beside ? [...reading.changes, ...beside.changes] : reading.changes,
      problem: reading.problem,
      firstLine: first?.line ?? null,
      why: claim.why ?? null,
      within: claim.within ?? null,
      notes,
    }
  }
}

function outcomeOf(
  reading: NameReading,
  edge: NameReading | null,
  claim: Claim,
  isDuplicate: boolean,
): ImportEntry['outcome'] {
  if (reading.problem) return 'refused'
  if (isDuplicate) return 'duplicate'
  if (claim.isOffer) return 'offered'
  return isCorrected(reading) || (edge?.name && isCorrected(edge)) ? 'corrected' : 'taken'
}

const isAccepted = ({ outcome }: ImportEntry) => outcome === 'taken' || outcome === 'corrected'

/** The domains that are to be added, as `addNames` takes them. */
export function acceptedOf(entries: readonly ImportEntry[]): NamedDomain[] {
  return entries.flatMap((entry) => {
    const { kind, name, edge, contact, before } = entry
    return kind === 'domain' && name !== null && isAccepted(entry)
      ? [{ name, edge, contact, before }]
      : []
  })
}

/** The Access Edges that are to be added without a domain of their own. */
export function acceptedEdgesOf(entries: readonly ImportEntry[]): string[] {
  return entries.flatMap((entry) =>
    entry.kind === 'edge' && entry.name !== null && isAccepted(entry) ? [entry.name] : [],
  )
}

/** The name that a refused or offered entry can be added as; null where there is none to choose. */
export function choiceOf({ outcome, name, problem }: ImportEntry): string | null {
  if (outcome === 'offered') return name
  return outcome === 'refused' ? (problem?.suggestion ?? null) : null
}

/** An entry that was chosen: added under the name that was offered. */
export function chosen(entry: ImportEntry): ImportEntry {
  const name = choiceOf(entry)
  return name === null ? entry : { ...entry, name, outcome: 'corrected', problem: null }
}

function isCorrected({ changes }: NameReading): boolean {
  return changes.some(({ kind }) => kind !== 'trimmed')
}
