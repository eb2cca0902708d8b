import { describe, expect, it } from 'vitest'
import type { Eligibility } from '../../../src/request/draft'
import {
  agreement,
  answer,
  before,
  build,
  type Change,
  contacts,
  contactsEach,
  estate,
  hybrid,
  kind,
  order,
  uses,
  PLAIN,
} from '../scenarios/build'
import { CLOSED, found, judge, one, TODAY } from '../judge'

const NOTHING: Partial<Eligibility> = {
  split: null,
  cu5: null,
  cals: null,
  edgeServer: null,
  reachable: null,
  messenger: null,
  trial: null,
}
const unused = (...changes: Change[]) =>
  judge(build(changes))
    .filter(({ rule }) => rule.endsWith('-not-used'))
    .map(({ rule, where }) => `${rule} at ${where.field}`)

/** After the end of Skype: nothing of a new request is used. */
const ended = (...changes: Change[]) =>
  judge(build(changes), TODAY)
    .filter(({ rule }) => rule.endsWith('-not-used'))
    .map(({ rule, where }) => `${rule} at ${where.field}`)

describe('answers that no longer fit', () => {
  it('are kept in the draft and said to be unused', () => {
    const draft = build([kind('removal')])
    expect(draft.agreement).toBe(PLAIN.agreement)
    expect(unused(kind('removal'))).toEqual([
      'eligibility-not-used at eligibility.cals',
      'agreement-not-used at agreement.type',
      'contacts-not-used at contacts.email',
    ])
  })

  it('come back into use with the kind', () => {
    expect(unused(kind('removal'), kind('new'))).toEqual([])
  })

  it.each<[Partial<Eligibility>, string]>([
    [{ cals: 'yes' }, 'eligibility.cals'],
    [{ edgeServer: 'no' }, 'eligibility.edgeServer'],
    [{ reachable: 'yes' }, 'eligibility.reachable'],
    [{ messenger: 'no' }, 'eligibility.messenger'],
    [{ trial: 'yes' }, 'eligibility.trial'],
  ])('lead to the first of them: %j', (values, field) => {
    const change = [kind('removal'), answer(NOTHING), answer(values)]
    expect(one('eligibility-not-used', change).where.field).toBe(field)
  })

  it('are none where nothing was answered', () => {
    expect(found('eligibility-not-used', [kind('removal'), answer(NOTHING)])).toEqual([])
  })

  it.each([
    ['a type', { type: 'spla' as const, number: '', rightsAccepted: false }],
    ['a number', { type: null, number: '7', rightsAccepted: false }],
    ['a tick', { type: null, number: ' ', rightsAccepted: true }],
  ])('of an agreement are each enough: %s', (_what, values) => {
    expect(found('agreement-not-used', [kind('removal'), agreement(values)])).toHaveLength(1)
  })

  it.each([
    ['one for all', contacts({ email: 'x@a.com' })],
    ['a name', contacts({ email: '', name: 'Ada' })],
    ['one of a domain', (draft) => contactsEach('x@a.com')(contacts({ email: '' })(draft))],
  ] satisfies [string, Change][])('of contacts are each enough: %s', (_what, change) => {
    expect(found('contacts-not-used', [kind('removal'), change])).toHaveLength(1)
  })

  it('name the FQDN submitted before, Edge by Edge', () => {
    const change = [estate('sip.a.com: a.com', 'sip.b.com: b.com'), before('', ' old.b.com ')]
    const [finding] = found('before-not-used', change)
    expect(finding?.where.field).toBe('edge.e2.fqdn')
    expect(finding?.detail).toContain('“old.b.com”')
  })

  it('of Lync Online go with the split domain', () => {
    expect(unused(...hybrid({ online: 'on' }))).toEqual([])
    expect(unused(order({ online: 'on' }))).toEqual(['online-not-used at order.online'])
    expect(unused(order({ turnedOffAt: '2026-11-01T00:00:00.000Z' }))).toEqual([
      'online-not-used at order.online',
    ])
  })

  it('include what only a request needs, after the site closed', () => {
    const rules = judge(build([]), CLOSED).filter(({ rule }) => rule.endsWith('-not-used'))
    expect(rules.map(({ where }) => where.field)).toEqual(['eligibility.cals', 'agreement.type'])
  })

  it('are one note of them all after the end of Skype', () => {
    expect(ended()).toEqual(['answers-not-used at eligibility.kind'])
  })

  it('include the uses of federation, asked of a removal only', () => {
    expect(unused(uses())).toEqual(['other-federation-not-used at order.otherFederation'])
    expect(unused(uses(), kind('removal'))).not.toContain(
      'other-federation-not-used at order.otherFederation',
    )
  })

  it('include Cumulative Update 5 on any other server', () => {
    expect(unused(answer({ platform: 'lync-2010' }))).toEqual([
      'eligibility-not-used at eligibility.cu5',
    ])
  })

  it('include the whole estate with Lync Online alone', () => {
    expect(unused(answer({ platform: 'online' }))).toContain('edges-not-used at domains.edges')
    expect(unused(answer({ platform: 'online' }), estate(': '))).not.toContain(
      'edges-not-used at domains.edges',
    )
  })
})
