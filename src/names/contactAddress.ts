import { bareAddress, readAddress, type AddressProblem } from './emailAddress'
import type { NameTables } from './nameReading'

export type Direction = 'to-lync' | 'to-plain'

/**
 * `decorated` and `plain`: changed from one form to the other. `no-need`: the domain takes no decoration.
 * `already`: it was in the wanted form.
 */
export type AddressOutcome = 'decorated' | 'plain' | 'no-need' | 'already' | 'refused'

export interface ContactAddress {
  typed: string
  /** The address to use; null where it was refused. */
  address: string | null
  outcome: AddressOutcome
  problem: AddressProblem | null
}

/** Domains of Microsoft accounts that are reached as they are (F74). */
export const UNDECORATED = ['msn.com', 'live.com', 'hotmail.com', 'outlook.com'] as const

const ROUTING_DOMAIN = 'msn.com'
const DECORATED = /^([^()@]*)\(([^()@]*)\)@([^()@]+)$/

/**
 * The address under which a Microsoft account is added in Lync (F74): `bob@contoso.com` becomes
 * `bob(contoso.com)@msn.com`; an account of the four domains stays as it is. The part before the @ keeps its
 * letters, the domain becomes lower-case ASCII. An address that is decorated already is left so.
 */
export function decorate(typed: string, tables?: NameTables): ContactAddress {
  const { inner, isDecorated } = undress(typed)
  const { address, user, domain, problem } = readAddress(inner, tables)
  if (problem) return { typed, address: null, outcome: 'refused', problem }
  if (needsNone(domain)) {
    return { typed, address, outcome: isDecorated ? 'plain' : 'no-need', problem }
  }
  const outcome = isDecorated ? 'already' : 'decorated'
  return { typed, address: `${user}(${domain})@${ROUTING_DOMAIN}`, outcome, problem }
}

/** The account behind a decorated address; any other address is left as it is (F74). */
export function undecorate(typed: string, tables?: NameTables): ContactAddress {
  const { inner, isDecorated } = undress(typed)
  const { address, problem } = readAddress(inner, tables)
  if (problem) return { typed, address: null, outcome: 'refused', problem }
  return { typed, address, outcome: isDecorated ? 'plain' : 'already', problem }
}

/** Converts a list, one address for each line, comma or semicolon. Empty places are skipped. */
export function convertAddresses(
  text: string,
  direction: Direction,
  tables?: NameTables,
): ContactAddress[] {
  const convert = direction === 'to-lync' ? decorate : undecorate
  return text
    .split(/[\r\n,;\t]+/)
    .map((typed) => typed.trim())
    .filter((typed) => typed !== '')
    .map((typed) => convert(typed, tables))
}

/** Turns `user(domain)@msn.com` into `user@domain`; what else has parentheses stays and is refused later. */
function undress(typed: string): { inner: string; isDecorated: boolean } {
  const [, user, domain, routing] = DECORATED.exec(bareAddress(typed)) ?? []
  if (routing?.toLowerCase() !== ROUTING_DOMAIN) return { inner: typed, isDecorated: false }
  return { inner: `${user}@${domain}`, isDecorated: true }
}

function needsNone(domain: string | null): boolean {
  return UNDECORATED.some((each) => each === domain)
}
