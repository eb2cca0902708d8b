import { openDB } from 'idb'
import type { Engine, Tx } from './engine'
import { faultOf, StorageFault } from './engine'
import { DATABASE } from './names'
import type { Database, Format, Rung, Schema, TableName, UpgradeTx } from './schema'
import { FORMAT, LADDER, TABLES } from './schema'
import { carryOut, type OpenTx } from './transaction'

/**
 * `blocked`: another tab of an older version keeps this one from opening. `outdated`: this tab keeps a newer
 * version from opening, and let go. `lost`: the browser closed the connection.
 */
export type DatabaseNotice = 'blocked' | 'outdated' | 'lost'

export interface DatabaseOptions {
  name?: string
  ladder?: readonly Rung[]
  onNotice?: (notice: DatabaseNotice) => void
  /** Runs before the connection is given up to a newer version: write what is unsaved, without waiting. */
  beforeClose?: () => void
}

/** Whether it may be written; if not, why. */
export type Access = { write: true } | { write: false; reason: 'outdated' | 'upgrade-failed' }

export interface DatabaseEngine extends Engine {
  /** Opens it, and proves by a write that is read back that this browser keeps what it is given. */
  open(): Promise<Access>
  /** For good: no call opens it again. */
  close(): void
}

type Mode = 'readonly' | 'readwrite'

interface Connection {
  database: Database
  access: Access
}

/** What the page calls "Saved" has reached the disk, not only the system's buffer. */
const DURABLE = 'strict'
/** What only proves that writing works need not outlive a loss of power, and the page waits for it. */
const PASSING = 'relaxed'
const PROBE = 'probe'

/**
 * Drafts in IndexedDB. A database that a newer version has raised is opened as it is, and written only if
 * that version allows it; one whose upgrade failed can still be read. A lost connection is opened again by
 * the next call. Nothing in here deletes a database.
 */
export function createDatabaseEngine(options: DatabaseOptions = {}): DatabaseEngine {
  const { name = DATABASE, ladder = LADDER, onNotice, beforeClose } = options
  let current: Connection | null = null
  let opening: Promise<Connection> | null = null
  let closed = false

  function drop(): void {
    current?.database.close()
    current = null
  }

  const listeners = {
    blocked: () => onNotice?.('blocked'),
    blocking: () => {
      beforeClose?.()
      drop()
      onNotice?.('outdated')
    },
    terminated: () => {
      current = null
      onNotice?.('lost')
    },
  }

  async function openLatest(): Promise<Connection> {
    let from = 0
    const upgrade = (database: Database, oldVersion: number, _: unknown, tx: UpgradeTx) => {
      from = oldVersion
      // The open request itself rejects when the transaction is aborted.
      tx.done.catch(() => undefined)
      climb(ladder.slice(oldVersion), database, tx).catch(() => {
        tx.abort()
      })
    }
    try {
      const database = await openDB<Schema>(name, ladder.length, { ...listeners, upgrade })
      return { database, access: { write: true } }
    } catch (error) {
      const newer = error instanceof Error && error.name === 'VersionError'
      // With no version there is nothing to fall back on: opening without one would make an empty database.
      if (!newer && from === 0) throw error
      const database = await openDB<Schema>(name, undefined, listeners)
      const write = newer && (await minWriter(database)) <= ladder.length
      const reason = newer ? 'outdated' : 'upgrade-failed'
      return { database, access: write ? { write } : { write: false, reason } }
    }
  }

  async function connect(): Promise<Connection> {
    if (closed) throw new StorageFault('lost')
    if (current) return current
    opening ??= openLatest()
    try {
      current = await opening
      return current
    } finally {
      opening = null
    }
  }

  async function begin(
    tables: readonly TableName[],
    mode: Mode,
    durability: IDBTransactionDurability,
  ): Promise<OpenTx> {
    const { database, access } = await connect()
    if (mode === 'readwrite' && !access.write) throw new StorageFault(access.reason)
    return database.transaction(present(database, tables), mode, { durability }) as OpenTx
  }

  async function run<T>(
    tables: readonly TableName[],
    mode: Mode,
    work: (tx: Tx) => Promise<T>,
    durability: IDBTransactionDurability = DURABLE,
  ): Promise<T> {
    try {
      // A handle can be dead without having said so: then this page opens another, once.
      const tx = await begin(tables, mode, durability).catch((error: unknown) => {
        if (faultOf(error).reason !== 'lost') throw error
        drop()
        return begin(tables, mode, durability)
      })
      return await carryOut(tx, work)
    } catch (error) {
      const fault = faultOf(error)
      if (fault.reason === 'lost') drop()
      throw fault
    }
  }

  return {
    read: (tables, work) =>
      run(tables, 'readonly', work).catch((fault: StorageFault) => {
        if (fault.reason !== 'lost') throw fault
        // Cut off by the loss of the connection; a read can simply be done again.
        return run(tables, 'readonly', work)
      }),
    write: (tables, work) => run(tables, 'readwrite', work),
    putNow: (table, row) => {
      if (!current?.access.write) return false
      try {
        const tx = current.database.transaction(table, 'readwrite', { durability: DURABLE })
        tx.done.catch(() => undefined)
        tx.store.put(row as never).catch(() => undefined)
        tx.commit()
        return true
      } catch {
        return false
      }
    },
    open: async () => {
      const { database, access } = await connect().catch((error: unknown) => {
        throw openingFault(error)
      })
      if (!access.write) return access
      if (present(database, TABLES).length < TABLES.length) throw new StorageFault('damaged')
      // `crypto.randomUUID` is not there on a plain-HTTP host.
      const value = crypto.getRandomValues(new Uint32Array(4)).join()
      let before: unknown
      try {
        const probe = async (tx: Tx) => {
          before = (await tx.get('meta', PROBE))?.value
          await tx.put('meta', { id: PROBE, value })
        }
        await run(['meta'], 'readwrite', probe, PASSING)
      } catch (error) {
        // A full disk still gives back what it holds.
        if (faultOf(error).reason === 'quota') return access
        throw error
      }
      const found = await run(['meta'], 'readonly', (tx) => tx.get('meta', PROBE))
      // Another value is as good: several tabs may try it at the same time.
      if (found?.value === before) throw new StorageFault('blocked')
      return access
    },
    close: () => {
      closed = true
      drop()
    },
  }
}

/** Before the first connection nothing can be lost: the browser, or its disk, does not let this page in. */
function openingFault(error: unknown): StorageFault {
  const fault = faultOf(error)
  const { reason } = fault
  return reason === 'lost' || reason === 'failed' ? new StorageFault('blocked', error) : fault
}

async function climb(rungs: readonly Rung[], database: Database, tx: UpgradeTx): Promise<void> {
  for (const rung of rungs) await rung(database, tx)
}

async function minWriter(database: Database): Promise<number> {
  if (!database.objectStoreNames.contains('meta')) return Infinity
  const format = await database.get('meta', FORMAT)
  const least = (format?.value as Partial<Format> | undefined)?.minWriter
  return typeof least === 'number' ? least : Infinity
}

function present(database: Database, tables: readonly TableName[]): TableName[] {
  return tables.filter((table) => database.objectStoreNames.contains(table))
}
