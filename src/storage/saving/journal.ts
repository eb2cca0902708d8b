import type { Draft } from '../../request/draft'
import { plainCopy } from '../../core/plain'
import type { Engine, Tx } from '../database/engine'
import { loadRowReader } from '../database/row'
import type { PartingJournal } from './parting'
import type { Keeping } from './takeOver'

/** What pages write as they go away, and what becomes of it when a draft is next opened. */
export interface Journal {
  /** Without waiting for anything. False where IndexedDB cannot take it. */
  put(draft: Draft, base: number): boolean
  /** Whether something is left of one draft, or of any. */
  isLeft(tx: Tx, id?: string): Promise<boolean>
  /** Takes over what is left of one draft, or of all. */
  settle(id?: string): Promise<void>
  /** To be asked before the draft is written: gives what drops, after that, what this page had put down before. */
  clearing(id: string): () => Promise<void>
}

export interface JournalContext extends Keeping {
  engine: Engine
  writer: string
  /** Asked each time: where all goes away with the page there is no second journal. */
  parting: () => PartingJournal | null
}

/**
 * For taking over the journal. A write of a draft leaves the journal alone: a closing page writes its text
 * there, and a put that has to wait for a write under way is dropped by the browser together with it.
 */
const KEPT = ['drafts', 'journal', 'trash', 'meta'] as const

export function createJournal(context: JournalContext): Journal {
  const { engine, writer, parting } = context
  /** How often this page has written a draft to the journal, for those that may still be there. */
  const putDown = new Map<string, number>()

  const isLeft = async (tx: Tx, id?: string) =>
    (await tx.ids('journal', id)).length > 0 || Boolean(parting()?.rows(id).length)

  return {
    isLeft,

    put: (draft, base) => {
      putDown.set(draft.id, (putDown.get(draft.id) ?? 0) + 1)
      const row = { id: draft.id, base, writer, draft: plainCopy(draft) }
      const isGiven = engine.putNow('journal', row)
      parting()?.put(row)
      return isGiven
    },

    settle: async (id) => {
      if (!(await engine.read(['journal'], (tx) => isLeft(tx, id)))) return
      const [{ takeOver }, readRow] = await Promise.all([import('./takeOver'), loadRowReader()])
      const over = await engine.write(KEPT, async (tx) => {
        const rows = await tx.all('journal', id)
        // Asked now: another page may have taken them over meanwhile.
        return takeOver(tx, rows, parting()?.rows(id) ?? [], { ...context, readRow })
      })
      for (const row of over) parting()?.remove(row)
    },

    clearing: (id) => {
      const seen = putDown.get(id)
      return async () => {
        // What was written while the draft was written is newer.
        if (seen === undefined || putDown.get(id) !== seen) return
        await engine.write(['journal'], async (tx) => {
          const row = await tx.get('journal', id)
          if (row?.writer === writer) await tx.remove('journal', id)
        })
        if (putDown.get(id) !== seen) return
        parting()?.remove({ id, writer })
        putDown.delete(id)
      }
    },
  }
}
