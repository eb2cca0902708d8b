import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { visibleData, visibleText } from '../../src/paper/visibleText'

describe('visible text', () => {
  it.each([
    ['con\u202Etoso.com', 'contoso.com'],
    ['con\u200Btoso\uFEFF', 'contoso'],
    ['exa\u00ADmple', 'example'],
    ['a\r\nb\tc', 'a b c'],
    ['a\u0085b\u2028c\u2029d', 'a b c d'],
    ['a\0b', 'a b'],
    ['\uD800x', '\uFFFDx'],
    ['  spaces around  ', 'spaces around'],
  ])('shows %j as %j', (typed, shown) => {
    expect(visibleText(typed)).toBe(shown)
  })

  it.each(['Contoso Ltd', 'Zoë & Søn', '株式会社', 'שלום', '😀', "O'Brien <a@b>"])(
    'leaves %j as it is',
    (text) => {
      expect(visibleText(text)).toBe(text)
    },
  )

  it('reaches every text of a value and leaves the rest', () => {
    const data = { a: 'x\n', b: [{ c: '\u202Ey', n: 1, t: true, z: null }] }
    expect(visibleData(data)).toEqual({ a: 'x', b: [{ c: 'y', n: 1, t: true, z: null }] })
    expect(data).toEqual({ a: 'x\n', b: [{ c: '\u202Ey', n: 1, t: true, z: null }] })
  })

  it('gives back the very value where all of it is visible', () => {
    const seen = { names: ['contoso.com', ''], none: null }
    const data = { seen, hidden: '\u200Bx' }
    expect(visibleData(seen)).toBe(seen)
    expect(visibleData(data).seen).toBe(seen)
  })

  it('gives one line with nothing around it, whatever was typed', () => {
    const signs = fc.string({
      unit: fc.constantFrom('a', ' ', '~', '!', '\t', '\0', '\u200B', 'é'),
    })
    fc.assert(
      fc.property(signs, (text) => {
        expect(visibleText(text)).toMatch(/^(?:[^\s\p{Cc}](?:[^\p{Cc}]*[^\s\p{Cc}])?)?$/u)
      }),
    )
  })
})
