/** How many bytes a text is in UTF-8; half of a character counts as the sign that is written in its place. */
export function byteLength(text: string): number {
  let bytes = text.length
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) continue
    bytes += unit < 0x800 ? 1 : 2
    // The two halves of one character are four bytes together.
    const isPair = unit >= 0xd800 && unit < 0xdc00 && isLowHalf(text.charCodeAt(at + 1))
    if (!isPair) continue
    at += 1
  }
  return bytes
}

const isLowHalf = (unit: number) => unit >= 0xdc00 && unit < 0xe000
