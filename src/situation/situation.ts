import { dayOf, isFutureDay, isIsoDate, type Instant, type IsoDate } from '../core/time'
import { DAY } from '../core/turningPoints'
import type { Draft, DraftKind } from '../request/draft'
import type { NameTables } from '../names/nameReading'
import { journeyOf, questionsFor, type Journey, type Questions } from './asked'
import { namesInService, type NamesInService } from './names'
import { ridesOn, type Rides } from './rides'
import { serverOf, type Server } from './server'
import { stageOn, type Stage } from './stage'

/** The rules of another stage than today's: a request that can no longer be made like this. */
export interface Rehearsal {
  day: IsoDate
  stage: Stage
  today: Stage
}

/** Everything that a day and the answers of step 1 decide, once, for every screen, paper and script. */
export interface Situation {
  /** The day whose rules hold. */
  day: IsoDate
  stage: Stage
  /** Null where the day's stage is today's. */
  rehearsal: Rehearsal | null
  kind: DraftKind
  server: Server
  /** Users of one domain on the servers and in the cloud (F26). */
  split: boolean
  /** That is asked, and not answered: what hangs on it cannot be written, for yes and no want the opposite. */
  splitOpen: boolean
  /** Messenger was connected through PIC (F17): the scripts touch the provider alone. */
  connected: boolean
  journey: Journey
  asked: Questions
  rides: Rides
  /** Calls with Skype carry video as well as voice (F73, C9). */
  video: boolean
  /** What an update finds in service. */
  names: NamesInService
  /** The moment that waits are measured at: now, or the end of the chosen day in a rehearsal. */
  clock: Instant
}

/**
 * The situation of a draft under the rules of `day`. A day that cannot be read gives way to today, a future one
 * too: nothing is known about it. Names that need a table which is not there count as not read.
 */
export function situationOf(
  draft: Draft,
  day: IsoDate,
  now: Instant,
  tables?: NameTables,
): Situation {
  const today = dayOf(now)
  const known = isIsoDate(day) && !isFutureDay(day, now) ? day : today
  const stage = stageOn(known)
  const stageToday = stageOn(today)
  const rehearsal = stage === stageToday ? null : { day: known, stage, today: stageToday }
  const { eligibility, order } = draft
  const server = serverOf(eligibility)
  const split = server.isOnPremises && eligibility.split === 'yes'
  const journey = journeyOf(draft.kind, server, stage, eligibility.messenger)
  const asked = questionsFor({ kind: draft.kind, journey, server, split, day: known })
  return {
    day: known,
    stage,
    rehearsal,
    kind: draft.kind ?? 'new',
    server,
    split,
    splitOpen: asked.split && eligibility.split === null,
    connected: journey === 'connected',
    journey,
    asked,
    rides: ridesOn(order, split, server),
    video: known >= DAY.videoAnnounced,
    names: namesInService(draft, tables),
    clock: rehearsal ? endOf(known) : now,
  }
}

/** Whether a moment counts: in a rehearsal only one that lies in its stage does. */
export function counts(at: Instant, { stage, rehearsal }: Pick<Situation, 'stage' | 'rehearsal'>) {
  return rehearsal === null || stageOn(dayOf(at)) === stage
}

/** The draft without the moments that do not count: no wait of a rehearsal is measured from them. */
export function inStage(draft: Draft, situation: Pick<Situation, 'stage' | 'rehearsal'>): Draft {
  if (situation.rehearsal === null) return draft
  const counted = (at: Instant | null) => (at !== null && counts(at, situation) ? at : null)
  return {
    ...draft,
    order: { ...draft.order, turnedOffAt: counted(draft.order.turnedOffAt) },
    track: {
      ...draft.track,
      parts: draft.track.parts.map((part) => ({
        ...part,
        submittedAt: counted(part.submittedAt),
        provisionedAt: counted(part.provisionedAt),
      })),
    },
  }
}

function endOf(day: IsoDate): Instant {
  return `${day}T23:59:59.000Z`
}
