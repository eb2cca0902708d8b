import { discover, srvOwnerOf } from '../../names/discovery'
import type { Hit, Where } from '../finding'
import type { Fix } from '../rule'
import { hit, isSubmitted, type View } from '../check'
import type { DomainReading } from '../estate'
import { canBeDomain, checkName, factsOf, shown } from '../names/check'

/** Step 3: each SIP domain by itself and beside the others (F19, F20), and how partners find it (F57–F67). */
export function* checkDomains(view: View): Iterable<Hit> {
  if (!view.asked.edges) return
  for (const row of view.estate.domains) {
    const where: Where = { step: 'domains', field: `domain.${row.domain.id}` }
    const { name } = row.reading
    const facts = factsOf(row.reading, view.tables)
    // Most rows of a large estate have nothing to tell, so each costs a few look-ups only.
    if (facts.hits.length > 0) yield* checkName(facts, where, enter(row, view), split(row, view))
    if (name === null) continue
    const isRepeated = view.estate.byDomain.get(name) !== row
    if (isRepeated) yield* checkRepeated(row, name, where, view)
    if (facts.ofNetwork) yield hit('domain-of-provider', where, { name }, removal(row))
    if (view.estate.byFqdn.has(name)) {
      const values = { name, suffix: parentOf(name) }
      yield hit('domain-is-fqdn', where, values, towardsParent(row, name, view))
      continue
    }
    if (facts.likeHost) yield* checkLikeHost(row, name, where, view)
    // A row that has to go needs no name in DNS.
    if (view.situation.kind !== 'removal' && !isRepeated && !facts.unownable && !facts.ofNetwork) {
      if (discover(name, null).owner === null) {
        yield hit('srv-owner-too-long', where, {
          domain: shown(name),
          length: String(srvOwnerOf(name).length),
        })
      }
      const needed = nameOfItsOwn(row, name)
      if (needed) yield hit('discovery-name', where, needed)
    }
  }
}

function* checkRepeated(row: DomainReading, name: string, where: Where, view: View): Iterable<Hit> {
  const first = view.estate.byDomain.get(name)
  if (!first) return
  const values = { name, place: String(first.edge.place) }
  const field = `domain.${first.domain.id}` as const
  const against = [{ step: 'domains', field, label: 'the first entry' } as const]
  if (!view.estate.contested.has(name)) {
    yield { ...hit('domain-twice', where, values, removal(row)), against }
    return
  }
  const isWhole = row.edge.isTaken && !isSubmitted(view)
  const wholeEdge: Fix = { do: 'remove-edge', edge: row.edge.edge.id }
  yield {
    ...hit('domain-two-edges', where, values, isWhole ? wholeEdge : removal(row)),
    against,
  }
}

function* checkLikeHost(row: DomainReading, name: string, where: Where, view: View): Iterable<Hit> {
  const suffix = parentOf(name)
  const values = { name, label: name.slice(0, -suffix.length - 1), suffix }
  if (view.estate.byDomain.has(suffix)) {
    yield hit('domain-like-host', where, values, removal(row))
  } else if (canBeDomain(suffix, view)) {
    const use: Fix = { do: 'set-domain', domain: row.domain.id, name: suffix }
    yield hit('domain-host-label', where, values, use)
  }
}

/** Partner discovery finds each domain by a name directly under it; earlier one FQDN did for all (C7). */
function nameOfItsOwn({ edge }: DomainReading, domain: string): Record<string, string> | null {
  const fqdn = edge.fqdn.name
  if (fqdn === null) return null
  const { owner, target, matches } = discover(domain, fqdn)
  return matches || target === null || owner === null ? null : { domain, fqdn, target, owner }
}

/** The repair that enters a name in a row: its own name, spelt out, or one that breaks no other rule. */
function enter({ domain, reading }: DomainReading, view: View) {
  return (name: string): Fix | null =>
    name === reading.name || canBeDomain(name, view)
      ? { do: 'set-domain', domain: domain.id, name }
      : null
}

/** A row for each of several names, where none of them breaks another rule. */
function split({ domain }: DomainReading, view: View) {
  return (names: readonly string[]): Fix | null =>
    names.every((name) => canBeDomain(name, view))
      ? { do: 'split-domain', row: domain.id, names }
      : null
}

/** The suffix in place of the FQDN; where that is listed already, the row goes. */
function towardsParent(row: DomainReading, name: string, view: View): Fix | undefined {
  const suffix = parentOf(name)
  if (canBeDomain(suffix, view)) return { do: 'set-domain', domain: row.domain.id, name: suffix }
  return view.estate.byDomain.has(suffix) ? removal(row) : undefined
}

/** An Access Edge keeps at least one domain (F18), so the last row is not offered for removal. */
function removal({ domain, edge }: DomainReading): Fix | undefined {
  return edge.domains.length > 1 ? { do: 'remove-domain', domain: domain.id } : undefined
}

function parentOf(name: string): string {
  return name.slice(name.indexOf('.') + 1)
}
