import { discover } from '../../names/discovery'
import type { EdgePool, Topology } from './topology'

export interface Assignment {
  /** The strict name of the SIP domain. */
  domain: string
  /** The id of the Edge pool; null where the file does not decide it and the administrator is asked. */
  edge: string | null
  /** `name`: its FQDN fits partner discovery for this domain. `only`: no other pool has federation on. */
  because: 'name' | 'only' | null
}

/**
 * Which Edge serves which domain is not in a topology. Proposed is the pool whose name fits the suffix rule for
 * the domain (F60), one with federation on before one without; else the only one with federation on; else none. The
 * default SIP domain comes first: a request is called after its first domain.
 */
export function assignDomains({
  domains,
  edges,
}: Pick<Topology, 'domains' | 'edges'>): Assignment[] {
  const usable = edges.filter(({ accessEdge }) => accessEdge?.name)
  const federated = usable.filter(({ federation }) => federation)
  const named = byDomain(usable)
  return [...domains]
    .sort((one, other) => Number(other.isDefault) - Number(one.isDefault))
    .flatMap(({ name }) => name ?? [])
    .map((domain): Assignment => {
      const fitting = named.get(domain) ?? []
      const byName = only(fitting.filter(({ federation }) => federation)) ?? only(fitting)
      if (byName) return { domain, edge: byName.id, because: 'name' }
      // Several pools that all fit are a choice to be made, not one for the only other pool.
      const byFederation = fitting.length === 0 ? only(federated) : null
      return byFederation
        ? { domain, edge: byFederation.id, because: 'only' }
        : { domain, edge: null, because: null }
    })
}

/** The pools by the one domain that each fits: its FQDN without the first label. */
function byDomain(edges: readonly EdgePool[]): Map<string, EdgePool[]> {
  const named = new Map<string, EdgePool[]>()
  for (const edge of edges) {
    const fqdn = edge.accessEdge?.name ?? ''
    const domain = fqdn.slice(fqdn.indexOf('.') + 1)
    if (discover(domain, fqdn).matches) named.set(domain, [...(named.get(domain) ?? []), edge])
  }
  return named
}

function only<T>(list: readonly T[]): T | null {
  return list.length === 1 ? (list[0] ?? null) : null
}
