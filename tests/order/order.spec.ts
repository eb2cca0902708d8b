import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Draft } from '../../src/request/draft'
import { orderOfWork } from '../../src/order/order'
import { situationOf, type Situation } from '../../src/situation/situation'
import type { Task } from '../../src/order/task'
import { RULEBOOK } from '../../src/rules/rulebook'
import { TASK_KINDS } from '../../src/guidance/tasks'
import { draftOf, hoursAgo, on, type Case, type Day } from './orderDrafts'

const hybrid = (given: Case): Case => ({ split: 'yes', ...given })

/** Each case has a golden file with its whole order of work. */
const CASES: Record<string, [given: Case, day: Day, today?: Day]> = {
  'no answers at all': [{ kind: null, platform: null }, 'site'],
  'on premises, while the site took requests': [{}, 'site'],
  'on premises, after the site closed': [{}, 'discovery'],
  'on premises, after Skype ended': [{}, 'ended'],
  'on premises, submitted 30 hours ago': [{ track: [[hoursAgo(30)]] }, 'site'],
  'on premises, submitted 3 days ago': [{ track: [[hoursAgo(72)]], trouble: true }, 'site'],
  'on premises, provisioned': [{ track: [[hoursAgo(72), hoursAgo(40)]] }, 'site'],
  'on premises, provisioned and still in trouble': [
    { track: [[hoursAgo(72), hoursAgo(40)]], trouble: true },
    'site',
  ],
  'on premises, confirmed but never submitted': [{ track: [[null, hoursAgo(1)]] }, 'site'],
  'Messenger connected already': [{ messenger: 'yes' }, 'discovery'],
  'Messenger connected already, split domain': [
    hybrid({ messenger: 'yes', online: 'off' }),
    'site',
  ],
  'Lync Online only': [{ platform: 'online' }, 'site'],

  'split domain, online not answered': [hybrid({}), 'site'],
  'split domain, online not known': [hybrid({ online: 'unknown' }), 'site'],
  'split domain, online on, after the site closed': [hybrid({ online: 'on' }), 'discovery'],
  'split domain, online on, a rehearsal': [hybrid({ online: 'on' }), 'site', 'ended'],
  'split domain, never on, a rehearsal': [hybrid({ online: 'off' }), 'site', 'ended'],
  'on premises, a rehearsal': [{}, 'site', 'ended'],
  'split domain, online on, while the site took requests': [hybrid({ online: 'on' }), 'site'],
  'split domain, online never on': [hybrid({ online: 'off' }), 'site'],
  'split domain, off for 10 hours': [hybrid({ online: 'off', turnedOffAt: hoursAgo(10) }), 'site'],
  'split domain, off for 24 hours': [hybrid({ online: 'off', turnedOffAt: hoursAgo(24) }), 'site'],
  'split domain, submitted after the wait': [
    hybrid({ online: 'off', turnedOffAt: hoursAgo(50), track: [[hoursAgo(25)]] }),
    'site',
  ],
  'split domain, submitted before the wait was over': [
    hybrid({ online: 'off', turnedOffAt: hoursAgo(30), track: [[hoursAgo(20)]] }),
    'site',
  ],
  'split domain, submitted while online was on': [
    hybrid({ online: 'on', track: [[hoursAgo(20)]] }),
    'site',
  ],
  'split domain, turned on before it was confirmed': [
    hybrid({
      online: 'off',
      turnedOffAt: hoursAgo(60),
      track: [[hoursAgo(30)]],
      ticks: { 'turn-online-on': hoursAgo(5) },
    }),
    'site',
  ],
  'split domain, turned off again after that': [
    hybrid({
      online: 'off',
      turnedOffAt: hoursAgo(2),
      track: [[hoursAgo(30)]],
      ticks: { 'turn-online-on': hoursAgo(5) },
    }),
    'site',
  ],
  'split domain, confirmed before it was submitted': [
    hybrid({ online: 'off', track: [[hoursAgo(5), hoursAgo(9)]] }),
    'site',
  ],
  'split domain, confirmed': [
    hybrid({ online: 'off', turnedOffAt: hoursAgo(90), track: [[hoursAgo(60), hoursAgo(9)]] }),
    'site',
  ],
  'split domain, all done': [
    hybrid({
      online: 'off',
      turnedOffAt: hoursAgo(90),
      track: [[hoursAgo(60), hoursAgo(9)]],
      ticks: { 'turn-online-on': hoursAgo(5) },
    }),
    'site',
  ],
  'split domain, confirmed and answered as on': [
    hybrid({ online: 'on', track: [[hoursAgo(60), hoursAgo(9)]] }),
    'site',
  ],
  'split domain in two parts, one confirmed': [
    hybrid({
      online: 'off',
      parts: 2,
      track: [[hoursAgo(60), hoursAgo(9)], [hoursAgo(50)]],
    }),
    'site',
  ],

  'update, first request not complete': [{ kind: 'update' }, 'site'],
  'update, first request complete': [
    { kind: 'update', ticks: { 'await-first-provisioning': hoursAgo(100) } },
    'site',
  ],
  'update of an FQDN': [
    {
      kind: 'update',
      before: 'access.contoso.com',
      ticks: { 'await-first-provisioning': hoursAgo(100) },
    },
    'site',
  ],
  'update of an FQDN, gone through': [
    {
      kind: 'update',
      before: 'access.contoso.com',
      ticks: { 'await-first-provisioning': hoursAgo(300), 'test-contact': hoursAgo(1) },
      track: [[hoursAgo(200), hoursAgo(9)]],
    },
    'site',
  ],
  'update that removes a domain': [
    {
      kind: 'update',
      baseline: [{ fqdn: 'sip.contoso.com', domains: ['fabrikam.com'] }],
      ticks: { 'await-first-provisioning': hoursAgo(100) },
    },
    'site',
  ],
  'update, Lync Online only': [{ kind: 'update', platform: 'online' }, 'site'],
  'update of an FQDN, after the site closed': [
    { kind: 'update', before: 'access.contoso.com' },
    'discovery',
  ],

  'removal, federation not answered': [{ kind: 'removal' }, 'ended'],
  'removal, what else uses federation is not known': [
    { kind: 'removal', otherFederation: 'no', uses: { push: 'unknown' } },
    'ended',
  ],
  'removal, split domain, nobody else': [
    { kind: 'removal', split: 'yes', otherFederation: 'no' },
    'ended',
  ],
  'federation with Microsoft 365': [{ kind: 'federation', platform: 'sfb-se' }, 'ended'],
  'removal, other federation': [{ kind: 'removal', otherFederation: 'yes' }, 'ended'],
  'removal, no other federation': [{ kind: 'removal', otherFederation: 'no' }, 'ended'],
  'removal, half way': [
    {
      kind: 'removal',
      otherFederation: 'no',
      ticks: {
        'tell-users': hoursAgo(9),
        snapshot: hoursAgo(8),
        'disable-provider': hoursAgo(7),
        'remove-provider': hoursAgo(6),
      },
    },
    'ended',
  ],
  'removal, split domain': [{ kind: 'removal', split: 'yes', otherFederation: 'yes' }, 'ended'],
  'removal, Lync Online only': [{ kind: 'removal', platform: 'online' }, 'ended'],
}

