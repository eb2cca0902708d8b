import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  decodePasted,
  decodeText,
  FILE_LIMIT,
  isDer,
  pemOf,
  type Refusal,
} from '../../src/evidence/decodeText'
import { readEvidence } from '../../src/evidence/readEvidence'

const TEXT = 'Identity,Name\r\nmüller.de,食狮.cn\r\n'
const utf8 = (text: string) => new TextEncoder().encode(text)

function utf16(text: string, order: 'le' | 'be', mark = true): Uint8Array {
  const units = mark ? `\ufeff${text}` : text
  const bytes = new Uint8Array(units.length * 2)
  const view = new DataView(bytes.buffer)
  for (let n = 0; n < units.length; n += 1)
    view.setUint16(n * 2, units.charCodeAt(n), order === 'le')
  return bytes
}

describe('text in bytes', () => {
  it.each([
    ['UTF-8', utf8(TEXT), 'utf-8'],
    ['UTF-8 with its mark', utf8(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-16LE, as Out-File writes it', utf16(TEXT, 'le'), 'utf-16le'],
    ['UTF-16BE', utf16(TEXT, 'be'), 'utf-16be'],
    ['UTF-16LE without its mark', utf16(TEXT, 'le', false), 'utf-16le'],
    ['UTF-16BE without its mark', utf16(TEXT, 'be', false), 'utf-16be'],
  ])('of %s is read without the mark', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ ok: true, text: TEXT, encoding })
  })

  it('may begin as an archive does', () => {
    expect(decodeText(utf8('PK-Contoso.com'))).toMatchObject({ ok: true, text: 'PK-Contoso.com' })
  })

  it('keeps a single NUL for the reader to tell of', () => {
    expect(decodeText(utf8('con\0toso.com and more text'))).toMatchObject({ ok: true })
  })
})

describe('what a person exports', () => {
  const older = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

  it('is read as Windows-1252 where it is no UTF-8', () => {
    expect(decodePasted(older('SIP-Domäne;Zuständig'))).toEqual({
      ok: true,
      text: 'SIP-Domäne;Zuständig',
      encoding: 'windows-1252',
    })
    expect(decodePasted(utf8(TEXT))).toMatchObject({ encoding: 'utf-8' })
  })

  it.each([
    ['control characters', Uint8Array.of(0x63, 0xe4, 0x01, 0x63)],
    ['bytes that mean nothing in it', Uint8Array.of(0x63, 0xe4, 0x81, 0x63)],
  ])('is refused with %s in it', (_, bytes) => {
    expect(decodePasted(bytes)).toEqual({ ok: false, reason: 'encoding' })
  })
})

describe('what is no text', () => {
  it.each<[string, Uint8Array, Refusal]>([
    ['nothing', new Uint8Array(), 'empty'],
    ['a zip archive', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'zip'],
    ['a compressed file', Uint8Array.of(0x1f, 0x8b, 8, 0), 'gzip'],
    ['a PDF', utf8('%PDF-1.7\n'), 'pdf'],
    ['an old Office document', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'office'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 'binary'],
    ['text of an older code page', Uint8Array.of(0x6d, 0xfc, 0x6c, 0x6c, 0x65, 0x72), 'encoding'],
    ['UTF-8 that breaks off', utf8('ü').subarray(0, 1), 'encoding'],
    ['half a pair in UTF-16', utf16('a\ud800b', 'le'), 'binary'],
    ['UTF-16 of an odd length', utf16('contoso.com', 'le').subarray(0, 11), 'binary'],
  ])('is refused: %s', (_, bytes, reason) => {
    expect(decodeText(bytes)).toEqual({ ok: false, reason })
  })

  it('is refused by its size before it is decoded', () => {
    const large = new Uint8Array(FILE_LIMIT + 1).fill(0x61)
    expect(decodeText(large)).toEqual({ ok: false, reason: 'too-large' })
    expect(decodeText(utf8('contoso'), 6)).toEqual({ ok: false, reason: 'too-large' })
  })
})

describe('a certificate that is no text', () => {
  const bytes = new Uint8Array(
    readFileSync(join(import.meta.dirname, 'corpus', 'cert-der-rsa.bin')),
  )
  const namesOf = async (input: string | Uint8Array) =>
    (await readEvidence(input)).facts.flatMap((fact) =>
      fact.kind === 'certificate' ? fact.names.map(({ text }) => text) : [],
    )

  it('is known by its first bytes, and read the same in base64', async () => {
    expect(isDer(bytes)).toBe(true)
    expect(isDer(new TextEncoder().encode('0\u0082 contoso.com'))).toBe(false)
    expect(await namesOf(pemOf(bytes))).toEqual(await namesOf(bytes))
    expect(await namesOf(bytes)).toContain('sip.contoso.com')
  })
})
