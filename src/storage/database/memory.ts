import type { Engine, Tx } from './engine'
import { StorageFault } from './engine'
import { headOf, lineOf } from './row'
import type { DraftRow, TableName, Tables } from './schema'
import { TABLES } from './schema'

type Rows = Map<string, unknown>

export interface MemoryEngine extends Engine {
  /** What it holds, to be carried over when the database can be used after all. */
  rows<Name extends TableName>(table: Name): Tables[Name][]
  /** Grows with each write. */
  readonly changes: number
}

/**
 * The same tables in the page's memory, for a browser that keeps nothing. Transactions run one after the
 * other and are all or nothing. What is in it is gone with the page.
 */
export function createMemoryEngine(): MemoryEngine {
  const tables = new Map<TableName, Rows>(TABLES.map((table) => [table, new Map()]))
  let queue: Promise<unknown> = Promise.resolve()
  let changes = 0

  const rowsOf = (table: TableName): Rows => {
    const rows = tables.get(table)
    if (!rows) throw new StorageFault('failed')
    return rows
  }

  function run<T>(names: readonly TableName[], work: (tx: Tx) => Promise<T>): Promise<T> {
    const turn = queue.then(async () => {
      const staged = new Map(names.map((name) => [name, new Map(rowsOf(name))]))
      const result = await work(txOver(staged))
      for (const [name, rows] of staged) tables.set(name, rows)
      return result
    })
    queue = turn.catch(() => undefined)
    return turn
  }

  return {
    read: run,
    write: async (names, work) => {
      const result = await run(names, work)
      changes += 1
      return result
    },
    putNow: (table, row) => {
      changes += 1
      rowsOf(table).set(row.id, structuredClone(row))
      return true
    },
    rows: <Name extends TableName>(table: Name) => [...rowsOf(table).values()] as Tables[Name][],
    get changes() {
      return changes
    },
  }
}

function txOver(staged: ReadonlyMap<TableName, Rows>): Tx {
  const rowsOf = (table: TableName): Rows => {
    const rows = staged.get(table)
    if (!rows) throw new StorageFault('failed')
    return rows
  }
  const ids = (table: TableName, prefix = '') =>
    [...rowsOf(table).keys()].filter((id) => id.startsWith(prefix)).sort()

  return {
    get: async <Name extends TableName>(table: Name, id: string) =>
      structuredClone(rowsOf(table).get(id)) as Tables[Name] | undefined,
    all: async <Name extends TableName>(table: Name, prefix?: string) =>
      ids(table, prefix).map((id) => structuredClone(rowsOf(table).get(id)) as Tables[Name]),
    ids: async (table, prefix) => ids(table, prefix),
    head: async (id) => {
      const row = rowsOf('drafts').get(id) as DraftRow | undefined
      return row && headOf(row)
    },
    lines: async () => {
      const rows = [...rowsOf('drafts').values()] as DraftRow[]
      return new Map(rows.map((row) => [row.id, lineOf(row)]))
    },
    put: async (table, row) => {
      rowsOf(table).set(row.id, structuredClone(row))
    },
    remove: async (table, id) => {
      rowsOf(table).delete(id)
    },
  }
}
