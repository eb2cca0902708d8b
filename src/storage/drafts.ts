import type { Draft } from '../request/draft'
import { DRAFT_SCHEMA } from '../request/limits'
import { plainCopy } from '../core/plain'
import type { Added, AddOptions } from './addMany'
import { sameContent } from './content'
import type { Engine, Tx } from './database/engine'
import { faultOf, StorageFault } from './database/engine'
import { firstRevision, revisionAfter } from './revision'
import type { DraftLine, Quarantined, RowReading } from './database/row'
import { readRow } from './database/row'
import { takeBack } from './takeBack'
import { createJournal } from './saving/journal'
import type { PartingJournal } from './saving/parting'

export interface DraftList {
  drafts: Draft[]
  /** Records that are kept but cannot be opened; each can still be saved to a file as it is. */
  quarantined: Quarantined[]
}

/** `conflict`: another tab was faster. Its version stays; this one was kept as the draft `copy`. */
export type WriteOutcome =
  { outcome: 'saved'; revision: number } | { outcome: 'conflict'; copy: Draft }

export interface Drafts {
  /** Every draft, in no order that means anything. One bad record does not keep the others from opening. */
  list(): Promise<DraftList>
  /** A line for each stored draft, by its id, without reading one; null where only `look` can say what is there. */
  lines(): Promise<Map<string, DraftLine | null>>
  /** One draft as it is stored, for a list: what a closed page left in the journal is not asked. */
  look(id: string): Promise<RowReading | null>
  /** The draft as last stored, what a page wrote as it went away included; null where there is none. */
  read(id: string): Promise<Draft | null>
  /**
   * Stores the draft as the revision after `expected`, in one transaction, and looks for it in the database
   * before it says so. Where the stored revision is another one, the draft is kept as a copy beside it. Rejects with a
   * `StorageFault`; then the version before is untouched.
   */
  write(draft: Draft, expected: number): Promise<WriteOutcome>
  /** For a page that is going away: written and committed before this returns. False where it cannot be. */
  writeNow(draft: Draft, base: number): boolean
  /**
   * Stores a draft that is new here: imported, duplicated, restored. Takes another id where its own is in use; one that
   * lies in the trash with the same content is taken out of there.
   */
  add(draft: Draft): Promise<Draft>
  /** The same for many, all or none: what is here with the same content is not added again. */
  addAll(drafts: readonly Draft[], options?: AddOptions): Promise<Added>
  /** Takes over what pages wrote as they went away. */
  settle(): Promise<void>
}

/** Tells a version that was kept beside the one of another tab from that one. */
export function keptName(name: string): string {
  return `${name} (kept from another tab)`.trimStart()
}

export interface DraftsContext {
  engine: Engine
  newId: () => string
  /** Tells this page's writes from those of other tabs. */
  writer: string
  /** Gives something up when the disk is full; false when nothing is left to give. */
  makeRoom: () => Promise<boolean>
  /** A second journal for pages that go away; null while nothing outlives the page. */
  parting?: () => PartingJournal | null
  /** Called after a draft was stored and read back, with the number of drafts. */
  onStored?: (draft: Draft, count: number) => void
}

