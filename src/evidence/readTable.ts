import type { NameTables } from '../names/nameReading'
import { cleanText, lastAtMost } from './cleanText'
import { Collector } from './collect'
import { readHeadings, type Columns } from './columns'
import type { Evidence, NameRole, Source } from './fact'
import type { ObjectType } from './objects/objectTypes'
import { letters } from './record'
import { settle } from './settle'
import { guessColumns, splitHeadings } from './shapes/tableColumns'
import { fieldsOf, readTableRows, type TableRow } from './shapes/tableRows'
import type { Span } from './span'
import { areProperties, knownType, readRecord, readRow } from './tables'

/** A row that was left out, with the line on which it begins. */
export interface DroppedRow {
  line: number
  /** `quote`: a quote is opened and not closed, so that where the row ends is not known. */
  code: 'quote' | 'nul' | 'too-many-cells' | 'no-domain' | 'above-headings'
  part: string
}

export interface TableReading {
  state: 'read'
  delimiter: string
  /** The row that names the columns, where there is one. */
  headings: string[] | null
  /** The first rows of data, to choose columns by. */
  sample: string[][]
  /** Columns of the widest row. */
  width: number
  columns: Columns
  dropped: DroppedRow[]
  evidence: Evidence
}

export interface TableOptions {
  tables: NameTables
  /** The columns to take, where they were chosen by hand. */
  columns?: Columns | undefined
  mostRows: number
  mostColumns: number
}

const DOMAIN_ROLES: ReadonlySet<string> = new Set<NameRole>([
  'sip-domain',
  'user-domain',
  'mail-domain',
])

/**
 * Reads a text that is one table, such as a CSV file, into facts: by its headings where they are the properties of a known
 * object, else by the columns that the headings name, that were chosen, or that the cells look like. A row that cannot
 * be trusted is dropped and told; the rest is read. Never throws; linear.
 */
export function readTable(
  text: string,
  { tables, columns: chosen, mostRows, mostColumns }: TableOptions,
): TableReading | { state: 'too-large'; what: 'rows' | 'columns' } {
  const collector = new Collector(cleanText(text), tables)
  const starts = collector.clean.lines.map(({ offset }) => offset)
  const lineOf = ({ offset }: Span) => lastAtMost(starts, offset) + 1
  // One more for the headings.
  const body = { text: collector.clean.text, offset: 0 }
  const { rows, delimiter, type, preamble, broken, isCut } = readTableRows(body, mostRows + 1)
  const { headings, data, named, above } = splitHeadings(rows)
  if (isCut || data.length > mostRows) return { state: 'too-large', what: 'rows' }
  if (rows.some(({ cells }) => cells.length > mostColumns)) {
    return { state: 'too-large', what: 'columns' }
  }
  const keys = headings?.cells ?? []
  const texts = keys.map((key) => key.text)
  const context = { command: null, type, zone: null }
  const isKnown = !chosen && headings !== null && areProperties(texts, context)
  const columns = chosen ?? (isKnown ? columnsOf(texts, type) : (named ?? guessColumns(data)))
  const dropped: DroppedRow[] = []
  const drop = (whole: Span, code: DroppedRow['code']) => {
    dropped.push({ line: lineOf(whole), code, part: whole.text.trim().slice(0, 200) })
    collector.ignore(whole)
  }
  collector.ignore(preamble)
  for (const { whole } of above) drop(whole, 'above-headings')
  for (const { whole, problem } of broken) drop(whole, problem)
  if (headings) collector.ignore(headings.whole)
  for (const row of data) {
    const source: Source = { shape: 'delimited', command: null, line: lineOf(row.whole) }
    const fields = fieldsOf(row, keys)
    if (headings && row.cells.length > Math.max(keys.length, widthOf(columns))) {
      drop(row.whole, 'too-many-cells')
    } else if (isKnown) readRecord(collector, { fields, source }, context)
    else if (!readRow(collector, fields, columns, source)) drop(row.whole, 'no-domain')
  }
  dropped.sort((one, other) => one.line - other.line)
  return {
    state: 'read',
    delimiter,
    headings: headings && texts,
    sample: data.slice(0, SHOWN_ROWS).map(textsOf),
    width: rows.reduce((most, { cells }) => Math.max(most, cells.length), 0),
    columns,
    dropped,
    evidence: settle(collector),
  }
}

const SHOWN_ROWS = 5

const textsOf = ({ cells }: TableRow) => cells.map(({ text }) => text)

/** The columns that the columns which are read need. */
function widthOf({ domain, edge, contact, before, moreDomains = [] }: Columns): number {
  return Math.max(...[domain, edge, contact, before, ...moreDomains].map((at) => (at ?? -1) + 1))
}

/** The columns of an object in which its domains and its Access Edge are, to be shown. */
function columnsOf(headings: readonly string[], type: string | null): Columns {
  const keys = headings.map(letters)
  const known = knownType(new Set(keys), { command: null, type }, readHeadings(headings))
  const find = (fits: (role: ObjectType['roles'][string]) => boolean) => {
    const at = keys.findLastIndex((key) => {
      const role = known?.roles[key]
      return role !== undefined && fits(role)
    })
    return at < 0 ? null : at
  }
  return {
    domain: find((role) => DOMAIN_ROLES.has(role)),
    edge: find((role) => role === 'access-edge'),
    contact: null,
    before: null,
  }
}
