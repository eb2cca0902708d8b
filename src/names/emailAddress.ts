import { trimInvisible } from './invisible'
import { parseHostName } from './hostName'
import type { NameChange, NameTables } from './nameReading'
import { slipOf } from './mailDomains'

export interface AddressProblem {
  code:
    | 'empty'
    | 'too-long'
    | 'no-at'
    | 'two-ats'
    | 'no-user'
    | 'user-too-long'
    | 'quotes'
    | 'parentheses'
    | 'user-character'
    | 'dots'
    | 'domain'
  /** The exact part that is wrong. */
  part: string
}

export interface AddressReading {
  typed: string
  /** The part before the @ as typed, the domain in lower-case ASCII; null where there is a problem. */
  address: string | null
  user: string | null
  domain: string | null
  problem: AddressProblem | null
  /** The address that was probably meant, where the domain looks like a slip of the keys. Never forced. */
  suggestion: string | null
}

const LONGEST_ADDRESS = 254
const LONGEST_USER = 64
const LONGEST_TEXT = 2_000
/** What may change in a domain without the text being something else than an address. */
const HARMLESS: readonly NameChange['kind'][] = ['lower-cased', 'width-folded', 'to-ascii']

/**
 * Reads one e-mail address, also from `Name <address>` and `mailto:`. Letters of any script may stand before the
 * @; quoted and commented forms are refused, for no contact is entered that way. Probable slips are let through
 * with a suggestion (F22).
 */
export function readAddress(typed: string, tables?: NameTables): AddressReading {
  const refuse = (code: AddressProblem['code'], part: string): AddressReading => ({
    typed,
    address: null,
    user: null,
    domain: null,
    problem: { code, part },
    suggestion: null,
  })
  if (typed.length > LONGEST_TEXT) return refuse('too-long', `${typed.slice(0, 40)}…`)
  const text = bareAddress(typed)
  if (text === '') return refuse('empty', '')
  const [user, host, more] = text.split('@')
  if (user === undefined || host === undefined) return refuse('no-at', text)
  if (more !== undefined) return refuse('two-ats', text)
  const code = problemOfUser(user)
  if (code) return refuse(code, user)
  const { name, changes } = parseHostName(host, tables)
  if (name === null || changes.some(({ kind }) => !HARMLESS.includes(kind))) {
    return refuse('domain', host)
  }
  const address = `${user}@${name}`
  if (address.length > LONGEST_ADDRESS) return refuse('too-long', address)
  const meant = slipOf(name)
  const suggestion = meant === null ? null : `${user}@${meant}`
  return { typed, address, user, domain: name, problem: null, suggestion }
}

/** What stands after the last @: of an address, the text that is read as its domain. Empty where there is no @. */
export function domainIn(typed: string): string {
  const at = typed.lastIndexOf('@')
  return at === -1 ? '' : typed.slice(at + 1)
}

/** An address without the name in front, the angle brackets and the scheme. */
export function bareAddress(typed: string): string {
  const text = trimInvisible(typed)
  const open = text.lastIndexOf('<')
  const inner = open >= 0 && text.endsWith('>') ? text.slice(open + 1, -1) : text
  return trimInvisible(inner.replace(/^(?:mailto|smtp|sips?):/i, ''))
}

function problemOfUser(user: string): AddressProblem['code'] | null {
  if (user === '') return 'no-user'
  if (user.length > LONGEST_USER) return 'user-too-long'
  if (user.includes('"')) return 'quotes'
  if (/[()]/.test(user)) return 'parentheses'
  if (!/^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~.-]+$/u.test(user)) return 'user-character'
  return /^\.|\.\.|\.$/.test(user) ? 'dots' : null
}
