import { describe, expect, it } from 'vitest'
import { createDraft, type Draft } from '../../src/request/draft'
import type { Finding, Where } from '../../src/rules/finding'
import { progressOf as progressIn } from '../../src/rules/progress'
import { situationOf } from '../../src/situation/situation'

let next = 0
const empty = createDraft(() => `id-${next++}`, '2026-11-21T12:00:00.000Z')

function finding(step: Where['step'], part: Partial<Finding> = {}): Finding {
  return {
    id: `${step}:${next++}`,
    rule: 'fqdn-missing',
    severity: 'blocker',
    missing: false,
    title: 'Title',
    detail: 'Detail',
    where: { step, field: 'domains.edges' },
    source: ['S1'],
    ...part,
  }
}

/** Under the rules of a day while the site took requests: every step is shown. */
const progressOf = (draft: Draft, findings: Finding[], day = '2019-05-15') =>
  progressIn(draft, findings, situationOf(draft, day, '2026-11-21T12:00:00.000Z'))

const stateOf = (step: string, draft: Draft, findings: Finding[]) =>
  progressOf(draft, findings).steps.find((each) => each.step === step)?.state

describe('the progress of a draft', () => {
  it('is to do where nothing is answered and something is asked', () => {
    expect(stateOf('agreement', empty, [finding('agreement', { missing: true })])).toBe('todo')
  })

  it('is started where some answers are given and some are missing', () => {
    const draft = { ...empty, agreement: { ...empty.agreement, number: '42' } }
    expect(stateOf('agreement', draft, [finding('agreement', { missing: true })])).toBe('started')
  })

  it('is a problem where an answer needs fixing, whatever else is missing', () => {
    const findings = [finding('domains'), finding('domains', { missing: true })]
    expect(stateOf('domains', empty, findings)).toBe('problem')
  })

  it('is optional where nothing is asked and nothing was given', () => {
    expect(stateOf('contacts', empty, [])).toBe('optional')
  })

  it.each([
    ['eligibility', { kind: 'new' as const }],
    ['contacts', { contacts: { ...empty.contacts, email: 'admin@contoso.com' } }],
    ['order', { order: { ...empty.order, online: 'off' as const } }],
    ['order', { order: { ...empty.order, uses: { ...empty.order.uses, push: 'no' as const } } }],
  ])('is done on %s once it is answered and nothing stands in the way', (step, part) => {
    expect(stateOf(step, { ...empty, ...part }, [])).toBe('done')
  })

  it('takes no use of federation and no platform for an answer where none was given', () => {
    expect(stateOf('order', empty, [])).toBe('optional')
    expect(stateOf('eligibility', empty, [finding('eligibility', { missing: true })])).toBe('todo')
    const raised = { ...empty, eligibility: { ...empty.eligibility, fromHybrid: true } }
    expect(stateOf('eligibility', raised, [])).toBe('optional')
  })

  it.each([
    ['while the site took requests', 'new', '2019-05-15', 6],
    ['after it closed: no agreement', 'new', '2019-09-15', 5],
    ['after the end of Skype: nothing but the answer and the review', 'new', '2026-11-21', 2],
    ['for a removal: no agreement and no contacts', 'removal', '2026-11-21', 4],
    ['for federation with Microsoft 365, likewise', 'federation', '2026-11-21', 4],
  ] as const)('counts only the steps that are shown %s', (_when, kind, day, count) => {
    const { steps } = progressOf({ ...empty, kind }, [], day)
    expect(steps).toHaveLength(count)
    expect(steps.at(-1)).toMatchObject({ step: 'review', state: 'done' })
  })

  it('takes a domain with a name in it as an answer, and white space as none', () => {
    const withName = (name: string): Draft => ({
      ...empty,
      edges: empty.edges.map((edge) => ({
        ...edge,
        domains: edge.domains.map((domain) => ({ ...domain, name })),
      })),
    })
    expect(stateOf('domains', withName('contoso.com'), [])).toBe('done')
    expect(stateOf('domains', withName('  '), [])).toBe('optional')
  })

  it('lets warnings and notes pass, and counts the warnings', () => {
    const findings = [
      finding('agreement', { severity: 'warning' }),
      finding('agreement', { severity: 'note' }),
    ]
    const draft = { ...empty, agreement: { ...empty.agreement, rightsAccepted: true } }
    const { steps, warnings, problems } = progressOf(draft, findings)
    expect(steps[1]).toMatchObject({ state: 'warned', warnings: 1, problems: 0 })
    expect({ warnings, problems }).toEqual({ warnings: 1, problems: 0 })
  })

  it('settles the review only when every other step is settled', () => {
    expect(stateOf('review', empty, [])).toBe('done')
    expect(stateOf('review', empty, [finding('order', { missing: true })])).toBe('todo')
  })

  it('leaves what belongs to no step out of the counts of the steps', () => {
    expect(progressOf(empty, [finding('track')])).toMatchObject({
      problems: 0,
      missing: 0,
    })
  })

  it('adds up over all steps', () => {
    const findings = [
      finding('agreement'),
      finding('domains'),
      finding('order', { missing: true }),
      finding('domains', { severity: 'warning' }),
    ]
    expect(progressOf(empty, findings)).toMatchObject({ problems: 2, missing: 1, warnings: 1 })
  })
})
