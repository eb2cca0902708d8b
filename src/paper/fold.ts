/** Longest line of an iCalendar file, in bytes and without its line break (RFC 5545, 3.1). */
const LONGEST = 75

/**
 * Folds the lines of an iCalendar file at 75 bytes, never inside a character. Lines that were folded already,
 * by whatever measure, are joined first.
 */
export function foldLines(text: string): string {
  return text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map(foldLine)
    .join('\r\n')
}

function foldLine(line: string): string {
  let folded = ''
  let length = 0
  for (const character of line) {
    const size = byteLength(character)
    if (length + size > LONGEST) {
      folded += '\r\n '
      length = 1
    }
    folded += character
    length += size
  }
  return folded
}

/** In UTF-8. */
function byteLength(character: string): number {
  const point = character.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}
