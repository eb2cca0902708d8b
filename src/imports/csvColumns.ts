import { parseHostName } from '../domain/hostName'
import { isEdgeName } from '../domain/knownDomains'
import { readHeadings, type Columns } from './columns'
import type { CsvRow } from './csvRows'

/** As many rows as tell one column from another. */
const SAMPLE = 50

/** Takes the heading off the rows, with the columns that it names. */
export function splitHeadings(rows: readonly CsvRow[]): {
  headings: string[] | null
  data: readonly CsvRow[]
  named: Columns | null
} {
  const [first, ...rest] = rows
  const named = first ? readHeadings(first.cells) : null
  const isHeading = first !== undefined && named !== null && !first.cells.some(isName)
  return isHeading
    ? { headings: first.cells, data: rest, named: named.domain === null ? null : named }
    : { headings: null, data: rows, named: null }
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
