import { describe, expect, it } from 'vitest'
import type { Draft } from '../../src/request/draft'
import { parseHostName } from '../../src/names/hostName'
import { orderOfWork } from '../../src/order/order'
import {
  markProvisioned,
  markSubmitted,
  setTrouble,
  submittedNames,
  tick,
  unmarkProvisioned,
  unmarkSubmitted,
  untick,
} from '../../src/order/track'
import { isTickable } from '../../src/order/task'
import { draftOf, hoursAgo, NOW, on, type Case } from './orderDrafts'

const read = (typed: string) => parseHostName(typed).name

function withNames(draft: Draft): Draft {
  const domains = ['Contoso.com', 'contoso.com.', ' ', 'not a name', 'example.fabrikam.com'].map(
    (name, index) => ({ id: `d${index}`, name, contact: '' }),
  )
  return { ...draft, edges: draft.edges.map((edge) => ({ ...edge, domains })) }
}

describe('the names of a part as they are handed in', () => {
  it('are strict, each domain once, without what cannot be read', () => {
    expect(submittedNames(withNames(draftOf({})), 1, read)).toEqual([
      { fqdn: 'sip.contoso.com', domains: ['contoso.com', 'example.fabrikam.com'] },
    ])
  })

  it('leave out an Edge without a readable FQDN, and the other parts', () => {
    const draft = withNames(draftOf({ parts: 2 }))
    const [first, ...others] = draft.edges
    if (!first) throw new Error('has Edges')
    const edges = [{ ...first, fqdn: 'nothing to read' }, ...others]
    expect(submittedNames({ ...draft, edges }, 1, read)).toEqual([])
    expect(submittedNames({ ...draft, edges }, 2, read)).toHaveLength(1)
  })
})

describe('marking', () => {
  it('keeps when a part was submitted, and with which names', () => {
    const draft = markSubmitted(withNames(draftOf({})), 1, NOW, read)
    expect(draft.track.parts).toEqual([
      {
        part: 1,
        submittedAt: NOW,
        provisionedAt: null,
        submitted: [{ fqdn: 'sip.contoso.com', domains: ['contoso.com', 'example.fabrikam.com'] }],
      },
    ])
  })

  it('replaces an earlier submission and keeps the confirmation', () => {
    const once = markProvisioned(markSubmitted(draftOf({}), 1, hoursAgo(50), read), 1, hoursAgo(9))
    const twice = markSubmitted(once, 1, hoursAgo(40), read)
    expect(twice.track.parts).toMatchObject([
      { submittedAt: hoursAgo(40), provisionedAt: hoursAgo(9) },
    ])
  })

  it('keeps the parts in their order and apart', () => {
    const draft = markSubmitted(
      markSubmitted(draftOf({ parts: 2 }), 2, hoursAgo(2), read),
      1,
      hoursAgo(1),
      read,
    )
    expect(draft.track.parts.map(({ part, submittedAt }) => [part, submittedAt])).toEqual([
      [1, hoursAgo(1)],
      [2, hoursAgo(2)],
    ])
  })

  it('is taken back without a trace', () => {
    const draft = draftOf({})
    const submitted = markSubmitted(draft, 1, NOW, read)
    const provisioned = markProvisioned(submitted, 1, NOW)
    expect(unmarkProvisioned(provisioned, 1)).toEqual(submitted)
    expect(unmarkSubmitted(submitted, 1).track.parts).toMatchObject([
      { submittedAt: null, submitted: [] },
    ])
  })

  it('remembers trouble', () => {
    expect(setTrouble(draftOf({}), true).track.trouble).toBe(true)
  })

  it('changes no draft that was handed in', () => {
    const draft = Object.freeze(draftOf({}))
    const before = structuredClone(draft)
    markSubmitted(draft, 1, NOW, read)
    markProvisioned(draft, 1, NOW)
    setTrouble(draft, true)
    expect(draft).toEqual(before)
  })
})

