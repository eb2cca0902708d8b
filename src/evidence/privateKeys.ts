import type { Span } from './span'

const MARK = /-----(BEGIN|END) [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g
/** A line of a key without blanks and the marks of a quotation: base64, or a heading of an encrypted one. */
const BODY = /^(?:[A-Za-z0-9+/]*={0,2}|(?:Proc-Type|DEK-Info):.*)$/
const AROUND = /[\s>|"',\\]+/g

/**
 * Takes private keys out of a text before anything else looks at it: blanks in their place, so that places in the text
 * stay. From the first mark to the last; without an end mark as far as the lines are those of a key.
 */
export function withoutKeys(text: string): { text: string; keys: Span[] } {
  const keys: Span[] = []
  let open: number | null = null
  const close = (start: number, end: number) =>
    keys.push({ text: '', offset: start, length: end - start })
  for (const { 0: mark, 1: kind, index } of text.matchAll(MARK)) {
    if (kind === 'BEGIN') {
      if (open !== null) close(open, bodyEnd(text, open, index))
      open = index
    } else if (open !== null) {
      close(open, index + mark.length)
      open = null
    }
  }
  if (open !== null) close(open, bodyEnd(text, open, text.length))
  if (keys.length === 0) return { text, keys }
  let safe = ''
  let from = 0
  for (const { offset, length = 0 } of keys) {
    safe += text.slice(from, offset) + text.slice(offset, offset + length).replace(/\S/g, ' ')
    from = offset + length
  }
  return { text: safe + text.slice(from), keys }
}

/** Where a key ends that has no end mark: with the last line that may be of it, at `most` at the latest. */
function bodyEnd(text: string, start: number, most: number): number {
  const firstEnd = text.indexOf('\n', start)
  let end = firstEnd < 0 ? most : Math.min(firstEnd, most)
  while (end < most) {
    const next = text.indexOf('\n', end + 1)
    const until = next < 0 ? most : Math.min(next, most)
    if (!BODY.test(text.slice(end + 1, until).replace(AROUND, ''))) break
    end = until
  }
  return end
}

/** Whether bytes begin as a private key does (RFC 5208, RFC 8017, RFC 5915): a sequence with a small number first. */
export function isKey(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x30) return false
  const head = bytes[1] === 0x82 ? 4 : bytes[1] === 0x81 ? 3 : 2
  return bytes[head] === 2 && bytes[head + 1] === 1 && (bytes[head + 2] ?? 2) < 2
}