describe('the order of work of each case', () => {
  it.each(Object.entries(CASES))('%s', async (name, [given, ...days]) => {
    const draft = draftOf(given)
    const tasks = orderOfWork(draft, on(draft, ...days))
    const file = `golden/${name.replaceAll(/[^A-Za-z0-9]+/g, '-').toLowerCase()}.txt`
    await expect(`${name}\n\n${written(tasks)}`).toMatchFileSnapshot(file)
  })
})

/** One line a task: number, id, state; below it what it waits for and its times. */
function written(tasks: readonly Task[]): string {
  return tasks
    .map((task, index) => {
      const { id, state, after, earliest, expected, doneAt, trouble } = task
      const more = [
        after.length > 0 && `after ${after.join(', ')}`,
        earliest && `from ${earliest}`,
        expected && `ends ${[expected.from, expected.until, expected.latest ?? ''].join(' ')}`,
        task.relative && 'ends so long after the task before',
        doneAt && `at ${doneAt}`,
        trouble && `TROUBLE ${trouble}`,
      ].filter((line) => typeof line === 'string')
      return [
        `${String(index + 1).padStart(2)} ${id.padEnd(26)} ${state}`,
        ...more.map((line) => `     ${line.trimEnd()}`),
        '',
      ].join('\n')
    })
    .join('')
}

