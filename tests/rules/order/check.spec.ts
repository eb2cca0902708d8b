import { describe, expect, it } from 'vitest'
import type { OrderAnswers, PartTrack } from '../../../src/request/draft'
import { build, hoursAgo, hybrid, kind, ticked, tracked, type Change } from '../scenarios/build'
import { judge, one } from '../judge'

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
      title: 'Wait until 2026-11-22 09:00 UTC',
      where: { step: 'order', field: 'order.turnedOffAt' },
    })
    expect(finding.detail).toContain('2026-11-21 09:00 UTC')
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
  const waits = (hours: number, trouble: boolean, asOf?: string) =>
    judge(build([tracked({ submittedAt: hoursAgo(hours) }, trouble)]), asOf)
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
