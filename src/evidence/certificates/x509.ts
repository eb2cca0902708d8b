import {
  BitString,
  Boolean as Asn1Boolean,
  Constructed,
  fromBER,
  ObjectIdentifier,
  OctetString,
  Primitive,
  Sequence,
  UTCTime,
  type AsnType,
} from 'asn1js'
import { hasRightLengths } from './lengths'

/** What is read of a certificate (RFC 5280). */
export interface X509 {
  subject: string | null
  issuer: string
  names: string[]
  notBefore: string
  notAfter: string
  usages: string[] | null
  key: { type: string; bits: number | null }
  /** Critical extensions that are not known here. */
  unknownCritical: string[]
}

const COMMON_NAME = '2.5.4.3'
const SUBJECT_ALTERNATIVE_NAMES = '2.5.29.17'
const EXTENDED_KEY_USAGE = '2.5.29.37'
/** Key usage, basic constraints, name constraints, policies: they change nothing of what is read here. */
const HARMLESS = new Set([
  '2.5.29.15',
  '2.5.29.19',
  '2.5.29.30',
  '2.5.29.32',
  '2.5.29.36',
  '2.5.29.54',
])
const KEY_TYPES: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.1': 'RSA',
  '1.2.840.113549.1.1.10': 'RSA',
  '1.2.840.10045.2.1': 'EC',
  '1.3.101.112': 'Ed25519',
}
const CURVE_BITS: Readonly<Record<string, number>> = {
  '1.2.840.10045.3.1.7': 256,
  '1.3.132.0.34': 384,
  '1.3.132.0.35': 521,
}
const NAME_PARTS: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'S',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
}
/** Bytes of a certificate beyond which it is not read. */
const LARGEST = 1_000_000
/** Names in a certificate; the library alone would stop at 10,000 values. */
const MOST_NAMES = 100_000
/** Tag numbers of the DNS name among general names, and of the extensions. */
const DNS_TAG = 2
const EXTENSIONS_TAG = 3

/** Reads one certificate in DER; null where the bytes are none, or hold more or less than their lengths say. */
export function readX509(bytes: Uint8Array): X509 | null {
  if (bytes.length > LARGEST || !hasRightLengths(bytes)) return null
  try {
    return readCertificate(bytes)
  } catch {
    // The library throws for some malformed values; a certificate that is not whole says nothing.
    return null
  }
}

function readCertificate(bytes: Uint8Array): X509 | null {
  const { offset, result } = fromBER(bytes, { maxNodes: MOST_NAMES })
  if (offset !== bytes.length || !(result instanceof Sequence)) return null
  const [tbs] = childrenOf(result)
  // The version comes first, tagged; a certificate without one has no extensions.
  const parts = childrenOf(tbs)
  const at = parts[0] && parts[0].idBlock.tagClass === 3 ? 3 : 2
  const [issuer, validity, subject, keyInfo] = parts.slice(at, at + 4)
  const [notBefore, notAfter] = childrenOf(validity).map(timeOf)
  if (!notBefore || !notAfter || !(keyInfo instanceof Sequence)) return null
  const extensions = parts
    .slice(at + 4)
    .filter(({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === EXTENSIONS_TAG)
    .flatMap((each) => childrenOf(childrenOf(each)[0]))
    .map(readExtension)
    .filter((each) => each !== null)
  // Names that cannot be read are not the same as none.
  if (extensions.some(({ id, value }) => READ.has(id) && value === null)) return null
  const find = (id: string) => extensions.find((each) => each.id === id)?.value ?? undefined
  const usages = find(EXTENDED_KEY_USAGE)
  return {
    subject: nameParts(subject).find(({ id }) => id === COMMON_NAME)?.text ?? null,
    issuer: nameParts(issuer)
      .map(({ id, text }) => `${NAME_PARTS[id] ?? id}=${text}`)
      .join(', '),
    names: childrenOf(find(SUBJECT_ALTERNATIVE_NAMES)).flatMap(dnsNameOf),
    notBefore,
    notAfter,
    usages: usages ? childrenOf(usages).flatMap(idsOf).sort() : null,
    key: keyOf(keyInfo),
    unknownCritical: extensions
      .filter(({ id, isCritical }) => isCritical && !HARMLESS.has(id) && !READ.has(id))
      .map(({ id }) => id),
  }
}

const READ = new Set([SUBJECT_ALTERNATIVE_NAMES, EXTENDED_KEY_USAGE])

interface Extension {
  id: string
  isCritical: boolean
  /** Null where its content is no DER. */
  value: AsnType | null
}

function readExtension(extension: AsnType): Extension | null {
  const parts = childrenOf(extension)
  const [id] = parts.flatMap(idsOf)
  const octets = parts.find((part) => part instanceof OctetString)
  if (id === undefined || !octets) return null
  const inner = fromBER(octets.valueBlock.valueHexView, { maxNodes: MOST_NAMES })
  const isCritical = parts.some((part) => part instanceof Asn1Boolean && part.valueBlock.value)
  return { id, isCritical, value: inner.offset < 0 ? null : inner.result }
}

function nameParts(name: AsnType | undefined): { id: string; text: string }[] {
  return childrenOf(name)
    .flatMap(childrenOf)
    .map((pair) => {
      const [id, value] = childrenOf(pair)
      return { id: idsOf(id)[0] ?? '', text: textOf(value) }
    })
}

function textOf(value: AsnType | undefined): string {
  const block: unknown = value?.valueBlock
  const text = typeof block === 'object' && block !== null && 'value' in block ? block.value : ''
  return typeof text === 'string' ? text : ''
}

function dnsNameOf(name: AsnType): string[] {
  const { tagClass, tagNumber } = name.idBlock
  if (tagClass !== 3 || tagNumber !== DNS_TAG || !(name instanceof Primitive)) return []
  return [String.fromCharCode(...name.valueBlock.valueHexView)]
}

function timeOf(time: AsnType): string | null {
  if (!(time instanceof UTCTime)) return null
  const date = time.toDate()
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}

function keyOf(info: Sequence): X509['key'] {
  const [algorithm, bits] = childrenOf(info)
  const [id = '', curve = ''] = childrenOf(algorithm).flatMap(idsOf)
  const type = KEY_TYPES[id] ?? id
  if (type !== 'RSA' || !(bits instanceof BitString))
    return { type, bits: CURVE_BITS[curve] ?? null }
  const [modulus] = childrenOf(fromBER(bits.valueBlock.valueHexView).result)
  const view = modulus instanceof Constructed ? null : viewOf(modulus)
  if (!view) return { type, bits: null }
  // A leading zero keeps the number positive.
  const length = view[0] === 0 ? view.length - 1 : view.length
  return { type, bits: length * 8 }
}

function viewOf(value: AsnType | undefined): Uint8Array | null {
  const block: unknown = value?.valueBlock
  const view =
    typeof block === 'object' && block !== null && 'valueHexView' in block
      ? block.valueHexView
      : null
  return view instanceof Uint8Array ? view : null
}

function childrenOf(value: AsnType | undefined): AsnType[] {
  return value instanceof Constructed ? value.valueBlock.value : []
}

function idsOf(value: AsnType | undefined): string[] {
  return value instanceof ObjectIdentifier ? [value.valueBlock.toString()] : []
}
