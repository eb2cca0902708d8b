import { nextDay } from '../core/nextDay'
import type { Instant } from '../core/time'
import { clockState, isBefore, offWaitEnd } from '../order/clocks'
import type { Draft } from '../request/draft'
import { checkDay, countsFrom } from './dates/check'

/**
 * The next moment at which a draft may be judged differently although nothing in it was changed: a wait ends
 * (F28, F31, F32), a time is no longer in the future, or the day changes whose rules it is judged by. Null where
 * that never happens.
 */
export function changesAt(draft: Draft, now: Instant, zone: string): Instant | null {
  const isToday = draft.asOf === null || checkDay(draft.asOf, now) !== null
  const moments = [...waitEnds(draft, now), ...(isToday ? [nextDay(now, zone)] : [])]
  return moments
    .filter((moment) => isBefore(now, moment))
    .reduce<Instant | null>(
      (first, moment) => (first === null || isBefore(moment, first) ? moment : first),
      null,
    )
}

function waitEnds({ asOf, order, track }: Draft, now: Instant): Instant[] {
  const times = [
    asOf,
    order.turnedOffAt,
    ...track.ticks.filter(({ task }) => task === 'turn-online-on').map(({ at }) => at),
    ...track.parts.flatMap(({ submittedAt, provisionedAt }) => [submittedAt, provisionedAt]),
  ]
  return [
    ...times.map((time) => (time === null ? null : countsFrom(time))),
    order.turnedOffAt && offWaitEnd(order.turnedOffAt),
    ...track.parts.flatMap((part) => {
      const state = clockState(part, now)
      if (!state) return []
      const { submittedAt, usualFrom, supportFrom, outerLimit } = state
      return [submittedAt, usualFrom, supportFrom, outerLimit]
    }),
  ].filter((moment) => moment !== null)
}
