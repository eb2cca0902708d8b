/** A sign that may be wider than a Latin one is given twice its room. */
const WIDE = 0x0530

/** How many Latin signs wide a text is at most. */
export function cellsOf(text: string): number {
  let cells = 0
  for (const sign of text) cells += (sign.codePointAt(0) ?? 0) < WIDE ? 1 : 2
  return cells
}

/**
 * A text in lines of at most `most` cells, broken behind a space, a full stop or a hyphen where one is near. Joined
 * the lines are the text again.
 */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const sign of text) {
    const cells = cellsOf(sign)
    if (width + cells > most && line !== '') {
      const cut = breakIn(line)
      lines.push(line.slice(0, cut))
      line = line.slice(cut)
      width = cellsOf(line)
    }
    line += sign
    width += cells
  }
  return line === '' ? lines : [...lines, line]
}

/** Behind the last space, else behind the last sign that a name can be broken at, unless that is far back. */
function breakIn(line: string): number {
  const space = line.lastIndexOf(' ') + 1
  if (space > line.length / 3) return space
  const part = Math.max(line.lastIndexOf('.'), line.lastIndexOf('-'), line.lastIndexOf('(') - 1) + 1
  return part > line.length / 3 ? part : line.length
}
