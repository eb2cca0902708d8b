import type { AccessEdge, Draft, SipDomain } from './draft'
import type { Fix } from './finding'
import { parseHostName } from './hostName'

/**
 * Carries out a repair and gives back the repaired draft; what did not change is shared with the old one.
 * A repair of something that is no longer there gives the draft back as it is.
 */
export function applyFix(draft: Draft, fix: Fix): Draft {
  switch (fix.do) {
    case 'set-domain':
      return changeDomain(draft, fix.domain, (row) => ({ ...row, name: fix.name }))
    case 'remove-domain':
      return changeDomain(draft, fix.domain, () => null)
    case 'set-fqdn':
      return changeEdge(draft, fix.edge, (edge) => ({ ...edge, fqdn: fix.fqdn }))
    case 'set-before':
      return changeEdge(draft, fix.edge, (edge) => ({ ...edge, before: fix.before }))
    case 'merge-edges':
      return mergeEdges(draft, fix.into, fix.from)
    case 'remove-edge':
      return changeEdge(draft, fix.edge, () => null)
    case 'set-contact':
      return setContact(draft, fix.domain, fix.email)
    case 'set-online':
      return { ...draft, order: { ...draft.order, online: fix.online } }
    case 'set-messenger':
      return { ...draft, eligibility: { ...draft.eligibility, messenger: fix.messenger } }
    case 'clear-as-of':
      return { ...draft, asOf: null }
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

function changeDomain(
  draft: Draft,
  id: string,
  change: (domain: SipDomain) => SipDomain | null,
): Draft {
  const home = draft.edges.find(({ domains }) => domains.some((domain) => domain.id === id))
  if (!home) return draft
  const domains = home.domains.flatMap((row) => (row.id === id ? (change(row) ?? []) : row))
  return changeEdge(draft, home.id, (edge) => ({ ...edge, domains }))
}

function setContact(draft: Draft, domain: string | null, email: string): Draft {
  if (domain !== null) return changeDomain(draft, domain, (row) => ({ ...row, contact: email }))
  return { ...draft, contacts: { ...draft.contacts, email } }
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
