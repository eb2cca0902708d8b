import type { NameTables } from '../names/hostName'
import type { Columns } from '../evidence/columns'
import { guessColumns, splitHeadings } from './csvColumns'
import { readRows, type CsvProblem, type CsvRow } from './csvRows'
import type { Claim } from './claim'
import { readClaims, type ImportEntry } from './entries'

/** Octets of a CSV file, and rows in it, beyond which it is refused. */
export const CSV_LIMIT = 5 * 1024 * 1024
export const CSV_ROWS = 10_000
export const CSV_COLUMNS = 100

export type CsvReading =
  | {
      state: 'read'
      delimiter: string
      /** The row that names the columns, where there is one. */
      headings: string[] | null
      /** The first rows of data, to choose columns by. */
      sample: string[][]
      columns: Columns
      /** Read while they are asked for, row by row; once. */
      entries: Iterable<ImportEntry>
      lines: number
      /** Rows that were dropped, with the line that each begins on. */
      problems: CsvProblem[]
    }
  | { state: 'too-large'; what: 'characters' | 'rows' | 'columns'; limit: number }

export interface CsvOptions {
  tables: NameTables
  /** Strict names that the draft has already. */
  known?: ReadonlySet<string>
  /** The columns to take, where they were chosen by hand. */
  columns?: Columns
}

/**
 * Reads a table of SIP domains, their Access Edges and contacts from CSV text: the delimiter, a heading and the
 * columns are found, `Get-CsSipDomain | Export-Csv` (with its `#TYPE` line) and our own CSV among them. A row that
 * cannot be trusted is dropped and told with its line; the rest is read. Never rejects.
 */
export async function readCsv(text: string, options: CsvOptions): Promise<CsvReading> {
  if (text.length > CSV_LIMIT) return { state: 'too-large', what: 'characters', limit: CSV_LIMIT }
  // One more for the heading.
  const { rows, delimiter, problems, isCut } = await readRows(text, CSV_ROWS + 1)
  const { headings, data, named, above } = splitHeadings(rows)
  if (isCut || data.length > CSV_ROWS) {
    return { state: 'too-large', what: 'rows', limit: CSV_ROWS }
  }
  if (rows.some(({ cells }) => cells.length > CSV_COLUMNS)) {
    return { state: 'too-large', what: 'columns', limit: CSV_COLUMNS }
  }
  const columns = options.columns ?? named ?? guessColumns(data)
  for (const row of above) problems.push(problemOf(row, 'above-headings'))
  const claims: Claim[] = []
  for (const row of data) {
    const { line, cells } = row
    const at = (column: number | null) => (column === null ? '' : unguarded(cells[column] ?? ''))
    const domain = at(columns.domain)
    if (headings && cells.length > headings.length) {
      problems.push(problemOf(row, 'too-many-cells'))
    } else if (domain === '') {
      problems.push(problemOf(row, 'no-domain'))
    } else {
      const { edge, contact, before } = columns
      claims.push({ line, domain, edge: at(edge), contact: at(contact), before: at(before) })
    }
  }
  problems.sort((one, other) => one.line - other.line)
  const sample = data.slice(0, 5).map(({ cells }) => cells)
  const entries = readClaims(claims, options.tables, options.known)
  const lines = rows.at(-1)?.line ?? 0
  return { state: 'read', delimiter, headings, sample, columns, entries, lines, problems }

  function problemOf({ line, cells }: CsvRow, code: CsvProblem['code']): CsvProblem {
    return { line, code, part: cells.join(delimiter).slice(0, 200) }
  }
}

/** Without the apostrophe that keeps a spreadsheet from taking the cell for a formula. */
function unguarded(cell: string): string {
  return cell.trim().replace(/^'(?=\s*[=+\-@|＝＋－＠])/, '')
}
