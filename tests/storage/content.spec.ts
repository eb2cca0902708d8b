import { describe, expect, it } from 'vitest'
import type { Draft } from '../../src/request/draft'
import { sampleDraft } from '../../src/request/sample'
import { sameContent } from '../../src/storage/content'
import { draftNamed, newId, NOW } from './world'

const draft = sampleDraft(newId, NOW)
const copy = () => structuredClone(draft)

describe('two versions are one', () => {
  it('where all is the same but the revision', () => {
    expect(sameContent(draft, { ...copy(), revision: 99 })).toBe(true)
  })

  it('in whatever order their fields come', () => {
    const turned = Object.fromEntries(Object.entries(copy()).reverse()) as unknown as typeof draft
    expect(sameContent(draft, turned)).toBe(true)
  })
})

describe('two versions are two', () => {
  const changes: [string, (draft: Draft) => unknown][] = [
    ['name', (each) => (each.name += ' ')],
    ['time of change', (each) => (each.changedAt = '2027-01-01T00:00:00.000Z')],
    ['answer that was taken back', (each) => (each.eligibility.cals = null)],
    ['domain of one more letter', (each) => (each.edges[1]!.domains[0]!.name += 'a')],
    ['domain fewer', (each) => each.edges[0]!.domains.pop()],
    ['Access Edge more', (each) => each.edges.push(draftNamed('x').edges[0]!)],
    ['order of Access Edges', (each) => each.edges.reverse()],
    ['list in the place of nothing', (each) => (each.baseline = [])],
    ['field more', (each) => Object.assign(each, { colour: 'blue' })],
    ['list that is an object', (each) => Object.assign(each, { edges: { ...each.edges } })],
  ]

  it.each(changes)('with another %s', (_, change) => {
    const other = copy()
    change(other)
    expect(sameContent(draft, other)).toBe(false)
    expect(sameContent(other, draft)).toBe(false)
  })
})
