import { LONGEST_TENANT_LIST, TENANT_LIST_WORDS } from './tenantLists'
import { writeNumber } from '../../core/count'

/** The allowed and the blocked domains of an organisation, its own domains, and the partner that is asked about. */
export interface DomainLists {
  allowed: readonly string[]
  blocked: readonly string[]
  own: readonly string[]
  partner: string
}

/** What is odd about the lists themselves, as a sentence each (F88, F89). Names are strict. */
export function oddities({ allowed, blocked, own, partner }: DomainLists): string[] {
  const onBoth = allowed.filter((name) => blocked.includes(name))
  const owned = own.filter((name) => allowed.includes(name) || blocked.includes(name))
  const tooLong = [
    { name: 'allowed', count: new Set(allowed).size },
    { name: 'blocked', count: new Set(blocked).size },
  ].filter(({ count }) => count > LONGEST_TENANT_LIST)
  return [
    ...onBoth.map(
      (name) => `${name} is on both lists. The server accepts a domain on one of them only.`,
    ),
    ...owned.map((name) => `${name} is a domain of your own and belongs on neither list.`),
    ...(own.includes(partner)
      ? [`${partner} is a domain of your own: its users are not partners.`]
      : []),
    ...tooLong.map(
      ({ name, count }) =>
        `The list of ${name} domains has ${writeNumber(count)} entries. A tenant holds ${TENANT_LIST_WORDS} in each list.`,
    ),
  ]
}