describe('a split domain is handed in between off and on', () => {
  const order = (given: Case, day: Day = 'site', today: Day = day) => {
    const draft = draftOf(hybrid(given))
    return orderOfWork(draft, on(draft, day, today))
  }

  it.each([
    ['not answered', null],
    ['not known', 'unknown'],
    ['on', 'on'],
  ] as const)('off, wait, submit, wait, confirm, on where it is %s', (_, online) => {
    const wanted = [
      'turn-online-off',
      'wait-24-hours',
      'submit',
      'await-provisioning',
      'confirm-provisioned',
      'turn-online-on',
    ]
    for (const today of ['site', 'ended'] as const) {
      const ids = order({ online }, 'site', today).map(({ id }) => id)
      expect(ids.filter((id) => wanted.includes(id))).toEqual(wanted)
    }
  })

  it('asks nobody to turn anything off once the site has closed (F9, C24)', () => {
    for (const online of [null, 'unknown', 'on', 'off'] as const) {
      for (const day of ['discovery', 'ended'] as const) {
        const kinds = order({ online }, day).map(({ kind }) => kind)
        expect(kinds).not.toContain('turn-online-off')
        expect(kinds).not.toContain('wait-24-hours')
        expect(kinds).not.toContain('submit')
      }
    }
  })

  it.each([
    ['not answered', {}],
    ['not known', { online: 'unknown' }],
    ['on', { online: 'on' }],
    ['off for 23 hours and 59 minutes', { online: 'off', turnedOffAt: hoursAgo(24 - 1 / 60) }],
    ['turned off in the future', { online: 'off', turnedOffAt: hoursAgo(-3) }],
  ] as const)('does not let it be submitted: %s', (_, given) => {
    expect(stateOf('submit', order(given))).toBe('blocked')
  })

  it.each([
    ['never on', { online: 'off' }],
    ['off for 24 hours to the minute', { online: 'off', turnedOffAt: hoursAgo(24) }],
  ] as const)('lets it be submitted: %s', (_, given) => {
    expect(stateOf('submit', order(given))).toBe('ready')
  })

  it('says from when, if they are turned off now', () => {
    const submit = order({ online: 'on' }).find(({ id }) => id === 'submit')
    expect(submit?.earliest).toBe('2019-03-23T17:35:00.000Z')
  })

  it('turns on only when every part is confirmed', () => {
    const given: Case = { online: 'off', parts: 3 }
    const times = [hoursAgo(60), hoursAgo(9)] as [string, string]
    const two = order({ ...given, track: [times, times, [hoursAgo(60)]] })
    const three = order({ ...given, track: [times, times, times] })
    expect(stateOf('turn-online-on', two)).toBe('blocked')
    expect(stateOf('turn-online-on', three)).toBe('ready')
  })

  it('does not void what was provisioned, whatever the order was', () => {
    const tasks = order({ online: 'on', track: [[hoursAgo(60), hoursAgo(9)]] })
    expect(stateOf('submit', tasks)).toBe('done')
    expect(tasks.map(({ trouble }) => trouble)).toEqual(tasks.map(() => null))
  })
})

