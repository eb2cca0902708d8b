import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/core/canonical'
import { samePlain } from '../../src/core/same'

describe('two plain values are the same', () => {
  it.each([
    [null, null],
    ['', ''],
    [1, 1],
    [[], []],
    [{}, {}],
    [
      { a: 1, b: [{ c: null }] },
      { b: [{ c: null }], a: 1 },
    ],
  ])('%j and %j', (one, other) => {
    expect(samePlain(one, other)).toBe(true)
  })

  it('without a look into what both share', () => {
    const shared = Object.defineProperty({}, 'never', {
      enumerable: true,
      get: () => {
        throw new Error('looked at')
      },
    })
    expect(samePlain({ shared, list: [shared, 1] }, { shared, list: [shared, 1] })).toBe(true)
  })
})

describe('two plain values differ', () => {
  it.each([
    [null, {}],
    [0, ''],
    [0, false],
    ['1', 1],
    [[], {}],
    [['a'], { 0: 'a' }],
    [{ a: 1 }, { b: 1 }],
    [{ a: 1 }, { a: 1, b: 1 }],
    [
      [1, 2],
      [2, 1],
    ],
    [{ toString: 1 }, {}],
    [{ a: { b: [1] } }, { a: { b: [2] } }],
  ])('%j and %j', (one, other) => {
    expect(samePlain(one, other)).toBe(false)
    expect(samePlain(other, one)).toBe(false)
  })
})

it('says of any two plain values what their texts say', () => {
  const value = fc.jsonValue({ maxDepth: 3 })
  fc.assert(
    fc.property(value, value, (one, other) => {
      const [a, b] = [one, other].map((each) => JSON.parse(JSON.stringify(each)) as unknown)
      expect(samePlain(a, b)).toBe(canonicalJson(a) === canonicalJson(b))
      expect(samePlain(a, structuredClone(a))).toBe(true)
    }),
  )
})
