import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOneLabelUnder } from '../../../src/names/discovery'
import { certificateNames, fitsSubject } from '../../../src/documents/certificate/names'
import { INJECTIONS } from '../../fixtures/injections'
import { TWO_EDGES, summaryOf } from '../../fixtures/summaries'

describe('the names of a certificate', () => {
  it('are the Access Edge as subject, itself again and one for each further domain', () => {
    expect(certificateNames(summaryOf({ edges: TWO_EDGES }))).toEqual([
      {
        subject: 'sip.contoso.com',
        alternatives: ['sip.contoso.com', 'sip.fabrikam.com'],
        kept: [],
      },
      { subject: 'access.litware.com', alternatives: ['access.litware.com'], kept: [] },
    ])
  })

  it('hold the Access Edge though no domain matches it', () => {
    const edges = [{ fqdn: 'sip.contoso-edge.com', domains: ['contoso.com'] }]
    expect(certificateNames(summaryOf({ edges }))).toEqual([
      {
        subject: 'sip.contoso-edge.com',
        alternatives: ['sip.contoso-edge.com', 'sip.contoso.com'],
        kept: [],
      },
    ])
  })

  it('are together where one Access Edge is listed twice', () => {
    const edges = [
      { fqdn: 'sip.contoso.com', domains: ['contoso.com'] },
      { fqdn: 'sip.contoso.com', domains: ['fabrikam.com'] },
    ]
    expect(certificateNames(summaryOf({ edges }))).toEqual([
      {
        subject: 'sip.contoso.com',
        alternatives: ['sip.contoso.com', 'sip.fabrikam.com'],
        kept: [],
      },
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
        { subject: 'sip.contoso.com', alternatives: ['sip.contoso.com'], kept: [] },
      ])
    }
  })

  it('hold the name submitted before until the update is complete', () => {
    const edges = [
      { fqdn: 'sip.contoso.com', before: 'access.contoso.com', domains: ['contoso.com'] },
    ]
    const update = summaryOf({ kind: 'update', edges })
    const names = {
      subject: 'sip.contoso.com',
      alternatives: ['sip.contoso.com', 'access.contoso.com'],
      kept: ['access.contoso.com'],
    }
    expect(certificateNames(update)).toEqual([names])
    const tasks = summaryOf({ tasks: ['retire-old-fqdn'] }).tasks
    const complete = tasks.map((task) => ({ ...task, state: 'done' as const }))
    expect(certificateNames({ ...update, tasks: complete })).toEqual([
      { ...names, alternatives: ['sip.contoso.com'], kept: [] },
    ])
  })

  it.each([
    [64, true],
    [65, false],
  ])('fit a subject of %i characters: %s', (length, fits) => {
    const subject = `${'a'.repeat(50)}.${'b'.repeat(length - 55)}.com`
    expect(subject).toHaveLength(length)
    expect(fitsSubject({ subject })).toBe(fits)
  })

  it('begin with the subject and hold each name once, for any estate', () => {
    const label = fc.stringMatching(/^[a-z0-9]{1,8}$/)
    const name = fc
      .tuple(label, fc.constantFrom('com', 'contoso.com'))
      .map((parts) => parts.join('.'))
    const edge = fc.record({ fqdn: name, domains: fc.array(name, { maxLength: 6 }) })
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 5 }), (edges) => {
        const found = certificateNames(summaryOf({ edges }))
        expect(found.map(({ subject }) => subject)).toEqual([
          ...new Set(edges.map(({ fqdn }) => fqdn)),
        ])
        for (const { subject, alternatives } of found) {
          expect(alternatives[0]).toBe(subject)
          expect(new Set(alternatives).size).toBe(alternatives.length)
          for (const { domains } of edges.filter(({ fqdn }) => fqdn === subject))
            for (const domain of domains)
              expect(alternatives.some((each) => isOneLabelUnder(each, domain))).toBe(true)
        }
      }),
    )
  })
})
