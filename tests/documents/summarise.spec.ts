import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { summarise } from '../../src/documents/summarise'
import { createDraft, type Draft } from '../../src/request/draft'
import { judgeAtOnce } from '../../src/rules/judge'
import { INJECTIONS } from '../fixtures/injections'
import { draftOf, edgesOf, NOW, summaryFrom } from '../fixtures/requests'

const SETTING = { day: '2019-05-21', now: NOW, zone: 'UTC', locale: 'en-GB' }

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen)
    Object.freeze(value)
  }
  return value
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const HIDDEN = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\u200B]/u

/** One text in every field that a person types into. */
function filledWith(text: string): Draft {
  return draftOf({
    name: text,
    agreement: { ...draftOf().agreement, number: text, organisation: text },
    edges: edgesOf([text, [text, 'contoso.com'], text]),
    contacts: { shared: true, email: text, name: text, phone: text },
    options: { ...draftOf().options, policyName: text },
  })
}

describe('the summary', () => {
  it('reads each name strictly and once', () => {
    const edges = edgesOf([
      ' SIP.Contoso.com. ',
      ['Contoso.COM', 'sip:bob@contoso.com', 'bücher.de'],
    ])
    const [edge] = summaryFrom(draftOf({ edges })).parts[0]!.edges
    expect(edge?.fqdn).toBe('sip.contoso.com')
    expect(edge?.domains.map(({ name, unicode }) => [name, unicode])).toEqual([
      ['contoso.com', null],
      ['xn--bcher-kva.de', 'bücher.de'],
    ])
  })

  it('gives each domain what partner discovery needs', () => {
    const edges = edgesOf(['sip.contoso.com', ['contoso.com', 'fabrikam.com']])
    const domains = summaryFrom(draftOf({ edges })).parts[0]!.edges[0]!.domains
    expect(domains.map(({ discovery }) => [discovery.target, discovery.matches])).toEqual([
      ['sip.contoso.com', true],
      ['sip.fabrikam.com', false],
    ])
  })

  it('keeps what is no name apart, with its place and why', () => {
    const edges = edgesOf(['sip.contoso.com', ['contoso.com']], ['10.0.0.1', ['con toso.com', '']])
    expect(summaryFrom(draftOf({ edges })).unread).toEqual([
      { field: 'Access Edge 2, FQDN', typed: '10.0.0.1', why: expect.stringMatching(/address/i) },
      { field: 'Access Edge 2, SIP domain', typed: 'con toso.com', why: expect.any(String) },
    ])
  })

  it('keeps a name that is none of a SIP domain out of everything that is published', () => {
    const edges = edgesOf(['sip.contoso.com', ['contoso.com', 'sip.contoso.com']])
    const { parts, unread } = summaryFrom(draftOf({ edges }))
    expect(parts[0]!.edges[0]!.domains.map(({ name }) => name)).toEqual(['contoso.com'])
    expect(unread).toMatchObject([{ field: 'Access Edge 1, SIP domain', typed: 'sip.contoso.com' }])
  })

  it('keeps a domain that only a warning speaks of', () => {
    const edges = edgesOf(['sip.contoso.com', ['contoso.com', 'fabrikam.com']])
    const summary = summaryFrom(draftOf({ edges }), { asOf: '2021-06-01' })
    expect(summary.findings.some(({ severity }) => severity === 'warning')).toBe(true)
    expect(summary.parts[0]!.edges[0]!.domains).toHaveLength(2)
  })

  it('is ready while no finding is a blocker', () => {
    expect(summaryFrom(draftOf()).ready).toBe(true)
    expect(summaryFrom(draftOf({ kind: null })).ready).toBe(false)
  })

  it('puts the parts in their order, each with its own times', () => {
    const [one, two] = edgesOf(['sip.b.com', ['b.com']], ['sip.a.com', ['a.com']])
    const submittedAt = '2019-05-19T10:00:00.000Z'
    const draft = draftOf({
      edges: [{ ...one!, part: 2 }, two!],
      track: {
        parts: [{ part: 2, submittedAt, provisionedAt: null, submitted: [] }],
        ticks: [],
        trouble: false,
      },
    })
    expect(summaryFrom(draft).parts).toMatchObject([
      { part: 1, edges: [{ fqdn: 'sip.a.com' }], submittedAt: null },
      { part: 2, edges: [{ fqdn: 'sip.b.com' }], submittedAt },
    ])
  })

  it('has one part where no Access Edge is left', () => {
    expect(summaryFrom(draftOf({ edges: [] })).parts).toMatchObject([{ part: 1, edges: [] }])
  })

  it('gives each domain its contact: the shared one, or its own', () => {
    const own = edgesOf(['sip.contoso.com', ['contoso.com']]).map((edge) => ({
      ...edge,
      domains: edge.domains.map((domain) => ({ ...domain, contact: 'bob@contoso.com' })),
    }))
    const contact = (shared: boolean) =>
      summaryFrom(draftOf({ edges: own, contacts: { ...draftOf().contacts, shared } })).parts[0]!
        .edges[0]!.domains[0]!.contact
    expect([contact(true), contact(false)]).toEqual(['ada@contoso.com', 'bob@contoso.com'])
  })

  it('has no contact where none was given', () => {
    const contacts = { shared: true, email: ' ', name: '', phone: '' }
    expect(summaryFrom(draftOf({ contacts })).contact).toBeNull()
  })

  it.each([
    ['2019-08-14', 'site'],
    ['2019-08-15', 'discovery'],
    ['2025-05-05', 'ended'],
  ])('knows what the service was on %s: %s', (asOf, stage) => {
    expect(summaryFrom(draftOf(), { asOf }).situation.stage).toBe(stage)
  })

  it('tells a rename even where nothing else is known of the earlier request', () => {
    const edges = edgesOf(['access.contoso.com', ['contoso.com'], 'sip.contoso.com'])
    expect(summaryFrom(draftOf({ kind: 'update', edges })).changes).toEqual([
      { change: 'renamed-edge', from: 'sip.contoso.com', to: 'access.contoso.com' },
    ])
    expect(summaryFrom(draftOf({ kind: 'new', edges })).changes).toEqual([])
  })

  it('changes nothing in the draft, also where nothing was answered', () => {
    const blank = frozen(createDraft(() => 'id1', NOW))
    expect(() => summarise(blank, judgeAtOnce(blank, SETTING), SETTING)).not.toThrow()
    expect(() => summaryFrom(frozen(draftOf()))).not.toThrow()
  })

  it('holds visible text of one line only, whatever was typed', () => {
    const hidden = (text: string) => HIDDEN.test(text)
    for (const text of INJECTIONS)
      expect(textsIn(summaryFrom(filledWith(text))).filter(hidden)).toEqual([])
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(textsIn(summaryFrom(filledWith(text))).filter(hidden)).toEqual([])
      }),
      { numRuns: 50 },
    )
  })
})
