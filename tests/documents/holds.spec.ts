import { describe, expect, it } from 'vitest'
import { CATALOGUE, type DocumentId } from '../../src/documents/catalogue'
import { holdsNow } from '../../src/documents/holds'
import type { Draft } from '../../src/request/draft'
import { draftOf, edgesOf, REQUESTS, summaryFrom } from '../fixtures/requests'

const EDGES = edgesOf(['sip.contoso.com', ['contoso.com', 'fabrikam.com', 'tailspintoys.com']])

describe('what a document holds', () => {
  it.each<[DocumentId, string]>([
    ['request', '1 Access Edge, 3 SIP domains'],
    ['request-email', '1 request, 1 Access Edge, 3 SIP domains'],
    ['domains', '3 SIP domains'],
    ['dns', '6 records'],
    ['dns-zone', '3 SRV records'],
    ['certificate', '3 names on 1 certificate'],
    ['server', 'for Lync Server 2013 with Cumulative Update 5 or later'],
    ['calendar', '1 wait'],
  ])('of %s is counted: %s', (id, words) => {
    expect(holdsNow(id, summaryFrom(draftOf({ edges: EDGES })))).toBe(words)
  })

  it('follows the request', () => {
    const eligibility = { ...draftOf().eligibility, platform: null }
    const none = summaryFrom(draftOf({ edges: [], eligibility }))
    expect(holdsNow('request', none)).toBe('0 Access Edges, 0 SIP domains')
    expect(holdsNow('server', none)).toBe('no commands until the server is chosen in step 1')
  })

  it('says of a removal what becomes of its federation records, and counts no other', () => {
    const { draft, asOf } = REQUESTS['removal']!
    const words = (order: Draft['order']) =>
      holdsNow('dns', summaryFrom({ ...draft, order }, { asOf: asOf! }))
    expect(words(draft.order)).toBe('1 SRV record to withdraw')
    expect(words({ ...draft.order, otherFederation: 'yes' })).toBe('1 SRV record to keep')
    expect(words({ ...draft.order, otherFederation: null })).toBe('1 SRV record to keep')
  })

  it.each(Object.entries(REQUESTS))('is said of every document of %s', (_, { draft, asOf }) => {
    const summary = summaryFrom(draft, asOf ? { asOf } : {})
    for (const { id, applies } of CATALOGUE)
      if (applies(summary)) expect(holdsNow(id, summary)).toMatch(/\S/)
  })
})
