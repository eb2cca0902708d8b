import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from './canonical'

/**
 * SHA-256 of the content in its canonical form, in UTF-8, as 64 hexadecimal digits. By a library, since
 * `crypto.subtle` is not there on a plain-HTTP intranet host.
 */
export function hashOf(value: unknown): string {
  const hash = createHash()
  hash.add(canonicalJson(value))
  return hash.digest()
}

/** The same of a text that comes in parts. */
export function createHash() {
  const hash = sha256.create()
  return {
    add: (text: string) => void hash.update(utf8ToBytes(text)),
    digest: () => bytesToHex(hash.digest()),
  }
}
