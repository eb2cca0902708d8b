import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { Instant } from '../../core/time'

/*
 * What is stored where
 *
 * IndexedDB `edgewise`: the drafts and all that belongs to them. One record for each draft.
 *   drafts     the drafts, as they were last saved
 *   journal    what a page wrote as it went away; taken over into `drafts` when one is next opened
 *   snapshots  earlier versions of a draft
 *   trash      deleted drafts, kept for 30 days
 *   found      what was read in Verify, beside its draft and for as long as that is here or in the trash
 *   meta       who may write this database, when the last backup was made, how far each draft is,
 *              what was taken over last
 * localStorage `edgewise.marker`, `edgewise.mirror`: how many drafts there were, and a second copy of the
 *   last one. A browser may clear or lose IndexedDB alone: then these tell it from a first visit.
 * localStorage `edgewise.parting.DRAFT.PAGE`: the same as in the journal, until it is taken over. A busy browser drops
 *   what a closing page gave IndexedDB.
 *
 * Nothing is stored anywhere else, and nothing leaves the browser. Clearing the site's data erases it all.
 */

/** `draft` is whatever was found: `readDraft` judges it each time, on its own. */
export interface DraftRow {
  id: string
  revision: number
  /** Which page wrote it: tells a page's own version from one that another tab slipped in. */
  writer: string
  draft: unknown
}

/** The same in the database, with what the index of lines needs of it. Older versions write no label. */
export interface LabelledRow extends DraftRow {
  label?: string
}

/** What a row of `drafts` says about its draft: enough to compare two writes with each other. */
export interface DraftHead {
  revision: number
  writer: string
  /** The schema that the draft claims; 0 where it claims none. */
  schema: number
}

export interface JournalRow {
  id: string
  /** The revision that this page last knew to be stored. */
  base: number
  writer: string
  draft: unknown
}

export interface SnapshotRow {
  /** `DRAFT/REVISION`, the revision padded, so that the keys of a draft sort by age. */
  id: string
  draftId: string
  revision: number
  at: Instant
  why: string
  changed: string[]
  draft: unknown
}

export interface TrashRow {
  id: string
  deletedAt: Instant
  row: DraftRow
}

/** `readings` is whatever was found: `readFound` judges it. */
export interface FoundRow {
  /** That of the draft. */
  id: string
  readings: unknown
}

export interface MetaRow {
  id: string
  value: unknown
}

export interface Tables {
  drafts: DraftRow
  journal: JournalRow
  snapshots: SnapshotRow
  trash: TrashRow
  meta: MetaRow
  found: FoundRow
}
export type TableName = keyof Tables

/** Every table is keyed by its rows' `id`. The first version had these. */
const FIRST_TABLES: readonly TableName[] = ['drafts', 'journal', 'snapshots', 'trash', 'meta']
export const TABLES: readonly TableName[] = [...FIRST_TABLES, 'found']

/**
 * An index over `drafts` whose keys are the heads: a key is read without its draft, which may be large. The
 * browser keeps it, also for an older version of Edgewise that knows nothing of it.
 */
export const HEAD = 'head'

/**
 * The same with what a list shows of a draft: a list of large drafts reads none of them. The name is in it as the row's
 * label, which is short: a key is written to disk even where its row does not fit, and stays there for a while.
 */
export const LINE = 'line'

export interface Schema extends DBSchema {
  drafts: {
    key: string
    value: LabelledRow
    indexes: {
      [HEAD]: [id: string, revision: number, writer: string, schema: number]
      [LINE]: [id: string, revision: number, own: string, schema: number, label: string, at: string]
    }
  }
  journal: { key: string; value: JournalRow }
  snapshots: { key: string; value: SnapshotRow }
  trash: { key: string; value: TrashRow }
  meta: { key: string; value: MetaRow }
  found: { key: string; value: FoundRow }
}

export type Database = IDBPDatabase<Schema>
export type UpgradeTx = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>

/** One rung: from the version of its index to the next. Rungs only add; what an older version wrote stays. */
export type Rung = (database: Database, transaction: UpgradeTx) => Promise<unknown>

/** The oldest version of Edgewise that may still write this database, under `meta`. */
export const FORMAT = 'format'
export interface Format {
  minWriter: number
}

/** The version of the database is the number of rungs. */
export const LADDER: readonly Rung[] = [
  (database, transaction) => {
    for (const table of FIRST_TABLES) database.createObjectStore(table, { keyPath: 'id' })
    const format: Format = { minWriter: 1 }
    return transaction.objectStore('meta').put({ id: FORMAT, value: format })
  },
  async (_, transaction) =>
    transaction
      .objectStore('drafts')
      .createIndex(HEAD, ['id', 'revision', 'writer', 'draft.schema']),
  async (database) => database.createObjectStore('found', { keyPath: 'id' }),
  async (_, transaction) =>
    transaction
      .objectStore('drafts')
      .createIndex(LINE, [
        'id',
        'revision',
        'draft.id',
        'draft.schema',
        'label',
        'draft.changedAt',
      ]),
]
