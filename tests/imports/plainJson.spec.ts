import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlainJson } from '../../src/imports/plainJson'

describe('JSON of strangers', () => {
  it('is read like any other', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false, maxDepth: 5 }), (value) => {
        const text = JSON.stringify(value)
        fc.pre(!/__proto__|constructor|prototype/u.test(text))
        expect(readPlainJson(text, 20)).toEqual({ ok: true, value: JSON.parse(text) })
      }),
    )
  })

  it.each(['', '{', '{"a":1,}', 'undefined', "{'a':1}", 'NaN', '\uFEFF{}'])(
    'is refused where it is none: %j',
    (text) => {
      expect(readPlainJson(text, 20)).toEqual({ ok: false, reason: 'syntax' })
    },
  )

  it('counts how deep brackets are nested', () => {
    expect(readPlainJson('[[[]],{"a":[1]}]', 3)).toMatchObject({ ok: true })
    expect(readPlainJson('[[[[]]]]', 3)).toEqual({ ok: false, reason: 'too-deep' })
  })

  it('does not count brackets inside of texts', () => {
    expect(readPlainJson('["[[[[", "\\"[[[["]', 1)).toEqual({ ok: true, value: ['[[[[', '"[[[['] })
  })

  it('drops names that reach a prototype, at any depth', () => {
    const text = '{"a":[{"__proto__":{"x":1},"b":2}],"constructor":1,"prototype":[]}'
    const reading = readPlainJson(text, 20)
    expect(JSON.stringify(reading)).toBe('{"ok":true,"value":{"a":[{"b":2}]}}')
  })
})
