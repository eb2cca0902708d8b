import { describe, expect, it } from 'vitest'
import type { OrderAnswers, PartTrack } from '../../../src/request/draft'
import {
  answer,
  build,
  hoursAgo as today,
  hoursBefore,
  hybrid,
  kind,
  order,
  ticked,
  tracked,
  uses,
  type Change,
} from '../scenarios/build'
import { CLOSED, found, judge, one, OPEN, TODAY } from '../judge'

/** Before the moment at which waits are measured under the rules of a day while the site was open. */
const hoursAgo = (hours: number) => hoursBefore(OPEN, hours)

/** The findings on the order of a split domain that stop or warn. */
const trouble = (order: Partial<OrderAnswers>, ...changes: Change[]) =>
  judge(build([...hybrid(order), ...changes]))
    .filter(({ where, severity }) => ['order', 'track'].includes(where.step) && severity !== 'note')
    .map(({ rule }) => rule)

const part = (values: Partial<PartTrack>) => tracked(values)

describe('a split domain before it is submitted', () => {
  it.each<[Partial<OrderAnswers>, string[]]>([
    [{}, ['online-missing']],
    [{ online: 'unknown' }, ['online-unknown']],
    [{ online: 'on' }, ['online-on']],
    [{ online: 'off' }, []],
    [{ online: 'off', turnedOffAt: hoursAgo(0) }, ['online-wait']],
    [{ online: 'off', turnedOffAt: hoursAgo(23.99) }, ['online-wait']],
    [{ online: 'off', turnedOffAt: hoursAgo(24) }, []],
    [{ online: 'on', turnedOffAt: hoursAgo(48) }, ['online-on']],
    [{ online: 'unknown', turnedOffAt: hoursAgo(48) }, ['online-unknown']],
  ])('with %j', (answers, rules) => {
    expect(trouble(answers)).toEqual(rules)
  })

  it('names both ends of the wait', () => {
    const finding = one('online-wait', hybrid({ online: 'off', turnedOffAt: hoursAgo(3) }))
    expect(finding).toMatchObject({
      severity: 'blocker',
      title: 'Wait until 2019-05-16 20:59 UTC',
      where: { step: 'order', field: 'order.turnedOffAt' },
    })
    expect(finding.detail).toContain('2019-05-15 20:59 UTC')
  })

  it('offers no way round the wait', () => {
    for (const { where, fix } of judge(build(hybrid({ online: 'on' })))) {
      if (where.step === 'order') expect(fix).toBeUndefined()
    }
  })
})

describe('a split domain after it was submitted', () => {
  it.each<[string, Partial<OrderAnswers>, Change[], string[]]>([
    ['while on', { online: 'on' }, [part({ submittedAt: hoursAgo(1) })], ['online-on-too-early']],
    [
      'and ticked as on',
      { online: 'off' },
      [part({ submittedAt: hoursAgo(9) }), ticked('turn-online-on', hoursAgo(2))],
      ['online-on-too-early'],
    ],
    [
      'within the 24 hours',
      { online: 'off', turnedOffAt: hoursAgo(40) },
      [part({ submittedAt: hoursAgo(17) })],
      ['submitted-too-early'],
    ],
    [
      'before it was turned off',
      { online: 'off', turnedOffAt: hoursAgo(40) },
      [part({ submittedAt: hoursAgo(44) })],
      ['submitted-too-early'],
    ],
    [
      'after them',
      { online: 'off', turnedOffAt: hoursAgo(40) },
      [part({ submittedAt: hoursAgo(16) })],
      [],
    ],
    [
      'and confirmed, on again',
      { online: 'on' },
      [part({ submittedAt: hoursAgo(50), provisionedAt: hoursAgo(10) })],
      [],
    ],
    [
      'and confirmed, whatever is known of it',
      { online: 'unknown' },
      [part({ submittedAt: hoursAgo(50), provisionedAt: hoursAgo(10) })],
      [],
    ],
    [
      'and confirmed after it was turned on',
      { online: 'on' },
      [
        part({ submittedAt: hoursAgo(50), provisionedAt: hoursAgo(10) }),
        ticked('turn-online-on', hoursAgo(20)),
      ],
      ['turned-on-before-confirmed'],
    ],
    [
      'and confirmed before that',
      { online: 'off' },
      [part({ submittedAt: hoursAgo(10), provisionedAt: hoursAgo(50) })],
      ['confirmed-before-submitted'],
    ],
  ])('%s', (_when, answers, changes, rules) => {
    expect(trouble(answers, ...changes)).toEqual(rules)
  })
})

describe('an update of a split domain', () => {
  it('knows what the documents leave open, and asks nothing', () => {
    const update = (online: OrderAnswers['online']) => trouble({ online }, kind('update'))
    expect(update(null)).toEqual([])
    expect(update('unknown')).toEqual([])
    expect(update('off')).toEqual([])
    expect(update('on')).toEqual(['update-online-on'])
  })
})

