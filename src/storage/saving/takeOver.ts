import type { Draft } from '../../request/draft'
import { sameContent } from '../content'
import type { Tx } from '../database/engine'
import type { ReadRow } from '../database/row'
import type { JournalRow } from '../database/schema'
import { revisionAfter } from '../revision'
import type { Parting } from './parting'

export interface Keeping {
  putDraft: (tx: Tx, draft: Draft) => Promise<Draft>
  /** Beside the version that is there, under another id: neither overwrites the other. */
  keepCopy: (tx: Tx, draft: Draft) => Promise<Draft>
}

interface Context extends Keeping {
  readRow: ReadRow
}

/** Under `meta`: the stamps of what was taken over from the second journal, and how many of them are remembered. */
const TAKEN = 'parting'
const REMEMBERED = 50

/**
 * Makes what pages left behind part of the drafts: the rows of the journal, and those of the second one beside it.
 * Gives what may be removed from the second one when the transaction is on disk.
 */
export async function takeOver(
  tx: Tx,
  rows: readonly JournalRow[],
  beside: readonly Parting[],
  context: Context,
): Promise<Parting[]> {
  const found = (await tx.get('meta', TAKEN))?.value
  const taken: unknown[] = Array.isArray(found) ? found : []
  const fresh = beside.filter(({ stamp }) => !taken.includes(stamp))
  const isOutdone = outdoneAmong([...fresh, ...rows], context.readRow)
  const over = beside.filter(({ stamp }) => taken.includes(stamp))
  const stamps: string[] = []
  for (const row of rows)
    if (isOutdone(row) || (await settleRow(tx, row, context))) await tx.remove('journal', row.id)
  for (const row of fresh) {
    if (!isOutdone(row) && !(await settleRow(tx, row, context))) continue
    over.push(row)
    stamps.push(row.stamp)
  }
  if (stamps.length > 0)
    await tx.put('meta', { id: TAKEN, value: [...taken, ...stamps].slice(-REMEMBERED) })
  return over
}

/** False where it has to stay where it is. */
async function settleRow(
  tx: Tx,
  row: JournalRow,
  { putDraft, keepCopy, readRow }: Context,
): Promise<boolean> {
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
