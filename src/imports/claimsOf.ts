import { leadsToEdge } from '../evidence/dns/srvOwner'
import type { Evidence, Fact, NameFact, NameRole, SkipReason } from '../evidence/fact'
import { isAccessEdgeName, isEdgeName, isWebName } from '../names/knownDomains'
import type { Claim } from './claim'
import { claimsOfRecords } from './srvClaims'

/** Names that are known for what they are and are none of the request's own. */
export interface KnownNames {
  /** `other-column`: in columns of a table that are not read. */
  role: NameRole | 'no-record' | 'other-column'
  names: string[]
}

/** What is said once of a whole text. */
export type Remark = 'settings' | 'private-key' | 'other-file' | 'unreadable' | 'cut'

export interface Claims {
  claims: Claim[]
  known: KnownNames[]
  remarks: Remark[]
}

/** What may become SIP domains of the request. */
const DOMAIN_ROLES: readonly NameRole[] = ['sip-domain', 'user-domain', 'mail-domain', 'listed']
const REMARKS: Partial<Record<SkipReason, Remark>> = {
  'private-key': 'private-key',
  'other-file': 'other-file',
  unreadable: 'unreadable',
  cut: 'cut',
}

/**
 * What a reading has in it for a request: SIP domains and Access Edges as claims in the order of the text, each with what
 * said so; the names that are something else; and what is said of the text as a whole. `listed` is what names are that
 * the text only lists.
 */
export function claimsOf(
  { facts, skipped }: Evidence,
  listed: 'domain' | 'edge' = 'domain',
): Claims {
  const records = facts.filter((fact) => fact.kind === 'record')
  const claims: (Claim & { offset: number })[] = []
  const add = (offset: number, claim: Claim) => claims.push({ ...claim, offset })
  const offsets = new Map(
    records.map((record) => [record.domain, record.place.offset] as const).reverse(),
  )
  for (const claim of claimsOfRecords(records)) add(offsets.get(claim.domain) ?? 0, claim)
  const names = facts.filter((fact) => fact.kind === 'name')
  for (const claim of claimsOfNames(names)) {
    claims.push(claim.why === 'listed' ? { ...claim, kind: listed } : claim)
  }
  for (const fact of facts) {
    if (fact.kind === 'pair') {
      const { domain, edge, contact, before, place } = fact
      add(place.offset, {
        line: place.line,
        domain: domain.text,
        edge: edge?.text,
        contact: contact?.text,
        before: before?.text,
        why: 'pair',
      })
    } else if (fact.kind === 'certificate') {
      for (const { text, place } of certificateNames(fact)) {
        const { line, offset } = place
        const claim = { line, domain: text, why: 'certificate-name', isOffer: true } as const
        add(offset, isAccessEdgeName(text.toLowerCase()) ? { ...claim, kind: 'edge' } : claim)
      }
    }
  }
  for (const { reason, text, place, problem } of skipped) {
    if (reason === 'not-a-name' && problem) {
      add(place.offset, { line: place.line, domain: text, kind: listed })
    }
  }
  claims.sort((one, other) => one.offset - other.offset)
  return {
    claims: underEdges(claims),
    known: knownIn(facts),
    remarks: remarksOf(
      facts,
      skipped.map(({ reason }) => reason),
    ),
  }
}

type PlacedClaim = Claim & { offset: number }

