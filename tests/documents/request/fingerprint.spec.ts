import { describe, expect, it } from 'vitest'
import { fingerprintOf } from '../../../src/documents/request/fingerprint'
import type { Draft } from '../../../src/request/draft'
import { draftOf, edgesOf } from '../../fixtures/requests'

const base = draftOf()
const same = (change: Partial<Draft>) => fingerprintOf({ ...base, ...change })

describe('the fingerprint', () => {
  it('is eight hexadecimal digits that do not change from one version to the next', () => {
    expect(fingerprintOf(base)).toMatch(/^[0-9a-f]{8}$/)
    expect(fingerprintOf(base)).toMatchInlineSnapshot(`"78d1e773"`)
  })

  it.each<[string, Partial<Draft>]>([
    ['the id', { id: 'another' }],
    ['the revision', { revision: 99 }],
    ['the time of the last change', { changedAt: '2030-01-01T00:00:00.000Z' }],
    ['the ids of rows', { edges: base.edges.map((edge) => ({ ...edge, id: 'x' })) }],
    ['what happened after submitting', { track: { parts: [], ticks: [], trouble: true } }],
    ['masking the number', { options: { ...base.options, maskAgreement: true } }],
    ['showing contacts', { options: { ...base.options, includeContacts: true } }],
    ['the order in which properties stand', Object.fromEntries(Object.entries(base).toReversed())],
  ])('stays the same whatever %s is', (_, change) => {
    expect(same(change)).toBe(fingerprintOf(base))
  })

  it.each<[string, Partial<Draft>]>([
    ['the name', { name: 'Fabrikam' }],
    ['the kind', { kind: 'update' }],
    ['the rules that it is read by', { asOf: '2018-01-01' }],
    ['an answer', { eligibility: { ...base.eligibility, cals: 'no' } }],
    ['the agreement', { agreement: { ...base.agreement, number: 'V1234568' } }],
    ['an Access Edge', { edges: edgesOf(['sip2.contoso.com', ['contoso.com']]) }],
    ['a domain', { edges: edgesOf(['sip.contoso.com', ['contoso.org']]) }],
    ['the part', { edges: base.edges.map((edge) => ({ ...edge, part: 2 })) }],
    ['a contact', { contacts: { ...base.contacts, phone: '' } }],
    ['the order of work', { order: { ...base.order, online: 'on' } }],
    ['the server', { eligibility: { ...base.eligibility, platform: 'sfb-2015' } }],
    ['its update', { eligibility: { ...base.eligibility, cu5: 'unknown' } }],
    ['a split domain', { eligibility: { ...base.eligibility, split: 'yes' } }],
    [
      'what else uses federation',
      { order: { ...base.order, uses: { ...base.order.uses, push: 'yes' } } },
    ],
  ])('changes with %s', (_, change) => {
    expect(same(change)).not.toBe(fingerprintOf(base))
  })
})
