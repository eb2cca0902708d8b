import { slice, trim, type Span } from '../span'
import { DELIMITERS, preambleOf, splitRows } from './delimited'
import { unguarded } from './delimitedTable'

export interface TableRow {
  cells: readonly Span[]
  /** The row as it is, over all of its lines. */
  whole: Span
}

export interface BrokenRow {
  whole: Span
  problem: 'quote' | 'nul'
}

export interface TableRows {
  rows: TableRow[]
  delimiter: string
  /** The .NET type of a `#TYPE` line. */
  type: string | null
  /** The lines before the table that say how it is to be read. */
  preamble: Span
  broken: BrokenRow[]
  /** Whether there were more rows than asked for. */
  isCut: boolean
}

/** Rows by which the delimiter is found. */
const SAMPLE = 20

/**
 * Splits a text that is a table from its first line to its last, such as a CSV file, at most `most` rows of it, without
 * those that are empty. Knows a byte order mark, the `#TYPE` line of Export-Csv and the `sep=` line of Excel.
 */
export function readTableRows(text: Span, most: number): TableRows {
  const { type, delimiter: said, rest } = preambleOf(text)
  const body = rest.text.startsWith('\uFEFF') ? slice(rest, 1) : rest
  const delimiter = said ?? delimiterOf(body)
  const preamble = slice(text, 0, text.text.length - rest.text.length)
  const rows: TableRow[] = []
  const broken: BrokenRow[] = []
  for (const { cells, whole, problem } of splitRows(body, delimiter)) {
    if (problem) broken.push({ whole, problem })
    else if (cells.some((cell) => cell.text.trim() !== ''))
      rows.push({ cells: withoutEmptyEnd(cells).map(unguarded), whole })
    if (rows.length > most) return { rows, delimiter, type, preamble, broken, isCut: true }
  }
  return { rows, delimiter, type, preamble, broken, isCut: false }
}

/** The first of the delimiters by which most rows have the same number of cells, more than one: a title has not. */
function delimiterOf(body: Span): string {
  const scores = DELIMITERS.map((delimiter) => {
    const counts = new Map<number, number>()
    let seen = 0
    for (const { cells, whole } of splitRows(body, delimiter)) {
      if (whole.text.trim() === '') continue
      const { length } = cells
      if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
      if ((seen += 1) === SAMPLE) break
    }
    return Math.max(0, ...counts.values())
  })
  return DELIMITERS[scores.indexOf(Math.max(...scores))] ?? ','
}

/** Without the empty cells that spreadsheets put at the end of a row. */
function withoutEmptyEnd(cells: readonly Span[]): readonly Span[] {
  return cells.slice(0, cells.findLastIndex(({ text }) => text.trim() !== '') + 1)
}

/** The cells of a row under their headings; a heading that is missing has no name. */
export function fieldsOf(
  { cells, whole }: TableRow,
  headings: readonly Span[],
): { key: Span; value: Span[] }[] {
  const width = Math.max(cells.length, headings.length)
  return Array.from({ length: width }, (_, column) => {
    const cell = cells[column]
    const key = headings[column] ?? { text: '', offset: whole.offset }
    return { key, value: cell && cell.text !== '' ? [trim(cell)] : [] }
  })
}