/** The drafts over any engine. */
export function createDrafts(context: DraftsContext): Drafts {
  const { engine, newId, writer } = context
  /** Who wrote the version that this page knows: two pages can reach the same revision by different ways. */
  const knownWriter = new Map<string, string>()

  async function putDraft(tx: Tx, draft: Draft): Promise<Draft> {
    await tx.put('drafts', { id: draft.id, revision: draft.revision, writer, draft })
    knownWriter.set(draft.id, writer)
    return draft
  }

  /** Beside the version that is there, under another id: neither overwrites the other. */
  function keepCopy(tx: Tx, draft: Draft): Promise<Draft> {
    return putDraft(tx, {
      ...draft,
      id: newId(),
      revision: 1,
      name: keptName(draft.name),
    })
  }

  /** Another page may have taken over what this one had written to the journal: the same text needs no copy. */
  async function holds(tx: Tx, draft: Draft): Promise<boolean> {
    const row = await tx.get('drafts', draft.id)
    return row !== undefined && sameContent(row.draft as Draft, draft)
  }

  async function store(tx: Tx, draft: Draft, expected: number): Promise<Draft> {
    const stored = await tx.head(draft.id)
    if (!stored)
      return putDraft(tx, { ...draft, revision: revisionAfter(expected, draft.revision) })
    const known = knownWriter.get(draft.id) ?? stored.writer
    // A write that could not be confirmed may have arrived: then the stored revision is this page's own.
    const own = stored.writer === writer
    const follows = own || (stored.revision === expected && stored.writer === known)
    const isNewer = stored.schema > DRAFT_SCHEMA
    if (isNewer || !(follows || (await holds(tx, draft)))) return keepCopy(tx, draft)
    return putDraft(tx, { ...draft, revision: revisionAfter(stored.revision, expected) })
  }

  const journal = createJournal({
    engine,
    writer,
    parting: context.parting ?? (() => null),
    putDraft,
    keepCopy,
  })

  async function confirm(draft: Draft): Promise<void> {
    const count = await engine.read(['drafts'], async (tx) => {
      const found = await tx.head(draft.id)
      if (found?.revision !== draft.revision || found.writer !== writer)
        throw new StorageFault('lost')
      return (await tx.ids('drafts')).length
    })
    context.onStored?.(draft, count)
  }

  async function writeWithRoom(draft: Draft, expected: number): Promise<Draft> {
    try {
      return await engine.write(['drafts'], (tx) => store(tx, draft, expected))
    } catch (error) {
      const full = faultOf(error).reason === 'quota'
      if (!full || !(await context.makeRoom())) throw faultOf(error)
      return writeWithRoom(draft, expected)
    }
  }

  return {
    list: async () => {
      const rows = await engine.read(['drafts'], (tx) => tx.all('drafts'))
      const found: DraftList = { drafts: [], quarantined: [] }
      for (const row of rows) {
        const reading = await readRow(row)
        knownWriter.set(row.id, row.writer)
        if (reading.ok) found.drafts.push(reading.draft)
        else found.quarantined.push(reading.quarantined)
      }
      return found
    },

    lines: () => engine.read(['drafts'], (tx) => tx.lines()),

    look: async (id) => {
      const row = await engine.read(['drafts'], (tx) => tx.get('drafts', id))
      if (!row) return null
      knownWriter.set(row.id, row.writer)
      return readRow(row)
    },

    read: async (id) => {
      const look = () =>
        engine.read(['drafts', 'journal'], async (tx) => ({
          row: await tx.get('drafts', id),
          isLeft: await journal.isLeft(tx, id),
        }))
      const first = await look()
      // Where it cannot be taken over now, read-only or full, it stays in the journal for later.
      if (first.isLeft) await journal.settle(id).catch(() => undefined)
      const { row } = first.isLeft ? await look() : first
      if (row) knownWriter.set(row.id, row.writer)
      const reading = row && (await readRow(row))
      return reading?.ok ? reading.draft : null
    },

    write: async (draft, expected) => {
      const clear = journal.clearing(draft.id)
      const stored = await writeWithRoom(plainCopy(draft), expected)
      await clear()
      await confirm(stored)
      return stored.id === draft.id
        ? { outcome: 'saved', revision: stored.revision }
        : { outcome: 'conflict', copy: stored }
    },

    writeNow: journal.put,

    add: async (draft) => {
      const stored = await engine.write(['drafts', 'trash'], async (tx) => {
        const here = await tx.get('drafts', draft.id)
        const back = here ? null : await takeBack(tx, plainCopy(draft))
        if (back) return putDraft(tx, back)
        const id = here || (await tx.get('trash', draft.id)) ? newId() : draft.id
        return putDraft(tx, { ...plainCopy(draft), id, revision: firstRevision(draft.revision) })
      })
      await confirm(stored)
      return stored
    },

    addAll: async (many, options = {}) => {
      const { addMany } = await import('./addMany')
      const result = await engine.write(['drafts', 'trash'], (tx) =>
        addMany(tx, many, (draft) => putDraft(tx, draft), { ...options, newId }),
      )
      const last = result.added.at(-1)
      // Written together: where one is found, all are.
      if (last) await confirm(last)
      return result
    },

    settle: () => journal.settle(),
  }
}
