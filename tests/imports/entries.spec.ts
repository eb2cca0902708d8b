import { describe, expect, it } from 'vitest'
import { acceptedOf, readClaims as readLazily } from '../../src/imports/entries'
import { TABLES } from '../fixtures/names/tables'

const readClaims = (...args: Parameters<typeof readLazily>) => [...readLazily(...args)]

describe('claims', () => {
  it('are read in their order, each to one entry', () => {
    const entries = readClaims(
      [
        { line: 1, domain: 'contoso.com', edge: 'SIP.contoso.com', contact: ' ann@contoso.com ' },
        { line: 2, domain: 'contoso.com', edge: 'sip.fabrikam.com' },
        { line: 3, domain: 'con toso.com' },
        { line: 4, domain: 'fabrikam.com', edge: '' },
        { line: 5, domain: 'tailspintoys.com', before: ' old.contoso.com ' },
      ],
      TABLES,
    )
    expect(entries.map(({ line, outcome, name, edge }) => [line, outcome, name, edge])).toEqual([
      [1, 'corrected', 'contoso.com', 'sip.contoso.com'],
      [2, 'duplicate', 'contoso.com', 'sip.fabrikam.com'],
      [3, 'refused', null, null],
      [4, 'taken', 'fabrikam.com', null],
      [5, 'taken', 'tailspintoys.com', null],
    ])
    expect(entries[0]?.contact).toBe('ann@contoso.com')
    expect(entries[1]?.firstLine).toBe(1)
    expect(entries[4]?.before).toBe('old.contoso.com')
  })

  it('refused for their Edge leave the domain free for another', () => {
    const entries = readClaims(
      [
        { line: 1, domain: 'contoso.com', edge: '10.0.0.1' },
        { line: 2, domain: 'contoso.com', edge: 'sip.contoso.com' },
      ],
      TABLES,
    )
    expect(entries.map(({ outcome }) => outcome)).toEqual(['refused', 'taken'])
  })

  it('of which only those taken or corrected are accepted', () => {
    const entries = readClaims(
      [
        { line: 1, domain: 'Contoso.com', contact: 'ann@contoso.com' },
        { line: 2, domain: 'contoso.com' },
        { line: 3, domain: 'contoso' },
        { line: 4, domain: 'known.com' },
        { line: 5, domain: 'fabrikam.com' },
      ],
      TABLES,
      new Set(['known.com']),
    )
    expect(acceptedOf(entries)).toEqual([
      { name: 'contoso.com', edge: null, contact: 'ann@contoso.com', before: '' },
      { name: 'fabrikam.com', edge: null, contact: '', before: '' },
    ])
  })
})
