import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldLines } from '../../src/paper/fold'

const unfold = (text: string) => text.replace(/\r\n /g, '')
const widest = (text: string) =>
  Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))

describe('folding', () => {
  it.each([
    ['75 bytes stay', 'x'.repeat(75), 'x'.repeat(75)],
    ['76 are folded', 'x'.repeat(76), `${'x'.repeat(75)}\r\n x`],
    [
      'a later line holds 74 and its space',
      'x'.repeat(150),
      `${'x'.repeat(75)}\r\n ${'x'.repeat(74)}\r\n x`,
    ],
    ['an umlaut has two bytes', 'ü'.repeat(38), `${'ü'.repeat(37)}\r\n ü`],
    ['a character of four bytes is not cut', '😀'.repeat(19), `${'😀'.repeat(18)}\r\n 😀`],
    ['lines are folded one by one', 'a\r\nb\r\n', 'a\r\nb\r\n'],
    [
      'what was folded too wide is folded again',
      `${'ü'.repeat(40)}\r\n\tend`,
      `${'ü'.repeat(37)}\r\n üüüend`,
    ],
    ['nothing stays nothing', '', ''],
  ])('%s', (_, line, folded) => {
    expect(foldLines(line)).toBe(folded)
  })

  it('keeps every text and no line over 75 bytes', () => {
    const line = fc
      .string({ unit: 'grapheme', maxLength: 400 })
      .map((text) => text.replace(/[\r\n\t ]|^\s/g, '-'))
    fc.assert(
      fc.property(line, (text) => {
        expect(unfold(foldLines(text))).toBe(text)
        expect(widest(foldLines(text))).toBeLessThanOrEqual(75)
      }),
    )
  })
})
