import { discover } from '../discovery'
import type { Fix, Hit, Where } from '../finding'
import { isEdgeLabel, publicNetworkOf } from '../knownDomains'
import { hit, type View } from './check'
import { isSameService, type DomainReading, type EdgeReading } from './estate'
import { canBeDomain, checkName } from './names'

/** Step 3: each SIP domain by itself and beside the others (F19, F20), and how partners find it (F57–F67). */
export function* checkDomains(view: View): Iterable<Hit> {
  if (!view.asked.edges) return
  for (const edge of view.estate.edges) {
    const lost = edge.domains.every((row) => isTakenElsewhere(row, view))
    for (const row of edge.domains) yield* checkRow(row, lost, view)
  }
}

function* checkRow(row: DomainReading, edgeLost: boolean, view: View): Iterable<Hit> {
  const { domain, reading } = row
  const where: Where = { step: 'domains', field: `domain.${domain.id}` }
  yield* checkName(reading, {
    role: 'domain',
    where,
    tables: view.tables,
    fix: (name) =>
      name === reading.name || canBeDomain(name, view)
        ? { do: 'set-domain', domain: domain.id, name }
        : null,
  })
  const { name } = reading
  if (name === null) return
  yield* checkRepeated(row, name, edgeLost, where, view)
  if (publicNetworkOf(name) !== null) {
    yield hit('domain-of-provider', where, { name }, removal(row))
  }
  if (view.estate.byFqdn.has(name)) {
    yield hit('domain-is-fqdn', where, { name, suffix: parentOf(name) }, towardsParent(row, view))
  } else {
    yield* checkHostLabel(row, name, where, view)
    if (view.asked.agreement) yield* checkDiscovery(row.edge, name, where)
  }
}

function* checkRepeated(
  row: DomainReading,
  name: string,
  edgeLost: boolean,
  where: Where,
  { estate }: View,
): Iterable<Hit> {
  const first = estate.byDomain.get(name)
  if (!first || first === row) return
  const values = { name, place: String(first.edge.place) }
  if (isSameService(first.edge, row.edge)) {
    yield hit('domain-twice', where, values, removal(row))
    return
  }
  const wholeEdge: Fix = { do: 'remove-edge', edge: row.edge.edge.id }
  yield hit('domain-two-edges', where, values, edgeLost ? wholeEdge : removal(row))
}

function* checkHostLabel(
  row: DomainReading,
  name: string,
  where: Where,
  view: View,
): Iterable<Hit> {
  const label = name.slice(0, name.indexOf('.'))
  if (!isEdgeLabel(label)) return
  const suffix = parentOf(name)
  const values = { name, label, suffix }
  if (view.estate.byDomain.has(suffix)) {
    yield hit('domain-like-host', where, values, removal(row))
  } else if (canBeDomain(suffix, view)) {
    const use: Fix = { do: 'set-domain', domain: row.domain.id, name: suffix }
    yield hit('domain-host-label', where, values, use)
  }
}

/** From 2019 on each domain is found by a name directly under it; earlier one FQDN did for all (C7). */
function* checkDiscovery({ fqdn }: EdgeReading, domain: string, where: Where): Iterable<Hit> {
  if (fqdn.name === null) return
  const { owner, target, matches } = discover(domain, fqdn.name)
  if (matches || target === null) return
  yield hit('discovery-name', where, { domain, fqdn: fqdn.name, target, owner })
}

/** The suffix in place of the FQDN; where that is listed already, the row goes. */
function towardsParent(row: DomainReading, view: View): Fix | undefined {
  const suffix = parentOf(row.reading.name ?? '')
  if (canBeDomain(suffix, view)) return { do: 'set-domain', domain: row.domain.id, name: suffix }
  return view.estate.byDomain.has(suffix) ? removal(row) : undefined
}

/** An Access Edge keeps at least one domain (F18), so the last row is not offered for removal. */
function removal({ domain, edge }: DomainReading): Fix | undefined {
  return edge.domains.length > 1 ? { do: 'remove-domain', domain: domain.id } : undefined
}

function isTakenElsewhere({ reading, edge }: DomainReading, { estate }: View): boolean {
  const first = reading.name === null ? undefined : estate.byDomain.get(reading.name)
  return first !== undefined && !isSameService(first.edge, edge)
}

function parentOf(name: string): string {
  return name.slice(name.indexOf('.') + 1)
}
