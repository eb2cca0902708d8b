import { describe, expect, it } from 'vitest'
import { createDraft, type Draft } from '../../../src/request/draft'
import { applyTopology } from '../../../src/imports/topology/applyTopology'
import { assignDomains } from '../../../src/imports/topology/assignDomains'
import { textOf, topologyIn } from './parse'

const topology = await topologyIn(textOf('contoso-two-edges.xml'))
const proposed = { edges: topology.edges, domains: assignDomains(topology) }

function ids() {
  let next = 0
  return () => `new-${(next += 1)}`
}

function emptyDraft(): Draft {
  return createDraft(ids(), '2026-03-01T09:00:00.000Z')
}

/** The draft as FQDN and names. */
function estateOf(draft: Draft) {
  return draft.edges.map(({ fqdn, domains }) => [fqdn, ...domains.map(({ name }) => name)])
}

const contoso = ['sip.contoso.com', 'contoso.com', 'example.fabrikam.com']
const tailspin = ['edge.tailspintoys.com', 'tailspintoys.com']

describe('taking a topology over', () => {
  it('fills a new draft with strict names, in place of the empty Edge', () => {
    const draft = applyTopology(emptyDraft(), proposed, ids())
    expect(estateOf(draft)).toEqual([contoso, tailspin])
  })

  it('changes nothing of the draft it was given', () => {
    const draft = emptyDraft()
    const before = structuredClone(draft)
    applyTopology(draft, proposed, ids())
    expect(draft).toEqual(before)
  })

  it('adds nothing twice', () => {
    const newId = ids()
    const once = applyTopology(emptyDraft(), proposed, newId)
    expect(estateOf(applyTopology(once, proposed, newId))).toEqual(estateOf(once))
  })

  it('adds to an Edge that the draft has under any spelling, and leaves its domains where they are', () => {
    const draft = emptyDraft()
    const edge = draft.edges[0]!
    const typed: Draft = {
      ...draft,
      edges: [
        {
          ...edge,
          fqdn: ' SIP.contoso.com.',
          domains: [{ id: 'd', name: 'Tailspintoys.com', contact: 'a@b.example' }],
        },
      ],
    }
    expect(estateOf(applyTopology(typed, proposed, ids()))).toEqual([
      [' SIP.contoso.com.', 'Tailspintoys.com', 'contoso.com', 'example.fabrikam.com'],
      ['edge.tailspintoys.com', ''],
    ])
  })

  it('takes over only what was chosen', () => {
    const choice = { edges: topology.edges.slice(0, 1), domains: proposed.domains.slice(0, 1) }
    expect(estateOf(applyTopology(emptyDraft(), choice, ids()))).toEqual([
      ['sip.contoso.com', 'contoso.com'],
    ])
  })

  it('puts what was not decided under an Edge without a name, to be asked for', () => {
    const choice = {
      edges: topology.edges.slice(0, 1),
      domains: [
        { domain: 'contoso.com', edge: 'edge-1' },
        { domain: 'open.example.org', edge: null },
        { domain: 'gone.example.org', edge: 'edge-7' },
      ],
    }
    expect(estateOf(applyTopology(emptyDraft(), choice, ids()))).toEqual([
      ['sip.contoso.com', 'contoso.com'],
      ['', 'open.example.org', 'gone.example.org'],
    ])
  })

  it('passes over pools without a readable external name', () => {
    const nameless = { ...topology.edges[0]!, accessEdge: null }
    const draft = applyTopology(emptyDraft(), { edges: [nameless], domains: [] }, ids())
    expect(estateOf(draft)).toEqual([['', '']])
  })

  it('gives every new Edge and row an id of its own', () => {
    const { edges } = applyTopology(emptyDraft(), proposed, ids())
    const all = edges.flatMap(({ id, domains }) => [id, ...domains.map(({ id }) => id)])
    expect(new Set(all).size).toBe(all.length)
  })
})