describe('clocks', () => {
  const waiting = draftOf(hybrid({ online: 'off', turnedOffAt: '2019-03-21T17:00:00.000Z' }))
  const wait = (draft: typeof waiting, now: string) =>
    stateOf('wait-24-hours', orderOfWork(draft, { ...on(draft, 'site'), clock: now }))

  it.each([
    ['2019-03-22T16:59:59.999Z', 'waiting'],
    ['2019-03-22T17:00:00.000Z', 'done'],
    ['2016-01-01T00:00:00.000Z', 'waiting'],
    ['9999-12-31T23:59:59.999Z', 'done'],
  ])('at %s the 24 hours are %s', (now, state) => {
    expect(wait(waiting, now)).toBe(state)
  })

  it('does not start a wait again when the clock is set back after something was recorded', () => {
    const later = {
      ...waiting.track,
      ticks: [{ task: 'open-ports', at: '2019-03-22T18:00:00.000Z' }],
    }
    expect(wait({ ...waiting, track: later }, '2019-03-21T19:00:00.000Z')).toBe('done')
  })

  // Each wait lies across a change of daylight saving time; it is 24 hours of time, not one day of the calendar.
  it.each([
    ['New York, clocks go forward', '2026-03-07T20:00:00-05:00', '2026-03-08T21:00:00-04:00'],
    ['New York, clocks go back', '2026-10-31T20:00:00-04:00', '2026-11-01T19:00:00-05:00'],
    ['Berlin, clocks go forward', '2026-03-28T14:00:00+01:00', '2026-03-29T15:00:00+02:00'],
    ['Berlin, clocks go back', '2026-10-24T14:00:00+02:00', '2026-10-25T13:00:00+01:00'],
  ])('%s', (_, off, over) => {
    const turnedOffAt = new Date(off).toISOString()
    const draft = draftOf(hybrid({ online: 'off', turnedOffAt }))
    const end = new Date(over).toISOString()
    const before = new Date(Date.parse(over) - 1).toISOString()
    expect(wait(draft, before)).toBe('waiting')
    expect(wait(draft, end)).toBe('done')
  })
})

