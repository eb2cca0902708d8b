import { describe, expect, it } from 'vitest'
import { array, boolean, number, object, string } from 'yup'
import { closeReaderOf, type Notes } from '../../../src/request/reading/closeReader'
import { outlineOf } from '../../../src/request/reading/outline'
import { fits } from '../../../src/request/reading/fits'
import { TEXT_TESTS } from '../../../src/request/reading/textTests'

const NOW = '2026-03-01T09:00:00.000Z'

/** One schema of each kind that a draft is made of. */
const text = string().defined().default('').max(20)
const flag = boolean().defined().default(true)
const choice = string().oneOf(['yes', 'no']).nullable().defined().default(null)
const oneOf = string().oneOf(['global', 'site']).defined().default('global')
const moment = string()
  .defined()
  .default('1970-01-01T00:00:00.000Z')
  .test('instant', (value) => TEXT_TESTS.instant(value))
const dayOrNull = string()
  .defined()
  .nullable()
  .default(null)
  .test('day', (value) => value === null || TEXT_TESTS.day(value))
const count = number().defined().integer().min(1).max(Number.MAX_SAFE_INTEGER).default(1)
const texts = array(text).defined().max(3).default([])
const row = object({ a: text, b: text }).noUnknown()
const rows = array(row).defined().max(3).default([])

type Schema = Parameters<typeof closeReaderOf>[0]

function run(schema: Schema, value: unknown) {
  const notes: Notes = { repaired: [], tooLarge: null }
  return { value: closeReaderOf(schema)(value, 'at', notes), ...notes }
}
const isAccepted = (schema: Schema, value: unknown) =>
  fits(outlineOf(schema.describe() as never), value)

describe('a value that the schema accepts', () => {
  it.each<[string, Schema, unknown]>([
    ['text', text, 'any \u0000 text'],
    ['flag', flag, false],
    ['choice', choice, 'no'],
    ['no choice yet', choice, null],
    ['one of', oneOf, 'site'],
    ['moment', moment, NOW],
    ['day', dayOrNull, '2019-08-15'],
    ['no day', dayOrNull, null],
    ['count', count, 7],
    ['list', texts, ['a', 'b']],
    ['no list', texts.nullable(), null],
    ['object', row, { a: 'x', b: '' }],
    ['rows', rows, [{ a: 'x', b: 'y' }]],
  ])('is read unchanged: %s', (_, schema, value) => {
    expect(run(schema, value)).toEqual({ value, repaired: [], tooLarge: null })
    expect(isAccepted(schema, value)).toBe(true)
  })
})

describe('a value that the schema does not accept', () => {
  it.each<[string, Schema, unknown, unknown]>([
    ['text', text, 7, ''],
    ['text', text, null, ''],
    ['boxed text', text, new String('x'), ''],
    ['flag', flag, 'true', true],
    ['boxed flag', flag, new Boolean(false), true],
    ['choice', choice, 'maybe', null],
    ['one of', oneOf, null, 'global'],
    ['moment', moment, '2026-03-01', '1970-01-01T00:00:00.000Z'],
    ['day', dayOrNull, '2019-02-29', null],
    ['count', count, 0, 1],
    ['count', count, 1.5, 1],
    ['count', count, 1e999, 1],
    ['count', count, Number.NaN, 1],
    ['boxed count', count, new Number(7), 1],
    ['list', texts, 'a', []],
    ['list or null', texts.nullable().default(null), 'a', null],
  ])('is replaced by the default and noted: %s', (_, schema, value, fallback) => {
    expect(run(schema, value)).toEqual({ value: fallback, repaired: ['at'], tooLarge: null })
    expect(isAccepted(schema, value)).toBe(false)
  })

  it('is left out of a list under its own path', () => {
    expect(run(texts, ['a', 7, 'b'])).toMatchObject({ value: ['a', 'b'], repaired: ['at.1'] })
    expect(run(rows, [{ a: 'x', b: 'y' }, 7])).toMatchObject({
      value: [{ a: 'x', b: 'y' }],
      repaired: ['at.1'],
    })
  })

  it('is repaired field by field in a row, and the other rows are copied', () => {
    const good = { a: 'x', b: 'y' }
    const read = run(rows, [good, { a: 'x', b: 7, c: 1 }])
    expect(read).toMatchObject({ value: [good, { a: 'x', b: '' }], repaired: ['at.1.b'] })
    expect((read.value as object[])[0]).not.toBe(good)
  })

  it('is noted field by field in an object, with nothing inherited', () => {
    const value = Object.assign(Object.create({ a: 'inherited' }) as object, { b: 'own', c: 1 })
    expect(run(row, value)).toMatchObject({ value: { a: '', b: 'own' }, repaired: ['at.a'] })
    expect(isAccepted(row, value)).toBe(false)
  })

  it('is reported apart where it is too large: it is never cut', () => {
    expect(run(texts, ['a', 'b', 'c', 'd'])).toMatchObject({ value: [], tooLarge: 'at' })
    expect(run(text, 'x'.repeat(21))).toMatchObject({ value: '', tooLarge: 'at', repaired: [] })
    expect(isAccepted(text, 'x'.repeat(21))).toBe(false)
  })

  it('is never looked into: a value of any depth is replaced', () => {
    let deep: unknown = 'bottom'
    for (let level = 0; level < 100_000; level += 1) deep = { inner: deep }
    expect(run(text, deep)).toMatchObject({ value: '', repaired: ['at'] })
    expect(run(choice, [deep])).toMatchObject({ value: null, repaired: ['at'] })
  })
})
