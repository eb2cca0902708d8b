import { beforeEach, describe, expect, it } from 'vitest'
import { createDraft, type Draft } from '../../src/request/draft'
import {
  addDomains,
  addEdge,
  addRows,
  appendEdges,
  moveDomains,
  removeDomains,
  removeEdge,
  setBefore,
  setContact,
  setDomainName,
  setFqdn,
} from '../../src/request/estate'

let count = 0
const newId = () => `id${(count += 1)}`
beforeEach(() => {
  count = 0
})

/** Two Edges: `e1` with `d1` and `d2`, `e2` with `d3`. */
function draftWithTwo(): Draft {
  const row = (id: string, name: string) => ({ id, name, contact: '' })
  return {
    ...createDraft(newId, '2019-03-22T00:00:00.000Z'),
    edges: [
      {
        id: 'e1',
        fqdn: 'sip.contoso.com',
        before: '',
        part: 1,
        domains: [row('d1', 'contoso.com'), row('d2', 'contoso.net')],
      },
      {
        id: 'e2',
        fqdn: 'sip.fabrikam.com',
        before: '',
        part: 1,
        domains: [row('d3', 'fabrikam.com')],
      },
    ],
  }
}

const namesIn = ({ edges }: Draft) =>
  edges.map(({ fqdn, domains }) => [fqdn, ...domains.map(({ name }) => name)])

describe('typing', () => {
  it('changes one row and shares every other', () => {
    const draft = draftWithTwo()
    const after = setDomainName(draft, 'd2', 'contoso.org')
    expect(namesIn(after)).toEqual([
      ['sip.contoso.com', 'contoso.com', 'contoso.org'],
      ['sip.fabrikam.com', 'fabrikam.com'],
    ])
    expect(after.edges[1]).toBe(draft.edges[1])
    expect(after.edges[0]?.domains[0]).toBe(draft.edges[0]?.domains[0])
    expect(draft).toEqual(draftWithTwoAgain())
  })

  it('changes an FQDN, the one before, and a contact', () => {
    const draft = draftWithTwo()
    expect(setFqdn(draft, 'e2', 'x').edges[1]?.fqdn).toBe('x')
    expect(setBefore(draft, 'e2', 'x').edges[1]?.before).toBe('x')
    expect(setContact(draft, 'd3', 'x').edges[1]?.domains[0]?.contact).toBe('x')
  })

  it('of what is there already, or of what is not there, gives the same draft', () => {
    const draft = draftWithTwo()
    expect(setDomainName(draft, 'd1', 'contoso.com')).toBe(draft)
    expect(setFqdn(draft, 'e1', 'sip.contoso.com')).toBe(draft)
    expect(setBefore(draft, 'e1', '')).toBe(draft)
    expect(setContact(draft, 'd1', '')).toBe(draft)
    expect(setDomainName(draft, 'nobody', 'x')).toBe(draft)
    expect(setFqdn(draft, 'nobody', 'x')).toBe(draft)
  })
})

function draftWithTwoAgain(): Draft {
  count = 0
  return draftWithTwo()
}

