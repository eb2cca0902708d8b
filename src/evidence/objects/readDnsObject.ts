import type { Collector } from '../collect'
import { addRecord, type WrittenRecord } from '../dns/dnsRecord'
import { nameUnder } from '../dns/zone'
import type { SkipReason } from '../fact'
import { isCut, nameTokens } from '../nameTokens'
import { letters, valueOf, type Field, type TextRecord } from '../record'
import { split, type Span } from '../span'

/** Types of the DNS by number, as its JSON interfaces give them. */
const TYPE_NUMBERS: Readonly<Record<string, string>> = { 1: 'A', 5: 'CNAME', 28: 'AAAA', 33: 'SRV' }

const TYPES = /^(?:SRV|A|AAAA|CNAME|MX|NS|SOA|TXT|PTR|CAA|SPF|DS|TLSA|ALIAS|HTTPS)$/
/** How those who host zones call the columns of a record. */
const OWNERS = ['fqdn', 'name', 'hostname', 'host'] as const
const TYPE_KEYS = ['querytype', 'recordtype', 'type', 'typ'] as const
const DATA = [
  'recorddata',
  'data',
  'content',
  'value',
  'wert',
  'valeur',
  'valor',
  'record',
  'rdata',
  'answer',
  'inhalt',
  'ziel',
  'pointsto',
]

/** Properties by which a list is known as a record, in lower-case letters. */
export const DNS_KEYS = [
  'nametarget',
  'namehost',
  'ip4address',
  'ip6address',
  'ipaddress',
  'querytype',
  'recorddata',
  'primaryserver',
] as const

/**
 * Reads an object of Resolve-DnsName, Get-DnsServerResourceRecord or a DNS interface in JSON. False where it is none.
 * Names of authority sections are skipped: only answers count.
 */
export function readDnsObject(
  collector: Collector,
  record: TextRecord,
  zone: Span | null,
): boolean {
  const fields = new Map<string, Field>()
  for (const field of record.fields) {
    const key = letters(field.key.text)
    if (!fields.has(key)) fields.set(key, field)
  }
  const at = (...keys: string[]): Span | undefined => {
    for (const key of keys) {
      const field = fields.get(key)
      const value = field && valueOf(field)
      if (value && value.text !== '') return value
    }
    return undefined
  }
  const typed = at(...TYPE_KEYS)?.text ?? ''
  const type = plainType(typed)
  const isHosted = TYPES.test(type) && fields.size > 2
  const owner = isHosted ? at(...OWNERS) : at('name', 'hostname')
  const data = isHosted ? at(...DATA) : at('recorddata', 'data')
  const target = at('nametarget', 'namehost') ?? (isHosted ? at('target') : undefined)
  const address = at('ip4address', 'ip6address', 'ipaddress')
  const isDns =
    owner !== undefined &&
    (target !== undefined ||
      address !== undefined ||
      (data !== undefined && type !== '') ||
      fields.has('primaryserver') ||
      fields.has('querytype') ||
      fields.has('nameexchange') ||
      (isHosted && type.length > 1) ||
      (fields.has('ttl') && fields.has('section')))
  const isQuestion = owner !== undefined && Object.hasOwn(TYPE_NUMBERS, typed) && fields.size === 2
  if (isQuestion) skipAll(collector, record, 'question')
  if (!isDns) return isQuestion
  const source = {
    ...record.source,
    command:
      record.source.command ??
      (data || (isHosted && !fields.has('nametarget')) ? null : 'Resolve-DnsName'),
  }
  const ttl = at('ttl')
  const details = { priority: at('priority'), weight: at('weight'), port: at('port'), ttl }
  const section = at('section')?.text.toLowerCase() ?? ''
  const origin = (zone ?? at('zonename', 'zone'))?.text ?? ''
  const written = ((): WrittenRecord[] => {
    if (section === 'authority') return []
    if (target) {
      const isAlias = fields.has('namehost') || type === 'CNAME'
      if (!isAlias && isHosted && type !== 'SRV') return []
      const ownerName = isHosted ? nameUnder(owner.text, origin) : owner.text
      return [{ type: isAlias ? 'CNAME' : 'SRV', owner, ownerName, target, ...details }]
    }
    if (address)
      return [{ type: address.text.includes(':') ? 'AAAA' : 'A', owner, target: address, ttl }]
    const values = record.fields.filter(({ key }) => DATA.includes(letters(key.text)))
    return values
      .map(valueOf)
      .filter(({ text }) => text !== '')
      .flatMap((each) => fromData(owner, each, type, origin, details) ?? [])
  })()
  const before = collector.facts.length
  for (const each of written) addRecord(collector, source, each)
  if (collector.facts.length === before) {
    // What the record says is not known: its owner is told as cut too, whole as it may be.
    if (target && isCut(target.text) && section !== 'authority') collector.skip(owner, 'cut')
    skipAll(collector, record, 'other-record')
  }
  return true
}

function skipAll(collector: Collector, record: TextRecord, reason: SkipReason): void {
  for (const field of record.fields) {
    for (const piece of field.value) {
      for (const token of nameTokens(piece)) collector.skip(token, reason)
    }
  }
}

/** `[0][0][5061][sip.contoso.com.]` of the server, `0 0 5061 sip.contoso.com` of others, with names or without. */
function fromData(
  owner: Span,
  data: Span,
  type: string,
  origin: string,
  details: Pick<WrittenRecord, 'priority' | 'ttl'>,
): WrittenRecord | null {
  const ownerName = nameUnder(owner.text, origin)
  if (type === 'A' || type === 'AAAA' || type === 'CNAME')
    return { type, owner, ownerName, target: data, ttl: details.ttl }
  const parts = split(data, /[\s[\],]+/g).filter(({ text }) => !text.endsWith(':'))
  // Where the priority has a column of its own, three are left.
  const all = parts.length === 3 && details.priority ? [details.priority, ...parts] : parts
  const [priority, weight, port, target] = all
  const isSrv = type === 'SRV' && all.length === 4 && [priority, weight, port].every(isNumber)
  return isSrv && target
    ? { type: 'SRV', owner, ownerName, target, priority, weight, port, ttl: details.ttl }
    : null
}

const isNumber = (span: Span | undefined) => /^\d{1,5}$/.test(span?.text ?? '')

/** `SRV`, from `33` and `Microsoft.Network/dnszones/SRV` as well. */
function plainType(text = ''): string {
  const type = text.slice(text.lastIndexOf('/') + 1).toUpperCase()
  return TYPE_NUMBERS[type] ?? type
}

/** Whether an object of JSON is a record whose data may be in objects inside it. */
export function isRecord(fields: readonly Field[]): boolean {
  const type = fields.find(({ key }) => isOneOf(TYPE_KEYS, letters(key.text)))
  const isOwned = fields.some(({ key }) => isOneOf(OWNERS, letters(key.text)))
  return isOwned && type !== undefined && TYPES.test(plainType(valueOf(type).text))
}

/** Whether headings are those of a table of records: an owner, its type and its data. */
export function areOfRecords(keys: ReadonlySet<string>): boolean {
  return [OWNERS, TYPE_KEYS, DATA].every((some) => some.some((key) => keys.has(key)))
}

const isOneOf = (some: readonly string[], key: string) => some.includes(key)
