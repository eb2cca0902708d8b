import { estateOf } from '../estate'
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
}

/** A name that needs an address: that of the external interface of its Access Edge (F59, F64). */
export interface AddressName {
  name: string
  edge: string
  /** The SIP domain that it lies directly under, or else what follows its first label. */
  zone: string
  label: string
}

/** One record for each SIP domain with an Access Edge, in the order of the draft. */
export function srvRecords(summary: Summary): SrvRecord[] {
  const records = estateOf(summary).flatMap(({ fqdn, domains }) =>
    domains.map(({ name, unicode, target, matches }): SrvRecord => ({
      domain: name,
      unicode,
      owner: `${SERVICE}.${PROTOCOL}.${name}`,
      port: 5061,
      target: target ?? fqdn,
      edge: fqdn,
      matches,
    })),
  )
  return uniqueBy(records, ({ domain }) => domain)
}

/** Every name that a record points to, and each Access Edge itself; each once. */
export function addressNames(summary: Summary): AddressName[] {
  const names = estateOf(summary).flatMap(({ fqdn, domains }) =>
    [fqdn, ...domains.map(({ target }) => target ?? fqdn)].map((name): AddressName => {
      const dot = name.indexOf('.')
      return { name, edge: fqdn, zone: name.slice(dot + 1), label: name.slice(0, dot) }
    }),
  )
  return uniqueBy(names, ({ name }) => name)
}

/** Whether a removal takes the records away: only where the Edge federates with nobody else. */
export function withdraws(summary: Summary): boolean {
  return summary.tasks.some(
    ({ kind, state }) => kind === 'withdraw-names' && state !== 'not-needed',
  )
}

function uniqueBy<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  return [...new Map([...items].reverse().map((item) => [key(item), item])).values()].reverse()
}
