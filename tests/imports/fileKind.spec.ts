import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/evidence/decodeText'
import { refuseTopologyFile } from '../../src/imports/fileKind'

function sentenceFor(bytes: readonly number[]): string {
  const decoded = decodeText(Uint8Array.from(bytes))
  if (decoded.ok) throw new Error('was decoded')
  return refuseTopologyFile(decoded.reason)
}

describe('a file that cannot be a topology', () => {
  it.each([
    ['a zip', [0x50, 0x4b, 0x03, 0x04], /Export-CsConfiguration.*\(Get-CsTopology -AsXml\)/],
    ['a compressed file', [0x1f, 0x8b, 0x08], /compressed/],
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d], /PDF/],
    ['an old Office document', [0xd0, 0xcf, 0x11, 0xe0], /Office/],
    ['nothing', [], /empty/],
    ['a broken encoding', [0xef, 0xbb, 0xbf, 0x3c, 0xff, 0xff], /UTF-16/],
  ])('is named, with what to do instead: %s', (_, bytes, words) => {
    expect(sentenceFor(bytes)).toMatch(words)
  })

  it('is named also where it is only too large', () => {
    const decoded = decodeText(new Uint8Array(20), 10)
    expect(decoded).toMatchObject({ reason: 'too-large' })
    expect(refuseTopologyFile('too-large')).toMatch(/10 MB/)
    expect(refuseTopologyFile('binary')).toMatch(/not a text file/)
  })
})
