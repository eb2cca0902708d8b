import type { Collector } from './collect'
import { readHeadings, roleOfLabel, type Columns } from './columns'
import type { Source } from './fact'
import { readDnsObject } from './objects/readDnsObject'
import { readObject, typeOfObject, type Hints } from './objects/readObject'
import { readCertificateObject } from './certificates/certificateObject'
import { isCut, isOneName, nameTokens } from './nameTokens'
import { itemsOf, letters, valueOf, type Field, type TextRecord } from './record'
import { endOf, split, type Span } from './span'

export interface RecordContext extends Hints {
  /** The zone that a command was asked for, where its owners are relative. */
  zone: Span | null
}

/** Turns one object, of whichever shape, into facts: a certificate, a DNS record, a known object, or cells of a table. */
export function readRecord(collector: Collector, record: TextRecord, context: RecordContext): void {
  const keys = new Set(record.fields.map(({ key }) => letters(key.text)))
  if (readCertificateObject(collector, record, keys)) return
  if (readDnsObject(collector, record, context.zone)) return
  const type = typeOfObject(keys, context)
  if (type) {
    readObject(collector, record, type)
    return
  }
  const columns = readHeadings(record.fields.map(({ key }) => key.text))
  if (columns && isRow(record, columns)) readRow(collector, record.fields, columns, record.source)
  else for (const field of record.fields) readUnknown(collector, field, record.source)
}

/** Whether cells are what their headings say: `Name` and `Server` are over many other things as well. */
function isRow({ fields, source }: TextRecord, { domain, edge }: Columns): boolean {
  const isFit = (column: number | null) => {
    const field = column === null ? undefined : fields[column]
    if (!field) return false
    return roleOfLabel(field.key.text) !== null || isOneName(valueOf(field).text)
  }
  // Headings that are right over cells of a table speak for all of its rows.
  return source.shape === 'delimited' || isFit(domain) || isFit(edge)
}

/** A row of a table that somebody made: domains, their Access Edge, a contact. Several names in a cell all count. */
function readRow(
  collector: Collector,
  fields: readonly Field[],
  columns: Columns,
  source: Source,
): void {
  const at = (column: number | null): Span | null => {
    const field = column === null ? undefined : fields[column]
    const value = field && valueOf(field)
    return value && value.text !== '' ? value : null
  }
  const edge = at(columns.edge)
  const contact = at(columns.contact)
  const before = at(columns.before)
  const cells = [columns.domain, ...(columns.moreDomains ?? [])]
    .map(at)
    .filter((cell) => cell !== null)
  const domains = cells.flatMap((cell) =>
    split(cell, /[,;\s]+/g).every(({ text }) => isOneName(text)) ? split(cell, /[,;\s]+/g) : [cell],
  )
  for (const domain of domains) {
    if (isCut(domain.text)) {
      collector.skip(domain, 'cut')
      continue
    }
    const parts = [domain, edge, contact, before].filter((part) => part !== null)
    const start = Math.min(...parts.map(({ offset }) => offset))
    const end = Math.max(...parts.map(endOf))
    collector.add({
      kind: 'pair',
      domain: collector.value(domain),
      edge: edge && collector.value(edge),
      contact: contact && collector.value(contact),
      before: before && collector.value(before),
      place: collector.place({ text: '', offset: start, length: end - start }),
      source,
    })
  }
  if (domains.length === 0 && edge) collector.name(edge, 'access-edge', source)
}

/** A property that is not known: its names are found inside it, and told with it. */
function readUnknown(collector: Collector, field: Field, source: Source): void {
  const label = `${field.key.text}: ${valueOf(field).text}`.slice(0, 200)
  for (const item of itemsOf(field).items) {
    if (isCut(item.text)) {
      if (nameTokens(item).length > 0) collector.skip(item, 'cut')
    } else for (const token of nameTokens(item)) collector.name(token, 'mentioned', source, label)
  }
}
