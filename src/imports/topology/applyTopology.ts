import { addNames } from '../../request/addNames'
import type { Draft } from '../../request/draft'
import { emptyEdge } from '../../request/draft'
import { appendEdges } from '../../request/estate'
import type { NameTables } from '../../names/nameReading'
import { parseHostName } from '../../names/hostName'
import type { EdgePool } from './topology'

export interface TopologyChoice {
  /** The Edge pools to take over; those without a readable external FQDN are passed over. */
  edges: readonly EdgePool[]
  /** For each SIP domain to take over the id of its pool; null for one that is still to be decided. */
  domains: readonly { domain: string; edge: string | null }[]
}

/**
 * Adds what was chosen to a draft, beside what is there: pools by their external FQDN, each once, and domains
 * that the draft does not have yet. A domain without a pool is added under an Edge without an FQDN, which
 * the review then asks for; nothing is guessed.
 */
export function applyTopology(
  draft: Draft,
  choice: TopologyChoice,
  newId: () => string,
  tables?: NameTables,
): Draft {
  const fqdns = new Map(
    choice.edges.flatMap(({ id, accessEdge }) =>
      accessEdge?.name ? [[id, accessEdge.name] as const] : [],
    ),
  )
  const withDomains = addNames(
    draft,
    choice.domains.map(({ domain, edge }) => ({
      name: domain,
      edge: (edge === null ? null : fqdns.get(edge)) ?? '',
    })),
    { edgeId: null, newId, tables },
  )
  const known = new Set(withDomains.edges.map(({ fqdn }) => parseHostName(fqdn, tables).name))
  const missing = [...new Set(fqdns.values())].filter((fqdn) => !known.has(fqdn))
  return appendEdges(
    withDomains,
    missing.map((fqdn) => ({ ...emptyEdge(newId(), newId()), fqdn })),
  )
}
