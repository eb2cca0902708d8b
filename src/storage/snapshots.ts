import type { Draft } from '../request/draft'
import { plainCopy } from '../core/plain'
import type { Instant } from '../core/time'
import type { Engine, Tx } from './database/engine'
import { readRow } from './database/row'

/** An earlier version of a draft: when, on what occasion, and which parts of the draft it changed. */
export interface Snapshot {
  id: string
  revision: number
  at: Instant
  /** The occasion in a word or two, as the caller put it: `edited`, `import`. */
  /** An occasion, or the name of the action that it was kept before. */
  why: string
  changed: string[]
}

export interface Snapshots {
  /** Newest first, by revision: a clock that was set back does not reorder them. */
  list(draftId: string): Promise<Snapshot[]>
  /** The version itself, to be looked at or stored as a copy; null where it is gone or cannot be read. */
  read(snapshotId: string): Promise<Draft | null>
  /** Keeps this version. A second one of the same revision takes the place of the first. */
  take(draft: Draft, at: Instant, why: string, changed?: readonly string[]): Promise<void>
  /** For a full disk: gives up all but the newest few of each draft, then these. False when none are left. */
  makeRoom(): Promise<boolean>
}

/** Versions kept of each draft. */
export const SNAPSHOTS_KEPT = 20
/** What is left of them when the disk is full. */
const KEPT_WHEN_FULL = 5

const TABLE = ['snapshots'] as const

/** The id sorts by draft, then by revision. Ids of drafts hold no slash. */
export function snapshotPrefix(draftId: string): string {
  return `${draftId}/`
}

export function createSnapshots(engine: Engine): Snapshots {
  async function drop(tx: Tx, ids: readonly string[], keep: number): Promise<boolean> {
    const surplus = ids.slice(0, Math.max(0, ids.length - keep))
    for (const id of surplus) await tx.remove('snapshots', id)
    return surplus.length > 0
  }

  const trim = (keep: number) =>
    engine.write(TABLE, async (tx) => {
      const ids = await tx.ids('snapshots')
      let dropped = false
      for (const draft of new Set(ids.map((id) => id.slice(0, id.lastIndexOf('/') + 1)))) {
        const own = ids.filter((id) => id.startsWith(draft))
        dropped = (await drop(tx, own, keep)) || dropped
      }
      return dropped
    })

  return {
    list: async (draftId) => {
      const rows = await engine.read(TABLE, (tx) => tx.all('snapshots', snapshotPrefix(draftId)))
      return rows
        .map(({ id, revision, at, why, changed }) => ({ id, revision, at, why, changed }))
        .reverse()
    },

    read: async (snapshotId) => {
      const row = await engine.read(TABLE, (tx) => tx.get('snapshots', snapshotId))
      const reading = row && (await readRow({ ...row, id: row.draftId }))
      return reading?.ok ? reading.draft : null
    },

    take: (draft, at, why, changed = []) =>
      engine.write(TABLE, async (tx) => {
        const prefix = snapshotPrefix(draft.id)
        await tx.put('snapshots', {
          id: prefix + String(draft.revision).padStart(16, '0'),
          draftId: draft.id,
          revision: draft.revision,
          at,
          why,
          changed: [...changed],
          draft: plainCopy(draft),
        })
        await drop(tx, await tx.ids('snapshots', prefix), SNAPSHOTS_KEPT)
      }),

    makeRoom: async () => (await trim(KEPT_WHEN_FULL)) || trim(0),
  }
}
