import type { Hit, Where } from '../finding'
import type { FieldId } from '../fields'
import type { Fix } from '../rule'
import type { RuleId } from '../rulebook'
import { parseHostName } from '../../names/hostName'
import { isMicrosoftEdge } from '../../names/knownDomains'
import { hit, isSubmitted, type View } from '../check'
import { isTyped, type DomainReading, type EdgeReading, type EstateReading } from '../estate'
import { canBeFqdn, checkName, factsOf, isOwnable, type NameFacts } from '../names/check'

/** Access Edge FQDNs in one request (F19). */
const MOST_EDGES = 10

const on = (field: FieldId): Where => ({ step: 'domains', field })

/** Step 3: the Access Edges, each with the FQDN it had before (F18, F19, F34). */
export function* checkEdges(view: View): Iterable<Hit> {
  const { draft, asked, estate } = view
  if (!asked.edges) return
  if (estate.edges.length === 0) yield* nothingEntered(view)
  for (const read of estate.edges) {
    yield* checkEdge(view, read)
    if (asked.before) yield* checkBefore(view, read)
  }
  const known = draft.baseline !== null || draft.edges.some(({ before }) => isTyped(before))
  if (asked.before && !known) yield hit('before-unknown', on('domains.edges'))
  if (asked.agreement) yield* checkDivision(estate)
}

/** At most 10 FQDNs in one request; the Edges carry the part that they were assigned to (F19). */
function* checkDivision({ edges }: EstateReading): Iterable<Hit> {
  if (edges.length <= MOST_EDGES) return
  const assigned = new Set(edges.map(({ edge }) => edge.part)).size
  const parts = Math.max(assigned, Math.ceil(edges.length / MOST_EDGES))
  const values = { count: String(edges.length), parts: String(parts) }
  yield hit('over-ten', on('domains.edges'), values)
}

function* nothingEntered({ draft }: View): Iterable<Hit> {
  const edge = draft.edges[0]
  const row = edge?.domains[0]
  yield hit('fqdn-missing', on(edge ? `edge.${edge.id}.fqdn` : 'domains.edges'))
  yield hit('domain-missing', on(row ? `domain.${row.id}` : 'domains.edges'))
}

function* checkEdge(view: View, read: EdgeReading): Iterable<Hit> {
  const { edge, fqdn, domains } = read
  const where = on(`edge.${edge.id}.fqdn`)
  const row = edge.domains[0]
  if (domains.length === 0) yield hit('domain-missing', row ? on(`domain.${row.id}`) : where)
  if (!isTyped(edge.fqdn)) {
    yield hit('fqdn-missing', where)
    return
  }
  const facts = factsOf(fqdn, view.tables)
  const enter = (name: string): Fix | null =>
    name === fqdn.name || canBeFqdn(name, view)
      ? { do: 'set-fqdn', edge: edge.id, fqdn: name }
      : null
  const split = (names: readonly string[]): Fix | null =>
    names.every((name) => canBeFqdn(name, view)) ? { do: 'split-edge', edge: edge.id, names } : null
  yield* checkName(asServer(facts), where, enter, split)
  const { name } = fqdn
  if (name === null) return
  if (isMicrosoftEdge(name)) yield hit('fqdn-is-microsoft', where, { name })
  const first = view.estate.byFqdn.get(name)
  if (first && first !== read) {
    yield hit('fqdn-twice', where, { name, place: String(first.place) }, merge(first, read, view))
  }
}

/**
 * Offered where no domain of the two stands under a third FQDN, and no FQDN submitted before would be carried
 * over that cannot be read: those are fixed first, where they stand.
 */
function merge(into: EdgeReading, from: EdgeReading, view: View): Fix | undefined {
  const { estate, tables } = view
  if (into.edge.part !== from.edge.part && isSubmitted(view)) return undefined
  const isContested = ({ reading }: DomainReading) =>
    reading.name !== null && estate.contested.has(reading.name)
  if (from.domains.some(isContested)) return undefined
  const carried = isTyped(into.edge.before) ? '' : from.edge.before
  const { name } = parseHostName(carried, tables)
  if (isTyped(carried) && (name === null || !isOwnable(name, tables))) return undefined
  return { do: 'merge-edges', into: into.edge.id, from: from.edge.id }
}

function* checkBefore(view: View, { edge, fqdn }: EdgeReading): Iterable<Hit> {
  if (!isTyped(edge.before)) return
  const before = parseHostName(edge.before, view.tables)
  const where = on(`edge.${edge.id}.before`)
  const facts = factsOf(before, view.tables)
  yield* checkName(asServer(facts), where, (name) =>
    name === before.name || isOwnable(name, view.tables)
      ? { do: 'set-before', edge: edge.id, before: name }
      : null,
  )
  if (before.name === null || fqdn.name === null || before.name === fqdn.name) return
  const values = { before: before.name, name: fqdn.name }
  const keep: Fix = { do: 'set-fqdn', edge: edge.id, fqdn: before.name }
  // Groups of one FQDN are put together first: one of them renamed would share domains with the other.
  const fits = canBeFqdn(before.name, view) && !view.estate.repeated.has(fqdn.name)
  yield hit('fqdn-changed', on(`edge.${edge.id}.fqdn`), values, fits ? keep : undefined)
}

/** An address in the field of a server is more than a way of writing: its domain need not be the server. */
function asServer(facts: NameFacts): NameFacts {
  const asFqdn = (rule: RuleId) => (rule === 'name-address' ? 'fqdn-from-address' : rule)
  return { ...facts, hits: facts.hits.map((one) => ({ ...one, rule: asFqdn(one.rule) })) }
}
