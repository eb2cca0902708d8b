import { parseHostName } from '../names/hostName'
import { isEdgeName } from '../names/knownDomains'
import { readHeadings, type Columns } from '../evidence/columns'
import type { CsvRow } from './csvRows'

/** As many rows as tell one column from another. */
const SAMPLE = 50

/** Rows among which a heading is looked for: titles and dates may stand above it. */
const TOP = 20

interface Split {
  headings: string[] | null
  data: readonly CsvRow[]
  /** The columns that the heading names. */
  named: Columns | null
  /** Rows over the heading, which hold nothing of the table. */
  above: readonly CsvRow[]
}

/**
 * Takes the heading off the rows, and what stands above it. It is the row that names most columns, before any that
 * has a name or an address in it; else, in whichever language, the last of these rows that is as wide as the table.
 */
export function splitHeadings(rows: readonly CsvRow[]): Split {
  const top = rows.slice(0, TOP)
  const first = top.findIndex(({ cells }) =>
    cells.some((cell) => cell.includes('@') || isName(cell)),
  )
  const before = first < 0 ? top : top.slice(0, first)
  const named = before.map(({ cells }) => readHeadings(cells))
  const counts = named.map((columns) => Object.values(columns ?? {}).filter(isSet).length)
  const known = counts.indexOf(Math.max(1, ...counts))
  const width = Math.max(2, rows[first]?.cells.length ?? Infinity)
  const at =
    known >= 0
      ? known
      : before.findLastIndex(
          ({ cells }) => cells.length >= width && !cells.some((cell) => cell.includes('.')),
        )
  const heading = before[at]
  if (!heading) return { headings: null, data: rows, named: null, above: [] }
  const columns = named[at] ?? null
  return {
    headings: heading.cells,
    data: rows.slice(at + 1),
    named: columns && isSet(columns.domain) ? columns : null,
    above: rows.slice(0, at),
  }
}

function isSet(column: number | null): boolean {
  return column !== null
}

/**
 * The columns by what is in them, for a table that does not name them: addresses are contacts, names that begin
 * as servers do are Access Edges. A column of addresses and nothing else gives the domains.
 */
export function guessColumns(data: readonly CsvRow[]): Columns {
  const sample = data.slice(0, SAMPLE)
  const width = Math.max(0, ...sample.map(({ cells }) => cells.length))
  const counts = Array.from({ length: width }, (_, column) => {
    const cells = sample.map((row) => row.cells[column] ?? '')
    return {
      addresses: cells.filter((cell) => cell.includes('@')).length,
      edges: cells.filter((cell) => isName(cell) && isEdgeName(nameOf(cell))).length,
      domains: cells.filter((cell) => isName(cell) && !isEdgeName(nameOf(cell))).length,
    }
  })
  const contact = best(counts.map(({ addresses }) => addresses))
  const edge = best(counts.map(({ edges, domains }) => (edges > domains ? edges : 0)))
  const domain = best(
    counts.map(({ domains }, column) => (column === contact || column === edge ? 0 : domains)),
  )
  if (domain !== null) return { domain, edge, contact, before: null }
  return { domain: contact ?? edge ?? 0, edge: null, contact: null, before: null }
}

function best(counts: readonly number[]): number | null {
  const most = Math.max(0, ...counts)
  return most === 0 ? null : counts.indexOf(most)
}

function isName(cell: string): boolean {
  return !cell.includes('@') && nameOf(cell) !== ''
}

function nameOf(cell: string): string {
  return parseHostName(cell).name ?? ''
}
