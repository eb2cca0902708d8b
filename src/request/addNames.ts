import { emptyDomain, type AccessEdge, type Draft, type SipDomain } from './draft'
import { addRows, appendEdges } from './estate'
import { parseHostName } from '../names/hostName'
import type { NameTables } from '../names/nameReading'

/** A domain to add: strict names, as an import gives them. */
export interface NamedDomain {
  name: string
  /** The Access Edge that serves it; null where the source does not say. */
  edge: string | null
  contact?: string
  /** The FQDN submitted before, taken over for an Edge that is new to the draft (F34). */
  before?: string
}

/** The strict names of all SIP domains of a draft. */
export function namesOf(draft: Draft, tables?: NameTables): Set<string> {
  const names = draft.edges.flatMap(({ domains }) =>
    domains.map(({ name }) => parseHostName(name, tables).name),
  )
  return new Set(names.filter((name) => name !== null))
}

/**
 * Adds domains to a draft, each under the Access Edge that it names, which is added where the draft does not
 * have it; a domain without one goes to `edgeId`, or else to the first Edge. A domain that the draft has already
 * is left where it is. Contacts are kept for all domains at once where there is only one (F22).
 */
export function addNames(
  draft: Draft,
  found: readonly NamedDomain[],
  options: {
    edgeId: string | null
    newId: () => string
    tables?: NameTables | undefined
    /** Access Edges to add where the draft does not have them, also without a domain. */
    edges?: readonly string[]
  },
): Draft {
  const { newId, tables } = options
  const known = namesOf(draft, tables)
  const fresh = found.filter(({ name }) => !known.has(name) && known.add(name))
  const home = draft.edges.find(({ id }) => id === options.edgeId) ?? draft.edges[0]
  const byFqdn = new Map<string | null, AccessEdge | undefined>(
    draft.edges.map((edge) => [parseHostName(edge.fqdn, tables).name, edge] as const).reverse(),
  )
  byFqdn.set(null, home)
  const toFill = new Map<string, SipDomain[]>()
  const toAdd = new Map<string, AccessEdge>()
  for (const { name, edge, contact = '', before = '' } of fresh) {
    const row = { ...emptyDomain(newId()), name, contact }
    const there = byFqdn.get(edge)
    if (there) pushTo(toFill, there.id, row)
    else {
      const fqdn = edge ?? ''
      const added = toAdd.get(fqdn) ?? { id: newId(), fqdn, before, part: 1, domains: [] }
      added.domains.push(row)
      toAdd.set(fqdn, added)
    }
  }
  for (const fqdn of options.edges ?? []) {
    if (byFqdn.has(fqdn) || toAdd.has(fqdn)) continue
    toAdd.set(fqdn, { id: newId(), fqdn, before: '', part: 1, domains: [emptyDomain(newId())] })
  }
  const filled = [...toFill].reduce((each, [id, rows]) => addRows(each, id, rows), draft)
  return withContacts(appendEdges(filled, [...toAdd.values()]), fresh)
}

/** One contact for all stays one; different ones are shown with their domains. */
function withContacts(draft: Draft, fresh: readonly NamedDomain[]): Draft {
  const { contacts } = draft
  const given = new Set(
    fresh.map(({ contact = '' }) => contact).filter((contact) => contact !== ''),
  )
  if (!contacts.shared || given.size === 0) return draft
  const [only = ''] = given
  if (given.size === 1 && (contacts.email.trim() === '' || contacts.email.trim() === only)) {
    return { ...draft, contacts: { ...contacts, email: only } }
  }
  return { ...draft, contacts: { ...contacts, shared: false } }
}

function pushTo(rows: Map<string, SipDomain[]>, id: string, row: SipDomain): void {
  const list = rows.get(id)
  if (list) list.push(row)
  else rows.set(id, [row])
}
