import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/evidence/decodeText'
import { refuseTableFile } from '../../src/imports/tableFile'

describe('a file that is no list and no table', () => {
  it.each([
    ['an Excel workbook', [0x50, 0x4b, 0x03, 0x04], /Save the sheet as CSV/],
    ['a PDF', [0x25, 0x50, 0x44, 0x46], /It is a PDF/],
    ['an old Office document', [0xd0, 0xcf, 0x11, 0xe0], /old Office document/],
    ['a compressed file', [0x1f, 0x8b, 0x08], /compressed/],
    ['an empty file', [], /empty/],
    ['bytes that are no text', [0x63, 0xff, 0xfe, 0x80], /characters are damaged/],
    ['a program', [0x7f, 0x00, 0xff, 0x01, 0x00, 0x45, 0x80], /not a text file/],
  ])('is refused with what to do: %s', (_, bytes, words) => {
    const decoded = decodeText(Uint8Array.from(bytes))
    expect(decoded.ok).toBe(false)
    if (!decoded.ok) expect(refuseTableFile(decoded.reason)).toMatch(words)
  })

  it('is refused for its size before it is read', () => {
    const decoded = decodeText(new Uint8Array(11).fill(0x61), 10)
    expect(!decoded.ok && refuseTableFile(decoded.reason)).toMatch(/larger than 5 MB/)
  })
})
