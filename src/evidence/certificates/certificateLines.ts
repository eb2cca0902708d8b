import { commandIn } from '../prompt'
import type { Span } from '../span'

/** Over the whole text of a certificate: openssl's, and certutil's in any language. */
const OPENSSL_START = /^Certificate:\s*$/
const CERTUTIL_START =
  /^(?:X\.?509|=+\s?\S.{0,40}\s\d{1,3}\s=+).{0,20}$|^\S{1,20}\sX\.?509\s?[:：]\s*$/i
/** Over a request for a certificate, openssl's and certutil's: what is asked for is not what the server has. */
const OPENSSL_REQUEST = /^Certificate Request:\s*$/
const CERTUTIL_REQUEST = /^.{0,60}\bPKCS\s?#?10\b.{0,60}[:：]\s*$/i
/** `Version: 1`, right below it in any language. */
const VERSION = /^\S{1,20}\s?[:：]\s*\d\s*$/
const CERTUTIL_END = /^CertUtil\s?:/i
/** Parts of which the value is on the same line or on the next ones. The first that fits counts. */
export const SECTIONS: readonly (readonly [Section, RegExp])[] = [
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
export type Section =
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

/** A line with names of a certificate: `DNS:sip.contoso.com`, `DNS Name=`, in any language. */
export const DNS_LINE =
  /^\s*(?:DNS:(?=[\w*])|(?:\p{L}{1,12}\s)?DNS(?:[\s-]?\p{L}{1,12})?\s?=\s?(?=[^\s,;]))/iu

/** How a certificate, or a request for one, is shown. */
export type Kind =
  'openssl' | 'openssl-request' | 'certutil' | 'certutil-request' | 'parts' | 'rows'

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

/** How the certificate is shown that begins at a line; null where none does. */
export function kindAt(lines: readonly Span[], at: number): Kind | null {
  const text = lines[at]?.text ?? ''
  if (text.length > 5_000 || !/[:=：\t]|X\.?509/.test(text)) return null
  if (OPENSSL_START.test(text) && /^\s+Data:/.test(lines[at + 1]?.text ?? '')) return 'openssl'
  if (OPENSSL_REQUEST.test(text) && /^\s+Data:/.test(lines[at + 1]?.text ?? ''))
    return 'openssl-request'
  if (
    CERTUTIL_REQUEST.test(text.slice(0, 140)) &&
    VERSION.test(lines[at + 1]?.text.slice(0, 60) ?? '')
  )
    return 'certutil-request'
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

/** Whether a line, the `index`-th of what is read, is no part of the certificate any more. */
export function endsAt(line: Span, kind: Kind, index: number): boolean {
  if (line.text.startsWith('-----BEGIN') || commandIn(line.text) !== null) return true
  if (kind === 'openssl' || kind === 'openssl-request') return /^\S/.test(line.text)
  if (kind === 'rows') return !ROW.test(line.text)
  if (kind === 'certutil' || kind === 'certutil-request')
    return (
      CERTUTIL_END.test(line.text) || (index > 2 && CERTUTIL_START.test(line.text.slice(0, 120)))
    )
  return false
}
