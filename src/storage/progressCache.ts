import type { Instant, IsoDate } from '../core/time'
import { fits } from '../request/reading/fits'
import type { CachedProgress } from '../request/schema'
import { CACHED_PROGRESS_OUTLINE } from '../request/shapes/stored'
import type { Engine } from './database/engine'

/** Whether what was found out about this revision is right on this day, at this moment. */
export function stillHolds(
  entry: CachedProgress,
  revision: number,
  { day, now }: { day: IsoDate; now: Instant },
): boolean {
  const time = Date.parse(now)
  // A clock that was set back may have brought a wait back.
  return (
    entry.revision === revision &&
    entry.day === day &&
    time >= Date.parse(entry.from) &&
    (entry.until === null || time < Date.parse(entry.until))
  )
}

export interface ProgressCache {
  /** What is remembered, by the id of the draft; nothing where it is not as it was written. */
  read(): Promise<ReadonlyMap<string, CachedProgress>>
  /** Whether an entry is right for this revision, on this day and at this moment. */
  stillHolds: typeof stillHolds
  /** Replaces all that is remembered. */
  write(all: readonly CachedProgress[]): Promise<void>
}

/** The name of the record, as it was stored from the beginning. */
const ROW = 'judged'

export function createProgressCache(engine: Engine): ProgressCache {
  return {
    read: async () => {
      const row = await engine.read(['meta'], (tx) => tx.get('meta', ROW))
      const all = Array.isArray(row?.value) ? row.value.filter(isCachedProgress) : []
      return new Map(all.map((entry) => [entry.id, entry]))
    },
    stillHolds,
    write: (all) => engine.write(['meta'], (tx) => tx.put('meta', { id: ROW, value: [...all] })),
  }
}

function isCachedProgress(value: unknown): value is CachedProgress {
  return fits(CACHED_PROGRESS_OUTLINE, value)
}
