import { discover } from '../names/discovery'
import { parseHostName } from '../names/hostName'
import type { NameTables } from '../names/nameReading'
import type { AccessEdge, Draft } from '../request/draft'

/**
 * What an update finds in service, and what becomes of it. All names are strict. Until the update is complete every
 * old name stays in DNS and on the certificate, and each federation record leads to one target only (F34, F60).
 */
export interface NamesInService {
  /** Access Edges that get another FQDN. */
  renamed: readonly { from: string; to: string }[]
  /** For an Access Edge by its new FQDN: the names that it keeps, beside those that are wanted. */
  kept: readonly { edge: string; names: readonly string[] }[]
  /** Domains whose record may lead to one of these names today, and has to lead elsewhere. */
  replaced: readonly { domain: string; targets: readonly string[] }[]
  /** Names that stay and get the address of another Access Edge. */
  readdressed: readonly { name: string; from: string; to: string }[]
  /** Domains that are no longer part of the request, with the names that their record may lead to. */
  withdrawn: readonly { domain: string; targets: readonly string[] }[]
}

const NONE: NamesInService = {
  renamed: [],
  kept: [],
  replaced: [],
  readdressed: [],
  withdrawn: [],
}

interface ReadEdge {
  tables: NameTables | undefined
  fqdn: string | null
  before: string | null
  domains: readonly string[]
  /** A name is typed that cannot be read: it may be one of those submitted before. */
  unread: boolean
}

/**
 * Compares what was submitted before with what is wanted (F25, F34). Only an update has anything in service. Nothing
 * is said to be withdrawn while a name of the draft cannot be read: it may be the one that is missing.
 */
export function namesInService(
  { kind, edges, baseline }: Pick<Draft, 'kind' | 'edges' | 'baseline'>,
  tables: NameTables | undefined,
): NamesInService {
  if (kind !== 'update') return NONE
  const wanted = edges.map((edge) => read(edge, tables))
  const named = wanted.flatMap(({ fqdn, before, domains }) =>
    fqdn === null ? [] : [{ fqdn, before, domains }],
  )
  const homes = new Map(
    [...named]
      .reverse()
      .flatMap(({ fqdn, domains }) => domains.map((domain): [string, string] => [domain, fqdn])),
  )
  const renamed = named.flatMap(({ fqdn, before }) =>
    before !== null && before !== fqdn ? [{ from: before, to: fqdn }] : [],
  )
  const was =
    baseline ??
    named.flatMap(({ fqdn, before, domains }) =>
      before !== null && before !== fqdn ? [{ fqdn: before, domains }] : [],
    )
  const pairs = was.flatMap(({ fqdn, domains }) => domains.map((domain) => ({ domain, fqdn })))
  const gone = wanted.some(({ unread }) => unread)
    ? []
    : pairs.filter(({ domain }) => !homes.has(domain))
  return {
    renamed,
    kept: keptNames(named, renamed, pairs),
    ...moved(pairs, homes, renamed),
    withdrawn: gone.map(({ domain, fqdn }) => ({ domain, targets: targetsOf(domain, fqdn) })),
  }
}

/** The names that a record for this domain may lead to: the Edge itself, or the name made for the domain (C7, F64). */
function targetsOf(domain: string, fqdn: string): string[] {
  return [...new Set([discover(domain, fqdn).target ?? fqdn, fqdn])]
}

function moved(
  pairs: readonly { domain: string; fqdn: string }[],
  homes: ReadonlyMap<string, string>,
  renamed: NamesInService['renamed'],
): Pick<NamesInService, 'replaced' | 'readdressed'> {
  const newName = new Map(renamed.map(({ from, to }) => [from, to]))
  const replaced: { domain: string; targets: readonly string[] }[] = []
  const readdressed: { name: string; from: string; to: string }[] = []
  for (const { domain, fqdn } of pairs) {
    const home = homes.get(domain)
    if (home === undefined || home === fqdn) continue
    const target = discover(domain, home).target ?? home
    const targets = targetsOf(domain, fqdn).filter((name) => name !== target)
    if (targets.length > 0) replaced.push({ domain, targets })
    const isSameEdge = newName.get(fqdn) === home
    if (!isSameEdge && targetsOf(domain, fqdn).includes(target)) {
      readdressed.push({ name: target, from: fqdn, to: home })
    }
  }
  return { replaced, readdressed }
}

/** What each Edge answers to today, as far as it is not wanted of it anyway. */
function keptNames(
  named: readonly { fqdn: string; domains: readonly string[] }[],
  renamed: NamesInService['renamed'],
  pairs: readonly { domain: string; fqdn: string }[],
): NamesInService['kept'] {
  const newName = new Map(renamed.map(({ from, to }) => [from, to]))
  const kept = new Map(named.map(({ fqdn }) => [fqdn, new Set<string>()]))
  for (const { from, to } of renamed) kept.get(to)?.add(from)
  for (const { domain, fqdn } of pairs) {
    const names = kept.get(newName.get(fqdn) ?? fqdn)
    for (const name of targetsOf(domain, fqdn)) names?.add(name)
  }
  for (const { fqdn, domains } of named) {
    const names = kept.get(fqdn)
    names?.delete(fqdn)
    for (const domain of domains) names?.delete(discover(domain, fqdn).target ?? fqdn)
  }
  return [...kept].flatMap(([edge, names]) =>
    names.size === 0 ? [] : [{ edge, names: [...names] }],
  )
}

// An Edge that did not change is the very same object in the next version of a draft.
const known = new WeakMap<AccessEdge, ReadEdge>()

function read(edge: AccessEdge, tables: NameTables | undefined): ReadEdge {
  const before = known.get(edge)
  if (before?.tables === tables && before !== undefined) return before
  const nameOf = (typed: string) => parseHostName(typed, tables).name
  const domains = edge.domains.map(({ name }) => ({ typed: name, name: nameOf(name) }))
  const reading = {
    tables,
    fqdn: nameOf(edge.fqdn),
    before: nameOf(edge.before),
    domains: [...new Set(domains.flatMap(({ name }) => name ?? []))],
    unread:
      (nameOf(edge.fqdn) === null && domains.length > 0) ||
      domains.some(({ typed, name }) => name === null && typed.trim() !== ''),
  }
  known.set(edge, reading)
  return reading
}
