import { describe, expect, it } from 'vitest'
import { startDraft, startFederation } from '../../src/request/newDrafts'
import { draftOf, edgesOf } from '../fixtures/requests'

const NOW = '2026-11-21T12:00:00.000Z'
function ids() {
  let last = 0
  return () => `new${(last += 1)}`
}

describe('a new draft of a kind', () => {
  it('rehearses a request under the rules of the last edition, and takes today’s for the rest', () => {
    expect(startDraft('new', ids(), NOW).asOf).toBe('2019-03-22')
    expect(startDraft('federation', ids(), NOW)).toMatchObject({ kind: 'federation', asOf: null })
    expect(startDraft('removal', ids(), NOW).asOf).toBeNull()
  })
})

describe('federation in the place of a request', () => {
  const edges = edgesOf(
    ['sip.contoso.com', ['contoso.com', 'fabrikam.com'], 'old.contoso.com'],
    ['sip.tailspintoys.com', ['tailspintoys.com']],
  )
  const request = draftOf({ asOf: '2019-03-22', edges, revision: 9 })
  const made = startFederation(request, ids(), NOW)

  it('carries the Edges and SIP domains over, with ids of their own', () => {
    expect(made.edges.map(({ fqdn, domains }) => [fqdn, domains.map(({ name }) => name)])).toEqual([
      ['sip.contoso.com', ['contoso.com', 'fabrikam.com']],
      ['sip.tailspintoys.com', ['tailspintoys.com']],
    ])
    const old = new Set(edges.flatMap(({ id, domains }) => [id, ...domains.map((each) => each.id)]))
    const fresh = made.edges.flatMap(({ id, domains }) => [id, ...domains.map((each) => each.id)])
    expect(new Set(fresh).size).toBe(5)
    for (const id of fresh) expect(old).not.toContain(id)
  })

  it('keeps what was said of the server and its Edge, and nothing of the request', () => {
    expect(made).toMatchObject({
      kind: 'federation',
      asOf: null,
      revision: 0,
      name: 'Contoso – federation',
      baseline: null,
      eligibility: {
        platform: 'lync-2013',
        split: 'no',
        edgeServer: 'yes',
        cals: null,
        trial: null,
      },
      agreement: { number: '', rightsAccepted: false },
      contacts: { email: '', name: '', phone: '' },
    })
    expect(made.edges.map(({ before }) => before)).toEqual(['', ''])
    expect(JSON.stringify(made)).not.toMatch(/ada@contoso|V1234567/)
  })

  it('leaves a draft without a name without one, and the request as it was', () => {
    const before = structuredClone(request)
    expect(startFederation({ ...request, name: ' ' }, ids(), NOW).name).toBe('')
    expect(request).toEqual(before)
  })
})
