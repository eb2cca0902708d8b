import { describe, expect, it } from 'vitest'
import { assignDomains } from '../../../src/imports/topology/assignDomains'
import type { EdgePool } from '../../../src/imports/topology/topology'
import { textOf, topologyIn } from './parse'

function edge(id: string, name: string | null, federation = true): EdgePool {
  return {
    id,
    pool: `${id}.corp`,
    machines: [],
    site: '',
    accessEdge: name === null ? null : { written: name, name, problem: null },
    federation,
    ports: { client: 443, federation: federation ? 5061 : null },
    version: 6,
  }
}

function assign(edges: EdgePool[], ...names: (string | null)[]) {
  const domains = names.map((name) => ({
    written: name ?? '?',
    name,
    problem: null,
    isDefault: false,
  }))
  return assignDomains({ domains, edges }).map(({ edge, because }) => [edge, because])
}

describe('which Edge a domain is proposed for', () => {
  it('is told for a whole file', async () => {
    expect(assignDomains(await topologyIn(textOf('contoso-two-edges.xml')))).toEqual([
      { domain: 'contoso.com', edge: 'edge-1', because: 'name' },
      { domain: 'example.fabrikam.com', edge: 'edge-1', because: 'only' },
      { domain: 'tailspintoys.com', edge: 'edge-2', because: 'name' },
    ])
  })

  it('is the one whose name is one label under the domain', () => {
    const edges = [edge('a', 'sip.contoso.com'), edge('b', 'sip.it.contoso.com')]
    expect(assign(edges, 'contoso.com', 'it.contoso.com')).toEqual([
      ['a', 'name'],
      ['b', 'name'],
    ])
  })

  it('is the one with federation on where two names fit', () => {
    const edges = [edge('off', 'access.contoso.com', false), edge('on', 'sip.contoso.com')]
    expect(assign(edges, 'contoso.com')).toEqual([['on', 'name']])
  })

  it('is asked for where two fit alike, even if a third one is the only other', () => {
    const two = [edge('a', 'access.contoso.com'), edge('b', 'sip.contoso.com')]
    expect(assign(two, 'contoso.com')).toEqual([[null, null]])
    const off = [
      edge('a', 'access.contoso.com', false),
      edge('b', 'sip.contoso.com', false),
      edge('c', 'sip.fabrikam.com'),
    ]
    expect(assign(off, 'contoso.com')).toEqual([[null, null]])
  })

  it('is the only one with federation on where no name fits', () => {
    const edges = [edge('off', 'sip.fabrikam.com', false), edge('on', 'sip.contoso.com')]
    expect(assign(edges, 'tailspintoys.com')).toEqual([['on', 'only']])
  })

  it.each([
    ['two have federation on', [edge('a', 'sip.a.com'), edge('b', 'sip.b.com')]],
    ['the only one has federation off', [edge('a', 'sip.a.com', false)]],
    ['the only one has no external name', [edge('a', null)]],
    ['there is none', []],
  ])('is asked for where no name fits and %s', (_, edges) => {
    expect(assign(edges, 'contoso.com')).toEqual([[null, null]])
  })

  it('is not asked for a domain that is no host name', () => {
    expect(assign([edge('a', 'sip.contoso.com')], null, 'contoso.com')).toEqual([['a', 'name']])
  })
})
