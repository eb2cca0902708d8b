import { beforeAll, describe, expect, it } from 'vitest'
import { parseHostName } from '../../src/names/hostName'
import type { NameTables } from '../../src/names/nameReading'
import { loadNameTables, needsInternational, needsSuffixes } from '../../src/names/nameTables'
import { ENCODED, NOT_ENCODABLE } from '../fixtures/names/international'
import { PUBLIC_SUFFIXES } from '../fixtures/names/publicSuffixes'

let full: NameTables
let plain: NameTables

beforeAll(async () => {
  full = await loadNameTables({ international: true })
  plain = await loadNameTables({ international: false })
})

describe('which texts need the table of international names', () => {
  it.each(['müller.de', 'xn--mller-kva.de', 'XN--P1AI', 'sip:bob@рф.com', 'contoso。com'])(
    '%s does',
    (text) => {
      expect(needsInternational(text)).toBe(true)
    },
  )
  it.each(['contoso.com', '', 'sip:bob@contoso.com:5061', '*.xn-.com', '\0'])(
    '%j does not',
    (text) => {
      expect(needsInternational(text)).toBe(false)
    },
  )
})

describe('the public suffix list', () => {
  it.each(PUBLIC_SUFFIXES)('takes %s to end in %s', (typed, suffix) => {
    const { name } = parseHostName(typed, full)
    expect(name).not.toBeNull()
    expect(full.publicSuffix(name!)).toBe(suffix)
  })

  it('knows encoded endings without the other table', () => {
    expect(plain.publicSuffix('xn--85x722f.xn--55qx5d.cn')).toBe('xn--55qx5d.cn')
  })
})

describe('international names', () => {
  it.each(ENCODED)('%s is %s', (typed, ascii) => {
    expect(parseHostName(typed, full)).toMatchObject({ name: ascii, problem: null })
  })

  it.each(NOT_ENCODABLE)('%j has no form in DNS', (typed, part) => {
    expect(parseHostName(typed, full)).toMatchObject({
      name: null,
      problem: { code: 'not-encodable', part },
    })
  })

  it('gives the form that people read only where it differs', () => {
    expect(parseHostName('Müller.de', full).unicode).toBe('müller.de')
    expect(parseHostName('xn--mller-kva.de', full).unicode).toBe('müller.de')
    expect(parseHostName('ｃontoso.com', full).unicode).toBeNull()
    expect(parseHostName('ⓒontoso.com', full).unicode).toBeNull()
  })

  it('gives back what it cannot decode', () => {
    expect(full.toUnicode('xn--a.com')).toBe('xn--a.com')
    expect(plain.toUnicode('xn--mller-kva.de')).toBe('xn--mller-kva.de')
  })

  it('names the label that gets too long by its encoding', () => {
    const reading = parseHostName(`${'ü'.repeat(60)}.de`, full)
    expect(reading.problem?.code).toBe('label-too-long')
    expect(reading.problem?.part).toMatch(/^xn--/)
  })
})

describe('without the table of international names', () => {
  it('encodes nothing and refuses with the first part that needs it', () => {
    expect(parseHostName('www.müller.de', plain).problem).toEqual({
      code: 'not-encodable',
      part: 'müller',
    })
    expect(parseHostName('www.müller.de').problem).toEqual({
      code: 'not-encodable',
      part: 'müller',
    })
  })

  it('reads a name that is encoded already', () => {
    expect(parseHostName('XN--mller-kva.de', plain).name).toBe('xn--mller-kva.de')
    expect(parseHostName('XN--mller-kva.de').name).toBe('xn--mller-kva.de')
  })

  it('reads full-width letters and dots', () => {
    expect(parseHostName('ｃontoso。com').name).toBe('contoso.com')
  })
})

describe('which names need the public suffix list', () => {
  it.each(['contoso.co.uk', 'co.uk', 'contoso.at', 'contoso', 'sip:bob@contoso.com:5061', 'com'])(
    '%s does',
    (typed) => expect(needsSuffixes(typed)).toBe(true),
  )
  it.each(['', '  ', 'contoso.com', ' Sip.Contoso.NET ', 'a.b.fabrikam.org'])(
    '%j does not',
    (typed) => expect(needsSuffixes(typed)).toBe(false),
  )

  it('is right that nothing more is listed under the endings that do without', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz']
    const labels = letters.flatMap((one) => letters.map((other) => one + other))
    const words = ['com', 'net', 'org', 'gov', 'edu', 'mil', 'gob', 'firm', 'city', 'store']
    for (const ending of ['com', 'net', 'org', 'info', 'biz', 'edu', 'de', 'eu', 'nl', 'ch']) {
      expect(needsSuffixes(`contoso.${ending}`)).toBe(false)
      for (const label of [...labels, ...words]) {
        expect(plain.publicSuffix(`contoso.${label}.${ending}`)).toBe(ending)
      }
    }
  })
})
