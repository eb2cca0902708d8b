import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccessEdge } from '../../src/request/draft'
import { addToParts, assignParts, divide, lowestRoom, MOST_EDGES } from '../../src/request/parts'

const edge = (id: number, part: number): AccessEdge => ({
  id: `e${id}`,
  fqdn: `sip.contoso${id}.com`,
  before: '',
  part,
  domains: [],
})
const edgesOf = (...parts: number[]) => parts.map((part, id) => edge(id, part))
const partsOf = (edges: readonly AccessEdge[]) => edges.map(({ part }) => part)

describe('the requests of a draft', () => {
  it('are one where there are no more than ten Access Edges', () => {
    const edges = edgesOf(...Array<number>(10).fill(1))
    expect(divide({ edges })).toEqual([{ part: 1, edges }])
  })

  it('are divided where more were put in one', () => {
    const divided = divide({ edges: edgesOf(...Array<number>(23).fill(1)) })
    expect(divided.map(({ part, edges }) => [part, edges.length])).toEqual([
      [1, 10],
      [2, 10],
      [3, 3],
    ])
  })

  it('keep their numbers when one is empty', () => {
    expect(divide({ edges: edgesOf(3, 1) }).map(({ part }) => part)).toEqual([1, 3])
  })

  it('are none without an Access Edge', () => {
    expect(divide({ edges: [] })).toEqual([])
  })

  it('stay as they are for all other Edges when one is removed and one added', () => {
    const before = assignParts(edgesOf(...Array<number>(30).fill(1)))
    const after = addToParts(
      before.filter(({ id }) => id !== 'e4'),
      [edge(99, 1)],
    )
    for (const { id, part } of after.slice(0, -1)) {
      expect(part).toBe(before.find((each) => each.id === id)?.part)
    }
    expect(after.at(-1)).toMatchObject({ id: 'e99', part: 1 })
  })
})

describe('the part of an Edge', () => {
  it('is the lowest with room', () => {
    expect(lowestRoom([])).toBe(1)
    expect(lowestRoom(edgesOf(2, 2))).toBe(1)
    expect(lowestRoom(edgesOf(...Array<number>(10).fill(1)))).toBe(2)
    expect(lowestRoom(edgesOf(...Array<number>(10).fill(1), 3))).toBe(2)
  })

  it.each([0, -1, 1.5, NaN, Infinity])('%s is none and is replaced', (part) => {
    expect(partsOf(assignParts(edgesOf(part)))).toEqual([1])
  })

  it('stays for Edges that fit; the surplus goes where there is room', () => {
    const parts = [...Array<number>(11).fill(2), 1]
    expect(partsOf(assignParts(edgesOf(...parts)))).toEqual([...Array<number>(10).fill(2), 1, 1])
  })

  it('is never shared by more than ten, and never changes once assigned', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 6 }), { maxLength: 80 }), (parts) => {
        const edges = assignParts(edgesOf(...parts))
        for (const { edges: some } of divide({ edges })) {
          expect(some.length).toBeLessThanOrEqual(MOST_EDGES)
        }
        const again = assignParts(edges)
        expect(again.every((each, index) => each === edges[index])).toBe(true)
      }),
    )
  })
})
