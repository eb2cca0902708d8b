import { describe, expect, it } from 'vitest'
import {
  choice,
  count,
  dayOrNull,
  flag,
  isLoose,
  list,
  moment,
  momentOrNull,
  object,
  oneOf,
  orNull,
  text,
  type Notes,
  type Read,
} from '../../src/request/shape'

const NOW = '2026-03-01T09:00:00.000Z'

function run<T>(read: Read<T>, value: unknown) {
  const notes: Notes = { repaired: [], tooLarge: null }
  return { value: read(value, 'at', notes), ...notes }
}

const texts = list(text, (entry) => typeof entry === 'string', 3)

describe('a value that fits', () => {
  it.each<[string, Read<unknown>, unknown]>([
    ['text', text, 'any \u0000 text'],
    ['flag', flag(true), false],
    ['choice', choice('yes', 'no'), 'no'],
    ['no choice yet', choice('yes', 'no'), null],
    ['one of', oneOf('global', 'site'), 'site'],
    ['moment', moment, NOW],
    ['moment or null', momentOrNull, null],
    ['day', dayOrNull, '2019-08-15'],
    ['no day', dayOrNull, null],
    ['count', count(1), 7],
    ['list', texts, ['a', 'b']],
    ['no list', orNull(texts), null],
    ['object', object<{ a: string }>({ a: text }), { a: 'x' }],
  ])('is taken as it is: %s', (_, read, value) => {
    expect(run(read, value)).toEqual({ value, repaired: [], tooLarge: null })
  })
})

describe('a value that does not fit', () => {
  it.each<[string, Read<unknown>, unknown, unknown]>([
    ['text', text, 7, ''],
    ['flag', flag(true), 'true', true],
    ['choice', choice('yes', 'no'), 'maybe', null],
    ['one of', oneOf('global', 'site'), null, 'global'],
    ['moment', moment, '2026-03-01', '1970-01-01T00:00:00.000Z'],
    ['moment or null', momentOrNull, 'soon', null],
    ['day', dayOrNull, '2019-02-29', null],
    ['count', count(1), 0, 1],
    ['count', count(0), 1e999, 0],
    ['list', texts, 'a', []],
    ['list or null', orNull(texts), 'a', null],
  ])('is replaced and its path noted: %s', (_, read, value, mended) => {
    expect(run(read, value)).toEqual({ value: mended, repaired: ['at'], tooLarge: null })
  })

  it('is left out of a list under its own path', () => {
    expect(run(texts, ['a', 7, 'b'])).toMatchObject({ value: ['a', 'b'], repaired: ['at.1'] })
  })

  it('is noted field by field in an object, with nothing inherited', () => {
    const read = object<{ a: string; b: string }>({ a: text, b: text })
    const value = Object.assign(Object.create({ a: 'inherited' }) as object, { b: 'own', c: 1 })
    expect(run(read, value)).toMatchObject({ value: { a: '', b: 'own' }, repaired: ['at.a'] })
  })

  it('that is too large is told apart: it is not to be cut', () => {
    expect(run(texts, ['a', 'b', 'c', 'd'])).toMatchObject({ value: [], tooLarge: 'at' })
  })
})

describe('an object to read from', () => {
  it.each([[[]], [null], ['x'], [undefined], [() => 1]])('is none of these: %j', (value) => {
    expect(isLoose(value)).toBe(false)
  })

  it('is one without a prototype too', () => {
    expect(isLoose(Object.create(null))).toBe(true)
  })
})
