import type { Collector } from '../collect'
import type { NameRole, Setting, Source } from '../fact'
import { isCut, isOneName, nameTokens } from '../nameTokens'
import { itemsOf, letters, valueOf, type Field, type TextRecord } from '../record'
import { endOf, slice, trim, type Span } from '../span'
import { BY_TYPE, OBJECT_TYPES, type ObjectType } from './objectTypes'

/** What is known about a record beside its properties. */
export interface Hints {
  /** The cmdlet of the prompt above. */
  command: string | null
  /** A .NET type, as `#TYPE` names it. */
  type: string | null
  /** Whether a session with Microsoft 365 was opened above: some of its cmdlets bear the names of the server's. */
  isTenant?: boolean
}

/**
 * The kind of object by the command that printed it, by its type, or by its properties; null for one that is not known.
 */
export function typeOfObject(keys: ReadonlySet<string>, hints: Hints): ObjectType | null {
  const named =
    BY_TYPE.find(([pattern]) => hints.type !== null && pattern.test(hints.type))?.[1] ??
    hints.command
  const candidates = OBJECT_TYPES.filter(
    ({ command }) => command.toLowerCase() === named?.toLowerCase(),
  )
  const fits = (type: ObjectType) =>
    type.signs.every((group) => group.some((sign) => keys.has(sign))) &&
    !type.not?.some((key) => keys.has(key))
  const ofTenant = hints.isTenant === true && candidates.find(({ of }) => of?.startsWith('tenant'))
  if (ofTenant) return ofTenant
  const known = (type: ObjectType) => [...propertiesOf(type), ...(type.shared ?? [])]
  return (
    candidates.find(fits) ??
    candidates.findLast((type) => known(type).some((key) => keys.has(key))) ??
    OBJECT_TYPES.find(fits) ??
    null
  )
}

/** All properties by which a type is known, for lines that are not set apart as a list. */
export function propertiesOf({ signs, roles }: ObjectType): string[] {
  return [...signs.flat(), ...Object.keys(roles)]
}

/** Turns an object of a known type into its settings and the names in it. */
export function readObject(collector: Collector, record: TextRecord, type: ObjectType): void {
  const source: Source = { ...record.source, command: record.source.command ?? type.command }
  const settings: Setting[] = []
  let identity: string | null = null
  for (const field of record.fields) {
    const key = letters(field.key.text)
    const value = valueOf(field)
    const role = type.roles[key] ?? (type.of === null ? 'personal' : 'setting')
    if (key === 'identity' && value.text !== '' && !isCut(value.text)) identity = value.text
    if (type.of !== null) settings.push(settingOf(collector, field, value))
    if (role === 'personal') skipNames(collector, field, type.command === 'Get-CsUser')
    else if (role !== 'setting') addNames(collector, field, role, source, type)
    else if (type.of === null) skipNames(collector, field, false)
  }
  if (type.of === null) return
  const place = collector.place(extentOf(record))
  collector.add({ kind: 'settings', of: type.of, identity, settings, place, source })
}

/** From the first of its properties to the last value; a row of a table without its headings. */
export function extentOf({ fields, source }: TextRecord): Span {
  const isRow = source.shape === 'dash-table' || source.shape === 'delimited'
  const parts = fields.flatMap((field) => [
    ...(isRow ? [] : [field.key]),
    ...(field.value.length > 0 ? [valueOf(field)] : []),
  ])
  const start = Math.min(...parts.map(({ offset }) => offset))
  const end = Math.max(...parts.map(endOf))
  return parts.length === 0
    ? { text: '', offset: fields[0]?.key.offset ?? 0 }
    : { text: '', offset: start, length: end - start }
}

function settingOf(collector: Collector, field: Field, value: Span): Setting {
  const { items, isComplete } = itemsOf(field)
  return {
    property: field.key.text,
    ...collector.value(value, isComplete && !isCut(value.text)),
    items: items.map((item) => collector.value(item)),
  }
}

function addNames(
  collector: Collector,
  field: Field,
  role: NameRole,
  source: Source,
  type: ObjectType,
): void {
  const value = valueOf(field)
  const whole = isCut(value.text) && !value.text.includes('{') ? [value] : itemsOf(field).items
  for (const item of whole) {
    const name = bareName(item)
    // `Site:Seattle`, `Global` and class names are no host names.
    if (/^Microsoft\.Rtc\./.test(name.text)) continue
    if (isCut(name.text) && /\w\.\w|\w\.{3}$|…$/.test(name.text)) {
      if (type.of === null) collector.skip(name, 'cut')
    } else if (isOneName(name.text)) collector.name(name, role, source)
    else if (type.of === null && nameTokens(name).length > 0) {
      // The whole value is judged, as a field on the page would.
      collector.name(name, role, source)
    }
  }
}

/** `EdgeServer:pool.contoso.net`, `sip:ann@contoso.com`, `Domain=contoso.com`: the name alone. */
function bareName(item: Span): Span {
  const text = item.text
  const at = text.lastIndexOf('@')
  if (at >= 0) return trim(slice(item, at + 1))
  const [label = ''] = /^[A-Za-z][A-Za-z ]{0,40}[:=]\s*/.exec(text) ?? []
  return trim(slice(item, label.length))
}

function skipNames(collector: Collector, field: Field, isPersonal: boolean): void {
  for (const piece of field.value) {
    for (const token of nameTokens(piece)) {
      collector.skip(token, isPersonal ? 'personal' : 'not-needed')
    }
  }
}
