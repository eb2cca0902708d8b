import { describe, expect, it } from 'vitest'
import type { Eligibility } from '../../../src/request/draft'
import { answer, build, kind } from '../scenarios/build'
import { applyFix } from '../../../src/rules/fix'
import { CLOSED, found, judge, one, OPEN, TODAY } from '../judge'

describe('the answers of step 1', () => {
  it.each<[keyof Eligibility, string]>([
    ['platform', 'platform-missing'],
    ['split', 'split-missing'],
    ['cals', 'cals-missing'],
    ['edgeServer', 'edge-server-missing'],
    ['reachable', 'reachable-missing'],
    ['messenger', 'messenger-missing'],
  ])('are asked for at their own field: %s', (field, rule) => {
    const finding = one(rule, answer({ [field]: null }))
    expect(finding).toMatchObject({
      severity: 'blocker',
      missing: true,
      where: { step: 'eligibility', field: `eligibility.${field}` },
    })
  })

  it('asks for the kind first', () => {
    const [first] = judge(build([kind(null), answer({ platform: null, cals: null })]))
    expect(first?.where.field).toBe('eligibility.kind')
  })

  it.each<[Partial<Eligibility>, string]>([
    [{ cals: 'no' }, 'no-cal'],
    [{ edgeServer: 'no' }, 'no-edge-server'],
    [{ reachable: 'no' }, 'not-reachable'],
    [{ platform: 'older' }, 'server-too-old'],
    [{ platform: 'online' }, 'online-only'],
  ])('stop the request with what to do: %j', (values, rule) => {
    const finding = one(rule, answer(values))
    expect(finding).toMatchObject({ severity: 'blocker', missing: false })
    expect(finding.detail).toMatch(/first|Buy|turn on/i)
  })

  it('ask for the split domain once a server is chosen', () => {
    expect(found('split-missing', answer({ platform: null, split: null }))).toEqual([])
    expect(found('split-missing', answer({ platform: 'online', split: null }))).toEqual([])
  })

  it.each(['unknown', null] as const)('let Cumulative Update 5 be: %s', (cu5) => {
    expect(one('cu5-unknown', answer({ cu5 }))).toMatchObject({
      severity: 'note',
      missing: false,
      where: { field: 'eligibility.cu5' },
    })
    expect(found('cu5-unknown', answer({ platform: 'sfb-2015', cu5 }))).toEqual([])
  })

  it('warn, but do not stop, where Messenger is connected', () => {
    expect(one('messenger-connected', answer({ messenger: 'yes' })).severity).toBe('warning')
    expect(one('no-trial', answer({ trial: 'yes' })).severity).toBe('note')
  })
})

describe('answers read from an earlier version', () => {
  it('are right once they are said to be, and stop nothing until then', () => {
    const draft = build([answer({ fromHybrid: true, split: 'yes' })])
    const raised = judge(draft).find(({ rule }) => rule === 'raised-hybrid')
    expect(raised).toMatchObject({ severity: 'note', fix: { label: 'These answers are right' } })
    if (!raised?.fix) throw new Error('no fix')
    const confirmed = applyFix(draft, raised.fix)
    expect(confirmed.eligibility).toEqual({ ...draft.eligibility, fromHybrid: false })
    expect(judge(confirmed).map(({ rule }) => rule)).not.toContain('raised-hybrid')
  })
})

describe('a server on a day', () => {
  const released = (day: string) =>
    found('server-not-released', [kind('removal'), answer({ platform: 'sfb-se' })], day).length > 0

  it('does not run before it was released', () => {
    expect(released('2025-06-30')).toBe(true)
    expect(released('2025-07-01')).toBe(false)
  })

  it.each(['sfb-2015', 'sfb-2019'] as const)('has a licence nobody wrote of: %s', (platform) => {
    const change = answer({ platform })
    expect(one('sfb-licence', change, OPEN).severity).toBe('warning')
    expect(found('sfb-licence', change, CLOSED)).toEqual([])
    expect(found('sfb-licence', [kind('removal'), change], OPEN)).toEqual([])
  })
})

describe('after the end of Skype', () => {
  it.each(['new', 'update'] as const)('there is nothing to request: %s', (value) => {
    const step = judge(build([kind(value), answer({ platform: null, cals: 'no' })]), TODAY)
      .filter(({ where, rule }) => where.step === 'eligibility' && !rule.endsWith('-not-used'))
      .map(({ rule }) => rule)
    expect(step).toEqual(['nothing-to-request'])
  })

  it.each(['federation', 'removal'] as const)('there is still something to do: %s', (value) => {
    expect(found('nothing-to-request', kind(value), TODAY)).toEqual([])
  })

  it('the kind is asked for before anything is said of it', () => {
    expect(found('nothing-to-request', kind(null), TODAY)).toEqual([])
    expect(found('kind-missing', kind(null), TODAY)).toHaveLength(1)
  })
})

describe('federation with Microsoft 365', () => {
  it('is written of from the closing of the site on', () => {
    const before = one('federation-rules-later', kind('federation'), '2019-08-14')
    expect(before.severity).toBe('blocker')
    expect(found('federation-rules-later', kind('federation'), '2019-08-15')).toEqual([])
  })

  it('can begin before the names work: publishing them is a task', () => {
    const change = [kind('federation'), answer({ reachable: 'no' })]
    expect(one('names-not-working-yet', change, TODAY).severity).toBe('warning')
    expect(found('not-reachable', change, TODAY)).toEqual([])
  })

  it('says nothing of the networks that a request connected to', () => {
    expect(found('skype-ended', kind('federation'), TODAY)).toEqual([])
    expect(found('found-by-discovery', kind('federation'), TODAY)).toHaveLength(1)
    expect(found('found-by-discovery', kind('removal'), TODAY)).toEqual([])
  })

  it('needs a server', () => {
    const change = [kind('federation'), answer({ platform: 'online' })]
    expect(one('online-federation', change, TODAY).severity).toBe('blocker')
    expect(found('online-only', change, TODAY)).toEqual([])
  })
})
