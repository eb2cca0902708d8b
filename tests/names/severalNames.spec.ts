import { describe, expect, it } from 'vitest'
import { isList, severalNames } from '../../src/names/severalNames'
import { TABLES } from '../fixtures/names/tables'

describe('several names in one text', () => {
  it.each([
    [
      'contoso.com\nfabrikam.com\ntailspintoys.com',
      ['contoso.com', 'fabrikam.com', 'tailspintoys.com'],
    ],
    [' Contoso.com, fabrikam.com; ', ['contoso.com', 'fabrikam.com']],
    ['contoso.com\tann@fabrikam.com', ['contoso.com', 'fabrikam.com']],
    ['contoso.com contoso.com fabrikam.com', ['contoso.com', 'fabrikam.com']],
  ])('%j', (text, names) => {
    expect(severalNames(text, TABLES)).toEqual(names)
  })

  it.each([
    '',
    'contoso.com',
    'con toso.com',
    'contoso.com contoso.com',
    'contoso.com -> sip.contoso.com',
    'our domains are contoso.com and fabrikam.com',
    'a.com '.repeat(400),
  ])('are not in %j', (text) => {
    expect(severalNames(text, TABLES)).toBeNull()
  })
})

describe('a pasted text', () => {
  it.each(['a.com\nb.com', 'a.com, b.com', 'Domain\r\na.com', 'a.com\tsip.a.com'])(
    '%j is a list',
    (text) => {
      expect(isList(text)).toBe(true)
    },
  )
  it.each([
    'a.com',
    ' a.com\r\n',
    'con toso.com',
    'https://a.com/b.c?d=e.f',
    '',
    'x'.repeat(9_000),
  ])('%j is none', (text) => {
    expect(isList(text)).toBe(false)
  })
})
