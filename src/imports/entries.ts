import type { NameChange, NameProblem, NameReading, NameTables } from '../names/nameReading'
import { parsePublicName } from '../names/publicName'
import type { NamedDomain } from '../request/addNames'
import type { Claim, ClaimNote, ClaimReason, DraftNames } from './claim'
import { readClaim } from './webName'

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
 * added once: what comes again, or is among the `known` names of the draft, is a duplicate (F19), and a
 * contradiction where it names another Access Edge. White space and quotes around a name are no correction.
 */
export function* readClaims(
  claims: Iterable<Claim>,
  tables: NameTables,
  known: DraftNames = new Map(),
): Generator<ImportEntry> {
  const seen = new Map<string, { line: number; edge: string | null }>()
  const all = [...claims]
  const { edges, served, left } = edgesOf(all, tables)
  for (const claim of all.flatMap((each) => [each, ...(left.get(each) ?? [])])) {
    const kind = claim.kind ?? 'domain'
    const reading = readClaim(claim, tables)
    const beside = claim.edge ? parsePublicName(claim.edge, tables) : null
    const { name } = reading
    if (claim.isImplied && name !== null && served.has(name)) continue
    const later = name === null || kind === 'edge' ? undefined : edges.get(name)
    const edge = name === null ? null : (beside?.name ?? later?.edge ?? null)
    const key = `${kind} ${name}`
    const first = name === null || claim.isOffer ? undefined : seen.get(key)
    const isKnown = name !== null && kind === 'domain' && known.has(name)
    if (name !== null && !first && !claim.isOffer) seen.set(key, { line: claim.line, edge })
    const notes = [...(claim.notes ?? [])]
    if (beside?.problem && claim.edge !== undefined) {
      notes.push({ kind: 'edge-refused', typed: claim.edge, problem: beside.problem })
    }
    if (edge !== null && !beside?.name && later && !first) {
      notes.push({ kind: 'edge-of-line', line: later.line })
    }
    if (first?.edge && edge && first.edge !== edge) {
      notes.push({ kind: 'other-edge', edge: first.edge, line: first.line })
    }
    const there = isKnown ? known.get(name) : null
    if (there && edge && there !== edge) notes.push({ kind: 'other-edge', edge: there, line: null })
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

/**
 * The first Access Edge that is said of each domain, wherever in the text, the Edges that have a domain, and those beside
 * what is no domain: they are offered, for else they would be lost with it.
 */
function edgesOf(claims: readonly Claim[], tables: NameTables) {
  const edges = new Map<string, { edge: string; line: number }>()
  const served = new Set<string>()
  const alone = new Map<string, Claim>()
  const listed = new Set<string>()
  for (const claim of claims) {
    const { domain, edge, line, kind, why } = claim
    if (kind === 'edge') listed.add(parsePublicName(domain, tables).name ?? domain)
    if (!edge || kind === 'edge') continue
    const { name } = readClaim(claim, tables)
    const beside = name === null && why !== 'pair' ? null : parsePublicName(edge, tables).name
    if (beside === null) continue
    if (name === null) {
      if (!alone.has(beside)) alone.set(beside, claim)
      continue
    }
    served.add(beside)
    if (!edges.has(name)) edges.set(name, { edge: beside, line })
  }
  const left = new Map<Claim, Claim[]>()
  for (const [name, claim] of alone) {
    const { line, edge = '' } = claim
    if (!served.has(name) && !listed.has(name))
      left.set(claim, [{ line, domain: edge, kind: 'edge', isOffer: true }])
  }
  return { edges, served, left }
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
  const isChanged = isCorrected(reading) || (edge?.name && isCorrected(edge))
  return isChanged || claim.isPart ? 'corrected' : 'taken'
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

/** What an entry can be added as instead; null where there is nothing to choose. */
export interface Choice {
  name: string
  /** The Access Edge beside a domain, where that is what is chosen. */
  edge?: string
}

/**
 * What a refused or offered entry can be added as: the name that is offered, the one that was probably meant, or the
 * one with an ending that is in no list, of which the page only warns; else the Edge beside it.
 */
export function choiceOf({ outcome, name, problem, notes }: ImportEntry): Choice | null {
  if (outcome === 'offered') return name === null ? null : { name }
  if (outcome === 'refused') {
    const meant =
      problem?.suggestion ?? (problem?.code === 'unknown-ending' ? problem.name : undefined)
    return meant === undefined ? null : { name: meant }
  }
  const refused = notes.find(({ kind }) => kind === 'edge-refused')
  const edge = refused?.kind === 'edge-refused' ? refused.problem.suggestion : undefined
  return name !== null && edge !== undefined ? { name, edge } : null
}

/** Entries with one of them chosen: added as it says, or a duplicate where that name is there already. */
export function withChoice(
  entries: readonly ImportEntry[],
  index: number,
  { name, edge }: Choice,
  known: DraftNames = new Map(),
): ImportEntry[] {
  return entries.map((entry, at) => {
    if (at !== index) return entry
    const first = entries.find(
      (other) =>
        other !== entry && other.kind === entry.kind && other.name === name && isAccepted(other),
    )
    const isDuplicate = first !== undefined || (entry.kind === 'domain' && known.has(name))
    return {
      ...entry,
      name,
      edge: edge ?? entry.edge,
      outcome: isDuplicate ? 'duplicate' : 'corrected',
      firstLine: first?.line ?? null,
      problem: null,
      notes:
        edge === undefined
          ? entry.notes
          : entry.notes.filter(({ kind }) => kind !== 'edge-refused'),
    }
  })
}

function isCorrected({ changes }: NameReading): boolean {
  return changes.some(({ kind }) => kind !== 'trimmed')
}
