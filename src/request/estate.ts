import { emptyDomain, emptyEdge, type AccessEdge, type Draft, type SipDomain } from './draft'
import { addToParts, lowestRoom } from './parts'

/**
 * Changes to the Access Edges and SIP domains of a draft. Each gives a new draft that shares with the old one
 * every Edge and row that it did not touch; a change of something that is not there gives back the same draft.
 */

/** Adds an empty Access Edge with one empty row, in the first part that has room (F19). */
export function addEdge(draft: Draft, id: string, domainId: string): Draft {
  const part = lowestRoom(draft.edges)
  return { ...draft, edges: [...draft.edges, emptyEdge(id, domainId, part)] }
}

/** Adds rows with these names to an Access Edge, in place of rows that are still empty. */
export function addDomains(
  draft: Draft,
  edgeId: string,
  names: readonly string[],
  newId: () => string,
): Draft {
  return addRows(
    draft,
    edgeId,
    names.map((name) => ({ ...emptyDomain(newId()), name })),
  )
}

export function setFqdn(draft: Draft, edgeId: string, fqdn: string): Draft {
  return changeEdge(draft, edgeId, (edge) => (edge.fqdn === fqdn ? edge : { ...edge, fqdn }))
}

/** The FQDN submitted before, for an update (F34). */
export function setBefore(draft: Draft, edgeId: string, before: string): Draft {
  return changeEdge(draft, edgeId, (edge) => (edge.before === before ? edge : { ...edge, before }))
}

export function setDomainName(draft: Draft, id: string, name: string): Draft {
  return changeDomain(draft, id, (row) => (row.name === name ? row : { ...row, name }))
}

/** Puts names in place of a row, one in each. */
export function splitDomain(
  draft: Draft,
  id: string,
  names: readonly string[],
  newId: () => string,
): Draft {
  if (names.length === 0) return draft
  return changeEdges(draft, (edge) => {
    const row = edge.domains.find((each) => each.id === id)
    if (!row) return edge
    const [first = '', ...rest] = names
    const rows = [
      { ...row, name: first },
      ...rest.map((name) => ({ ...emptyDomain(newId()), name })),
    ]
    return { ...edge, domains: edge.domains.flatMap((each) => (each === row ? rows : each)) }
  })
}

/** Gives an Access Edge the first of these FQDNs, and adds an Edge for each of the others. */
export function splitEdge(
  draft: Draft,
  id: string,
  fqdns: readonly string[],
  newId: () => string,
): Draft {
  const [first, ...rest] = fqdns
  if (first === undefined || !draft.edges.some((edge) => edge.id === id)) return draft
  const added = rest.map((fqdn) => ({ ...emptyEdge(newId(), newId()), fqdn }))
  return appendEdges(setFqdn(draft, id, first), added)
}

export function setContact(draft: Draft, id: string, contact: string): Draft {
  return changeDomain(draft, id, (row) => (row.contact === contact ? row : { ...row, contact }))
}

/** Moves rows to the end of another Access Edge; an Edge left without rows keeps an empty one to type in. */
export function moveDomains(
  draft: Draft,
  ids: readonly string[],
  toEdge: string,
  newId: () => string,
): Draft {
  const chosen = new Set(ids)
  if (!draft.edges.some(({ id }) => id === toEdge)) return draft
  const moving = draft.edges
    .filter(({ id }) => id !== toEdge)
    .flatMap(({ domains }) => domains.filter(({ id }) => chosen.has(id)))
  if (moving.length === 0) return draft
  const left = removeDomains(
    draft,
    moving.map(({ id }) => id),
    newId,
  )
  return addRows(left, toEdge, moving)
}

/** Takes rows out; an Access Edge left without any keeps an empty one to type in. */
export function removeDomains(draft: Draft, ids: readonly string[], newId: () => string): Draft {
  const chosen = new Set(ids)
  return changeEdges(draft, (edge) => {
    const domains = edge.domains.filter(({ id }) => !chosen.has(id))
    if (domains.length === edge.domains.length) return edge
    return { ...edge, domains: domains.length > 0 ? domains : [emptyDomain(newId())] }
  })
}

/** Takes an Access Edge out with its rows; the last one leaves an empty Edge behind. */
export function removeEdge(draft: Draft, edgeId: string, newId: () => string): Draft {
  const edges = draft.edges.filter(({ id }) => id !== edgeId)
  if (edges.length === draft.edges.length) return draft
  return { ...draft, edges: edges.length > 0 ? edges : [emptyEdge(newId(), newId())] }
}

/** Puts Access Edges behind those that are there, in place of any that are wholly empty. */
export function appendEdges(draft: Draft, added: readonly AccessEdge[]): Draft {
  if (added.length === 0) return draft
  return { ...draft, edges: addToParts(draft.edges.filter(isEdgeTyped), added) }
}

/** Puts rows behind those of an Access Edge, in place of any that are wholly empty. */
export function addRows(draft: Draft, edgeId: string, rows: readonly SipDomain[]): Draft {
  if (rows.length === 0) return draft
  return changeEdge(draft, edgeId, (edge) => ({
    ...edge,
    domains: [...edge.domains.filter(isRowTyped), ...rows],
  }))
}

function isEdgeTyped({ fqdn, before, domains }: AccessEdge): boolean {
  return fqdn.trim() !== '' || before.trim() !== '' || domains.some(isRowTyped)
}

function isRowTyped({ name, contact }: SipDomain): boolean {
  return name.trim() !== '' || contact.trim() !== ''
}

function changeEdges(draft: Draft, change: (edge: AccessEdge) => AccessEdge): Draft {
  const edges = draft.edges.map(change)
  return edges.every((edge, index) => edge === draft.edges[index]) ? draft : { ...draft, edges }
}

function changeEdge(draft: Draft, id: string, change: (edge: AccessEdge) => AccessEdge): Draft {
  return changeEdges(draft, (edge) => (edge.id === id ? change(edge) : edge))
}

function changeDomain(draft: Draft, id: string, change: (row: SipDomain) => SipDomain): Draft {
  return changeEdges(draft, (edge) => {
    const at = edge.domains.findIndex((row) => row.id === id)
    const row = edge.domains[at]
    const changed = row && change(row)
    if (changed === undefined || changed === row) return edge
    const domains = [...edge.domains]
    domains[at] = changed
    return { ...edge, domains }
  })
}
