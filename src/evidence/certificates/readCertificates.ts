import type { Collector } from '../collect'
import type { CertificateFact, Source, Value } from '../fact'
import { isKey } from '../privateKeys'
import type { Span } from '../span'
import { emptyCertificate } from './certificate'
import type { X509 } from './x509'

/** A certificate whose bytes are still to be read: that takes a table that is loaded only then. */
export interface PendingCertificate {
  bytes: Uint8Array | null
  whole: Span
  source: Source
}

/** Reads what is pending. What is no certificate is skipped with its reason. */
export async function readCertificates(
  collector: Collector,
  pending: readonly PendingCertificate[],
): Promise<void> {
  if (pending.length === 0) return
  const { readX509 } = await import('./x509')
  for (const { bytes, whole, source } of pending) {
    if (bytes && isKey(bytes)) {
      collector.skip({ ...whole, text: '' }, 'private-key')
      continue
    }
    const read = bytes && readX509(bytes)
    if (read) collector.add(factOf(collector, read, whole, source))
    else collector.skip(whole, 'unreadable')
  }
}

function factOf(collector: Collector, read: X509, whole: Span, source: Source): CertificateFact {
  const place = collector.place(whole)
  const value = (text: string): Value => ({ text, place, isWhole: true })
  const moment = (iso: string) => ({ ...value(iso), days: [iso.slice(0, 10)] })
  return {
    ...emptyCertificate(place, source),
    subject: read.subject === null ? null : value(read.subject),
    names: read.names.map(value),
    notBefore: moment(read.notBefore),
    notAfter: moment(read.notAfter),
    issuer: value(read.issuer),
    usages: read.usages,
    key: read.key,
    unknownCritical: read.unknownCritical,
  }
}

/** Base64 to bytes without the browser; null where a character is none of it. */
export function decodeBase64(text: string): Uint8Array | null {
  const bare = withoutPadding(text)
  const bytes = new Uint8Array(Math.floor((bare.length * 3) / 4))
  let bits = 0
  let count = 0
  let at = 0
  for (const sign of bare) {
    const value = ALPHABET.indexOf(sign)
    if (value < 0) return null
    bits = ((bits << 6) | value) & 0xffffff
    count += 6
    if (count >= 8) {
      count -= 8
      bytes[at] = (bits >> count) & 0xff
      at += 1
    }
  }
  return bytes
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function withoutPadding(text: string): string {
  let end = text.length
  while (text[end - 1] === '=') end -= 1
  return text.slice(0, end)
}
