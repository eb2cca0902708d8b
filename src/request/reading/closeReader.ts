import { fits, isLoose } from './fits'
import { outlineOf, type Outline } from './outline'

/** What was found wrong: a field that holds its default now, or a part over its limit. Paths as `edges.0.fqdn`. */
export interface Notes {
  repaired: string[]
  tooLarge: string | null
}

/** Rebuilds one value from anything; what does not fit is noted under its path and replaced. */
export type CloseReader<T> = (value: unknown, path: string, notes: Notes) => T

/** What is asked of a schema of yup; `InferType` says what comes out. */
interface Schema {
  type: string
  describe(): unknown
  getDefault(): unknown
  isType(value: unknown): boolean
  isValidSync(value: unknown, options: { strict: true; disableStackTrace: true }): boolean
  fields?: unknown
  innerType?: unknown
}

const STRICT = { strict: true, disableStackTrace: true } as const

/**
 * What reads a value by a schema, field by field: no field can spoil another, and nothing is looked at deeper than the
 * schema goes. A row that fits is copied without asking yup, so that thousands of good rows cost nothing.
 */
export function closeReaderOf<T>(schema: Schema): CloseReader<T> {
  const outline = outlineOf(schema.describe() as Parameters<typeof outlineOf>[0])
  const read =
    outline.is === 'object'
      ? objectReader(schema)
      : outline.is === 'array'
        ? listReader(schema, outline)
        : leafReader(schema, outline)
  return read as CloseReader<T>
}

function objectReader({ fields }: Schema): CloseReader<unknown> {
  const readers = Object.entries(fields as Readonly<Record<string, Schema>>).map(
    ([name, field]) => [name, closeReaderOf(field)] as const,
  )
  return (value, path, notes) => {
    if (!isLoose(value)) notes.repaired.push(path)
    const source = isLoose(value) ? value : {}
    const own = (name: string) => (Object.hasOwn(source, name) ? source[name] : undefined)
    const at = (name: string) => (path === '' ? name : `${path}.${name}`)
    return Object.fromEntries(
      readers.map(([name, read]) => [name, read(own(name), at(name), notes)]),
    )
  }
}

/** Entries of the wrong type are left out. */
function listReader(
  { innerType }: Schema,
  outline: Extract<Outline, { is: 'array' }>,
): CloseReader<unknown> {
  const { most, of } = outline
  const read = closeReaderOf(innerType as Schema)
  const isFlat = of.is === 'object' && Object.values(of.fields).every(({ is }) => is === 'string')
  return (value, path, notes) => {
    if (value === null && 'orNull' in outline) return null
    if (!Array.isArray(value)) {
      notes.repaired.push(path)
      return 'orNull' in outline ? null : []
    }
    if (value.length > most) {
      notes.tooLarge ??= path
      return []
    }
    return value.flatMap((entry: unknown, index): unknown[] => {
      if (isFlat && fits(of, entry)) return [{ ...(entry as object) }]
      if (of.is === 'object' ? isLoose(entry) : typeof entry === of.is)
        return [read(entry, `${path}.${index}`, notes)]
      notes.repaired.push(`${path}.${index}`)
      return []
    })
  }
}

function leafReader(schema: Schema, outline: Outline): CloseReader<unknown> {
  const fallback = schema.getDefault()
  const most = (outline.is === 'string' && outline.most) || Infinity
  return (value, path, notes) => {
    if (fits(outline, value)) return value
    // yup takes a boxed text for a text, and writes out a wrong value however deep it is.
    const isPlain = typeof value !== 'object' || value === null
    if (isPlain && schema.isType(value) && schema.isValidSync(value, STRICT)) return value
    if (typeof value === 'string' && value.length > most) notes.tooLarge ??= path
    else notes.repaired.push(path)
    return fallback
  }
}
