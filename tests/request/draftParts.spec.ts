import { describe, expect, it } from 'vitest'
import { createDraft, type Draft } from '../../src/request/draft'
import { changedParts, DRAFT_PARTS, takesAway } from '../../src/request/draftParts'

const draft = createDraft(() => 'id', '2026-03-01T09:00:00.000Z', 'Contoso')

describe('what changed between two versions', () => {
  it('is nothing where only revision and time differ', () => {
    const later = { ...structuredClone(draft), revision: 9, changedAt: '2026-03-02T09:00:00.000Z' }
    expect(changedParts(draft, later)).toEqual([])
  })

  it.each([
    ['name', { name: 'Fabrikam' }],
    ['kind', { kind: 'update' }],
    ['asOf', { asOf: '2019-08-15' }],
    ['eligibility', { eligibility: { ...draft.eligibility, trial: 'no' } }],
    ['agreement', { agreement: { ...draft.agreement, number: '7' } }],
    ['edges', { edges: [] }],
    ['baseline', { baseline: [] }],
    ['contacts', { contacts: { ...draft.contacts, shared: false } }],
    ['order', { order: { ...draft.order, online: 'on' } }],
    ['track', { track: { ...draft.track, trouble: true } }],
    ['options', { options: { ...draft.options, maskAgreement: true } }],
  ] satisfies [string, Partial<Draft>][])('names the part: %s', (part, change) => {
    expect(changedParts(draft, { ...draft, ...change })).toEqual([part])
  })

  it('names several in the order of the steps', () => {
    const later: Draft = {
      ...draft,
      track: { ...draft.track, trouble: true },
      name: 'x',
      edges: [],
    }
    expect(changedParts(draft, later)).toEqual(['name', 'edges', 'track'])
  })

  it('looks at every part of a draft but its identity and its times', () => {
    const compared = new Set<string>(DRAFT_PARTS)
    const left = Object.keys(draft).filter((key) => !compared.has(key))
    expect(left.sort()).toEqual(['changedAt', 'createdAt', 'id', 'revision', 'schema'])
  })
})

describe('a change that takes a name away', () => {
  const estate = (fqdn: string, ...names: string[]): Draft => ({
    ...draft,
    edges: [
      {
        id: 'e',
        fqdn,
        before: '',
        part: 1,
        domains: names.map((name, at) => ({ id: `d${at}`, name, contact: '' })),
      },
    ],
  })
  const full = estate('sip.contoso.com', 'contoso.com', 'fabrikam.com')

  it.each([
    ['a domain', estate('sip.contoso.com', 'contoso.com')],
    ['an Access Edge', estate('', 'contoso.com', 'fabrikam.com')],
    ['everything', { ...draft, edges: [] }],
    ['a name for another', estate('sip.contoso.com', 'contoso.com', 'adatum.com')],
  ])('is one without %s', (_, after) => {
    expect(takesAway(full, after)).toBe(true)
  })

  it.each([
    ['nothing is different', full],
    ['something is added', estate('sip.contoso.com', 'contoso.com', 'fabrikam.com', 'adatum.com')],
    ['rows change places', estate('sip.contoso.com', 'fabrikam.com', 'contoso.com')],
    ['only case and spaces change', estate(' SIP.contoso.com', 'Contoso.com', 'fabrikam.com ')],
  ])('is none where %s', (_, after) => {
    expect(takesAway(full, after)).toBe(false)
  })

  it('is none where only empty rows go', () => {
    expect(takesAway(estate('', '', ''), estate(''))).toBe(false)
  })
})