describe('adding', () => {
  it('puts an empty Edge with an empty row at the end', () => {
    const after = addEdge(draftWithTwo(), 'e3', 'd4')
    expect(after.edges[2]).toEqual({
      id: 'e3',
      fqdn: '',
      before: '',
      part: 1,
      domains: [{ id: 'd4', name: '', contact: '' }],
    })
  })

  it('begins a second part with the eleventh Edge', () => {
    let draft = draftWithTwo()
    for (let n = 3; n <= 11; n += 1) draft = addEdge(draft, `e${n}`, newId())
    expect(draft.edges.map(({ part }) => part)).toEqual([...Array<number>(10).fill(1), 2])
  })

  it('puts domains behind those of the Edge', () => {
    const after = addDomains(draftWithTwo(), 'e1', ['a.com', 'b.com'], newId)
    expect(namesIn(after)[0]).toEqual([
      'sip.contoso.com',
      'contoso.com',
      'contoso.net',
      'a.com',
      'b.com',
    ])
    expect(new Set(after.edges[0]?.domains.map(({ id }) => id)).size).toBe(4)
  })

  it('fills rows that are still empty, but not one that has a contact', () => {
    const empty = setDomainName(draftWithTwo(), 'd3', ' ')
    expect(namesIn(addDomains(empty, 'e2', ['a.com'], newId))[1]).toEqual([
      'sip.fabrikam.com',
      'a.com',
    ])
    const kept = setContact(empty, 'd3', 'ann@fabrikam.com')
    expect(namesIn(addDomains(kept, 'e2', ['a.com'], newId))[1]).toEqual([
      'sip.fabrikam.com',
      ' ',
      'a.com',
    ])
  })

  it('of nothing, or to an Edge that is not there, gives the same draft', () => {
    const draft = draftWithTwo()
    expect(addDomains(draft, 'e1', [], newId)).toBe(draft)
    expect(addDomains(draft, 'nobody', ['a.com'], newId)).toBe(draft)
    expect(addRows(draft, 'e1', [])).toBe(draft)
    expect(appendEdges(draft, [])).toBe(draft)
  })

  it('takes the place of Edges that are wholly empty', () => {
    const draft = createDraft(newId, '2019-03-22T00:00:00.000Z')
    const edge = { id: 'e9', fqdn: 'sip.contoso.com', before: '', part: 7, domains: [] }
    expect(appendEdges(draft, [edge]).edges).toEqual([{ ...edge, part: 1 }])
    const before = setBefore(draft, draft.edges[0]!.id, 'old.contoso.com')
    expect(appendEdges(before, [edge]).edges).toHaveLength(2)
  })
})

describe('moving', () => {
  it('takes rows to the end of another Edge as they are', () => {
    const draft = draftWithTwo()
    const after = moveDomains(draft, ['d2'], 'e2', newId)
    expect(namesIn(after)).toEqual([
      ['sip.contoso.com', 'contoso.com'],
      ['sip.fabrikam.com', 'fabrikam.com', 'contoso.net'],
    ])
    expect(after.edges[1]?.domains[1]).toBe(draft.edges[0]?.domains[1])
  })

  it('leaves an empty row to type in', () => {
    const after = moveDomains(draftWithTwo(), ['d1', 'd2'], 'e2', newId)
    expect(namesIn(after)).toEqual([
      ['sip.contoso.com', ''],
      ['sip.fabrikam.com', 'fabrikam.com', 'contoso.com', 'contoso.net'],
    ])
  })

  it('to where they are, or to nowhere, gives the same draft', () => {
    const draft = draftWithTwo()
    expect(moveDomains(draft, ['d3'], 'e2', newId)).toBe(draft)
    expect(moveDomains(draft, ['d1'], 'nobody', newId)).toBe(draft)
    expect(moveDomains(draft, ['nobody'], 'e2', newId)).toBe(draft)
  })
})

describe('removing', () => {
  it('takes rows from several Edges', () => {
    const after = removeDomains(draftWithTwo(), ['d1', 'd3'], newId)
    expect(namesIn(after)).toEqual([
      ['sip.contoso.com', 'contoso.net'],
      ['sip.fabrikam.com', ''],
    ])
  })

  it('leaves the parts of the other Edges alone', () => {
    const draft = draftWithTwo()
    const after = removeEdge(draft, 'e1', newId)
    expect(after.edges).toEqual([draft.edges[1]])
    expect(after.edges[0]).toBe(draft.edges[1])
  })

  it('leaves an empty Edge in place of the last one', () => {
    const after = removeEdge(removeEdge(draftWithTwo(), 'e1', newId), 'e2', newId)
    expect(namesIn(after)).toEqual([['', '']])
  })

  it('of what is not there gives the same draft', () => {
    const draft = draftWithTwo()
    expect(removeDomains(draft, ['nobody'], newId)).toBe(draft)
    expect(removeEdge(draft, 'nobody', newId)).toBe(draft)
  })
})

it('types one letter among 10,000 domains without touching the others', () => {
  const edges = Array.from({ length: 300 }, (_, e) => ({
    id: `e${e}`,
    fqdn: `sip.contoso${e}.com`,
    before: '',
    part: Math.floor(e / 10) + 1,
    domains: Array.from({ length: 34 }, (_, d) => ({
      id: `d${e}.${d}`,
      name: 'a.com',
      contact: '',
    })),
  }))
  const draft = { ...draftWithTwo(), edges }
  const start = performance.now()
  const after = setDomainName(draft, 'd299.33', 'b.com')
  expect(performance.now() - start).toBeLessThan(200)
  expect(after.edges.filter((edge, index) => edge !== edges[index])).toHaveLength(1)
})
