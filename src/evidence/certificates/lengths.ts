const CONSTRUCTED = 0x20
const LONG_TAG = 0x1f
/** Nesting of a certificate; none comes near. */
const DEEPEST = 30

/**
 * Whether every length in DER is right: what is inside a value fills it to the last byte, and nothing is behind the first.
 * The library reads over a parent's end (asn1js 4.0), so a changed length would go unnoticed. Linear.
 */
export function hasRightLengths(bytes: Uint8Array): boolean {
  /** Ends of the values that are open. */
  const ends = [bytes.length]
  let at = 0
  for (;;) {
    while (ends.length > 0 && at === ends.at(-1)) ends.pop()
    const end = ends.at(-1)
    if (end === undefined) return at === bytes.length
    // One value, whose end is that of the bytes.
    if (ends.length === 1 && at > 0) return false
    const tag = bytes[at] ?? 0
    const head = lengthAt(bytes, at + 1)
    if ((tag & LONG_TAG) === LONG_TAG || !head) return false
    const last = head.start + head.length
    if (last > end) return false
    if ((tag & CONSTRUCTED) === 0 || head.length === 0) at = last
    else {
      if (ends.length > DEEPEST) return false
      ends.push(last)
      at = head.start
    }
  }
}

/** Where a value starts and how long it is; null for the indefinite form, which DER has not, and for absurd ones. */
function lengthAt(bytes: Uint8Array, at: number): { start: number; length: number } | null {
  const first = bytes[at]
  if (first === undefined) return null
  if (first < 0x80) return { start: at + 1, length: first }
  const count = first - 0x80
  if (count === 0 || count > 4 || at + count >= bytes.length) return null
  let length = 0
  for (let index = 1; index <= count; index += 1) length = length * 256 + (bytes[at + index] ?? 0)
  return { start: at + 1 + count, length }
}
