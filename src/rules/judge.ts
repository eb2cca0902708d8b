import type { Instant, IsoDate } from '../core/time'
import { writeInstant, type Writing } from '../core/writeTime'
import type { NameTables } from '../names/nameReading'
import type { Draft } from '../request/draft'
import { situationOf, type Situation } from '../situation/situation'
import { assess } from './assess'
import { changesAt } from './changesAt'
import { checkDay } from './dates/check'
import { loadDraftTables, tablesAtHand } from './draftTables'
import type { Finding } from './finding'
import { progressOf, type Progress } from './progress'
import { RULEBOOK } from './rulebook'

/** When and where a draft is judged: the moment, and the reader's calendar day, zone and locale. */
export interface Setting extends Writing {
  now: Instant
  /** The rules of this day hold for a draft that names no other. */
  day: IsoDate
}

export interface Judgement {
  situation: Situation
  findings: readonly Finding[]
  progress: Progress
  /** False where a table could not be fetched: the names that need it are findings, not "no problem". */
  complete: boolean
  /** The next moment at which the draft may be judged differently although nothing in it was changed. */
  changesAt: Instant | null
  /** What the names were read with. */
  tables: NameTables | undefined
}

/**
 * What a draft amounts to: the one place that puts a judgement together. Loads the tables that the draft needs; one
 * that cannot be fetched makes the judgement incomplete, and the next call tries it again.
 */
export async function judge(draft: Draft, setting: Setting): Promise<Judgement> {
  await loadDraftTables(draft).catch(() => undefined)
  return judgeAtOnce(draft, setting)
}

/** The same with the tables that were loaded before, for a keystroke or a print: incomplete where one is missing. */
export function judgeAtOnce(draft: Draft, setting: Setting): Judgement {
  const { tables, complete } = tablesAtHand(draft)
  const { now } = setting
  const day = rulesDay(draft, setting)
  const writeTime = (at: Instant) => writeInstant(at, setting)
  const situation = situationOf(draft, day, now, tables)
  const findings = assess(draft, { situation, now, rulebook: RULEBOOK, tables, writeTime })
  return {
    situation,
    findings,
    progress: progressOf(draft, findings, situation),
    complete,
    // Worked out when it is asked for: a browser's first look at a zone is slow.
    get changesAt() {
      return changesAt(draft, now, setting.zone)
    },
    tables,
  }
}

/** The day whose rules hold for a draft: its own, where it is one that can be, or the reader's. */
export function rulesDay(
  { asOf }: Pick<Draft, 'asOf'>,
  { day, now }: Pick<Setting, 'day' | 'now'>,
) {
  return asOf !== null && checkDay(asOf, now) === null ? asOf : day
}
