import type { NameProblem, NameReading } from '../../names/nameReading'

/** Reads what the file writes as a host name. */
export type NameOf = (written: string) => NameReading

/** A name as the file writes it, and as a request takes it; null, with the reason, where it cannot take it. */
export interface WrittenName {
  written: string
  name: string | null
  problem: NameProblem | null
}

export interface TopologyDomain extends WrittenName {
  isDefault: boolean
}

/** One pool of Edge Servers. */
export interface EdgePool {
  /** Unique in this file. */
  id: string
  /** The internal FQDN of the pool, as written. */
  pool: string
  machines: string[]
  site: string
  /** The external name of the Access Edge service (F80); null where the file gives none. */
  accessEdge: WrittenName | null
  /** Whether federation is ticked for this pool: it has an external SIP port for servers. */
  federation: boolean
  ports: { client: number | null; federation: number | null }
  /** 6 is Lync Server 2013, 7 and 8 are Skype for Business Server 2015 and 2019; null where not written. */
  version: number | null
}

/** A site's way out for federation; `pool` is null where what it names is not an Edge pool of this file. */
export interface FederationRoute {
  site: string
  pool: string | null
}

/** What was read over and left out, so that nothing goes unseen. */
export interface Dropped {
  what: string
  why: string
}

export interface Topology {
  /** From Topology Builder, perhaps never published, or what the servers run by. */
  kind: 'builder' | 'published'
  sites: string[]
  domains: TopologyDomain[]
  edges: EdgePool[]
  /** Null where the file says nothing about it; then it is not known, which is not the same as none. */
  routes: FederationRoute[] | null
  dropped: Dropped[]
}