const TICKED: [name: string, given: Case, id: string][] = [
  ['a plain task', {}, 'open-ports'],
  ['submitting', {}, 'submit'],
  ['submitting a part', { parts: 2 }, 'submit.2'],
  [
    'waiting for a part',
    { parts: 2, track: [[hoursAgo(30)], [hoursAgo(30)]] },
    'await-provisioning.2',
  ],
  ['submitting an update', { kind: 'update' }, 'submit-update'],
  ['the first request', { kind: 'update' }, 'await-first-provisioning'],
  ['turning off', { split: 'yes', online: 'on' }, 'turn-online-off'],
  ['finding out', { split: 'yes', online: 'unknown' }, 'find-online-state'],
  [
    'confirming all parts',
    { split: 'yes', online: 'off', parts: 2, track: [[hoursAgo(30)], [hoursAgo(30)]] },
    'confirm-provisioned',
  ],
  [
    'turning on',
    { split: 'yes', online: 'off', track: [[hoursAgo(30), hoursAgo(3)]] },
    'turn-online-on',
  ],
  ['removing', { kind: 'removal' }, 'remove-provider'],
]

describe('ticking', () => {
  const taskOf = (draft: Draft, id: string) => {
    const task = orderOfWork(draft, on(draft, 'site')).find((each) => each.id === id)
    if (!task) throw new Error(`no task ${id}`)
    return task
  }

  it.each(TICKED)('%s makes it done, with its time', (_, given, id) => {
    const draft = draftOf(given)
    expect(taskOf(draft, id).state).not.toBe('done')
    const ticked = tick(draft, taskOf(draft, id), NOW, read)
    expect(taskOf(ticked, id)).toMatchObject({ state: 'done', doneAt: NOW })
  })

  it.each(TICKED)('%s can be taken back', (_, given, id) => {
    const draft = draftOf(given)
    const ticked = tick(draft, taskOf(draft, id), NOW, read)
    expect(taskOf(untick(ticked, taskOf(ticked, id)), id).state).not.toBe('done')
  })

  it('a second time keeps the later time only', () => {
    const draft = draftOf({ ticks: { 'open-ports': hoursAgo(5) } })
    const ticked = tick(draft, taskOf(draft, 'open-ports'), NOW, read)
    expect(ticked.track.ticks).toEqual([{ task: 'open-ports', at: NOW }])
  })

  it('writes turning off where the 24 hours count from', () => {
    const draft = draftOf({ split: 'yes', online: 'on' })
    const ticked = tick(draft, taskOf(draft, 'turn-online-off'), NOW, read)
    expect(ticked.order).toMatchObject({ online: 'off', turnedOffAt: NOW })
    expect(ticked.track.ticks).toEqual([])
    expect(taskOf(ticked, 'wait-24-hours').state).toBe('waiting')
  })

  it('does not end the 24 hours', () => {
    const draft = draftOf({ split: 'yes', online: 'off', turnedOffAt: hoursAgo(1) })
    expect(tick(draft, taskOf(draft, 'wait-24-hours'), NOW, read)).toBe(draft)
  })

  it('leaves parts alone that were confirmed before', () => {
    const given: Case = {
      split: 'yes',
      online: 'off',
      parts: 2,
      track: [[hoursAgo(30), hoursAgo(3)], [hoursAgo(30)]],
    }
    const draft = draftOf(given)
    const ticked = tick(draft, taskOf(draft, 'confirm-provisioned'), NOW, read)
    expect(ticked.track.parts.map(({ provisionedAt }) => provisionedAt)).toEqual([hoursAgo(3), NOW])
  })

  it('is offered for what a person does, not for what passes by itself', () => {
    const kinds = (given: Case) =>
      orderOfWork(draftOf(given), on(draftOf(given), 'site'))
        .filter((task) => !isTickable(task))
        .map(({ id }) => id)
    expect(kinds({})).toEqual([])
    expect(kinds({ split: 'yes', online: 'off' })).toEqual(['wait-24-hours'])
    expect(kinds({ kind: 'update', before: 'old.contoso.com' })).toEqual(['keep-old-fqdn'])
  })
})
