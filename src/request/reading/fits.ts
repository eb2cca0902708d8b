import type { Outline } from './outline'
import { TEXT_TESTS } from './textTests'

export type Loose = Readonly<Record<string, unknown>>

export function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Whether a value is exactly what the schema of this outline accepts. Says nothing about what is wrong: for that, and
 * for a repair, `readDraft` looks closer. Never throws; takes nothing from a prototype.
 */
export function fits(outline: Outline, value: unknown): boolean {
  if (value === null) return 'orNull' in outline
  switch (outline.is) {
    case 'object':
      return isLoose(value) && fitsFields(outline.fields, value, 'closed' in outline)
    case 'array':
      return Array.isArray(value) && value.length <= outline.most && eachFits(outline.of, value)
    case 'string':
      return (
        typeof value === 'string' &&
        value.length <= (outline.most ?? Infinity) &&
        (outline.among?.includes(value) ?? true) &&
        (!outline.test || TEXT_TESTS[outline.test](value))
      )
    case 'number':
      return (
        Number.isSafeInteger(value) &&
        Number(value) >= (outline.least ?? -Infinity) &&
        (outline.among?.includes(Number(value)) ?? true)
      )
    case 'boolean':
      return typeof value === 'boolean'
  }
}

/** The fields of a record that fit, each for itself: the others are left out, like all that the outline does not name. */
export function fitting(outline: Outline, value: unknown): Record<string, unknown> {
  const fields = outline.is === 'object' ? outline.fields : {}
  const found = isLoose(value) ? Object.entries(value) : []
  return Object.fromEntries(
    found.filter(([name, entry]) => {
      const field = Object.hasOwn(fields, name) && fields[name]
      return field && fits(field, entry)
    }),
  )
}

/** Not `every`: it skips the holes of a list. */
function eachFits(outline: Outline, entries: readonly unknown[]): boolean {
  for (const entry of entries) if (!fits(outline, entry)) return false
  return true
}

function fitsFields(
  fields: Readonly<Record<string, Outline>>,
  value: Loose,
  isClosed: boolean,
): boolean {
  let known = 0
  for (const name in fields) {
    const field = fields[name]
    if (!field || !Object.hasOwn(value, name) || !fits(field, value[name])) return false
    known += 1
  }
  return !isClosed || Object.keys(value).length === known
}
