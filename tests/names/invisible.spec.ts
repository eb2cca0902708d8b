import { describe, expect, it } from 'vitest'
import { foldWidth, removeInvisible, showCharacter, trimInvisible } from '../../src/names/invisible'

const CODES = [
  ...[0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202e, 0x2060, 0x2064, 0x2066, 0x2069],
  ...[0xfeff, 0x00ad, 0x061c, 0x180e, 0xfe00, 0xfe0f, 0xe0000, 0xe0041, 0xe007f],
]

describe('characters that leave no mark', () => {
  it.each(CODES)('takes U+%o out of the middle', (code) => {
    expect(removeInvisible(`con${String.fromCodePoint(code)}toso`)).toBe('contoso')
  })

  it.each([
    ['a word of Persian', 'نامه\u200cای'],
    ['a conjunct of Sinhala', 'ශ්\u200dරී'],
  ])('leaves the joiner in %s', (_, text) => {
    expect(removeInvisible(text)).toBe(text)
  })

  it('takes white space and marks off the ends only', () => {
    expect(trimInvisible('\ufeff\u200b a b\u2069 \u3000')).toBe('a b')
    expect(trimInvisible(' \u200b ')).toBe('')
  })

  it('takes linear time for a megabyte of them', () => {
    const start = performance.now()
    expect(trimInvisible(`${'\u200b'.repeat(500_000)}a${' '.repeat(500_000)}`)).toBe('a')
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})

describe('full-width forms', () => {
  it('become the ASCII that they stand for', () => {
    expect(foldWidth('！ＡＺａｚ０９～：／＠．。｡')).toBe('!AZaz09~:/@...')
  })

  it('do not include other letters', () => {
    expect(foldWidth('日本ｱ')).toBe('日本ｱ')
  })
})

describe('one character on the screen', () => {
  it.each([
    ['&', '&'],
    ['ü', 'ü'],
    ['\0', 'U+0000'],
    ['\u202e', 'U+202E'],
    ['\ud800', 'U+D800'],
    ['\u{e0041}', 'U+E0041'],
    [' ', 'U+0020'],
  ])('%j is shown as %s', (character, shown) => {
    expect(showCharacter(character)).toBe(shown)
  })
})
