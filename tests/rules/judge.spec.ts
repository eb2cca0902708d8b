import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { addHours, type Instant } from '../../src/core/time'
import * as nameTables from '../../src/names/nameTables'
import type { Draft } from '../../src/request/draft'
import { judge, judgeAtOnce, rulesDay } from '../../src/rules/judge'
import type { RuleId } from '../../src/rules/rulebook'
import { ALL } from './scenarios/all'
import { asOf, build, contacts, draftOn, hybrid, PLAIN, rows, tracked } from './scenarios/build'

vi.mock('../../src/names/nameTables', { spy: true })

/** While the provisioning site took requests, so that every step has something to judge. */
const NOW = '2019-05-15T12:00:00.000Z'
const hoursAgo = (hours: number) => addHours(NOW, -hours)

const SETTING = { now: NOW, day: '2019-05-15', zone: 'Europe/Berlin', locale: 'en-GB' }
const at = (now: Instant) => ({ ...SETTING, now, day: now.slice(0, 10), zone: 'UTC' })
const rulesOf = ({ findings }: Awaited<ReturnType<typeof judge>>) =>
  findings.map(({ rule }) => rule)
const unloaded = () =>
  vi.mocked(nameTables.shareTables).mockRejectedValueOnce(new TypeError('Failed to fetch'))

// These come first: a table that was loaded stays.
describe('a judgement without a table that cannot be fetched', () => {
  it.each<[string, Draft, RuleId]>([
    ['a domain under co.uk', build([rows('sip.contoso.com', 'co.uk')]), 'name-not-checked'],
    ['bücher.de', build([rows('sip.contoso.com', 'bücher.de')]), 'name-not-checked'],
    ['ann@münchen.de', build([contacts({ email: 'ann@münchen.de' })]), 'contact-not-checked'],
  ])('is not complete, and says so, for %s', async (_, draft, rule) => {
    unloaded()
    const judgement = await judge(draft, SETTING)
    expect(judgement.complete).toBe(false)
    expect(rulesOf(judgement)).toContain(rule)
    expect(judgement.progress.problems).toBe(1)
  })

  it('is complete where the draft needs none', async () => {
    unloaded()
    expect((await judge(PLAIN, SETTING)).complete).toBe(true)
    vi.mocked(nameTables.shareTables).mockReset()
  })

  it('is completed by the next one that can fetch it', async () => {
    const draft = build([rows('sip.contoso.com', 'co.uk')])
    expect(judgeAtOnce(draft, SETTING).complete).toBe(false)
    expect(rulesOf(await judge(draft, SETTING))).toContain('name-public-suffix')
    expect(judgeAtOnce(draft, SETTING).complete).toBe(true)
  })
})

describe('a judgement', () => {
  it.each<[string, RuleId]>([
    ['bücher.de', 'name-international'],
    ['co.uk', 'name-public-suffix'],
    ['https://co.uk/contoso.com', 'name-public-suffix'],
  ])('loads what it takes to read %s', async (name, rule) => {
    const judgement = await judge(build([rows('sip.contoso.com', name)]), SETTING)
    expect([judgement.complete, rulesOf(judgement).includes(rule)]).toEqual([true, true])
  })

  it('accepts a contact at an internationalised domain in a draft with ASCII names', async () => {
    const draft = build([contacts({ email: 'ann@münchen.de' })])
    expect(rulesOf(await judge(draft, SETTING))).toEqual(rulesOf(await judge(PLAIN, SETTING)))
  })

  it('writes times in the zone of its setting', async () => {
    const draft = build(hybrid({ online: 'off', turnedOffAt: hoursAgo(1) }))
    const { findings } = await judge(draft, SETTING)
    expect(findings.find(({ rule }) => rule === 'online-wait')?.title).toBe(
      'Wait until 16 May 2019, 13:00 CEST',
    )
  })

  it('is the same at once, once its tables were loaded', async () => {
    for (const scenario of ALL) {
      const draft = draftOn(SETTING.day, scenario)
      const judgement = await judge(draft, SETTING)
      expect(judgement.complete).toBe(true)
      expect(judgeAtOnce(draft, SETTING)).toEqual(judgement)
    }
  })
})

describe('the day whose rules hold', () => {
  it('is that of the draft', async () => {
    const { situation } = await judge(build([asOf('2018-01-15')]), SETTING)
    expect(situation).toMatchObject({ day: '2018-01-15', stage: 'site', rehearsal: null })
  })

  it.each([null, '9999-12-31', '2005-12-31', '2019-02-29', 'soon', ''])(
    'is today where the draft names %j',
    (day) => expect(rulesDay({ asOf: day }, SETTING)).toBe('2019-05-15'),
  )
})

describe('the next change of a judgement', () => {
  const next = async (draft: Draft, now = NOW) => (await judge(draft, at(now))).changesAt
  const WHOLE_DAY = '2019-05-16T00:00:00.000Z'
  const past = asOf('2018-01-15')

  it.each([
    ['the next day', PLAIN, WHOLE_DAY],
    ['none under the rules of a day in the past', build([past]), null],
    [
      'the end of the 24 hours',
      build([...hybrid({ online: 'off', turnedOffAt: hoursAgo(20) }), past]),
      '2019-05-15T16:00:00.000Z',
    ],
    [
      'the end of the usual time',
      build([tracked({ submittedAt: hoursAgo(47) }), past]),
      '2019-05-15T13:00:00.000Z',
    ],
    [
      'the outer limit',
      build([tracked({ submittedAt: hoursAgo(30 * 24 - 1) }), past]),
      '2019-05-15T13:00:00.000Z',
    ],
    [
      'the moment from which a time is in the past',
      build([tracked({ submittedAt: hoursAgo(-2) }), past]),
      '2019-05-15T13:54:00.000Z',
    ],
    ['the day that the draft names', build([asOf('2019-05-17')]), '2019-05-16T00:00:00.000Z'],
  ])('is %s', async (_, draft, moment) => {
    expect(await next(draft)).toBe(moment)
  })

  it('is not before anything is judged differently', async () => {
    const drafts = [
      ...ALL.map((scenario) => draftOn(SETTING.day, scenario)),
      ...[1, 23, 25, 47, 49, 719].flatMap((hours) => [
        build(hybrid({ online: 'off', turnedOffAt: hoursAgo(hours) })),
        build([tracked({ submittedAt: hoursAgo(hours) })]),
      ]),
    ]
    await nameTables.shareTables({ suffixes: true, international: true })
    fc.assert(
      fc.property(
        fc.constantFrom(...drafts),
        fc.integer({ min: -40 * 24 * 60, max: 40 * 24 * 60 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (draft, minutes, share) => {
          const now = new Date(Date.parse(NOW) + minutes * 60_000).toISOString()
          const { changesAt, findings } = judgeAtOnce(draft, at(now))
          const end = Date.parse(changesAt ?? '2022-01-01T00:00:00.000Z')
          const later = Date.parse(now) + Math.floor(share * (end - Date.parse(now)))
          const then = { ...at(now), now: new Date(later).toISOString() }
          expect(judgeAtOnce(draft, then).findings).toEqual(findings)
        },
      ),
      { numRuns: 1_000 },
    )
  })
})
