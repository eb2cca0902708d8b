import type { IDBPTransaction } from 'idb'
import type { Tx } from './engine'
import { headOf, labelOf, lineFrom, lineOf, type DraftLine } from './row'
import type { DraftRow, LabelledRow, Schema, TableName, Tables } from './schema'
import { HEAD, LINE } from './schema'

/** Typed as a writing one; a reader is only ever given to work that reads. */
export type OpenTx = IDBPTransaction<Schema, TableName[], 'readwrite'>

/** Rows in and out of one transaction. A table that the database lacks is an empty one to a reader. */
function txOver(tx: OpenTx): Tx {
  const has = (table: TableName) => tx.objectStoreNames.contains(table)
  return {
    get: async <Name extends TableName>(table: Name, id: string) =>
      has(table)
        ? plainRow((await tx.objectStore(table).get(id)) as Tables[Name] | undefined)
        : undefined,
    all: async <Name extends TableName>(table: Name, prefix?: string) =>
      has(table)
        ? ((await tx.objectStore(table).getAll(range(prefix))) as Tables[Name][]).map(plainRow)
        : [],
    ids: async (table, prefix) =>
      has(table) ? tx.objectStore(table).getAllKeys(range(prefix)) : [],
    head: async (id) => {
      const drafts = tx.objectStore('drafts')
      const found = await drafts.index(HEAD).openKeyCursor(IDBKeyRange.bound([id], [id, []]))
      if (found) {
        const [, revision, writer, schema] = found.key
        return headOf({ id, revision, writer, draft: { schema } })
      }
      // One that is not as it was made is in no index.
      const row = await drafts.get(id)
      return row && headOf(row)
    },
    lines: () => linesOf(draftsOf(tx)),
    put: async (table, row) => {
      await tx.objectStore(table).put(table === 'drafts' ? labelled(row as DraftRow) : row)
    },
    remove: (table, id) => tx.objectStore(table).delete(id),
  }
}

async function linesOf(
  drafts: ReturnType<typeof draftsOf>,
): Promise<Map<string, DraftLine | null>> {
  // Of a database that could not be raised to this version.
  if (!drafts.indexNames.contains(LINE))
    return new Map((await drafts.getAll()).map((row) => [row.id, lineOf(row)]))
  const lines = new Map<string, DraftLine | null>()
  for (const id of await drafts.getAllKeys()) lines.set(id, null)
  let cursor = await drafts.index(LINE).openKeyCursor()
  while (cursor) {
    const [id, revision, own, schema, name, changedAt] = cursor.key
    lines.set(cursor.primaryKey, lineFrom({ id, revision, own, schema, name, changedAt }))
    cursor = await cursor.continue()
  }
  return lines
}

function labelled(row: DraftRow): LabelledRow {
  const label = labelOf(row)
  return label === undefined ? row : { ...row, label }
}

/** A row as it was given: its label is an affair of the database. */
function plainRow<Row>(row: Row): Row {
  if (typeof row !== 'object' || row === null || !('label' in row)) return row
  const plain: Row & { label?: unknown } = { ...row }
  delete plain.label
  return plain
}

const draftsOf = (tx: OpenTx) => tx.objectStore('drafts')

function range(prefix: string | undefined): IDBKeyRange | null {
  return prefix === undefined ? null : IDBKeyRange.bound(prefix, `${prefix}\uffff`)
}

/** Does `work` in the transaction and resolves after `complete`: until then nothing is on disk. */
export async function carryOut<T>(tx: OpenTx, work: (tx: Tx) => Promise<T>): Promise<T> {
  tx.done.catch(() => undefined)
  let result: T
  try {
    result = await work(txOver(tx))
  } catch (error) {
    abort(tx)
    throw tx.error ?? error
  }
  try {
    // Nothing follows: do not wait until the browser finds that out.
    if (tx.mode !== ('readonly' as string)) tx.commit()
  } catch {
    // It found out first.
  }
  await tx.done
  return result
}

function abort(tx: OpenTx): void {
  try {
    tx.abort()
  } catch {
    // It has ended already, and by failing: that is why we are here.
  }
}
