export interface CsvRow {
  /** The line it begins on, counted from 1. */
  line: number
  cells: string[]
}

export interface CsvProblem {
  line: number
  /** `quote`: a quote is opened and not closed, so that where the row ends cannot be known. */
  code: 'quote' | 'nul' | 'too-many-cells' | 'no-domain' | 'above-headings'
  part: string
}

interface Rows {
  rows: CsvRow[]
  delimiter: string
  problems: CsvProblem[]
  /** Whether there were more rows than asked for. */
  isCut: boolean
}

const DELIMITERS = [',', ';', '\t', '|']

/**
 * Splits CSV text into rows, at most `most` of them, without those that are empty. Knows a byte order mark, the
 * `#TYPE` line of `Export-Csv` and Excel's `sep=` line. What is between lines of a broken quote is dropped.
 */
export async function readRows(text: string, most: number): Promise<Rows> {
  const { default: papa } = await import('papaparse')
  // Line ends may be mixed, where a table was put together from others.
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const [preamble = '', separator] = /^(?:#TYPE.*|sep=(.))\n?/i.exec(lines) ?? []
  const body = lines.slice(preamble.length)
  const rows: CsvRow[] = []
  const problems: CsvProblem[] = []
  const split = (delimiter: string) =>
    papa.parse<string[]>(body, { delimiter, newline: '\n', preview: 20, skipEmptyLines: true }).data
  const delimiter = separator ?? bestOf(DELIMITERS, (each) => mostAlike(split(each)))
  let line = preamble === '' ? 1 : 2
  let at = 0
  let isCut = false
  papa.parse<string[]>(body, {
    delimiter,
    newline: '\n',
    step({ data: cells, errors, meta }, parser) {
      const code = errors.some(({ type }) => type === 'Quotes')
        ? 'quote'
        : cells.some((cell) => cell.includes('\0'))
          ? 'nul'
          : null
      if (code) problems.push({ line, code, part: cells.join(delimiter).slice(0, 200) })
      else if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells: trimmed(cells) })
      line += body.slice(at, meta.cursor).split('\n').length - 1
      at = meta.cursor
      isCut = rows.length > most
      if (isCut) parser.abort()
    },
  })
  return { rows, delimiter, problems, isCut }
}

/** How many of the rows have the same number of cells, more than one: a title above a table does not. */
function mostAlike(rows: readonly (readonly string[])[]): number {
  const counts = new Map([[0, 0]])
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
  return Math.max(...counts.values())
}

/** The first of those that score most. */
function bestOf(choices: readonly string[], score: (choice: string) => number): string {
  const scores = choices.map(score)
  return choices[scores.indexOf(Math.max(...scores))] ?? ','
}

/** Without the empty cells that spreadsheets put at the end of a row. */
function trimmed(cells: string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1)
}
