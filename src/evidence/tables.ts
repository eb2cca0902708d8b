import { isHostingProxy } from '../names/knownDomains'
import type { Collector } from './collect'
import { readHeadings, roleOfLabel, type Columns } from './columns'
import type { Source } from './fact'
import { areOfRecords, readDnsObject } from './objects/readDnsObject'
import { OBJECT_TYPES, type ObjectType } from './objects/objectTypes'
import { readObject, typeOfObject, type Hints } from './objects/readObject'
import { readCertificateObject } from './certificates/certificateObject'
import { ROLE_OF_LABEL } from './written/labels'
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
  const columns = readHeadings(record.fields.map(({ key }) => key.text))
  const known = knownType(keys, context, columns)
  const type = known && providerOf(known, record, context)
  if (type) readObject(collector, record, type)
  else if (columns && isRow(record, columns)) {
    readRow(collector, record.fields, columns, record.source)
    // What stands under each other is a note with labels rather than a row with columns.
    if (record.source.shape === 'list-block') readOthers(collector, record, columns)
  } else
    for (const field of namedByValue(record.fields)) readUnknown(collector, field, record.source)
}

/** `Name`, `Value` over the rows of a hashtable: what is in the first column is the name of the second. */
function namedByValue(fields: readonly Field[]): readonly Field[] {
  const [name, value, more] = fields
  const isPair =
    !more && letters(name?.key.text ?? '') === 'name' && letters(value?.key.text ?? '') === 'value'
  const key = isPair && name ? valueOf(name) : null
  return key && value && nameTokens(key).length === 0 ? [{ ...value, key }] : fields
}

/** Cut to a few properties, a hosting provider looks as a public one does: its proxy tells them apart. */
function providerOf(type: ObjectType, { fields }: TextRecord, { command }: Hints): ObjectType {
  if (type.of !== 'public-provider' || command === type.command) return type
  const proxy = fields.find(({ key }) => letters(key.text) === 'proxyfqdn')
  const isHosting = proxy !== undefined && isHostingProxy(valueOf(proxy).text.toLowerCase())
  return (isHosting && OBJECT_TYPES.find(({ of }) => of === 'hosting-provider')) || type
}

/** A switch or a number, as it is in a cell and never over one. */
const VALUE = /^(?:\$?(?:true|false)|wahr|falsch|vrai|faux|verdadero|falso|\d{1,20})$/i

/** Whether headings are the properties of something that is read by them: an object, a certificate, a record. */
export function areProperties(headings: readonly string[], hints: Hints): boolean {
  // A row that has a value in it is none of headings: `| AllowFederatedUsers | False | False |`.
  if (headings.some((heading) => VALUE.test(heading.trim()))) return false
  const keys = new Set(headings.map(letters))
  return (
    keys.has('thumbprint') ||
    areOfRecords(keys) ||
    (keys.has('nametarget') && keys.has('name')) ||
    knownType(keys, hints, readHeadings(headings)) !== null
  )
}

/** Users and domains have no Access Edge beside them: where one is named, somebody made the table. */
export function knownType(
  keys: ReadonlySet<string>,
  hints: Hints,
  columns: Columns | null,
): ObjectType | null {
  const type = typeOfObject(keys, hints)
  const isOwn = type?.of === null && columns !== null
  return isOwn && columns.domain !== null && columns.edge !== null ? null : type
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

/** What people write into a cell that has nothing in it. */
const NOTHING = /^(?:[-–—?]{1,3}|n\/?a|none|null|tbd)$/i
const BETWEEN_NAMES = /[,;\s/|、，；]+/g

/**
 * A row of a table that somebody made: domains, their Access Edge, a contact. Several names in a cell all count. False
 * where there is neither a domain nor an Edge in it.
 */
export function readRow(
  collector: Collector,
  fields: readonly Field[],
  columns: Columns,
  source: Source,
): boolean {
  const at = (column: number | null): Span | null => {
    const field = column === null ? undefined : fields[column]
    const value = field && valueOf(field)
    return value && !NOTHING.test(value.text) && value.text !== '' ? value : null
  }
  const edge = at(columns.edge)
  const contact = at(columns.contact)
  const before = at(columns.before)
  /** `{contoso.com, fabrikam.com}`: the names that a property holds are those of a cell. */
  const inBraces = (column: number | null, cell: Span | null): readonly (Span | null)[] => {
    const field = column === null ? undefined : fields[column]
    return field && cell?.text.startsWith('{') ? itemsOf(field).items : [cell]
  }
  const cells = [columns.domain, ...(columns.moreDomains ?? [])]
    .flatMap((column) => inBraces(column, at(column)))
    .filter((cell) => cell !== null)
  const domains = cells.flatMap((cell) => {
    const parts = split(cell, BETWEEN_NAMES)
    return parts.every(({ text }) => isOneName(text) || isAddress(text)) ? parts : [cell]
  })
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
  return domains.length > 0 || edge !== null
}

function isAddress(text: string): boolean {
  return /^[^\s@/]+@[^\s@/]+$/.test(text) && isOneName(text.slice(text.indexOf('@') + 1))
}

function readOthers(
  collector: Collector,
  { fields, source }: TextRecord,
  { domain, edge, contact, before, moreDomains = [] }: Columns,
): void {
  const read = new Set([domain, edge, contact, before, ...moreDomains])
  for (const [column, field] of fields.entries())
    if (!read.has(column)) readUnknown(collector, field, source)
}

/** A property that is not known: its names are found inside it, and told with it; added where it says what they are. */
function readUnknown(collector: Collector, field: Field, source: Source): void {
  const label = `${field.key.text}: ${valueOf(field).text}`.slice(0, 200)
  const said = roleOfLabel(field.key.text)
  const role = said ? ROLE_OF_LABEL[said] : 'mentioned-apart'
  for (const item of itemsOf(field).items) {
    if (isCut(item.text)) {
      if (nameTokens(item).length > 0) collector.skip(item, 'cut')
    } else for (const token of nameTokens(item)) collector.name(token, role, source, label)
  }
}
