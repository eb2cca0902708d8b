import { isInstant, isIsoDate } from '../core/time'

export type Loose = Readonly<Record<string, unknown>>

/** The most characters of one text: as much as the largest file that is opened. */
export const TEXT_LIMIT = 10_485_760

const LONG_AGO = '1970-01-01T00:00:00.000Z'

/** Rebuilds one value from anything; what does not fit is noted under its path and replaced. */
export type Read<T> = (value: unknown, path: string, notes: Notes) => T
export type Shape<T> = { readonly [Key in keyof T]: Read<T[Key]> }

export interface Notes {
  repaired: string[]
  tooLarge: string | null
}

export function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function reader<T>(fits: (value: unknown) => value is T, fallback: T): Read<T> {
  return (value, path, notes) => {
    if (fits(value)) return value
    notes.repaired.push(path)
    return fallback
  }
}

export const text: Read<string> = (value, path, notes) => {
  if (typeof value === 'string' && value.length <= TEXT_LIMIT) return value
  if (typeof value === 'string') notes.tooLarge ??= path
  else notes.repaired.push(path)
  return ''
}

export const flag = (fallback: boolean) => reader((value) => typeof value === 'boolean', fallback)

export function choice<T extends string>(...options: readonly T[]): Read<T | null> {
  return reader((value): value is T | null => value === null || options.includes(value as T), null)
}

/** One of the words, never null; the first one stands in. */
export function oneOf<T extends string>(...options: readonly [T, ...T[]]): Read<T> {
  return reader((value): value is T => options.includes(value as T), options[0])
}

const isMoment = (value: unknown): value is string => typeof value === 'string' && isInstant(value)
export const moment = reader(isMoment, LONG_AGO)
export const momentOrNull = reader((value) => value === null || isMoment(value), null)
export const dayOrNull = reader(
  (value): value is string | null =>
    value === null || (typeof value === 'string' && isIsoDate(value)),
  null,
)

export const count = (least: number) =>
  reader((value): value is number => Number.isSafeInteger(value) && Number(value) >= least, least)

export function object<T>(shape: Shape<T>): Read<T> {
  const keys = Object.keys(shape) as (keyof T & string)[]
  return (value, path, notes) => {
    if (!isLoose(value)) notes.repaired.push(path)
    const source = isLoose(value) ? value : {}
    const own = (key: string) => (Object.hasOwn(source, key) ? source[key] : undefined)
    const at = (key: string) => (path === '' ? key : `${path}.${key}`)
    return Object.fromEntries(keys.map((key) => [key, shape[key](own(key), at(key), notes)])) as T
  }
}

/** A list whose entries of the wrong type are left out. */
export function list<T>(item: Read<T>, fits: (value: unknown) => boolean, most: number): Read<T[]> {
  return (value, path, notes) => {
    if (!Array.isArray(value)) {
      notes.repaired.push(path)
      return []
    }
    if (value.length > most) {
      notes.tooLarge ??= path
      return []
    }
    return value.flatMap((entry: unknown, index) => {
      if (fits(entry)) return [item(entry, `${path}.${index}`, notes)]
      notes.repaired.push(`${path}.${index}`)
      return []
    })
  }
}

/** A list that may be absent: null where there is none, and where what stands there is no list. */
export function orNull<T>(read: Read<T[]>): Read<T[] | null> {
  return (value, path, notes) => {
    if (Array.isArray(value)) return read(value, path, notes)
    if (value !== null) notes.repaired.push(path)
    return null
  }
}
