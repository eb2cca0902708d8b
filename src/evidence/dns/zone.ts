import type { Collector } from '../collect'
import type { Source } from '../fact'
import { slice, words, type Span } from '../span'
import { addRecord, type WrittenRecord } from './dnsRecord'

const TYPES =
  /^(?:SRV|A|AAAA|CNAME|MX|NS|SOA|TXT|PTR|CAA|SPF|NAPTR|DNAME|HTTPS|SVCB|TLSA|DS|DNSKEY|RRSIG|NSEC3?|NSEC3PARAM|WINS)$/i
const CLASS = /^(?:IN|CH|HS|ANY)$/i
const TTL = /^(?:\d{1,10}|(?:\d{1,6}[smhdw]){1,5}|\[AGE:\d{1,12}\])$/i
const DIRECTIVE = /^\s*\$(?:ORIGIN|TTL|INCLUDE|GENERATE)\b/i
/** `; Database file contoso.com.dns for contoso.com zone.`, `;  Zone:    contoso.com` over what Windows exports and dnscmd prints. */
const WINDOWS_ZONE =
  /^;.{0,200}\bfor ([^\s;]{1,255}) zone\.|^;\s{0,20}(?:zone|domain):\s{0,20}([^\s;]{1,255}\.[^\s;]{1,63})\s*$/i
