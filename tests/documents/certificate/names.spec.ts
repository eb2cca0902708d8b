import { describe, expect, it } from 'vitest'
import { certificateNames, fitsSubject } from '../../../src/documents/certificate/names'
import { INJECTIONS } from '../../fixtures/injections'
import { TWO_EDGES, summaryOf } from '../../fixtures/summaries'

describe('the names of a certificate', () => {
  it('are the Access Edge as subject, itself again and one for each further domain', () => {
    expect(certificateNames(summaryOf({ edges: TWO_EDGES }))).toEqual([
      { subject: 'sip.contoso.com', alternatives: ['sip.contoso.com', 'sip.fabrikam.com'] },
      { subject: 'access.litware.com', alternatives: ['access.litware.com'] },
    ])
  })

  it('hold the Access Edge though no domain matches it', () => {
    const edges = [{ fqdn: 'sip.contoso-edge.com', domains: ['contoso.com'] }]
    expect(certificateNames(summaryOf({ edges }))).toEqual([
      {
        subject: 'sip.contoso-edge.com',
        alternatives: ['sip.contoso-edge.com', 'sip.contoso.com'],
      },
    ])
  })

  it('are together where one Access Edge is listed twice', () => {
    const edges = [
      { fqdn: 'sip.contoso.com', domains: ['contoso.com'] },
      { fqdn: 'sip.contoso.com', domains: ['fabrikam.com'] },
    ]
    expect(certificateNames(summaryOf({ edges }))).toEqual([
      { subject: 'sip.contoso.com', alternatives: ['sip.contoso.com', 'sip.fabrikam.com'] },
    ])
  })

  it('are none while no Access Edge has a name', () => {
    const edges = [{ fqdn: null, domains: ['contoso.com'] }]
    expect(certificateNames(summaryOf({ edges }))).toEqual([])
  })

  it('never hold a wildcard or anything else that is not a name', () => {
    for (const text of [...INJECTIONS, '*.contoso.com']) {
      const edges = [{ fqdn: 'sip.contoso.com', domains: [text, 'contoso.com'] }]
      expect(certificateNames(summaryOf({ edges }))).toEqual([
        { subject: 'sip.contoso.com', alternatives: ['sip.contoso.com'] },
      ])
    }
  })

  it.each([
    [64, true],
    [65, false],
  ])('fit a subject of %i characters: %s', (length, fits) => {
    const subject = `${'a'.repeat(50)}.${'b'.repeat(length - 55)}.com`
    expect(subject).toHaveLength(length)
    expect(fitsSubject({ subject, alternatives: [subject] })).toBe(fits)
  })
})
