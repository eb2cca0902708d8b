import type { Collector } from '../collect'
import { addRecord, type WrittenRecord } from '../dns/dnsRecord'
import { nameUnder } from '../dns/zone'
import type { SkipReason } from '../fact'
import { isCut, nameTokens } from '../nameTokens'
import { letters, valueOf, type Field, type TextRecord } from '../record'
import { slice, type Span } from '../span'

/** `[0][0][5061][sip.contoso.com.]`, the data of Get-DnsServerResourceRecord. */
const SRV_DATA = /^\[(\d+)\]\[(\d+)\]\[(\d+)\]\[([^\]]{1,300})\]?/
/** Types of the DNS by number, as its JSON interfaces give them. */
const TYPE_NUMBERS: Readonly<Record<string, string>> = { 1: 'A', 5: 'CNAME', 28: 'AAAA', 33: 'SRV' }

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
  const owner = at('name', 'hostname')
  const data = at('recorddata', 'data')
  const target = at('nametarget', 'namehost')
  const address = at('ip4address', 'ip6address', 'ipaddress')
  const type = at('querytype', 'recordtype', 'type')?.text.toUpperCase() ?? ''
  const isDns =
    owner !== undefined &&
    (target !== undefined ||
      address !== undefined ||
      (data !== undefined && type !== '') ||
      fields.has('primaryserver') ||
      fields.has('querytype') ||
      fields.has('nameexchange') ||
      (fields.has('section') && fields.has('ttl')))
  const isQuestion = owner !== undefined && type in TYPE_NUMBERS && fields.size === 2
  if (isQuestion) skipAll(collector, record, 'question')
  if (!isDns) return isQuestion
  const source = {
    ...record.source,
    command: record.source.command ?? (data ? null : 'Resolve-DnsName'),
  }
  const ttl = at('ttl')
  const details = { priority: at('priority'), weight: at('weight'), port: at('port'), ttl }
  const section = at('section')?.text.toLowerCase() ?? ''
  const written = ((): WrittenRecord | null => {
    if (section === 'authority') return null
    if (target) {
      return {
        type: fields.has('namehost') || type === 'CNAME' ? 'CNAME' : 'SRV',
        owner,
        target,
        ...details,
      }
    }
    if (address)
      return { type: address.text.includes(':') ? 'AAAA' : 'A', owner, target: address, ttl }
    return data ? fromData(owner, data, TYPE_NUMBERS[type] ?? type, zone, ttl) : null
  })()
  const before = collector.facts.length
  if (written) addRecord(collector, source, written)
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

function fromData(
  owner: Span,
  data: Span,
  type: string,
  zone: Span | null,
  ttl: Span | undefined,
): WrittenRecord | null {
  const srv = SRV_DATA.exec(data.text) ?? /^(\d+)\s+(\d+)\s+(\d+)\s+(\S{1,300})$/.exec(data.text)
  const ownerName = nameUnder(owner.text, zone?.text ?? '')
  if (type === 'SRV' && srv) {
    const [, priority = '', weight = '', port = '', target = ''] = srv
    const part = (text: string, from: number) => {
      const start = data.text.indexOf(text, from)
      return slice(data, start, start + text.length)
    }
    const first = part(priority, 0)
    const second = part(weight, first.offset - data.offset + priority.length)
    const third = part(port, second.offset - data.offset + weight.length)
    const last = part(target, third.offset - data.offset + port.length)
    return {
      type,
      owner,
      ownerName,
      target: last,
      priority: first,
      weight: second,
      port: third,
      ttl,
    }
  }
  if (type === 'A' || type === 'AAAA' || type === 'CNAME') {
    return { type, owner, ownerName, target: data, ttl }
  }
  return null
}
