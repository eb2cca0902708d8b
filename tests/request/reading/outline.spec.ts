import { describe, expect, it } from 'vitest'
import { array, date, string } from 'yup'
import { fitting } from '../../../src/request/reading/fits'
import { outlineOf } from '../../../src/request/reading/outline'
import { tabMessageSchema } from '../../../src/request/schema'
import { LOSS_RECORD_OUTLINE } from '../../../src/request/shapes/stored'
import { TAB_MESSAGE_TYPES } from '../../../src/request/shapes/tabs'

describe('an outline of a schema', () => {
  it.each([
    ['a kind of value', date()],
    ['a test', string().email()],
    ['a list without a limit', array(string())],
  ])('is refused where it would leave something unchecked: %s', (_, schema) => {
    expect(() => outlineOf(schema.describe() as never)).toThrow(/outline/)
  })
})

describe('the fields of a marker that fit', () => {
  it('are taken each for itself', () => {
    const marker = { drafts: 3, lastRevision: -1, id: 'a', name: 7, colour: 'green' }
    expect(fitting(LOSS_RECORD_OUTLINE, marker)).toEqual({ drafts: 3, id: 'a' })
  })

  it.each([
    [null],
    [[]],
    ['{}'],
    [JSON.parse('{"__proto__":{"drafts":3},"constructor":1}') as unknown],
  ])('are none in %j', (value) => {
    expect(fitting(LOSS_RECORD_OUTLINE, value)).toEqual({})
  })
})

describe('a message of another tab', () => {
  it.each(TAB_MESSAGE_TYPES)('is one of the schema: %s', (type) => {
    expect(tabMessageSchema.isValidSync({ type, id: 'a', colour: 'of a later version' })).toBe(true)
    expect(tabMessageSchema.isValidSync({ type })).toBe(false)
  })

  it('is no other', () => {
    expect(tabMessageSchema.isValidSync({ type: 'painted', id: 'a' })).toBe(false)
  })
})
