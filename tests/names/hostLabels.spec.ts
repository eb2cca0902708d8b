import { describe, expect, it } from 'vitest'
import type { NameTables } from '../../src/names/nameReading'
import { readHost } from '../../src/names/hostLabels'

/** Tables that give back what a test wants, to see what is made of it. */
function tablesGiving(ascii: string | null): NameTables {
  return {
    international: true,
    toAscii: () => ascii,
    toUnicode: (name) => name,
    publicSuffix: () => null,
  }
}

describe('a host text after cleaning', () => {
  it('is named by the first thing in it that is wrong', () => {
    expect(readHost('a b..*', undefined).problem?.code).toBe('space-inside')
    expect(readHost('a..*', undefined).problem?.code).toBe('empty-label')
    expect(readHost('*._x.-', undefined).problem?.code).toBe('wildcard')
  })

  it('takes no capital letters: they belong to the cleaning', () => {
    expect(readHost('Contoso.com', undefined).problem).toEqual({ code: 'character', part: 'C' })
  })

  it.each([
    ['a_b.com', 'underscore'],
    ['10.0.0.1', 'ip-address'],
    ['a/b.com', 'character'],
    ['.com', 'empty-label'],
    ['com', 'single-label'],
    [`${'a'.repeat(64)}.com`, 'label-too-long'],
    [`${'a.'.repeat(126)}aa`, 'name-too-long'],
  ])('is judged again after encoding: %s', (ascii, code) => {
    expect(readHost('ü.com', tablesGiving(ascii)).problem?.code).toBe(code)
  })

  it('refuses long labels before they are encoded', () => {
    const tables: NameTables = {
      ...tablesGiving(null),
      toAscii() {
        throw new Error('encoded')
      },
    }
    expect(readHost(`${'ü'.repeat(300)}.com`, tables).problem?.code).toBe('label-too-long')
  })

  it('names the whole where only the whole cannot be encoded', () => {
    const tables = {
      ...tablesGiving(null),
      toAscii: (name: string) => (name.includes('.') ? null : name),
    }
    expect(readHost('ü.com', tables).problem).toEqual({ code: 'not-encodable', part: 'ü.com' })
  })
})
