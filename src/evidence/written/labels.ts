import type { Collector } from '../collect'
import { roleOfLabel } from '../columns'
import type { NameRole, Source } from '../fact'
import { isOneName, nameTokens } from '../nameTokens'
import type { Field } from '../record'
import { slice, split, trim, type Span } from '../span'

export const ROLE_OF_LABEL: Readonly<
  Record<NonNullable<ReturnType<typeof roleOfLabel>>, NameRole>
> = {
  domain: 'listed',
  edge: 'access-edge',
  'dns-server': 'dns-server',
  pool: 'pool',
  partner: 'allowed-partner',
  blocked: 'blocked-partner',
}
/** Longer lines are taken for names and separators only: no command prints them, no person writes them. */
export const LONGEST_LINE = 2_000

/** `partners:` alone on its line: what the items below it are. */
const HEADING = /^([^\s.@:：,;/="'][^.@:：,;/="']{0,40}?)\s?[:：]$/
/** An attribute of a certificate's subject, as the dialog of Windows shows each on a line of its own. */
const ATTRIBUTE = /^(?:CN|OU?|L|ST?|C|E|DC|G|SN|T|STREET|SERIALNUMBER|PostalCode)\s?=\s/
/** `URL=http://crl.example/ca.crl`: where something is to be fetched. */
const ADDRESS = /^ur[li]\s?[=:]/i
/** `tel:+4989123456;ext=3456`: its parts are no names either. */
const PHONE = /^tel:\+?\d/i
/** `SipDomain=contoso.com` */
const ASSIGNMENT = /^([A-Za-z][\w-]{0,40})=(\S{1,300})$/

/**
 * Reads a heading, a telephone number, or an attribute of a certificate's subject: the common name is offered; places, organisations and
 * addresses of lists are no names of a request. False where the line is neither.
 */
export function readAttribute(collector: Collector, text: Span, source: Source): boolean {
  if (HEADING.test(text.text) || PHONE.test(text.text)) return true
  if (!ATTRIBUTE.test(text.text) && !ADDRESS.test(text.text)) return false
  for (const token of nameTokens(text)) {
    if (text.text.startsWith('CN'))
      collector.name(token, 'mentioned', source, text.text.slice(0, 200))
    else collector.skip(token, 'not-needed')
  }
  return true
}

/** `## Partners` of Markdown, `h3. Partners` of a wiki: over everything up to the next one. */
const SECTION = /^(?:#{1,6}\s+|h[1-6]\.\s+)([^\s.@:：,;/="'][^.@:：,;/="']{0,40}?)\s?[:：]?$/
/** What is not of federation, or a key of YAML that nobody knows: `reverse_proxy:`. */
const OTHER =
  /^[a-z][a-z\d_-]*$|prox(?:y|ies|ys)$|\b(?:NTP|SMTP|SQL|OWA|LDAP|VPN|Exchange|Directors?|Mediation|Monitoring|Hosting|Provider)\b/
const SERVERS = /(?:servers?|serveurs?|servidores|hosts?)$/i

/** A heading over names: what it says they are, null where it says nothing. */
export interface Heading {
  role: NameRole | null
  text: string
  isSection: boolean
  /** The lines of the heading and of the last one below it. */
  at: number
  last: number
}

/** What a line is over, where it is a heading: `partners:`, `## Partners`; undefined where it is none. */
export function headingIn(line: Span, at: number): Heading | undefined {
  const text = trim(line).text.slice(0, 60)
  const section = SECTION.exec(text)?.[1] ?? /^\[([\w-]{1,40})(?::\w{1,20})?\]$/.exec(text)?.[1]
  const heading = section ?? HEADING.exec(text)?.[1]
  if (heading === undefined) return undefined
  const said = roleOfLabel(heading)
  const other = SERVERS.test(heading) ? 'server' : OTHER.test(heading) ? 'mentioned-apart' : null
  const role = said ? ROLE_OF_LABEL[said] : other
  return { role, text, isSection: section !== undefined, at, last: at }
}

/**
 * Whether a line is below a heading: set in, behind a bullet, or names alone, in a section or right below. An Access Edge is
 * one name.
 */
export function isBelow(line: Span, at: number, heading: Heading): boolean {
  if (/^\s{0,40}[-*•]\s|^(?:\t|\s{2,40})\S/.test(line.text)) return true
  if (line.text.length > LONGEST_LINE) return false
  if (!split(line, /[\s,;]+/g).every(({ text }) => isOneName(text))) return false
  const isFirst = heading.last === heading.at
  if (heading.role === 'access-edge' && !isFirst) return false
  return heading.isSection || at - heading.last <= (isFirst ? 2 : 1)
}

/**
 * `SipDomain=contoso.com AccessEdge=sip.contoso.com`, `Component=meet;Domain=contoso.com`: the properties of one object
 * on one line; null where the line is none.
 */
export function assignmentsIn(line: Span): Field[] | null {
  const bare = trim(line)
  if (bare.text.length > LONGEST_LINE || !bare.text.includes('=')) return null
  const fields: Field[] = []
  for (const piece of split(bare, /[\s;,]/g)) {
    const match = ASSIGNMENT.exec(piece.text)
    if (!match?.[1]) return null
    const start = match[1].length
    fields.push({ key: slice(piece, 0, start), value: [slice(piece, start + 1)] })
  }
  return fields.length > 1 ? fields : null
}
