import { beforeEach, describe, expect, it } from 'vitest'
import { addNames, namesOf, type NamedDomain } from '../../src/request/addNames'
import { createDraft, type Draft } from '../../src/request/draft'
import { addEdge, setDomainName, setFqdn } from '../../src/request/estate'

let count = 0
const newId = () => `id${(count += 1)}`
let empty: Draft
beforeEach(() => {
  count = 0
  empty = createDraft(newId, '2019-03-22T00:00:00.000Z')
})

function filled(): Draft {
  const edge = empty.edges[0]!
  return setFqdn(
    setDomainName(empty, edge.domains[0]!.id, 'Contoso.com.'),
    edge.id,
    'SIP.contoso.com',
  )
}
const add = (draft: Draft, found: NamedDomain[], edgeId: string | null = null) =>
  addNames(draft, found, { edgeId, newId })
const names = ({ edges }: Draft) =>
  edges.map(({ fqdn, domains }) => [fqdn, ...domains.map(({ name }) => name)])

describe('domains that were found', () => {
  it('go to the first Edge where none is named', () => {
    const after = add(empty, [
      { name: 'a.com', edge: null },
      { name: 'b.com', edge: null },
    ])
    expect(names(after)).toEqual([['', 'a.com', 'b.com']])
  })

  it('go to the Edge that was chosen', () => {
    const two = addEdge(filled(), 'second', newId())
    expect(names(add(two, [{ name: 'a.com', edge: null }], 'second'))).toEqual([
      ['SIP.contoso.com', 'Contoso.com.'],
      ['', 'a.com'],
    ])
  })

  it('go to the Edge of their name, however that was typed', () => {
    expect(names(add(filled(), [{ name: 'a.com', edge: 'sip.contoso.com' }]))).toEqual([
      ['SIP.contoso.com', 'Contoso.com.', 'a.com'],
    ])
  })

  it('bring Edges that are new, each once, with the FQDN before', () => {
    const after = add(filled(), [
      { name: 'a.com', edge: 'sip.a.com', before: 'old.a.com' },
      { name: 'b.com', edge: 'sip.b.com' },
      { name: 'c.com', edge: 'sip.a.com' },
    ])
    expect(names(after)).toEqual([
      ['SIP.contoso.com', 'Contoso.com.'],
      ['sip.a.com', 'a.com', 'c.com'],
      ['sip.b.com', 'b.com'],
    ])
    expect(after.edges.map(({ before }) => before)).toEqual(['', 'old.a.com', ''])
  })

  it('replace the empty Edge of a new draft', () => {
    expect(names(add(empty, [{ name: 'a.com', edge: 'sip.a.com' }]))).toEqual([
      ['sip.a.com', 'a.com'],
    ])
  })

  it('make an Edge where the draft has none', () => {
    expect(names(add({ ...empty, edges: [] }, [{ name: 'a.com', edge: null }]))).toEqual([
      ['', 'a.com'],
    ])
  })

  it('stay where they are when the draft has them, and come once', () => {
    const draft = filled()
    expect(add(draft, [{ name: 'contoso.com', edge: 'sip.other.com' }])).toBe(draft)
    const twice = [
      { name: 'a.com', edge: null },
      { name: 'a.com', edge: null },
    ]
    expect(names(add(draft, twice))).toEqual([['SIP.contoso.com', 'Contoso.com.', 'a.com']])
  })

  it('are put ten Edges to a request', () => {
    const found = Array.from({ length: 25 }, (_, n) => ({
      name: `d${n}.com`,
      edge: `sip.d${n}.com`,
    }))
    expect(add(empty, found).edges.map(({ part }) => part)).toEqual(
      Array.from({ length: 25 }, (_, n) => Math.floor(n / 10) + 1),
    )
  })
})

describe('contacts that were found', () => {
  it('are one for all where there is only one', () => {
    const { contacts } = add(empty, [
      { name: 'a.com', edge: null, contact: 'ann@a.com' },
      { name: 'b.com', edge: null, contact: 'ann@a.com' },
    ])
    expect(contacts).toMatchObject({ shared: true, email: 'ann@a.com' })
  })

  it('are kept with their domains where there are several', () => {
    const after = add(empty, [
      { name: 'a.com', edge: null, contact: 'ann@a.com' },
      { name: 'b.com', edge: null, contact: 'bob@b.com' },
    ])
    expect(after.contacts).toMatchObject({ shared: false, email: '' })
    expect(after.edges[0]?.domains.map(({ contact }) => contact)).toEqual([
      'ann@a.com',
      'bob@b.com',
    ])
  })

  it('do not replace the one that is there', () => {
    const draft = { ...empty, contacts: { ...empty.contacts, email: 'zoe@z.com' } }
    const { contacts } = add(draft, [{ name: 'a.com', edge: null, contact: 'ann@a.com' }])
    expect(contacts).toMatchObject({ shared: false, email: 'zoe@z.com' })
  })
})

it('knows the names of a draft as they are read', () => {
  expect(namesOf(filled())).toEqual(new Set(['contoso.com']))
})

it('adds 10,000 domains to 300 Edges within a moment', () => {
  const found = Array.from({ length: 10_000 }, (_, n) => ({
    name: `d${n}.com`,
    edge: `sip.d${n % 300}.com`,
  }))
  const start = performance.now()
  expect(add(empty, found).edges).toHaveLength(300)
  expect(performance.now() - start).toBeLessThan(1_500)
})
