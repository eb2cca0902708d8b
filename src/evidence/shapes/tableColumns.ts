import { parseHostName } from '../../names/hostName'
import { isEdgeName } from '../../names/knownDomains'
import { readHeadings, type Columns } from '../columns'

/** As many rows as tell one column from another. */
const SAMPLE = 50

/** Rows among which a heading is looked for: titles and dates may stand above it. */
const TOP = 20

/** A row by the texts of its cells. */
interface Row {
  cells: readonly { text: string }[]
}

interface Split<R extends Row> {
  headings: R | null
  data: readonly R[]
  /** The columns that the heading names. */
  named: Columns | null
  /** Rows over the heading, which hold nothing of the table. */
  above: readonly R[]
}

/**
 * Takes the heading off the rows, and what stands above it. It is the row that names most columns, before any that
 * has a name or an address in it; else, in whichever language, the last of these rows that is as wide as the table.
 */
export function splitHeadings<R extends Row>(rows: readonly R[]): Split<R> {
  const top = rows.slice(0, TOP)
  const first = top.findIndex(({ cells }) =>
    cells.some(({ text }) => text.includes('@') || isName(text)),
  )
  const before = first < 0 ? top : top.slice(0, first)
  const named = before.map(({ cells }) =>
    readHeadings(
      cells.map(({ text }) => text),
      true,
    ),
  )
  const counts = named.map((columns) => Object.values(columns ?? {}).filter(isSet).length)
  const known = counts.indexOf(Math.max(1, ...counts))
  const width = Math.max(2, rows[first]?.cells.length ?? Infinity)
  const at =
    known >= 0
      ? known
      : before.findLastIndex(
          ({ cells }) => cells.length >= width && !cells.some(({ text }) => text.includes('.')),
        )
  const heading = before[at]
  if (!heading) return { headings: null, data: rows, named: null, above: [] }
  const columns = named[at] ?? null
  const data = rows.slice(at + 1)
  return {
    headings: heading,
    data,
    named: columns && isSet(columns.domain) ? withUnnamed(columns, heading, data) : null,
    above: rows.slice(0, at),
  }
}

/** One heading may be over several columns of domains: those right behind it have none of their own. */
function withUnnamed(columns: Columns, heading: Row, data: readonly Row[]): Columns {
  const { domain, edge, contact, before, moreDomains = [] } = columns
  const known = new Set([domain, edge, contact, before, ...moreDomains])
  const last = Math.max(domain ?? 0, ...moreDomains)
  const further: number[] = []
  const sample = data.slice(0, SAMPLE)
  const width = Math.max(0, ...sample.map(({ cells }) => cells.length))
  for (let column = last + 1; column < width && !known.has(column); column += 1) {
    const isNamed = (heading.cells[column]?.text.trim() ?? '') !== ''
    const texts = sample.map(({ cells }) => cells[column]?.text ?? '').filter((text) => text !== '')
    if (isNamed || texts.length === 0 || !texts.every(isName)) break
    further.push(column)
  }
  return further.length === 0 ? columns : { ...columns, moreDomains: [...moreDomains, ...further] }
}

function isSet(column: number | null): boolean {
  return column !== null
}

/**
 * The columns by what is in them, for a table that does not name them: addresses are contacts, names that begin
 * as servers do are Access Edges. A column of addresses and nothing else gives the domains.
 */
export function guessColumns(data: readonly Row[]): Columns {
  const sample = data.slice(0, SAMPLE)
  const width = Math.max(0, ...sample.map(({ cells }) => cells.length))
  const counts = Array.from({ length: width }, (_, column) => {
    const cells = sample.map((row) => row.cells[column]?.text ?? '')
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
