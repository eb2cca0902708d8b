import fc from 'fast-check'
import { expect, it } from 'vitest'
import { byteLength } from '../../src/core/byteLength'

it.each([
  ['', 0],
  ['abc', 3],
  ['é', 2],
  ['漢字', 6],
  ['😀', 4],
  ['\ud83d', 3],
  ['\ude00x', 4],
])('counts the bytes of %j', (text, bytes) => {
  expect(byteLength(text)).toBe(bytes)
})

it('counts as an encoder does, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('\ud800', '\udc00', 'a') }),
      (a, b) => {
        expect(byteLength(a + b)).toBe(new TextEncoder().encode(a + b).length)
      },
    ),
  )
})
