import { describe, expect, it } from 'vitest'
import {
  acceptedEdgesOf,
  acceptedOf,
  chosen,
  readClaims as readLazily,
} from '../../src/imports/entries'
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

  it('whose Edge is refused keep their domain and say so', () => {
    const entries = readClaims(
      [
        { line: 1, domain: 'contoso.com', edge: '10.0.0.1' },
        { line: 2, domain: 'contoso.com', edge: 'sip.contoso.com' },
      ],
      TABLES,
    )
    expect(entries).toMatchObject([
      { outcome: 'taken', edge: null, notes: [{ kind: 'edge-refused', typed: '10.0.0.1' }] },
      { outcome: 'duplicate', edge: 'sip.contoso.com' },
    ])
  })

  it('of one domain under two Edges are a contradiction', () => {
    const [, second] = readClaims(
      [
        { line: 1, domain: 'contoso.com', edge: 'sip.contoso.com' },
        { line: 2, domain: 'contoso.com', edge: 'sip.fabrikam.com' },
      ],
      TABLES,
    )
    expect(second).toMatchObject({
      outcome: 'duplicate',
      notes: [{ kind: 'other-edge', edge: 'sip.contoso.com', line: 1 }],
    })
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

  it('that are offered are added when they are chosen', () => {
    const entries = readClaims(
      [
        { line: 1, domain: 'sip.contoso.com', kind: 'edge', isOffer: true },
        { line: 2, domain: '_sip._tls.contoso.com' },
        { line: 3, domain: '10.0.0.1' },
      ],
      TABLES,
    )
    expect([acceptedOf(entries), acceptedEdgesOf(entries)]).toEqual([[], []])
    const all = entries.map(chosen)
    expect(acceptedOf(all).map(({ name }) => name)).toEqual(['contoso.com'])
    expect(acceptedEdgesOf(all)).toEqual(['sip.contoso.com'])
    expect(all[2]?.outcome).toBe('refused')
  })
})
