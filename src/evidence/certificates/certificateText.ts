import type { Collector } from '../collect'
import type { CertificateFact, Moment, Source, Value } from '../fact'
import { isCut, nameTokens } from '../nameTokens'
import { commandIn } from '../prompt'
import { itemsOf } from '../record'
import { endOf, slice, trim, type Span } from '../span'
import { commonNameIn, emptyCertificate, momentAt } from './certificate'
import { DNS_LINE, endsAt, kindAt, SECTIONS, type Section } from './certificateLines'
import { usagesIn } from './usages'

/** `DNS:sip.contoso.com`, `DNS Name=`, `DNS-Name=`, `Nom DNS=`, `DNS 名=`: in every language the letters DNS are in it. */
const DNS_NAME =
  /(?:\bDNS:(?=[\w*])|(?:\p{L}{1,12}\s)?DNS(?:[\s-]?\p{L}{1,12})?\s?=\s?)([^\s,;]{1,300})/giu
/** `Public-Key: (2048 bit)`, `Public Key Length: 2048 bits`, in every language. */
const KEY_SIZE = /[:：(]\s?(\d{3,5})\s?bits?\b/i
/** The algorithm of a key: never that of a signature, which has another last number. */
const KEY_TYPE =
  /\b(?:rsaEncryption|id-ecPublicKey|ED25519)\b|\b1\.2\.840\.(?:113549\.1\.1\.1|10045\.2\.1)(?![.\d])/i

interface Draft {
  subject: Value | null
  names: Value[]
  hasAllNames: boolean
  notBefore: Moment | null
  notAfter: Moment | null
  issuer: Value | null
  usages: string[] | null
  bits: number | null
  keyType: string | null
  provider: Value | null
  thumbprint: Value | null
  unknownCritical: string[]
}

/**
 * Reads a certificate as openssl, certutil or the dialog of Windows show it, whole or in part. Returns how many lines it
 * took; 0 where a line begins none. What is not shown stays null.
 */
export function readCertificateText(
  collector: Collector,
  lines: readonly Span[],
  at: number,
  command: string | null,
): number {
  const first = lines[at]
  if (!first) return 0
  const kind = kindAt(lines, at)
  if (!kind) return 0
  const draft: Draft = {
    subject: null,
    names: [],
    hasAllNames: true,
    notBefore: null,
    notAfter: null,
    issuer: null,
    usages: null,
    bits: null,
    keyType: null,
    provider: null,
    thumbprint: null,
    unknownCritical: [],
  }
  let section: Section | null = null
  let next = at
  let last = first
  for (; next < lines.length; next += 1) {
    const line = lines[next]
    if (!line || (next > at && endsAt(line, kind, next - at))) break
    const [found, pattern] = SECTIONS.find(([, each]) => each.test(line.text.slice(0, 300))) ?? []
    if (found && pattern) section = found
    else if (
      kind === 'parts' &&
      line.text.trim() !== '' &&
      !DNS_LINE.test(line.text.slice(0, 400)) &&
      !/^\s/.test(line.text)
    )
      break
    const start = found ? valueStart(line.text) : 0
    takeLine(collector, draft, section, trim(slice(line, start)), line)
    if (line.text.trim() !== '') last = line
  }
  const source: Source = { shape: 'certificate', command, line: at + 1 }
  if (kind.endsWith('-request') || (kind === 'parts' && isOrder(draft, lines, at))) {
    for (const name of lines.slice(at, next).flatMap((line) => nameTokens(line)))
      collector.name(name, 'mentioned-apart', source, first.text.slice(0, 200))
    return next - at
  }
  const place = collector.place({
    text: '',
    offset: first.offset,
    length: endOf(last) - first.offset,
  })
  collector.add({ ...emptyCertificate(place, source), ...factOf(draft) })
  return next - at
}

/**
 * Names alone, below what somebody wrote: an order for a certificate looks like this as well. Copied out of the dialog of
 * Windows they begin the text.
 */
function isOrder(draft: Draft, lines: readonly Span[], at: number): boolean {
  const { subject, notBefore, notAfter, issuer, usages, thumbprint } = draft
  if (subject ?? notBefore ?? notAfter ?? issuer ?? usages ?? thumbprint) return false
  if (!DNS_LINE.test(lines[at]?.text.slice(0, 400) ?? '')) return false
  const before = lines.slice(Math.max(0, at - 3), at).findLast(({ text }) => text.trim() !== '')
  return before !== undefined && commandIn(before.text) === null
}

function valueStart(text: string): number {
  const match = /[:=：\t]/.exec(text)
  return match ? match.index + 1 : text.length
}

function takeLine(
  collector: Collector,
  draft: Draft,
  section: Section | null,
  value: Span,
  line: Span,
): void {
  const text = line.text.slice(0, 20_000)
  for (const match of text.matchAll(DNS_NAME)) {
    const name = match[1] ?? ''
    const start = match.index + match[0].length - name.length
    const span = slice(line, start, start + name.length)
    if (isCut(name)) {
      draft.hasAllNames = false
      collector.skip(span, 'cut')
    } else draft.names.push(collector.value(span))
  }
  const size = KEY_SIZE.exec(text)?.[1]
  if (size !== undefined) draft.bits ??= Number(size)
  const type = KEY_TYPE.exec(text)?.[0]
  if (type !== undefined) draft.keyType ??= keyTypeOf(type)
  if (value.text === '') return
  if (section === 'names' && value.text.startsWith('{')) {
    takeList(collector, draft, value)
    return
  }
  switch (section) {
    case 'usages':
      draft.usages = [...new Set([...(draft.usages ?? []), ...usagesIn(value.text)])].sort()
      break
    case 'notBefore':
    case 'notAfter':
      draft[section] ??= momentAt(collector, value)
      break
    case 'issuer':
      draft.issuer ??= collector.value(value)
      break
    case 'subject': {
      const name = commonNameIn(value)
      if (name && !draft.subject) {
        if (isCut(name.text)) collector.skip(name, 'cut')
        else draft.subject = collector.value(name)
      }
      break
    }
    case 'provider':
    case 'thumbprint':
      draft[section] ??= collector.value(value)
      break
    default:
  }
}

/** `{sip.contoso.com, contoso.com...}`, as Get-CsCertificate shows the names. */
function takeList(collector: Collector, draft: Draft, value: Span): void {
  const { items, isComplete } = itemsOf({ key: value, value: [value] })
  draft.names.push(...items.map((item) => collector.value(item)))
  draft.hasAllNames = draft.hasAllNames && isComplete
}

function keyTypeOf(text: string): string {
  if (/rsa|113549/i.test(text)) return 'RSA'
  return /25519/.test(text) ? 'Ed25519' : 'EC'
}

function factOf(draft: Draft): Partial<CertificateFact> {
  const { bits, keyType, ...rest } = draft
  return {
    ...rest,
    hasAllNames: draft.hasAllNames && draft.names.length > 0,
    key: keyType === null && bits === null ? null : { type: keyType ?? 'unknown', bits },
  }
}
