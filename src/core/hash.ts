import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from './canonical'

/**
 * SHA-256 of the content in its canonical form, in UTF-8, as 64 hexadecimal digits. By a library, since
 * `crypto.subtle` is not there on a plain-HTTP intranet host.
 */
export function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))))
}
