import { describe, expect, it } from 'vitest'
import { helpDeskPaper, symptomsOf } from '../../../src/documents/helpDesk/helpDesk'
import type { Summary } from '../../../src/documents/summary'
import { toText } from '../../../src/paper/text'
import { INJECTIONS } from '../../fixtures/injections'
import { SECRETS, TWO_EDGES, summaryOf, type SummaryParts } from '../../fixtures/summaries'

function idsOf(summary: Summary): string[] {
  return symptomsOf(summary).map(({ id }) => id)
}

function textOf(summary: Summary): string {
  return toText(helpDeskPaper(summary)).replace(/\s+/g, ' ')
}

describe('the symptoms', () => {
  it.each([
    ['2014-05-01', ['no-result'], ['ended', 'unmatched', 'other-networks']],
    ['2014-06-30', ['no-result', 'other-networks'], ['ended', 'unmatched']],
    ['2019-08-14', ['no-result'], ['ended', 'unmatched']],
    ['2019-08-15', ['unmatched'], ['ended', 'no-result', 'split']],
    ['2025-05-05', ['ended', 'unmatched'], ['no-result']],
  ])('as of %s are those of that time', (asOf, there, missing) => {
    const ids = idsOf(summaryOf({ asOf, edges: TWO_EDGES }))
    expect(ids).toEqual(expect.arrayContaining(there))
    for (const id of missing) expect(ids).not.toContain(id)
  })

  it('after a removal are those of a removal', () => {
    expect(idsOf(summaryOf({ kind: 'removal', edges: TWO_EDGES }))).toEqual([
      'removed',
      'all-partners',
    ])
    expect(idsOf(summaryOf({ kind: 'removal', asOf: '2026-01-01' }))).toEqual([
      'ended',
      'all-partners',
    ])
    expect(idsOf(summaryOf({ kind: null }))).not.toContain('removed')
  })

  it.each<[id: string, can: SummaryParts, cannot: SummaryParts]>([
    ['calls', { options: { audioVideo: true } }, { options: { audioVideo: false } }],
    ['split', { answers: { split: 'yes' } }, { answers: { split: 'no' } }],
    [
      'renamed',
      { edges: [{ fqdn: 'sip.contoso.com', before: 'access.contoso.com', domains: [] }] },
      { edges: [{ fqdn: 'sip.contoso.com', before: 'sip.contoso.com', domains: [] }] },
    ],
    ['unmatched', { asOf: '2020-01-01', edges: TWO_EDGES }, { asOf: '2020-01-01' }],
  ])('hold %s only where it can happen', (id, can, cannot) => {
    expect(idsOf(summaryOf(can))).toContain(id)
    expect(idsOf(summaryOf(cannot))).not.toContain(id)
  })
})

describe('the sheet for the help desk', () => {
  it.each<[string, SummaryParts]>([
    ['site', { edges: TWO_EDGES }],
    ['discovery', { edges: TWO_EDGES, asOf: '2020-01-01', answers: { split: 'yes' } }],
  ])('reads as the golden file (%s)', async (name, parts) => {
    const text = toText(helpDeskPaper(summaryOf(parts)))
    await expect(text).toMatchFileSnapshot(`../golden/help-desk/${name}.txt`)
  })

  it('names the domains of the draft, and counts what is too much for a sentence', () => {
    expect(textOf(summaryOf({ edges: TWO_EDGES }))).toContain(
      'one of these? contoso.com, fabrikam.com, litware.com',
    )
    const domains = Array.from({ length: 14 }, (_, index) => `d${String(index)}.contoso.com`)
    const many = textOf(summaryOf({ edges: [{ fqdn: 'sip.contoso.com', domains }] }))
    expect(many).toContain('d11.contoso.com, and 2 more')
  })

  it('says which domain needs which name', () => {
    const text = textOf(summaryOf({ asOf: '2020-01-01', edges: TWO_EDGES }))
    expect(text).toContain('fabrikam.com needs sip.fabrikam.com')
  })

  it.each<[Partial<Summary['parts'][number]>, string]>([
    [{}, 'The request is not marked as submitted.'],
    [
      { submittedAt: '2019-03-20T08:00:00.000Z' },
      'The request was submitted on 20 March 2019, 09:00 CET and is not confirmed.',
    ],
    [
      { provisionedAt: '2019-03-21T08:00:00.000Z' },
      'The request was provisioned on 21 March 2019, 09:00 CET.',
    ],
  ])('says how far the request has come (%j)', (state, words) => {
    const summary = summaryOf()
    const parts = summary.parts.map((part) => ({ ...part, ...state }))
    expect(textOf({ ...summary, parts })).toContain(words)
  })

  it.each<[SummaryParts, string]>([
    [{ options: { policyScope: 'global' } }, 'in the global policy.'],
    [{ options: { policyScope: 'site', policyName: 'Redmond' } }, 'the policy of the site Redmond'],
    [{ options: { policyScope: 'user', policyName: 'Skype users' } }, 'in the policy Skype users'],
    [
      { options: { policyScope: 'user', policyName: '$(calc)' } },
      'the policy that applies to the user',
    ],
    [{ answers: { platform: null } }, 'the policy that applies to the user'],
  ])('points to the policy of the draft (%j)', (parts, words) => {
    expect(textOf(summaryOf(parts))).toContain(words)
  })

  it('knows whether the server writes the address by itself', () => {
    expect(textOf(summaryOf())).toContain('This server writes the address by itself')
    expect(textOf(summaryOf({ answers: { platform: 'lync-2010' } }))).toContain(
      'has to be typed in full',
    )
  })

  it('leaves no placeholder behind', () => {
    for (const asOf of ['2014-05-01', '2019-03-25', '2020-01-01', '2026-11-21'])
      for (const edges of [[], TWO_EDGES])
        expect(textOf(summaryOf({ asOf, edges, answers: { split: 'yes' } }))).not.toMatch(/[{}]/)
  })

  it('takes no domain that is not a name', () => {
    const edges = [{ fqdn: 'sip.contoso.com', domains: [...INJECTIONS, 'contoso.com'] }]
    expect(textOf(summaryOf({ edges }))).toBe(textOf(summaryOf()))
  })

  it('shows neither the agreement number nor a contact', () => {
    const text = textOf(summaryOf({ edges: TWO_EDGES }))
    for (const secret of SECRETS) expect(text).not.toContain(secret)
  })
})