/** What dig says of its answer. */
const HEADER = /->>HEADER<<-/
const NO_ANSWER = /status: NXDOMAIN|ANSWER: 0\b/
const QUESTION = /^(;+\s*)(_\S{3,300}?)\.?\s+IN\s+(?:SRV|ANY)\s*$/i
/** Of any name: without an answer it may have records of another type, so only a name that is not there at all counts. */
const ANY_QUESTION = /^(;+\s*)([a-z0-9]\S{3,300}?)\.?\s+IN\s+(?:A|AAAA|ANY)\s*$/i
const NO_NAME = /status: NXDOMAIN/
/** A server that failed or refused has no answer either, and says nothing of the name. */
const FAILED = /status: (?!NOERROR|NXDOMAIN)/
const HAS_TYPE =
  /^\s*(?:\S{1,300}\s+)?(?:(?:\d\w{0,12}|\[AGE:\d+\])\s+)?(?:IN\s+)?(?:\d\w{0,12}\s+)?(?:SRV\s+[(\d]|(?:CNAME|NS|PTR|DNAME)\s+[^\s;]+\s*(?:;.*)?$|MX\s+\d|SOA\s+\S+\s+\S+|A\s+\d{1,3}\.|AAAA\s+[0-9a-f:]+\s*$|TXT\s+["(]|CAA\s+\d)/i

/**
 * Reads lines of a zone (RFC 1035), among them those of dig: several `$ORIGIN`, relative owners and targets, an owner
 * left out, records in parentheses over several lines, remarks, any case. Returns how many lines it took; 0 where a line
 * begins no zone. Own reader: docs/decisions/2026-11-26-zone-files.md.
 */
export function readZone(
  collector: Collector,
  lines: readonly Span[],
  at: number,
  command: string | null,
): number {
  const first = lines[at]
  if (!first || !startsZone(lines, at)) return 0
  const source: Source = { shape: 'zone', command, line: at + 1 }
  let origin = ''
  let owner: Span | null = null
  let ownerName = ''
  let isEmpty = false
  let isGone = false
  let hasFailed = false
  let next = at
  while (next < lines.length) {
    const line = lines[next]
    if (!line) break
    const text = line.text
    if (text.trim() === '') {
      next += 1
      continue
    }
    if (/^\s*;/.test(text)) {
      const zone = WINDOWS_ZONE.exec(text.slice(0, 600))
      origin = zone?.[1] ?? zone?.[2] ?? origin
      if (HEADER.test(text)) {
        isEmpty = NO_ANSWER.test(text)
        isGone = NO_NAME.test(text)
        hasFailed = FAILED.test(text)
      } else if (NO_ANSWER.test(text)) isEmpty = !hasFailed
      const question = (isEmpty && QUESTION.exec(text)) || (isGone && ANY_QUESTION.exec(text))
      if (question) addQuestion(collector, line, question, source)
      else collector.ignore(line)
      next += 1
      continue
    }
    if (DIRECTIVE.test(text)) {
      const [directive, value] = words(withoutRemark(line))
      if (directive && value && /origin/i.test(directive.text)) {
        origin = absolute(value.text, origin)
        owner = null
      }
      collector.ignore(line)
      next += 1
      continue
    }
    if (!isRecord(text)) break
    const { pieces, count } = entryAt(lines, next)
    const isOwnerLeftOut = /^\s/.test(text)
    const fields = isOwnerLeftOut ? pieces : pieces.slice(1)
    if (!isOwnerLeftOut && pieces[0]) {
      owner = pieces[0]
      ownerName = nameUnder(owner.text, origin)
    }
    if (owner) addEntry(collector, source, { owner, ownerName, fields, origin })
    else
      for (const piece of pieces) if (piece.text.includes('.')) collector.skip(piece, 'no-origin')
    next += count
  }
  return next - at
}

/** The name that was asked for and has no such record: `;_sipfederationtls._tcp.fabrikam.com. IN SRV`. */
function addQuestion(
  collector: Collector,
  line: Span,
  [, before = '', name = '']: RegExpExecArray,
  source: Source,
): void {
  const owner = slice(line, before.length, before.length + name.length)
  const place = collector.place(owner)
  collector.add({ kind: 'absence', owner: owner.text.toLowerCase(), place, source })
}

/** Remarks over a zone belong to it where a directive or a record follows. */
function startsZone(lines: readonly Span[], at: number): boolean {
  for (let next = at; next < lines.length; next += 1) {
    const text = lines[next]?.text ?? ''
    if (DIRECTIVE.test(text) || isRecord(text))
      return next === at || !/^\s*$/.test(lines[at]?.text ?? '')
    if (!/^\s*(?:;.*)?$/.test(text)) return false
  }
  return false
}

function isRecord(text: string): boolean {
  return HAS_TYPE.test(text.slice(0, 1_200)) || /^\S+\s.{0,60}\bSOA\b/i.test(text.slice(0, 400))
}

/** One entry: its words, up to the line on which its parentheses close. */
function entryAt(lines: readonly Span[], at: number): { pieces: Span[]; count: number } {
  const pieces: Span[] = []
  let depth = 0
  let next = at
  do {
    const line = lines[next]
    if (!line) break
    for (const word of words(withoutRemark(line))) {
      for (const part of word.text.matchAll(/[()]|[^()]+/g)) {
        if (part[0] === '(') depth += 1
        else if (part[0] === ')') depth = Math.max(0, depth - 1)
        else pieces.push(slice(word, part.index, part.index + part[0].length))
      }
    }
    next += 1
  } while (depth > 0 && next < lines.length && next - at < LONGEST_ENTRY)
  return { pieces, count: next - at }
}

/** Lines of one entry; a parenthesis that is never closed takes no more. */
const LONGEST_ENTRY = 200

function withoutRemark(line: Span): Span {
  const remark = line.text.indexOf(';')
  return remark < 0 ? line : slice(line, 0, remark)
}

interface Entry {
  owner: Span
  ownerName: string
  fields: readonly Span[]
  origin: string
}

function addEntry(collector: Collector, source: Source, entry: Entry): void {
  const { owner, ownerName, origin } = entry
  if (ownerName === '') {
    for (const piece of [owner, ...entry.fields])
      if (/[a-z_]{3}/i.test(piece.text)) collector.skip(piece, 'no-origin')
    return
  }
  const typeAt = entry.fields.findIndex(({ text }) => TYPES.test(text))
  const before = entry.fields.slice(0, typeAt)
  if (typeAt < 0 || !before.every(({ text }) => CLASS.test(text) || TTL.test(text))) {
    for (const piece of [owner, ...entry.fields])
      if (piece.text.includes('.')) collector.skip(piece, 'other-record')
    return
  }
  const type = entry.fields[typeAt]?.text.toUpperCase() ?? ''
  const data = entry.fields.slice(typeAt + 1)
  const ttl = before.find(({ text }) => /^\d+$/.test(text))
  const record = ((): WrittenRecord | null => {
    const [first, second, third, fourth] = data
    if (type === 'SRV' && fourth) {
      return { type, owner, target: fourth, priority: first, weight: second, port: third, ttl }
    }
    const isNamed = type === 'A' || type === 'AAAA' || type === 'CNAME'
    return isNamed && first ? { type, owner, target: first, ttl } : null
  })()
  if (!record) {
    for (const piece of [owner, ...data])
      if (piece.text.includes('.')) collector.skip(piece, 'other-record')
    return
  }
  const isName = record.type === 'SRV' || record.type === 'CNAME'
  const targetName = isName ? nameUnder(record.target.text, origin) : record.target.text
  if (isName && targetName === '') {
    collector.skip(record.target, 'no-origin')
    collector.skip(owner, 'no-origin')
    return
  }
  addRecord(collector, source, { ...record, ownerName, targetName })
}

/** A name below the origin where it has no last dot. Without an origin a name of several labels is read as a full one. */
export function nameUnder(written: string, origin: string): string {
  if (written === '@') return origin
  // GoDaddy writes `_sipfederationtls._tcp.@`.
  const text = written.endsWith('.@') ? written.slice(0, -2) : written
  if (text.endsWith('.')) return text
  if (origin === '') return isService(text) ? '' : text
  // The last dot was forgotten: nobody means contoso.com.contoso.com.
  const bare = origin.replace(/\.$/, '').toLowerCase()
  return `.${text.toLowerCase()}`.endsWith(`.${bare}`) ? text : `${text}.${origin}`
}

/** `_sipfederationtls._tcp`, without a domain. */
function isService(text: string): boolean {
  return /^_[^.]+\._[^.]+$/.test(text) || !text.includes('.')
}

function absolute(text: string, origin: string): string {
  return text.endsWith('.') || origin === '' ? text : `${text}.${origin}`
}
