import type { Instant, IsoDate } from '../core/time'
import { fits } from '../request/reading/fits'
import type { Judged } from '../request/schema'
import { JUDGED_OUTLINE } from '../request/shapes/stored'
import type { Engine } from './database/engine'

/** Whether what was found out about this revision is right on this day, at this moment. */
export function stillHolds(
  judged: Judged,
  revision: number,
  { day, now }: { day: IsoDate; now: Instant },
): boolean {
  const time = Date.parse(now)
  // A clock that was set back may have brought a wait back.
  return (
    judged.revision === revision &&
    judged.day === day &&
    time >= Date.parse(judged.from) &&
    (judged.until === null || time < Date.parse(judged.until))
  )
}

export interface ProgressCache {
  /** What is remembered, by the id of the draft; nothing where it is not as it was written. */
  read(): Promise<ReadonlyMap<string, Judged>>
  /** Whether an entry is right for this revision, on this day and at this moment. */
  stillHolds: typeof stillHolds
  /** Replaces all that is remembered. */
  write(all: readonly Judged[]): Promise<void>
}

const JUDGED = 'judged'

export function createProgressCache(engine: Engine): ProgressCache {
  return {
    read: async () => {
      const row = await engine.read(['meta'], (tx) => tx.get('meta', JUDGED))
      const all = Array.isArray(row?.value) ? row.value.filter(isJudged) : []
      return new Map(all.map((judged) => [judged.id, judged]))
    },
    stillHolds,
    write: (all) => engine.write(['meta'], (tx) => tx.put('meta', { id: JUDGED, value: [...all] })),
  }
}

function isJudged(value: unknown): value is Judged {
  return fits(JUDGED_OUTLINE, value)
}
