import { discover } from '../../names/discovery'
import { estateOf, inService } from '../estate'
import { hasTask } from '../hasTask'
import type { Summary } from '../summary'

export const SERVICE = '_sipfederationtls'
export const PROTOCOL = '_tcp'

/** No source sets these two for a record of one's own (F62): the administrator chooses. */
export const CHOICE = { priority: 0, weight: 0 } as const

/** The federation record of one SIP domain (F57). */
export interface SrvRecord {
  domain: string
  unicode: string | null
  owner: string
  port: 5061
  target: string
  /** The Access Edge that serves the domain, whatever name the record points to. */
  edge: string
  /** Whether partner discovery accepts that Edge's own name (F60). */
  matches: boolean
  /** Where the record is known to lead today, if elsewhere. */
  replaces: readonly string[]
}

/** A name that needs an address: that of the external interface of its Access Edge (F59, F64). */
export interface AddressName {
  name: string
  edge: string
  /** The SIP domain that it lies directly under, or else what follows its first label. */
  zone: string
  label: string
  /** There already, and goes when the update is complete (F34). */
  kept: boolean
  /** The Access Edge whose address it has today, where an update gives it that of another one. */
  from: string | null
}

/** SIP domains that can have no record, because its name would be too long. */
export function recordless(summary: Summary): string[] {
  const domains = estateOf(summary).flatMap((edge) => edge.domains.map(({ name }) => name))
  return [...new Set(domains)].filter((name) => discover(name, null).owner === null)
}

/** One record for each SIP domain with an Access Edge that can have one, in the order of the draft. */
export function srvRecords(summary: Summary): SrvRecord[] {
  const replaced = new Map(inService(summary).replaced.map((each) => [each.domain, each.targets]))
  const records = estateOf(summary).flatMap(({ fqdn, domains }) =>
    domains.flatMap(({ name, unicode, target, matches }): SrvRecord[] => {
      const { owner } = discover(name, null)
      if (owner === null) return []
      return [
        {
          domain: name,
          unicode,
          owner,
          port: 5061,
          target: target ?? fqdn,
          edge: fqdn,
          matches,
          replaces: replaced.get(name) ?? [],
        },
      ]
    }),
  )
  return uniqueBy(records, ({ domain }) => domain)
}

/** Every name that a record points to, and each Access Edge itself; then those that an update keeps for now; each once. */
export function addressNames(summary: Summary): AddressName[] {
  const { kept, readdressed } = inService(summary)
  const from = new Map(readdressed.map((each) => [each.name, each.from]))
  const wanted = estateOf(summary).flatMap(({ fqdn, domains }) =>
    [fqdn, ...domains.map(({ target }) => target ?? fqdn)].map((name) => ({
      ...addressOf(name, fqdn),
      from: from.get(name) ?? null,
    })),
  )
  const old = kept.flatMap(({ edge, names }) =>
    names.map((name) => ({ ...addressOf(name, edge), kept: true })),
  )
  return uniqueBy([...wanted, ...old], ({ name }) => name)
}

function addressOf(name: string, edge: string): AddressName {
  const dot = name.indexOf('.')
  const place = { zone: name.slice(dot + 1), label: name.slice(0, dot) }
  return { name, edge, ...place, kept: false, from: null }
}

/** Whether a removal takes the records away: only where the Edge federates with nobody else. */
export const withdraws = (summary: Summary) => hasTask(summary, 'withdraw-names')

function uniqueBy<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  return [...new Map([...items].reverse().map((item) => [key(item), item])).values()].reverse()
}
