import type { DraftLine } from './row'
import type { DraftHead, TableName, Tables } from './schema'

/**
 * Why a write did not happen. `quota`: no room. `lost`: the connection broke. `outdated`: a newer version of
 * Edgewise uses the database and this one may not write it. `upgrade-failed`: it could not be raised to this
 * version. `blocked`: the browser keeps nothing for this page. `damaged`: the database is not as it was made.
 */
export type FaultReason =
  'quota' | 'lost' | 'outdated' | 'upgrade-failed' | 'blocked' | 'damaged' | 'failed'

export class StorageFault extends Error {
  override name = 'StorageFault'
  constructor(
    readonly reason: FaultReason,
    cause?: unknown,
  ) {
    super(`Storage: ${reason}`, { cause })
  }
}

/** The tables inside one transaction. Await nothing but these between calls: it ends by itself. */
export interface Tx {
  get<Name extends TableName>(table: Name, id: string): Promise<Tables[Name] | undefined>
  /** In the order of their ids; all, or those whose id begins with the prefix. */
  all<Name extends TableName>(table: Name, prefix?: string): Promise<Tables[Name][]>
  ids(table: TableName, prefix?: string): Promise<string[]>
  /** What stands over a draft, without reading the draft. */
  head(id: string): Promise<DraftHead | undefined>
  /** What a list shows of each draft, without reading the drafts; null where only the draft itself can say. */
  lines(): Promise<Map<string, DraftLine | null>>
  put<Name extends TableName>(table: Name, row: Tables[Name]): Promise<void>
  remove(table: TableName, id: string): Promise<void>
}

/** Where rows are kept: IndexedDB, or the page's memory where the browser refuses it. */
export interface Engine {
  read<T>(tables: readonly TableName[], work: (tx: Tx) => Promise<T>): Promise<T>
  /** All of `work` or nothing; resolves when it is on disk. Rejects with a `StorageFault`. */
  write<T>(tables: readonly TableName[], work: (tx: Tx) => Promise<T>): Promise<T>
  /** Puts one row and commits before it returns, for a page that is going away. False where it cannot. */
  putNow<Name extends TableName>(table: Name, row: Tables[Name]): boolean
}

const LOST = new Set([
  'InvalidStateError',
  'UnknownError',
  'AbortError',
  'TransactionInactiveError',
])

/** The reason behind an error of IndexedDB, by its name: its class differs between browsers. */
export function faultOf(error: unknown): StorageFault {
  if (error instanceof StorageFault) return error
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'QuotaExceededError') return new StorageFault('quota', error)
  return new StorageFault(LOST.has(name) ? 'lost' : 'failed', error)
}
