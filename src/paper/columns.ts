/** Breaks a text at spaces so that no line is longer than `width`; a longer word keeps a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  if (line !== '' || lines.length === 0) lines.push(line)
  return lines
}

/** The text in lines of `width`, the first after `lead`, the others under its first word. */
export function hang(lead: string, text: string, width: number): string[] {
  const indent = ' '.repeat(widthOf(lead))
  return wrap(text, width - indent.length).map((line, index) =>
    `${index === 0 ? lead : indent}${line}`.trimEnd(),
  )
}

/** Rows under their headings with two spaces between columns; null where that is wider than `width`. */
export function align(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] | null {
  const widths = headings.map((heading, column) =>
    rows.reduce((most, row) => Math.max(most, widthOf(row[column] ?? '')), widthOf(heading)),
  )
  if (widths.reduce((sum, each) => sum + each + 2, -2) > width) return null
  const line = (cells: readonly string[]) =>
    widths
      .map((each, column) => pad(cells[column] ?? '', each))
      .join('  ')
      .trimEnd()
  return [line(headings), widths.map((each) => '-'.repeat(each)).join('  '), ...rows.map(line)]
}

export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** Counted in characters, not in UTF-16 units. */
function widthOf(text: string): number {
  return [...text].length
}