function claimsOfNames(names: readonly NameFact[]): PlacedClaim[] {
  const seen = new Set<string>()
  const taken = new Set(
    names.filter(({ role }) => DOMAIN_ROLES.includes(role)).map(({ name }) => name),
  )
  const mentioned = names.filter(({ role }) => role === 'mentioned').map(({ name }) => name)
  const all = new Set([...taken, ...mentioned])
  return names.flatMap((fact): PlacedClaim[] => {
    const { role, name, typed, within, isPart, place, source } = fact
    const claim = {
      line: place.line,
      domain: typed,
      why: role,
      within,
      isPart,
      offset: place.offset,
    }
    // One object names its domain twice, and a domain has many users: told once.
    const isRepeated = role !== 'listed'
    const key = role === 'sip-domain' ? `${source.line} ${name}` : `${role} ${name}`
    if (isRepeated && seen.has(key)) return []
    seen.add(key)
    if (role === 'access-edge') return [{ ...claim, kind: 'edge' }]
    if (DOMAIN_ROLES.includes(role)) return [claim]
    if (role === 'mentioned-apart' && !all.has(name)) {
      const kind = isAccessEdgeName(name) ? 'edge' : 'domain'
      return [{ ...claim, kind, why: 'mentioned', isOffer: true }]
    }
    if (role !== 'mentioned' || taken.has(name)) return []
    if (isAccessEdgeName(name)) return [{ ...claim, kind: 'edge', isOffer: true }]
    if (isEdgeName(name)) return [{ ...claim, isOffer: true }]
    // The address of a page: told where its domain is not.
    if (isWebName(name)) return all.has(name.slice(4)) ? [] : [{ ...claim, isOffer: true }]
    // A name below another one in the text is that one's server rather than a domain.
    const isBelow = [...parentsOf(name)].some((parent) => all.has(parent))
    return [{ ...claim, isOffer: isBelow }]
  })
}

function* parentsOf(name: string): Generator<string> {
  let dot = name.indexOf('.')
  while (dot >= 0) {
    yield name.slice(dot + 1)
    dot = name.indexOf('.', dot + 1)
  }
}

function certificateNames({ subject, names }: Extract<Fact, { kind: 'certificate' }>) {
  const all = subject?.text.includes('.') ? [subject, ...names] : names
  return [...new Map(all.map((value) => [value.text.toLowerCase(), value])).values()]
}

/**
 * Puts domains under the Access Edge that the text names: all of them under the only one, or each under the one that is
 * written above it.
 */
function underEdges(claims: readonly PlacedClaim[]): Claim[] {
  const edges = claims.filter(({ kind, isOffer }) => kind === 'edge' && !isOffer)
  const [only, second] = edges
  const loose = claims.filter(({ kind, edge, isOffer }) => kind !== 'edge' && !edge && !isOffer)
  const isOrdered = edges.length > 1 && (edges[0]?.offset ?? 0) < (loose[0]?.offset ?? -1)
  if (!only || loose.length === 0 || (second && !isOrdered)) return [...claims]
  const used = new Set<string>()
  let current = only.domain
  const placed = claims.map((claim): PlacedClaim => {
    if (claim.kind === 'edge') {
      if (second && !claim.isOffer) current = claim.domain
      return claim
    }
    if (claim.edge || claim.isOffer) return claim
    used.add(current)
    return { ...claim, edge: current }
  })
  return placed.map((claim) =>
    claim.kind === 'edge' && !claim.isOffer && used.has(claim.domain)
      ? { ...claim, isImplied: true }
      : claim,
  )
}

function knownIn(facts: readonly Fact[]): KnownNames[] {
  const byRole = new Map<KnownNames['role'], Set<string>>()
  const add = (role: KnownNames['role'], name: string) => {
    const names = byRole.get(role)
    if (names) names.add(name)
    else byRole.set(role, new Set([name]))
  }
  for (const fact of facts) {
    if (fact.kind === 'absence') add('no-record', fact.owner)
    else if (fact.kind === 'name' && !OWN.has(fact.role)) add(fact.role, fact.name)
    else if (fact.kind === 'record' && fact.type === 'SRV' && !leadsToEdge(fact.service)) {
      add('server', fact.target)
    }
  }
  return [...byRole].map(([role, names]) => ({ role, names: [...names] }))
}

const OWN: ReadonlySet<NameRole> = new Set([
  ...DOMAIN_ROLES,
  'mentioned',
  'mentioned-apart',
  'access-edge',
])

function remarksOf(facts: readonly Fact[], reasons: readonly SkipReason[]): Remark[] {
  const remarks = new Set<Remark>()
  if (facts.some(({ kind }) => kind === 'settings' || kind === 'certificate'))
    remarks.add('settings')
  for (const reason of reasons) {
    const remark = REMARKS[reason]
    if (remark) remarks.add(remark)
  }
  return [...remarks]
}
