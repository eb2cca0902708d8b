import { describe, expect, it } from 'vitest'
import { letterPaper } from '../../../src/documents/partners/letter'
import { occasionOf } from '../../../src/documents/partners/occasion'
import { toText } from '../../../src/paper/text'
import { ALONE, summaryOf, type SummaryParts } from '../../fixtures/summaries'

const TODAY = '2026-11-21'
const federation: SummaryParts = {
  kind: 'federation',
  asOf: TODAY,
  answers: { platform: 'sfb-2019' },
  edges: [{ fqdn: 'sip.contoso.com', domains: ['contoso.com', 'fabrikam.com'] }],
}
const renamed: SummaryParts = {
  kind: 'update',
  asOf: '2021-06-01',
  edges: [{ fqdn: 'access.contoso.com', before: 'sip.contoso.com', domains: ['contoso.com'] }],
}
const removal: SummaryParts = { kind: 'removal', asOf: TODAY, order: ALONE }

describe('the letter to federated partners', () => {
  it.each([
    ['begins', federation],
    ['new-name', renamed],
    ['ends', removal],
  ] as const)('has an occasion: %s', async (occasion, parts) => {
    const summary = summaryOf(parts)
    expect(occasionOf(summary)).toBe(occasion)
    await expect(toText(letterPaper(summary))).toMatchFileSnapshot(
      `../golden/partners/${occasion}.txt`,
    )
  })

  it.each<[string, SummaryParts]>([
    ['a removal after which federation stays', { kind: 'removal', asOf: TODAY }],
    [
      'an update that keeps its name',
      { ...renamed, edges: [{ fqdn: 'a.b.com', domains: ['b.com'] }] },
    ],
    ['a new request', { kind: 'new' }],
    [
      'a draft without domains',
      { ...federation, edges: [{ fqdn: 'sip.contoso.com', domains: [] }] },
    ],
    ['a day before the rules', { ...federation, asOf: '2019-05-01' }],
  ])('is not written for %s', (_, parts) => {
    expect(occasionOf(summaryOf(parts))).toBeNull()
  })

  it('is written in plain words', () => {
    for (const parts of [federation, renamed, removal])
      expect(toText(letterPaper(summaryOf(parts)))).not.toMatch(
        /SRV|FQDN|cmdlet|Get-Cs|Set-Cs|proxy/i,
      )
  })
})
