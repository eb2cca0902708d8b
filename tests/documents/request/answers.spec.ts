import { describe, expect, it } from 'vitest'
import { answersOf } from '../../../src/documents/request/answers'
import { emptyOrder, type Draft } from '../../../src/request/draft'
import { parseHostName } from '../../../src/names/hostName'
import { dayOf } from '../../../src/core/time'
import { situationOf } from '../../../src/situation/situation'
import { draftOf, edgesOf, NOW } from '../../fixtures/requests'

const groupsOf = (change: Partial<Draft> = {}) => {
  const draft = draftOf(change)
  return answersOf(
    draft,
    situationOf(draft, dayOf(NOW), NOW).asked,
    (typed) => parseHostName(typed),
    (instant) => `at ${instant}`,
  )
}
const answers = (change?: Partial<Draft>) => groupsOf(change).flatMap(({ rows }) => rows)
const labelled = (label: string, change?: Partial<Draft>) =>
  answers(change).find((row) => row.label === label)

describe('the answers of a draft', () => {
  it('stand in the order of the steps', () => {
    expect(groupsOf().map(({ step }) => step)).toEqual([
      'eligibility',
      'agreement',
      'domains',
      'contacts',
      'order',
    ])
  })

  it('are written in the words of the page', () => {
    expect(labelled('Kind of request')?.values).toEqual(['New request'])
    expect(labelled('What do you run?')?.values).toEqual(['Lync Server 2013'])
    expect(labelled('Product Use Rights')?.values).toEqual(['Read and accepted'])
  })

  it('lead to a field each, and no two to the same', () => {
    const fields = answers().map(({ field }) => field)
    expect(new Set(fields).size).toBe(fields.length)
  })

  it('show names as they are read, and as typed where they are not', () => {
    const edges = edgesOf([' SIP.Contoso.com. ', ['bob@Contoso.com', 'not a name', '']])
    expect(labelled('Access Edge FQDN', { edges })?.values).toEqual(['sip.contoso.com'])
    expect(labelled('SIP domains', { edges })?.values).toEqual(['contoso.com', 'not a name'])
  })

  it('number the Access Edges where there are several', () => {
    const edges = edgesOf(['sip.a.com', ['a.com']], ['sip.b.com', ['b.com']])
    expect(labelled('Access Edge FQDN 2', { edges })?.values).toEqual(['sip.b.com'])
    expect(labelled('SIP domains 1', { edges })?.values).toEqual(['a.com'])
  })

  it('show twenty domains and count the rest', () => {
    const names = Array.from({ length: 25 }, (_, at) => `n${at}.com`)
    const { values } = labelled('SIP domains', { edges: edgesOf(['sip.a.com', names]) }) ?? {}
    expect(values).toHaveLength(21)
    expect(values?.at(-1)).toBe('and 5 more')
  })

  it('have an empty line for what was not answered', () => {
    const agreement = { ...draftOf().agreement, number: '  ' }
    expect(labelled('Volume Licensing agreement number', { agreement })?.values).toEqual([])
  })

  it('leave out what is neither asked nor answered', () => {
    expect(labelled('External communications in Lync Online')).toBeUndefined()
    expect(labelled('FQDN submitted before')).toBeUndefined()
  })

  it('keep what was answered and is no longer asked, as not used', () => {
    const rows = answers({ kind: 'removal' })
    expect(rows.find(({ field }) => field === 'agreement.number')).toMatchObject({
      values: ['V1234567'],
      used: false,
    })
    expect(rows.find(({ field }) => field === 'eligibility.kind')?.used).toBe(true)
  })

  it('name each domain’s contact where there is none for all', () => {
    const contacts = { ...draftOf().contacts, shared: false }
    expect(labelled('Contact e-mail for contoso.com', { contacts })?.values).toEqual([])
    expect(labelled('Contact e-mail', { contacts })).toBeUndefined()
  })

  it('write the time of turning off as they are told', () => {
    const turnedOffAt = '2019-05-20T12:00:00.000Z'
    const order = { ...emptyOrder(), online: 'off', turnedOffAt } as const
    const eligibility = { ...draftOf().eligibility, split: 'yes' } as const
    expect(labelled('Turned off at', { order, eligibility })?.values).toEqual([`at ${turnedOffAt}`])
  })
})
