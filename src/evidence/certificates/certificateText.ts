import type { Collector } from '../collect'
import type { CertificateFact, Moment, Source, Value } from '../fact'
import { isCut } from '../nameTokens'
import { commandIn } from '../prompt'
import { itemsOf } from '../record'
import { endOf, slice, trim, type Span } from '../span'
import { commonNameIn, emptyCertificate, momentAt } from './certificate'
import { usagesIn } from './usages'

/** Over the whole text of a certificate: openssl's, and certutil's in any language. */
const OPENSSL_START = /^Certificate:\s*$/
const CERTUTIL_START =
  /^(?:X\.?509|=+\s?\S.{0,40}\s\d{1,3}\s=+).{0,20}$|^\S{1,20}\sX\.?509\s?[:：]\s*$/i
const CERTUTIL_END = /^CertUtil\s?:/i
/** Parts of which the value is on the same line or on the next ones. The first that fits counts. */
const SECTIONS: readonly (readonly [Section, RegExp])[] = [
  [
    'names',
    /subject alternative name|^alternativenames\b|alternativer antragstellername|autre nom de l.objet|nombre alternativo del (?:titular|sujeto)|サブジェクト代替名/i,
  ],
  [
    'usages',
    /extended key usage|enhanced key usage|erweiterte schl[üu]sselverwendung|utilisation (?:avanc[ée]e|am[ée]lior[ée]e) de la cl[ée]|uso mejorado de claves?|拡張キー使用法/i,
  ],
  ['critical', /^\s{0,20}(?:X509v3 |\d+(?:\.\d+){3,20}:).{0,120}critical\s*$/i],
  ['other', /^\s{0,20}X509v3 |^\s{4,20}\d+(?:\.\d+){3,20}[:：]/],
  [
    'notBefore',
    /^\s{0,20}(?:not ?before|nicht vor|g[üu]ltig ab|valide? (?:du|[àa] partir du)|v[áa]lido desde|有効期間の開始)\s*[:=：\t]/i,
  ],
  [
    'notAfter',
    /^\s{0,20}(?:not ?after\s?|nicht nach|g[üu]ltig bis|valide? jusqu.au|v[áa]lido hasta|有効期間の終了)\s*[:=：\t]/i,
  ],
  ['issuer', /^\s{0,20}(?:issuer|aussteller|[ée]metteur|emisor|発行者)\s*[:=：\t]/i],
  [
    'subject',
    /^\s{0,20}(?:subject|antragsteller|objet|sujet|asunto|sujeto|titular|サブジェクト)\s*[:=：\t]/i,
  ],
  ['provider', /^\s{0,20}(?:provider|anbieter|fournisseur|proveedor|プロバイダー)\s*[:=：\t]/i],
  [
    'thumbprint',
    /^(?:SHA1 Fingerprint|.{0,40}\(sha1\)|thumbprint|fingerabdruck|empreinte(?: num[ée]rique)?|huella digital|拇印)\s*[:=：\t]/i,
  ],
]
type Section =
  | 'names'
  | 'usages'
  | 'critical'
  | 'other'
  | 'notBefore'
  | 'notAfter'
  | 'issuer'
  | 'subject'
  | 'provider'
  | 'thumbprint'

/** `DNS:sip.contoso.com`, `DNS Name=`, `DNS-Name=`, `Nom DNS=`, `DNS 名=`: in every language the letters DNS are in it. */
const DNS_NAME =
  /(?:\bDNS:\s?|(?:\p{L}{1,12}\s)?DNS(?:[\s-]?\p{L}{1,12})?\s?=\s?)([^\s,;]{1,300})/giu
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
  const place = collector.place({
    text: '',
    offset: first.offset,
    length: endOf(last) - first.offset,
  })
  collector.add({ ...emptyCertificate(place, source), ...factOf(draft) })
  return next - at
}

const DNS_LINE = /^\s*(?:DNS:|(?:\p{L}{1,12}\s)?DNS(?:[\s-]?\p{L}{1,12})?\s?=)\s?[^\s,;]/iu

type Kind = 'openssl' | 'certutil' | 'parts' | 'rows'

/** A name of the dialog's details, or of Get-CsCertificate, and its value, as they are copied out of a table. */
const ROW = /^([^\t]{1,60})\t([^\t]{1,4000})$/

/** Whether a line is a row that only a certificate has: a word alone may be over anything. */
function isCertificateRow(text: string): boolean {
  const value = ROW.exec(text)?.[2]
  if (value === undefined) return false
  switch (SECTIONS.find(([, pattern]) => pattern.test(text.slice(0, 300)))?.[0]) {
    case 'subject':
    case 'issuer':
      return /\bCN\s?=/.test(value)
    case 'notBefore':
    case 'notAfter':
      return /\d/.test(value)
    case 'names':
      return /DNS|^\{/.test(value)
    default:
      return false
  }
}

function kindAt(lines: readonly Span[], at: number): Kind | null {
  const text = lines[at]?.text ?? ''
  if (text.length > 5_000 || !/[:=：\t]|X\.?509/.test(text)) return null
  if (OPENSSL_START.test(text) && /^\s+Data:/.test(lines[at + 1]?.text ?? '')) return 'openssl'
  if (CERTUTIL_START.test(text.slice(0, 120))) return 'certutil'
  if (beginsRows(lines, at)) return 'rows'
  const head = text.slice(0, 400)
  if (DNS_LINE.test(head) || /^\s{0,20}X509v3 (?:Subject Alternative|Extended Key)/.test(head))
    return 'parts'
  return /^(?:subject|issuer|notBefore|notAfter)\s?=/.test(head) ? 'parts' : null
}

/** Whether rows begin here that have one of a certificate among their first. */
function beginsRows(lines: readonly Span[], at: number): boolean {
  for (let next = at; next < at + 8; next += 1) {
    const { text = '' } = lines[next] ?? {}
    if (!ROW.test(text)) return false
    if (isCertificateRow(text)) return true
  }
  return false
}

function endsAt(line: Span, kind: Kind, index: number): boolean {
  if (line.text.startsWith('-----BEGIN') || commandIn(line.text) !== null) return true
  if (kind === 'openssl') return /^\S/.test(line.text)
  if (kind === 'rows') return !ROW.test(line.text)
  if (kind === 'certutil')
    return (
      CERTUTIL_END.test(line.text) || (index > 2 && CERTUTIL_START.test(line.text.slice(0, 120)))
    )
  return false
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