const instant = fc
  .date({ min: new Date('2006-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())
const maybe = fc.option(instant, { nil: null })
const anyCase: fc.Arbitrary<Case> = fc.record({
  kind: fc.constantFrom('new', 'update', 'federation', 'removal', null),
  split: fc.constantFrom('yes', 'no', null),
  uses: fc.record({
    partners: fc.constantFrom('yes', 'no', 'unknown', null),
    push: fc.constantFrom('yes', 'no', 'unknown', null),
  }),
  platform: fc.constantFrom(
    'lync-2013',
    'lync-2010',
    'ocs-2007-r2',
    'older',
    'sfb-se',
    'sfb-2015',
    'online',
    null,
  ),
  messenger: fc.constantFrom('yes', 'no', null),
  online: fc.constantFrom('off', 'on', 'unknown', null),
  turnedOffAt: maybe,
  otherFederation: fc.constantFrom('yes', 'no', null),
  track: fc.array(fc.tuple(maybe, maybe), { maxLength: 4 }),
  ticks: fc.dictionary(fc.constantFrom<string>(...TASK_KINDS), instant, { maxKeys: 8 }),
  trouble: fc.boolean(),
  parts: fc.integer({ min: 1, max: 4 }),
  before: fc.constantFrom('', 'access.contoso.com', 'SIP.contoso.com.'),
})
const anyDays = fc.record({ day: instant, now: instant })

describe('every order of work', () => {
  const always = (holds: (tasks: Task[], draft: Draft, situation: Situation) => void) =>
    fc.assert(
      fc.property(anyCase, anyDays, (given, { day, now }) => {
        const draft = draftOf(given)
        const situation = situationOf(draft, day.slice(0, 10), now)
        holds(orderOfWork(draft, situation), draft, situation)
      }),
      { numRuns: 500 },
    )

  it('has tasks, each with an id of its own, unless there is nothing to do', () => {
    always((tasks, _, { journey, server }) => {
      const isIdle =
        journey === 'nothing' ||
        journey === 'before-rules' ||
        (journey === 'federation' && !server.isOnPremises)
      expect(tasks.length > 0).toBe(!isIdle)
      expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length)
    })
  })

  it('lets a task come only after tasks that stand before it', () => {
    always((tasks) => {
      const seen = new Set<string>()
      for (const { id, after } of tasks) {
        for (const other of after) expect(seen).toContain(other)
        seen.add(id)
      }
    })
  })

  it('blocks a task exactly as long as one before it is open', () => {
    always((tasks) => {
      for (const task of tasks) {
        const open = task.after.filter((id) => !isOver(tasks.find((other) => other.id === id)))
        if (task.state === 'blocked') expect(open).not.toEqual([])
        if (task.state === 'ready' || task.state === 'waiting') expect(open).toEqual([])
      }
    })
  })

  it('always has something to do, to wait for, or nothing left', () => {
    always((tasks) => {
      const open = tasks.filter((task) => !isOver(task))
      if (open.length > 0) expect(open.some(({ state }) => state !== 'blocked')).toBe(true)
    })
  })

  it('lets nothing begin before its time', () => {
    always((tasks, _, { clock }) => {
      for (const { state, earliest } of tasks) {
        if (state === 'ready' && earliest !== null) {
          expect(Date.parse(earliest)).toBeLessThanOrEqual(Date.parse(clock))
        }
      }
    })
  })

  it('never turns online communications on before everything is confirmed', () => {
    always((tasks) => {
      const on = tasks.find(({ kind }) => kind === 'turn-online-on')
      if (!on || !['ready', 'done'].includes(on.state)) return
      const waits = tasks.filter(({ kind }) => kind === 'await-provisioning')
      expect(waits.every(({ state }) => state === 'done')).toBe(true)
    })
  })

  it('depends on the draft and its situation alone, and changes none of them', () => {
    always((tasks, draft, situation) => {
      const copy = structuredClone(draft)
      expect(orderOfWork(copy, { ...situation })).toEqual(tasks)
      expect(copy).toEqual(draft)
    })
  })

  it('keeps the federation names unless nobody else needs them', () => {
    always((tasks, _, { kind, rides }) => {
      const kinds = tasks.map((task) => task.kind)
      if (kind === 'removal' && !rides.nothing) {
        expect(kinds).not.toContain('disable-federation')
        expect(kinds).not.toContain('withdraw-names')
        expect(kinds).not.toContain('close-ports')
      }
    })
  })

  it('names only troubles that the rulebook explains', () => {
    always((tasks) => {
      for (const { trouble } of tasks)
        if (trouble !== null) expect(RULEBOOK.has(trouble)).toBe(true)
    })
  })
})

function stateOf(id: string, tasks: readonly Task[]) {
  return tasks.find((task) => task.id === id)?.state
}

function isOver(task: Task | undefined): boolean {
  return task?.state === 'done' || task?.state === 'not-needed'
}

describe('a rehearsal', () => {
  const done = (given: Case, id: string) => {
    const draft = draftOf(given)
    return orderOfWork(draft, on(draft, 'site', 'ended')).find((task) => task.id === id)
  }
  const TODAY = '2026-11-21T10:00:00.000Z'

  it('counts turning on as little as submitting, where both were ticked today', () => {
    const ticked = hybrid({
      online: 'off',
      track: [[TODAY]],
      ticks: { 'turn-online-on': TODAY },
    })
    expect(done(ticked, 'submit')).toMatchObject({ state: 'ready', trouble: null })
    expect(done(ticked, 'turn-online-on')).toMatchObject({ state: 'blocked', trouble: null })
  })

  it('does not end the 24 hours by a task that was ticked today', () => {
    const waiting = hybrid({
      online: 'off',
      turnedOffAt: '2019-03-22T20:00:00.000Z',
      ticks: { 'open-ports': TODAY },
    })
    expect(done(waiting, 'wait-24-hours')?.state).toBe('waiting')
    expect(done(waiting, 'open-ports')?.state).toBe('done')
  })
})

describe('a removal where nothing else uses federation', () => {
  it('looks at replication after the last change, and closes ports and names after that (F107)', () => {
    const draft = draftOf({ kind: 'removal', otherFederation: 'no' })
    const after = new Map(
      orderOfWork(draft, on(draft, 'ended')).map((task) => [task.id, task.after]),
    )
    expect(after.get('check-replication')).toEqual(['disable-federation'])
    expect(after.get('close-ports')).toEqual(['check-replication'])
    expect(after.get('withdraw-names')).toEqual(['check-replication'])
  })
})
