import type { Draft } from '../../request/draft'
import { changedParts } from '../../request/draftParts'
import type { Occasion } from '../../request/occasions'
import type { Instant } from '../../core/time'
import type { Snapshots } from '../snapshots'

/** Milliseconds between two versions kept while a draft is edited. */
const INTERVAL = 10 * 60_000

/**
 * Keeps a version now and then while one draft is edited: the one it was opened with, before the first
 * change replaces it, and then at most one in ten minutes. Failing to keep one never fails the saving.
 */
export function createHistory(
  opened: Draft,
  snapshots: Pick<Snapshots, 'take'>,
  now: () => Instant,
) {
  let last: Draft | null = null
  let lastAt = 0

  return async (saved: Draft): Promise<void> => {
    const at = now()
    const first = last === null
    // A clock that was set back counts as time that went by.
    if (!first && Math.abs(Date.parse(at) - lastAt) < INTERVAL) return
    const before = last ?? opened
    last = saved
    lastAt = Date.parse(at)
    const changed = changedParts(before, saved)
    if (changed.length === 0) return
    const take = first
      ? opened.revision > 0 && snapshots.take(opened, opened.changedAt, 'opened' satisfies Occasion)
      : snapshots.take(saved, at, 'edited' satisfies Occasion, changed)
    await Promise.resolve(take).catch(() => undefined)
  }
}
