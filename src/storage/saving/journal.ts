import type { Draft } from '../../request/draft'
import { plainCopy } from '../../core/plain'
import { sameContent } from '../content'
import type { Engine, Tx } from '../database/engine'
import { loadRowReader, type ReadRow } from '../database/row'
import type { JournalRow } from '../database/schema'
import { revisionAfter } from '../revision'
import type { Parting, PartingJournal } from './parting'

/** What pages write as they go away, and what becomes of it when a draft is next opened. */
export interface Journal {
  /** Without waiting for anything. False where IndexedDB cannot take it. */
  put(draft: Draft, base: number): boolean
  /** Takes over what is left of one draft, or of all. */
  settle(id?: string): Promise<void>
  /** To be asked before the draft is written: gives what drops, after that, what this page had put down before. */
  clearing(id: string): () => Promise<void>
}

export interface JournalContext {
  engine: Engine
  writer: string
  /** Asked each time: where all goes away with the page there is no second journal. */
  parting: () => PartingJournal | null
  putDraft: (tx: Tx, draft: Draft) => Promise<Draft>
  /** Beside the version that is there, under another id: neither overwrites the other. */
  keepCopy: (tx: Tx, draft: Draft) => Promise<Draft>
}

/**
 * For taking over the journal. A write of a draft leaves the journal alone: a closing page writes its text
 * there, and a put that has to wait for a write under way is dropped by the browser together with it.
 */
const KEPT = ['drafts', 'journal', 'trash', 'meta'] as const

/** Under `meta`: the stamps of what was taken over from the second journal, and how many of them are remembered. */
const TAKEN = 'parting'
const REMEMBERED = 50

export function createJournal(context: JournalContext): Journal {
  const { engine, writer, parting, putDraft, keepCopy } = context
  /** How often this page has written a draft to the journal, for those that may still be there. */
  const putDown = new Map<string, number>()

  /** False where it has to stay where it is. */
  async function settleRow(tx: Tx, row: JournalRow, readRow: ReadRow): Promise<boolean> {
    const left = readRow(row)
    // A newer version will know what to do with it.
    if (!left.ok) return false
    const stored = await tx.get('drafts', row.id)
    const there = stored && readRow(stored)
    if (there?.ok && sameContent(there.draft, left.draft)) return true
    // Deleted after that, by hand.
    const trashed = stored ? undefined : await tx.get('trash', row.id)
    if (trashed && trashed.deletedAt >= left.draft.changedAt) return true
    const own = stored?.writer === row.writer
    // The page stayed after all, and wrote on.
    if (own && there?.ok && there.draft.changedAt > left.draft.changedAt) return true
    // One write of the same page can have been under way when this was written, and holds less than this.
    const before = own && stored?.revision === row.base + 1
    const follows = !stored || stored.revision === row.base || before
    const revision = revisionAfter(stored?.revision ?? 0, row.base)
    // What a newer version wrote is not written over, whoever comes after whom.
    const isNewer = there?.ok === false && there.quarantined.reason === 'too-new'
    if (follows && !isNewer) await putDraft(tx, { ...left.draft, revision })
    else await keepCopy(tx, left.draft)
    return true
  }

  /** Gives what may be removed from the second journal when the transaction is on disk. */
  async function settleAll(tx: Tx, readRow: ReadRow, id?: string): Promise<Parting[]> {
    const found = (await tx.get('meta', TAKEN))?.value
    const taken: unknown[] = Array.isArray(found) ? found : []
    const beside = parting()?.rows(id) ?? []
    const fresh = beside.filter(({ stamp }) => !taken.includes(stamp))
    const rows = await tx.all('journal', id)
    const isOutdone = outdoneAmong([...fresh, ...rows], readRow)
    const over = beside.filter(({ stamp }) => taken.includes(stamp))
    const stamps: string[] = []
    for (const row of rows)
      if (isOutdone(row) || (await settleRow(tx, row, readRow))) await tx.remove('journal', row.id)
    for (const row of fresh) {
      if (!isOutdone(row) && !(await settleRow(tx, row, readRow))) continue
      over.push(row)
      stamps.push(row.stamp)
    }
    if (stamps.length > 0)
      await tx.put('meta', { id: TAKEN, value: [...taken, ...stamps].slice(-REMEMBERED) })
    return over
  }

  return {
    put: (draft, base) => {
      putDown.set(draft.id, (putDown.get(draft.id) ?? 0) + 1)
      const row = { id: draft.id, base, writer, draft: plainCopy(draft) }
      const isGiven = engine.putNow('journal', row)
      parting()?.put(row)
      return isGiven
    },

    settle: async (id) => {
      const waiting = await engine.read(['journal'], (tx) => tx.ids('journal', id))
      if (waiting.length === 0 && !parting()?.rows(id).length) return
      const readRow = await loadRowReader()
      const over = await engine.write(KEPT, (tx) => settleAll(tx, readRow, id))
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

/** Whether the same page left a later version as well: it writes to two journals, and either may have lost the last. */
function outdoneAmong(all: readonly JournalRow[], readRow: ReadRow): (row: JournalRow) => boolean {
  const changedAt = new Map(
    all.map((row) => {
      const reading = readRow(row)
      return [row, reading.ok ? reading.draft.changedAt : null]
    }),
  )
  return (row) => {
    const at = changedAt.get(row) ?? null
    return (
      at !== null &&
      all.some(
        (each) =>
          each.id === row.id && each.writer === row.writer && (changedAt.get(each) ?? '') > at,
      )
    )
  }
}
