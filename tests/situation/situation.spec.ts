import { describe, expect, it } from 'vitest'
import type { DraftKind, Eligibility } from '../../src/request/draft'
import { counts, inStage, situationOf } from '../../src/situation/situation'
import { answer, build, kind, order, tracked } from '../rules/scenarios/build'

const TODAY = '2026-11-26T09:00:00.000Z'
const of = (kindOf: DraftKind | null, answers: Partial<Eligibility> = {}) =>
  build([kind(kindOf), answer(answers)])

describe('situationOf', () => {
  it.each<[DraftKind | null, Partial<Eligibility>, string, string]>([
    ['new', {}, '2019-08-14', 'request'],
    ['new', {}, '2019-08-15', 'publish'],
    ['new', {}, '2025-05-04', 'publish'],
    ['new', {}, '2025-05-05', 'nothing'],
    [null, {}, '2019-03-22', 'request'],
    ['update', {}, '2019-03-22', 'request'],
    ['update', { messenger: 'yes' }, '2019-03-22', 'request'],
    ['new', { messenger: 'yes' }, '2019-03-22', 'connected'],
    ['new', { messenger: 'yes' }, '2021-03-22', 'connected'],
    ['new', { messenger: 'yes' }, '2026-03-22', 'nothing'],
    ['new', { platform: 'online' }, '2019-03-22', 'online-admin'],
    ['new', { platform: 'online' }, '2026-03-22', 'nothing'],
    ['removal', {}, '2019-03-22', 'removal'],
    ['removal', {}, '2026-03-22', 'removal'],
    ['federation', {}, '2026-03-22', 'federation'],
  ])('“%s” with %o on %s is a “%s”', (kindOf, answers, day, journey) => {
    expect(situationOf(of(kindOf, answers), day, TODAY).journey).toBe(journey)
  })

  it('is a rehearsal where the stage of the day is not that of today', () => {
    const { rehearsal, clock } = situationOf(of('new'), '2019-03-22', TODAY)
    expect(rehearsal).toEqual({ day: '2019-03-22', stage: 'site', today: 'ended' })
    expect(clock).toBe('2019-03-22T23:59:59.000Z')
  })

  it('is none on another day of the same stage', () => {
    const { rehearsal, clock } = situationOf(of('removal'), '2025-06-01', TODAY)
    expect(rehearsal).toBeNull()
    expect(clock).toBe(TODAY)
  })

  it('takes a day that cannot be read for today', () => {
    expect(situationOf(of('new'), '2019-02-30', TODAY).day).toBe('2026-11-26')
    expect(situationOf(of('new'), '2026-11-28', TODAY).day).toBe('2026-11-26')
    expect(situationOf(of('new'), '9999-12-31', TODAY).day).toBe('2026-11-26')
  })

  it('has no split domain without servers', () => {
    expect(
      situationOf(of('new', { platform: 'online', split: 'yes' }), '2019-03-22', TODAY).split,
    ).toBe(false)
  })
})

describe('moments of a rehearsal', () => {
  const situation = situationOf(of('new'), '2019-03-22', TODAY)

  it('count only where they lie in its stage', () => {
    expect(counts('2019-08-14T23:59:59.999Z', situation)).toBe(true)
    expect(counts('2019-08-15T00:00:00.000Z', situation)).toBe(false)
  })

  it('are taken out of the draft where they do not', () => {
    const draft = build([
      order({ turnedOffAt: TODAY }),
      tracked({ submittedAt: '2019-03-20T09:00:00.000Z', provisionedAt: TODAY }),
    ])
    const seen = inStage(draft, situation)
    expect(seen.order.turnedOffAt).toBeNull()
    expect(seen.track.parts[0]).toMatchObject({
      submittedAt: '2019-03-20T09:00:00.000Z',
      provisionedAt: null,
    })
    expect(draft.order.turnedOffAt).toBe(TODAY)
  })

  it('all count under the rules of today', () => {
    const draft = build([order({ turnedOffAt: '2019-03-20T09:00:00.000Z' })])
    expect(inStage(draft, situationOf(draft, '2026-11-26', TODAY))).toBe(draft)
  })
})
