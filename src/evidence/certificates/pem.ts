import type { Span } from '../span'
import { endOf } from '../span'

export interface PemBlock {
  kind: 'certificate' | 'other'
  /** The base64 without its frame. */
  base64: string
  whole: Span
  /** Lines that it takes. */
  count: number
}

const BEGIN = /^\s*-----BEGIN ([A-Z0-9 ]{1,40})-----\s*$/
const END = /^\s*-----END [A-Z0-9 ]{1,40}-----\s*$/
const BASE64 = /^\s*[A-Za-z0-9+/]{16,}={0,2}\s*$/
/** A DER sequence with a length of two bytes, as certificates have. */
const BARE_START = /^\s*MII[A-Za-z0-9+/]{40,}/

/** Reads a block of PEM, or base64 without its frame that begins as a certificate does; null where a line begins none. */
export function readPem(lines: readonly Span[], at: number): PemBlock | null {
  const first = lines[at]
  if (!first || first.text.length > 100_000) return null
  const label = BEGIN.exec(first.text)?.[1]
  if (label === undefined && !BARE_START.test(first.text)) return null
  const body: string[] = []
  let last = first
  let next = label === undefined ? at : at + 1
  for (; next < lines.length; next += 1) {
    const line = lines[next]
    if (!line) break
    if (label === undefined ? !BASE64.test(line.text) : BEGIN.test(line.text)) break
    last = line
    if (label !== undefined && END.test(line.text)) {
      next += 1
      break
    }
    body.push(line.text.trim())
  }
  const kind =
    label === undefined || /^(?:X509 |TRUSTED )?CERTIFICATE$/.test(label) ? 'certificate' : 'other'
  return {
    kind,
    base64: body.join(''),
    whole: { text: '', offset: first.offset, length: endOf(last) - first.offset },
    count: next - at,
  }
}
