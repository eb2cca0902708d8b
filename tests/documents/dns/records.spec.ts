import { describe, expect, it } from 'vitest'
import { addressNames, srvRecords, withdraws } from '../../../src/documents/dns/records'
import { INJECTIONS } from '../../fixtures/injections'
import { TWO_EDGES, summaryOf } from '../../fixtures/summaries'

describe('the federation records', () => {
  it('have the full owner, port 5061 and the name to publish', () => {
    expect(srvRecords(summaryOf({ edges: TWO_EDGES }))[1]).toEqual({
      domain: 'fabrikam.com',
      unicode: null,
      owner: '_sipfederationtls._tcp.fabrikam.com',
      port: 5061,
      target: 'sip.fabrikam.com',
      edge: 'sip.contoso.com',
      matches: false,
      replaces: [],
    })
  })

  it('hold nothing but strict names, whatever the summary says', () => {
    for (const text of INJECTIONS) {
      const plain = summaryOf({ edges: [{ fqdn: 'sip.contoso.com', domains: ['contoso.com'] }] })
      const parts = plain.parts.map((part) => ({
        ...part,
        edges: part.edges.map((edge) => ({
          ...edge,
          domains: edge.domains.map((domain) => ({
            ...domain,
            discovery: { ...domain.discovery, owner: text, target: text, add: text },
          })),
        })),
      }))
      expect(srvRecords({ ...plain, parts })).toEqual(srvRecords(plain))
      expect(addressNames({ ...plain, parts })).toEqual(addressNames(plain))
    }
  })
})

describe('the names with an address', () => {
  it('are each Access Edge and each name to add, with the zone they lie in', () => {
    const names = addressNames(summaryOf({ edges: TWO_EDGES }))
    expect(names.map(({ name, zone, label }) => [name, zone, label])).toEqual([
      ['sip.contoso.com', 'contoso.com', 'sip'],
      ['sip.fabrikam.com', 'fabrikam.com', 'sip'],
      ['access.litware.com', 'litware.com', 'access'],
    ])
  })
})

describe('an update', () => {
  const edges = [
    { fqdn: 'sip.contoso.com', before: 'access.contoso.com', domains: ['contoso.com'] },
  ]

  it('keeps the address of the name submitted before', () => {
    const names = addressNames(summaryOf({ kind: 'update', edges }))
    expect(names.map(({ name, kept }) => [name, kept])).toEqual([
      ['sip.contoso.com', false],
      ['access.contoso.com', true],
    ])
  })

  it('knows which record it replaces', () => {
    expect(srvRecords(summaryOf({ kind: 'update', edges }))[0]?.replaces).toEqual([
      'access.contoso.com',
    ])
  })

  it('is the only kind that uses what was submitted before', () => {
    expect(addressNames(summaryOf({ kind: 'new', edges }))).toHaveLength(1)
  })
})

describe('a removal', () => {
  it('withdraws the records only where the order of work does', () => {
    expect(withdraws(summaryOf({ kind: 'removal', tasks: ['withdraw-names'] }))).toBe(true)
    expect(withdraws(summaryOf({ kind: 'removal', tasks: ['keep-federation-names'] }))).toBe(false)
    expect(withdraws(summaryOf())).toBe(false)
  })
})
