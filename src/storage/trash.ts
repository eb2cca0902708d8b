import type { Draft } from '../request/draft'
import type { Instant } from '../core/time'
import { addHours } from '../core/time'
import type { Engine } from './database/engine'
import { revisionAfter } from './revision'
import { loadRowReader, readRows } from './database/row'
import { snapshotPrefix } from './snapshots'

export interface Trashed {
  id: string
  deletedAt: Instant
  /** From then on it is erased, at the second start of the app that finds its time over. */
  keptUntil: Instant
  /** Null where the record cannot be read; it is kept for its time all the same. */
  draft: Draft | null
}

export interface Trash {
  list(): Promise<Trashed[]>
  /** Takes a draft out of the list. Nothing is erased yet. False where there is no such draft. */
  put(id: string, now: Instant): Promise<boolean>
  /** Brings it back, as it was; under a new id where its own is in use again. Null where it is gone. */
  restore(id: string): Promise<Draft | null>
  /** Erases one, together with its earlier versions and what was found beside it. */
  erase(id: string): Promise<void>
  /**
   * At a start of the app: erases all whose time is over now, and was over at the start before. A clock that is wrong
   * once erases nothing.
   */
  purge(now: Instant): Promise<number>
}

const TRASH_DAYS = 30
/** When the app was started last, by the clock of then. */
const STARTED = 'started'

interface TrashContext {
  engine: Engine
  newId: () => string
  writer: string
  /** Called after a draft went or came back, with the number of drafts. */
  onMoved?: (type: 'changed' | 'removed', id: string, count: number) => void
}

const MOVED = ['drafts', 'trash'] as const
const ERASED = ['drafts', 'trash', 'snapshots', 'found'] as const

export function createTrash({ engine, newId, writer, onMoved }: TrashContext): Trash {
  const keptUntil = (deletedAt: Instant) => addHours(deletedAt, TRASH_DAYS * 24)

  async function erase(ids: readonly string[]): Promise<void> {
    await engine.write(ERASED, async (tx) => {
      for (const id of ids) {
        await tx.remove('trash', id)
        // The id may be in use again.
        if (!(await tx.get('drafts', id))) await tx.remove('found', id)
        for (const old of await tx.ids('snapshots', snapshotPrefix(id))) {
          await tx.remove('snapshots', old)
        }
      }
    })
  }

  return {
    list: async () => {
      const rows = await engine.read(['trash'], (tx) => tx.all('trash'))
      const readings = await readRows(rows.map(({ row }) => row))
      return rows.map(({ id, deletedAt }, index) => {
        const reading = readings[index]
        const draft = reading?.ok ? reading.draft : null
        return { id, deletedAt, keptUntil: keptUntil(deletedAt), draft }
      })
    },

    put: async (id, now) => {
      const left = await engine.write(MOVED, async (tx) => {
        const row = await tx.get('drafts', id)
        if (!row) return null
        await tx.put('trash', { id, deletedAt: now, row })
        await tx.remove('drafts', id)
        return (await tx.ids('drafts')).length
      })
      if (left === null) return false
      onMoved?.('removed', id, left)
      return true
    },

    restore: async (id) => {
      const readRow = await loadRowReader()
      const restored = await engine.write(MOVED, async (tx) => {
        const trashed = await tx.get('trash', id)
        const reading = trashed && readRow(trashed.row)
        if (!reading?.ok) return null
        const taken = await tx.get('drafts', id)
        // One above: a tab that still has the draft open must not take it for the version it knows.
        const revision = revisionAfter(reading.draft.revision)
        const draft = { ...reading.draft, id: taken ? newId() : id, revision }
        await tx.put('drafts', { id: draft.id, revision, writer, draft })
        await tx.remove('trash', id)
        return { draft, count: (await tx.ids('drafts')).length }
      })
      if (restored) onMoved?.('changed', restored.draft.id, restored.count)
      return restored?.draft ?? null
    },

    erase: (id) => erase([id]),

    purge: async (now) => {
      const rows = await engine.read(['trash'], (tx) => tx.all('trash'))
      if (rows.length === 0) return 0
      const before = await engine.read(['meta'], (tx) => tx.get('meta', STARTED))
      await engine.write(['meta'], (tx) => tx.put('meta', { id: STARTED, value: now }))
      const last = typeof before?.value === 'string' ? before.value : ''
      const isOver = ({ deletedAt }: { deletedAt: Instant }) =>
        keptUntil(deletedAt) <= now && keptUntil(deletedAt) <= last
      const over = rows.filter(isOver).map(({ id }) => id)
      if (over.length > 0) await erase(over)
      return over.length
    },
  }
}
