/** All that is needed of the browser here: every platform has it, but the core's types know no platform. */
declare const TextDecoder: new (
  encoding: string,
  options: { fatal: boolean },
) => { decode(bytes: Uint8Array): string }
declare const btoa: (characters: string) => string

/** Bytes of a text or XML file; CSV files are to be smaller. */
export const FILE_LIMIT = 10 * 1024 * 1024

export type Refusal =
  | 'empty'
  | 'too-large'
  | 'zip'
  | 'gzip'
  | 'pdf'
  | 'office'
  | 'binary'
  /** Bytes that are not the encoding that the file says, or seems, to be in. */
  | 'encoding'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export type Decoded =
  { ok: true; text: string; encoding: Encoding } | { ok: false; reason: Refusal }

/** What other files begin with. */
const SIGNS: readonly (readonly [Refusal, readonly number[]])[] = [
  ['zip', [0x50, 0x4b]],
  ['gzip', [0x1f, 0x8b]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['office', [0xd0, 0xcf, 0x11, 0xe0]],
]
const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
const SAMPLE = 4_096

/**
 * Turns a file into text, without its byte order mark: UTF-8 and UTF-16 either way, as Windows PowerShell writes
 * it (F77), also without a mark. Refuses what is larger than `limit` bytes, compressed, or no text, before decoding.
 */
export function decodeText(bytes: Uint8Array, limit: number = FILE_LIMIT): Decoded {
  if (bytes.length === 0) return { ok: false, reason: 'empty' }
  if (bytes.length > limit) return { ok: false, reason: 'too-large' }
  const sign = SIGNS.find(([, start]) => startsWith(bytes, start))
  // “PK” may also begin a list of names; an archive goes on with a control character.
  if (sign && (sign[0] !== 'zip' || (bytes[2] ?? 0) < 0x20)) return { ok: false, reason: sign[0] }
  const encoding = MARKS.find(([, mark]) => startsWith(bytes, mark))?.[0] ?? guess(bytes)
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return { ok: true, text, encoding }
  } catch {
    return { ok: false, reason: bytes.subarray(0, SAMPLE).includes(0) ? 'binary' : 'encoding' }
  }
}

/**
 * As `decodeText`, for what a person exports or copies: what is no UTF-8 is read as Windows-1252, the code page of older
 * Windows programs, where no byte in it is a control character. To be told, since any bytes can be read so.
 */
export function decodePasted(bytes: Uint8Array, limit: number = FILE_LIMIT): Decoded {
  const decoded = decodeText(bytes, limit)
  if (decoded.ok || decoded.reason !== 'encoding' || !bytes.every(isPrintable)) return decoded
  const encoding = 'windows-1252'
  return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
}

/** A sequence with a length of two or three bytes, as every certificate is; no text begins so. */
export function isDer(bytes: Uint8Array): boolean {
  return bytes[0] === 0x30 && (bytes[1] === 0x82 || bytes[1] === 0x83)
}

/** Bytes in the frame of a certificate, so that they are read, and shown, where a text is. */
export function pemOf(bytes: Uint8Array): string {
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  const lines = base64.match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

/** Of Windows-1252: five bytes mean nothing there. */
function isPrintable(byte: number): boolean {
  return (byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d)) && !UNUSED.has(byte)
}

const UNUSED = new Set([0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d])

/** UTF-8 with a mark (U+FFFD) in the place of each character that was damaged. */
export function decodeDamaged(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: false }).decode(bytes)
}

/** In UTF-16, text that is mostly ASCII has a zero in every second byte: before the letter or behind it. */
function guess(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, SAMPLE)
  const zeros = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const most = sample.length / 4
  if (bytes.length % 2 === 1 || Math.max(even, odd) < most || Math.min(even, odd) > most / 4) {
    return 'utf-8'
  }
  return odd > even ? 'utf-16le' : 'utf-16be'
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}
