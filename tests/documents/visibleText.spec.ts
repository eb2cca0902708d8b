import { describe, expect, it } from 'vitest'
import { visibleData, visibleText } from '../../src/documents/visibleText'

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
  })
})