describe('a wait that takes too long', () => {
  const waits = (hours: number, trouble: boolean, asOf: string = OPEN) =>
    judge(build([tracked({ submittedAt: hoursBefore(asOf, hours) }, trouble)]), asOf)
      .filter(({ where }) => where.step === 'track')
      .map(({ rule }) => rule)

  it.each<[number, boolean, string[]]>([
    [1, true, []],
    [47.9, true, []],
    [48, true, ['support-after-48-hours']],
    [719, true, ['support-after-48-hours']],
    [720, true, ['over-30-days']],
    [720, false, ['over-30-days']],
    [719, false, []],
  ])('%d hours, with trouble: %s', (hours, has, rules) => {
    expect(waits(hours, has)).toEqual(rules)
  })

  it('knows nothing of 48 hours before Microsoft named them', () => {
    expect(waits(60, true, '2018-01-15')).toEqual([])
  })

  it('is over when it was confirmed', () => {
    const done = build([tracked({ submittedAt: hoursAgo(800), provisionedAt: hoursAgo(1) }, true)])
    expect(judge(done).filter(({ where }) => where.step === 'track')).toEqual([])
  })
})

describe('a moment of today under the rules of an earlier day', () => {
  it('is told, and no wait is counted from it', () => {
    const late = tracked({ submittedAt: today(900), provisionedAt: today(1) })
    expect(found('time-outside-stage', late).map(({ where }) => where.field)).toEqual([
      'track.1.submittedAt',
      'track.1.provisionedAt',
    ])
    expect(found('over-30-days', late)).toEqual([])
    expect(trouble({ online: 'off', turnedOffAt: today(3) })).toEqual([])
    expect(trouble({ online: 'off' }, tracked({ submittedAt: today(3) }))).toEqual([])
  })

  it('names the time, and asks for none in its place', () => {
    const off = hybrid({ online: 'off', turnedOffAt: today(3) })
    expect(one('time-outside-stage', off)).toMatchObject({
      severity: 'note',
      where: { step: 'order', field: 'order.turnedOffAt' },
    })
    expect(one('time-outside-stage', off).detail).toContain('2026-11-21 09:00 UTC')
    expect(found('turned-off-unknown', off)).toEqual([])
  })

  it('is of no account where nothing is submitted', () => {
    const then = tracked({ submittedAt: '2019-05-01T09:00:00.000Z' })
    expect(found('time-outside-stage', then, CLOSED)).toEqual([])
    expect(
      found('time-outside-stage', [kind('removal'), tracked({ submittedAt: today(3) })]),
    ).toEqual([])
  })
})

describe('after the site closed', () => {
  it('nobody is told to turn external communications off', () => {
    for (const online of [null, 'on', 'off', 'unknown'] as const) {
      const rules = judge(build([...hybrid({ online })]), CLOSED).map(({ rule }) => rule)
      expect(rules.filter((rule) => /^online-(?!not-used)|^wait-|^turned-/.test(rule))).toEqual([])
    }
  })
})

describe('what rides on federation, in a removal', () => {
  const removal = [kind('removal'), order({ otherFederation: 'no' }), uses()]
  const fields = (rule: string, ...changes: Change[]) =>
    found(rule, [...removal, ...changes], TODAY).map(({ where }) => where.field)

  it('is asked use by use', () => {
    expect(fields('federation-use-missing', uses({ push: null, partners: null }))).toEqual([
      'order.uses.partners',
      'order.uses.push',
    ])
  })

  it('is not asked where step 1 settles it', () => {
    const none = { onlineUsers: null, xmpp: null }
    expect(fields('federation-use-missing', uses(none), answer({ split: 'yes' }))).toEqual([
      'order.uses.xmpp',
    ])
    expect(fields('federation-use-missing', uses(none), answer({ platform: 'sfb-2019' }))).toEqual([
      'order.uses.onlineUsers',
    ])
  })

  it('stops nothing where it is not known, and leads to the look', () => {
    const unknown = one('federation-use-unknown', [...removal, uses({ push: 'unknown' })], TODAY)
    expect(unknown).toMatchObject({ severity: 'warning', missing: false })
    expect(unknown.detail).toContain('00-look.ps1')
  })

  it('contradicts an Edge that federates with nobody', () => {
    expect(fields('federation-uses-contradict', uses({ voiceMail: 'yes' }))).toEqual([
      'order.otherFederation',
    ])
    expect(
      fields(
        'federation-uses-contradict',
        uses({ voiceMail: 'yes' }),
        order({ otherFederation: 'yes' }),
      ),
    ).toEqual([])
  })

  it('leads to every answer that contradicts it', () => {
    const both = uses({ voiceMail: 'yes', push: 'yes' })
    expect(one('federation-uses-contradict', [...removal, both], TODAY).against).toEqual([
      { step: 'order', field: 'order.uses.voiceMail', label: 'Hosted voice mail' },
      {
        step: 'order',
        field: 'order.uses.push',
        label: 'Push notifications for mobile clients',
      },
    ])
    const split = [...removal, answer({ split: 'yes' })]
    expect(one('split-needs-federation', split, TODAY).against).toEqual([
      {
        step: 'eligibility',
        field: 'eligibility.split',
        label: 'Are users of one domain split between your servers and the cloud?',
      },
    ])
  })

  it('is the own users of a split domain, whoever else there is', () => {
    const split = [answer({ split: 'yes' }), order({ otherFederation: 'yes' })]
    expect(fields('split-needs-federation', ...split)).toHaveLength(1)
    expect(fields('federation-stays', ...split)).toEqual([])
  })
})
