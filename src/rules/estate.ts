import type { AccessEdge, Draft, SipDomain } from '../request/draft'
import { parseHostName } from '../names/hostName'
import type { NameReading, NameTables } from '../names/nameReading'

export interface DomainReading {
  domain: SipDomain
  reading: NameReading
  edge: EdgeReading
}

export interface EdgeReading {
  edge: AccessEdge
  /** As its group is numbered on the page. */
  place: number
  fqdn: NameReading
  /** Without the rows that are empty. */
  domains: DomainReading[]
  /** Each of its domains stands under an Edge before it, so that none would be left to it. */
  isTaken: boolean
}

/** The estate with each name read once. An Edge that is wholly empty is left out. */
export interface EstateReading {
  edges: readonly EdgeReading[]
  domains: readonly DomainReading[]
  /** By strict name: the first Edge that has it as its FQDN. */
  byFqdn: ReadonlyMap<string, EdgeReading>
  /** FQDNs that two groups have. */
  repeated: ReadonlySet<string>
  /** By strict name: the first row that has it as its domain. */
  byDomain: ReadonlyMap<string, DomainReading>
  /** Strict names of domains that stand under two Access Edges with different FQDNs. */
  contested: ReadonlySet<string>
}

/** Whether anything was typed for an Edge: its FQDN, the one before, or a domain. */
export function isFilled({ fqdn, before, domains }: AccessEdge): boolean {
  return isTyped(fqdn) || isTyped(before) || domains.some(({ name }) => isTyped(name))
}

/** Reads every name of a draft in one pass over its rows (F18–F20). */
export function readEstate(draft: Draft, tables: NameTables | undefined): EstateReading {
  const byFqdn = new Map<string, EdgeReading>()
  const byDomain = new Map<string, DomainReading>()
  const domains: DomainReading[] = []
  const edges: EdgeReading[] = []
  const repeated = new Set<string>()
  const contested = new Set<string>()
  draft.edges.forEach((edge, index) => {
    if (!isFilled(edge)) return
    const fqdn = parseHostName(edge.fqdn, tables)
    const read: EdgeReading = { edge, place: index + 1, fqdn, domains: [], isTaken: true }
    edges.push(read)
    if (fqdn.name !== null) {
      if (byFqdn.has(fqdn.name)) repeated.add(fqdn.name)
      else byFqdn.set(fqdn.name, read)
    }
    for (const domain of edge.domains) {
      if (!isTyped(domain.name)) continue
      const row = { domain, reading: parseHostName(domain.name, tables), edge: read }
      read.domains.push(row)
      domains.push(row)
      const { name } = row.reading
      const first = name === null ? undefined : byDomain.get(name)
      const isRival = first !== undefined && !isSameService(first.edge, read)
      if (!isRival) read.isTaken = false
      if (name === null) continue
      if (isRival) contested.add(name)
      if (!first) byDomain.set(name, row)
    }
  })
  return { edges, domains, byFqdn, repeated, byDomain, contested }
}

/** Whether two groups name one Access Edge service: a pool of servers shares its FQDN (C4). */
export function isSameService(one: EdgeReading, other: EdgeReading): boolean {
  return one === other || (one.fqdn.name !== null && one.fqdn.name === other.fqdn.name)
}

/** Whether a field holds more than blanks. */
export function isTyped(text: string): boolean {
  return text.trim() !== ''
}
