import { isBefore } from '../../order/clocks'
import type { Draft } from '../../request/draft'
import type { Hit, Where } from '../finding'
import {
  addHours,
  FURTHEST_ZONE_HOURS,
  isFutureDay,
  isInstant,
  isIsoDate,
  type Instant,
  type IsoDate,
} from '../../core/time'
import { counts } from '../../situation/situation'
import { hit, type View } from '../check'
import type { RuleId } from '../rulebook'

/** The provisioning site dates from 2006 (F2): nothing here happened earlier. */
const SERVICE_BEGAN: IsoDate = '2006-01-01'
/** A time taken from the clock a moment ago is not in the future because `now` was read earlier. */
const CLOCK_SLACK_HOURS = 0.1

type DayRule = Extract<RuleId, `as-of-${string}`>
type MomentRule = Extract<RuleId, `time-${string}`>

/** The rule that a day to assess by breaks, or null: a day of the calendar, from 2006 (F2) until today. */
export function checkDay(day: IsoDate, now: Instant): DayRule | null {
  if (!isIsoDate(day)) return 'as-of-unreadable'
  if (day < SERVICE_BEGAN) return 'as-of-too-early'
  return isFutureDay(day, now) ? 'as-of-future' : null
}

/** The rule that a moment in the past breaks, or null: readable, from 2006 (F2) until now. */
export function checkMoment(at: Instant, now: Instant): MomentRule | null {
  if (!isInstant(at)) return 'time-unreadable'
  if (isBefore(at, `${SERVICE_BEGAN}T00:00:00.000Z`)) return 'time-too-early'
  return isBefore(addHours(now, CLOCK_SLACK_HOURS), at) ? 'time-in-future' : null
}

/** From when on a day, or a moment, is no longer in the future; null for a text that is neither. */
export function countsFrom(time: IsoDate | Instant): Instant | null {
  if (isIsoDate(time)) return addHours(`${time}T00:00:00.000Z`, -FURTHEST_ZONE_HOURS)
  return isInstant(time) ? addHours(time, -CLOCK_SLACK_HOURS) : null
}

/** The days and times of a draft that cannot be right, wherever they were entered. */
export function* checkDates({ draft, asked, situation, now }: View): Iterable<Hit> {
  const asOf = draft.asOf === null ? null : checkDay(draft.asOf, now)
  if (asOf) {
    const where: Where = { step: 'review', field: 'asOf' }
    yield hit(asOf, where, { day: draft.asOf ?? '' }, { do: 'clear-as-of' })
  }
  const isRequest = situation.journey === 'request'
  for (const [at, where] of moments(draft, asked.online)) {
    const rule = at === null ? null : checkMoment(at, now)
    if (rule) yield hit(rule, where, { at: at ?? '' })
    else if (at !== null && isRequest && !counts(at, situation)) {
      yield hit('time-outside-stage', where, { at })
    }
  }
}

function* moments({ order, track }: Draft, online: boolean): Iterable<[Instant | null, Where]> {
  if (online) {
    yield [order.turnedOffAt, { step: 'order', field: 'order.turnedOffAt' }]
    const onAt = track.ticks.find(({ task }) => task === 'turn-online-on')?.at ?? null
    yield [onAt, { step: 'order', field: 'order.online' }]
  }
  for (const { part, submittedAt, provisionedAt } of track.parts) {
    yield [submittedAt, { step: 'track', field: `track.${part}.submittedAt` }]
    yield [provisionedAt, { step: 'track', field: `track.${part}.provisionedAt` }]
  }
}
