import type { AccessEdge, Draft, SipDomain } from '../request/draft'
import { splitDomain, splitEdge } from '../request/estate'
import type { Fix } from './rule'
import { parseHostName } from '../names/hostName'

/**
 * Carries out a repair and gives back the repaired draft; what did not change is shared with the old one.
 * A repair of something that is no longer there gives the draft back as it is.
 */
export function applyFix(draft: Draft, fix: Fix): Draft {
  switch (fix.do) {
    case 'set-domain':
    case 'remove-domain':
      return changeRows(draft, new Map([[fix.domain, [fix]]]))
    case 'split-domain':
      return splitDomain(draft, fix.row, fix.names, idsBeside(draft, fix.row))
    case 'split-edge':
      return splitEdge(draft, fix.edge, fix.names, idsBeside(draft, fix.edge))
    case 'set-fqdn':
      return changeEdge(draft, fix.edge, (edge) => ({ ...edge, fqdn: fix.fqdn }))
    case 'set-before':
      return changeEdge(draft, fix.edge, (edge) => ({ ...edge, before: fix.before }))
    case 'merge-edges':
      return mergeEdges(draft, fix.into, fix.from)
    case 'remove-edge':
      return changeEdge(draft, fix.edge, () => null)
    case 'set-contact':
      return fix.domain === null
        ? { ...draft, contacts: { ...draft.contacts, email: fix.email } }
        : changeRows(draft, new Map([[fix.domain, [fix]]]))
    case 'set-online':
      return { ...draft, order: { ...draft.order, online: fix.online } }
    case 'set-messenger':
      return { ...draft, eligibility: { ...draft.eligibility, messenger: fix.messenger } }
    case 'confirm-raised':
      return { ...draft, eligibility: { ...draft.eligibility, fromHybrid: false } }
    case 'clear-as-of':
      return { ...draft, asOf: null }
  }
}

/** Carries out many repairs as if one after the other; those of rows cost no more than one pass together. */
export function applyFixes(draft: Draft, fixes: readonly Fix[]): Draft {
  const repairs = new Map<string, Fix[]>()
  const others: Fix[] = []
  for (const fix of fixes) {
    const row = 'domain' in fix ? fix.domain : null
    if (row === null) others.push(fix)
    else repairs.set(row, [...(repairs.get(row) ?? []), fix])
  }
  return others.reduce(applyFix, changeRows(draft, repairs))
}

/** Ids that no row and no Edge has, the same ones each time: a repair is pure. */
function idsBeside({ edges }: Draft, id: string): () => string {
  const used = new Set(edges.flatMap((edge) => [edge.id, ...edge.domains.map((row) => row.id)]))
  let next = 1
  return () => {
    do next += 1
    while (used.has(`${id}-${next}`))
    return `${id}-${next}`
  }
}

function changeEdge(
  draft: Draft,
  id: string,
  change: (edge: AccessEdge) => AccessEdge | null,
): Draft {
  if (!draft.edges.some((edge) => edge.id === id)) return draft
  const edges = draft.edges.flatMap((edge) => (edge.id === id ? (change(edge) ?? []) : edge))
  return { ...draft, edges }
}

/** Every row with its repairs, in one pass over the estate. */
function changeRows(draft: Draft, repairs: ReadonlyMap<string, readonly Fix[]>): Draft {
  const edges = draft.edges.map((edge) =>
    edge.domains.some(({ id }) => repairs.has(id))
      ? { ...edge, domains: edge.domains.flatMap((row) => repaired(row, repairs.get(row.id))) }
      : edge,
  )
  return edges.every((edge, index) => edge === draft.edges[index]) ? draft : { ...draft, edges }
}

function repaired(row: SipDomain, fixes: readonly Fix[] = []): SipDomain | [] {
  if (fixes.some((fix) => fix.do === 'remove-domain')) return []
  return fixes.reduce((now, fix) => {
    if (fix.do === 'set-domain') return { ...now, name: fix.name }
    return fix.do === 'set-contact' ? { ...now, contact: fix.email } : now
  }, row)
}

/** A domain that both have stays once: the row in which a contact was entered, else the first. */
function mergeEdges(draft: Draft, into: string, from: string): Draft {
  const target = draft.edges.find(({ id }) => id === into)
  const source = draft.edges.find(({ id }) => id === from)
  if (!target || !source || target === source) return draft
  const merged = new Map<string, SipDomain>()
  for (const row of [...target.domains, ...source.domains]) {
    if (row.name.trim() === '') continue
    const key = parseHostName(row.name).name ?? row.name.trim().toLowerCase()
    const kept = merged.get(key)
    if (!kept || (kept.contact.trim() === '' && row.contact.trim() !== '')) merged.set(key, row)
  }
  const before = target.before.trim() === '' ? source.before : target.before
  const domains = merged.size > 0 ? [...merged.values()] : target.domains
  const edges = draft.edges
    .filter((edge) => edge !== source)
    .map((edge) => (edge === target ? { ...target, before, domains } : edge))
  return { ...draft, edges }
}
