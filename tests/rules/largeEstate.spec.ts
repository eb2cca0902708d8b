import { describe, expect, it } from 'vitest'
import { addNames, namesOf } from '../../src/request/addNames'
import { createDraft } from '../../src/request/draft'
import { moveDomains, removeDomains, removeEdge, setFqdn } from '../../src/request/estate'
import { divide } from '../../src/request/parts'
import { acceptedOf } from '../../src/imports/entries'
import { readList } from '../../src/imports/list'
import { TABLES } from '../fixtures/names/tables'

let count = 0
const newId = () => `id${(count += 1)}`
const empty = createDraft(newId, '2019-03-22T00:00:00.000Z')
const pasted = Array.from({ length: 3_000 }, (_, n) => `d${n}.com -> sip.d${n % 30}.com`).join('\n')

function estate() {
  const reading = readList(pasted, TABLES)
  const found = reading.state === 'read' ? acceptedOf([...reading.entries]) : []
  return addNames(empty, found, { edgeId: null, newId })
}

describe('an estate that was pasted', () => {
  it('has every domain once, under its Edge, in requests of ten', () => {
    const draft = estate()
    expect(draft.edges).toHaveLength(30)
    expect(namesOf(draft).size).toBe(3_000)
    expect(draft.edges.every(({ domains }) => domains.length === 100)).toBe(true)
    expect(divide(draft).map(({ edges }) => edges.length)).toEqual([10, 10, 10])
  })

  it('changes nothing when it is pasted again', () => {
    const draft = estate()
    const known = new Map([...namesOf(draft)].map((name) => [name, null]))
    const reading = readList(pasted, TABLES, known)
    const entries = reading.state === 'read' ? [...reading.entries] : []
    expect(new Set(entries.map(({ outcome }) => outcome))).toEqual(new Set(['duplicate']))
    expect(addNames(draft, acceptedOf(entries), { edgeId: null, newId })).toBe(draft)
  })

  it('keeps every id and every request through moves and removals of others', () => {
    const draft = estate()
    const [first, second, ...rest] = draft.edges
    const ids = first!.domains.map(({ id }) => id)
    const moved = moveDomains(draft, ids, second!.id, newId)
    expect(moved.edges[1]?.domains.slice(100).map(({ id }) => id)).toEqual(ids)
    const after = removeEdge(removeDomains(moved, ids, newId), first!.id, newId)
    expect(after.edges.slice(1)).toEqual(rest)
    expect(after.edges.slice(1).every((edge, index) => edge === rest[index])).toBe(true)
    expect(divide(after).map(({ edges }) => edges.length)).toEqual([9, 10, 10])
  })

  it('shares all other Edges with the draft before a letter was typed', () => {
    const draft = estate()
    const after = setFqdn(draft, draft.edges[7]!.id, 'sip.contoso.com')
    const changed = after.edges.filter((edge, index) => edge !== draft.edges[index])
    expect(changed.map(({ fqdn }) => fqdn)).toEqual(['sip.contoso.com'])
    expect(changed[0]?.domains).toBe(draft.edges[7]?.domains)
  })
})
