import { emptyOrder, type AccessEdge, type Draft, type SubmittedEdge } from '../request/draft'
import { allProvisionedAt, partFacts } from './plan/parts'
import type { Instant } from '../core/time'
import type { ReadName } from './track'

/** What an update changes against what was submitted before. */
export type EstateChange =
  | { change: 'added-edge'; fqdn: string }
  | { change: 'removed-edge'; fqdn: string }
  | { change: 'renamed-edge'; from: string; to: string }
  | { change: 'added-domain'; domain: string; fqdn: string }
  | { change: 'removed-domain'; domain: string; fqdn: string }
  | { change: 'moved-domain'; domain: string; from: string; to: string }

/** An Edge whose FQDN becomes another one (F34). */
export interface Rename {
  from: string
  to: string
}

/**
 * What is different between two estates of strict names: Edges first, then domains, each in the order of the
 * estates. A rename counts where its old name is only in `before` and its new one only in `after`; the domains of
 * a renamed Edge have not moved.
 */
export function diffEstate(
  before: readonly SubmittedEdge[],
  after: readonly SubmittedEdge[],
  renames: readonly Rename[] = [],
): EstateChange[] {
  const old = homesOf(before)
  const now = homesOf(after)
  const renamed = new Map<string, string>()
  const taken = new Set<string>()
  for (const { from, to } of renames) {
    const fits =
      old.edges.has(from) && !now.edges.has(from) && now.edges.has(to) && !old.edges.has(to)
    if (!fits || renamed.has(from) || taken.has(to)) continue
    renamed.set(from, to)
    taken.add(to)
  }

  const edges: EstateChange[] = [
    ...[...renamed].map(([from, to]) => ({ change: 'renamed-edge' as const, from, to })),
    ...[...now.edges]
      .filter((fqdn) => !old.edges.has(fqdn) && !taken.has(fqdn))
      .map((fqdn) => ({ change: 'added-edge' as const, fqdn })),
    ...[...old.edges]
      .filter((fqdn) => !now.edges.has(fqdn) && !renamed.has(fqdn))
      .map((fqdn) => ({ change: 'removed-edge' as const, fqdn })),
  ]
  const domains = new Set([...now.domains.keys(), ...old.domains.keys()])
  return [...edges, ...[...domains].flatMap((domain) => moves(domain, old, now, renamed))]
}

/** Where one domain came from and went: pairs are moves, the rest was added or removed. */
function moves(
  domain: string,
  old: Homes,
  now: Homes,
  renamed: ReadonlyMap<string, string>,
): EstateChange[] {
  const was = [...(old.domains.get(domain) ?? [])]
  const is = now.domains.get(domain) ?? new Set()
  const gone = was.filter((fqdn) => !is.has(renamed.get(fqdn) ?? fqdn))
  const stayed = new Set(was.map((fqdn) => renamed.get(fqdn) ?? fqdn))
  const come = [...is].filter((fqdn) => !stayed.has(fqdn))
  const pairs = Math.min(gone.length, come.length)
  return [
    ...gone
      .slice(0, pairs)
      .map((from, at) => ({ change: 'moved-domain' as const, domain, from, to: come[at] ?? from })),
    ...come.slice(pairs).map((fqdn) => ({ change: 'added-domain' as const, domain, fqdn })),
    ...gone.slice(pairs).map((fqdn) => ({ change: 'removed-domain' as const, domain, fqdn })),
  ]
}

interface Homes {
  edges: ReadonlySet<string>
  domains: ReadonlyMap<string, ReadonlySet<string>>
}

function homesOf(estate: readonly SubmittedEdge[]): Homes {
  const domains = new Map<string, Set<string>>()
  for (const edge of estate) {
    for (const domain of edge.domains) {
      const homes = domains.get(domain) ?? new Set()
      domains.set(domain, homes.add(edge.fqdn))
    }
  }
  return { edges: new Set(estate.map(({ fqdn }) => fqdn)), domains }
}

/**
 * A draft for an update of this one: the same estate and agreement, with what was submitted to compare with and
 * the FQDN submitted before on each Edge (F25, F34). Where the first provisioning is complete, that is ticked.
 */
export function startUpdate(
  draft: Draft,
  newId: () => string,
  now: Instant,
  read: ReadName,
): Draft {
  const baseline = draft.track.parts.flatMap(({ submitted }) => submitted)
  const completeAt = allProvisionedAt(partFacts(draft))
  return {
    ...draft,
    id: newId(),
    revision: 0,
    name: draft.name.trim() === '' ? '' : `${draft.name} – update`,
    kind: 'update',
    createdAt: now,
    changedAt: now,
    edges: draft.edges.map((edge) => ({
      ...edge,
      id: newId(),
      before: fqdnBefore(edge, baseline, read),
      domains: edge.domains.map((domain) => ({ ...domain, id: newId() })),
    })),
    baseline: baseline.length > 0 ? baseline : null,
    baselineText: '',
    order: emptyOrder(),
    track: {
      parts: [],
      ticks: completeAt === null ? [] : [{ task: 'await-first-provisioning', at: completeAt }],
      trouble: false,
    },
  }
}

/** The FQDN under which an Edge was submitted: its own, else that of the Edge that served one of its domains. */
function fqdnBefore(edge: AccessEdge, baseline: readonly SubmittedEdge[], read: ReadName): string {
  const fqdn = read(edge.fqdn)
  if (baseline.length === 0) return fqdn ?? ''
  const domains = new Set(edge.domains.map(({ name }) => read(name)))
  const match =
    baseline.find((submitted) => submitted.fqdn === fqdn) ??
    baseline.find((submitted) => submitted.domains.some((domain) => domains.has(domain)))
  return match?.fqdn ?? ''
}
