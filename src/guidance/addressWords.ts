import type { AddressOutcome } from '../names/contactAddress'
import type { AddressProblem } from '../names/emailAddress'

/** What was done with an address. */
export const OUTCOMES: Readonly<Record<AddressOutcome, string>> = {
  decorated: 'Written for Lync',
  plain: 'Decoration removed',
  'no-need': 'Used as it is: this domain needs no decoration',
  already: 'Was in this form already',
  refused: 'Not used',
}

/** Why an address cannot be read, and what to do. `{part}` is the part that is wrong. */
export const ADDRESS_PROBLEMS: Readonly<Record<AddressProblem['code'], string>> = {
  empty: 'There is no address. Enter it as name@domain.',
  'too-long': 'It is longer than an address can be (254 characters).',
  'no-at': 'The @ is missing. Enter it as name@domain.',
  'two-ats': 'There is more than one @. Put each address on a line of its own.',
  'no-user': 'There is nothing before the @.',
  'user-too-long': 'The part before the @ is longer than 64 characters.',
  quotes: 'It has quotation marks. Enter the address without them.',
  parentheses: 'It has parentheses, but not as in bob(contoso.com)@msn.com. Take the comment away.',
  'user-character': '“{part}” has a character that is not allowed before the @.',
  dots: 'Check the dots in “{part}”: none at the beginning or end, and no two in a row.',
  domain: '“{part}” is not a domain. Check the spelling.',
}
