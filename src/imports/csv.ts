import type { NameTables } from '../names/nameReading'
import type { Columns } from '../evidence/columns'
import { readTable, type DroppedRow } from '../evidence/readTable'
import type { ImportEntry } from './entries'
import { listOf, type IgnoredText } from './list'
import type { DraftNames } from './claim'
import type { KnownNames, Remark } from './claimsOf'

/** Characters of a CSV file, and rows and columns in it, beyond which it is refused. */
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
      /** Columns of the widest row. */
      width: number
      columns: Columns
      /** Read while they are asked for, row by row; once. */
      entries: Iterable<ImportEntry>
      lines: number
      /** Rows that were dropped, with the line that each begins on. */
      problems: DroppedRow[]
      ignored: IgnoredText[]
      known: KnownNames[]
      remarks: Remark[]
    }
  | { state: 'too-large'; what: 'characters' | 'rows' | 'columns'; limit: number }

export interface CsvOptions {
  tables: NameTables
  /** What the draft has already. */
  known?: DraftNames
  /** The columns to take, where they were chosen by hand. */
  columns?: Columns | undefined
}

/**
 * Reads a table of SIP domains, their Access Edges and contacts from CSV text with the reader of all evidence: the
 * delimiter, headings and columns are found, output of Export-Csv and our own CSV among them. A row that cannot be
 * trusted is dropped and told with its line; the rest is read. Never throws.
 */
export function readCsv(text: string, { tables, known, columns }: CsvOptions): CsvReading {
  if (text.length > CSV_LIMIT) return { state: 'too-large', what: 'characters', limit: CSV_LIMIT }
  const table = readTable(text, {
    tables,
    columns,
    mostRows: CSV_ROWS,
    mostColumns: CSV_COLUMNS,
  })
  if (table.state === 'too-large') {
    return { ...table, limit: table.what === 'rows' ? CSV_ROWS : CSV_COLUMNS }
  }
  const { delimiter, headings, sample, width, dropped, evidence } = table
  const others = evidence.skipped.filter(({ reason }) => reason === 'not-needed')
  const list = listOf(
    {
      ...evidence,
      // Dropped rows are told with their reason, headings are shown with the columns.
      noise: [],
      skipped: evidence.skipped.filter(({ reason }) => reason !== 'not-needed'),
    },
    tables,
    known,
  )
  const names = [...new Set(others.map((each) => each.text))]
  const elsewhere: KnownNames[] = names.length > 0 ? [{ role: 'other-column', names }] : []
  return {
    ...list,
    known: [...list.known, ...elsewhere],
    delimiter,
    headings,
    sample,
    width,
    columns: table.columns,
    problems: dropped,
  }
}
