import type { Draft } from '../request/draft'
import type { Instant } from '../core/time'
import type { Backup } from './backup'
import { createBackup } from './backup'
import { carryOver } from './carryOver'
import { openChannel } from './saving/channel'
import type { DatabaseNotice, DatabaseOptions } from './database/database'
import { createDatabaseEngine } from './database/database'
import type { Drafts } from './drafts'
import { createDrafts } from './drafts'
import type { Engine } from './database/engine'
import { createFoundStore, type FoundStore } from './found'
import { allOf, idsIn } from './ids'
import { createHistory } from './saving/history'
import type { ProgressCache } from './progressCache'
import { createProgressCache } from './progressCache'
import type { AutosaveOptions, Timers } from './saving/autosave'
import type { OpenAutosave } from './saving/autosaves'
import { createAutosaves } from './saving/autosaves'
import type { Claim, ClaimOptions } from './saving/lock'
import { claimDraft } from './saving/lock'
import type { Loss } from './saving/lossDetector'
import { createLossDetector } from './saving/lossDetector'
import { createPartingJournal } from './saving/parting'
import type { MemoryEngine } from './database/memory'
import type { Snapshots } from './snapshots'
import { createSnapshots } from './snapshots'
import type { Mode, ModeReason } from './database/source'
import { createSource } from './database/source'
import type { Trash } from './trash'
import { createTrash } from './trash'

export type Notice =
  /** `mode`, `reason` or `loss` is another one now. */
  | { type: 'mode' }
  /** A newer version of Edgewise opened in another tab: what was unsaved was written, reload to go on. */
  | { type: 'outdated' }
  /** Another tab stored or deleted this draft. */
  | { type: 'changed' | 'removed'; id: string }

export interface DraftStorage {
  readonly mode: Mode
  readonly reason: ModeReason | null
  /** Drafts that were here and are gone, although nobody deleted them; null where nothing is missing. */
  readonly loss: Loss | null
  readonly drafts: Drafts
  readonly snapshots: Snapshots
  readonly trash: Trash
  readonly backup: Backup
  readonly progressCache: ProgressCache
  /** What was read in Verify, beside the drafts. */
  readonly found: FoundStore
  /** Autosave for one draft that was read from here. */
  autosave(draft: Draft, options: Pick<AutosaveOptions, 'onStatus' | 'onConflict'>): OpenAutosave
  /** Asks to be the one tab that writes this draft. */
  claim(id: string, options: Pick<ClaimOptions, 'onRole' | 'beforeYield'>): Promise<Claim>
  /** Puts down what is unsaved in every autosave, for a page that goes away. */
  flush(): void
  /** Brings back the second copy of what was lost, where there is one, and goes on without a record of it. */
  restoreLoss(): Promise<Draft | null>
  acceptLoss(): Promise<void>
  onNotice(listener: (notice: Notice) => void): () => void
  close(): void
}

export interface StorageOptions {
  now: () => Instant
  newId: () => string
  timers?: Timers
  database?: Pick<DatabaseOptions, 'name' | 'ladder'>
}

/**
 * Opens what this browser keeps. Always resolves: where nothing can be kept the same calls work in memory,
 * and go over to the database by themselves when it can be used after all.
 */
export async function openStorage(options: StorageOptions): Promise<DraftStorage> {
  const { now, newId, timers = globalThis } = options
  const writer = newId()
  const channel = openChannel(options.database?.name)
  const lossDetector = createLossDetector()
  const parting = createPartingJournal()
  const listeners = new Set<(notice: Notice) => void>()
  const autosaves = createAutosaves()
  let loss: Loss | null = null
  let doubtful = false

  function notify(notice: Notice): void {
    for (const listener of [...listeners]) listener(notice)
  }

  /** Whatever comes back may be emptied: until that is known its record is not to follow. */
  function doubt(): void {
    doubtful = true
    lossDetector.hold()
  }

  function onDatabaseNotice(notice: DatabaseNotice): void {
    if (notice === 'blocked') return source.hurry()
    if (notice === 'outdated') notify({ type: 'outdated' })
    if (notice === 'lost') doubt()
    void source.use()
  }

  const database = createDatabaseEngine({
    ...options.database,
    beforeClose: autosaves.flush,
    onNotice: onDatabaseNotice,
  })

  const keeps = (engine: Engine) => engine === database || source.mode === 'persistent'

  function draftsOver(engine: Engine): Drafts {
    return createDrafts({
      engine,
      newId,
      writer,
      parting: () => (keeps(engine) ? parting : null),
      makeRoom: () => createSnapshots(engine).makeRoom(),
      onStored: (draft, count) => {
        if (keeps(engine)) lossDetector.stored(draft, count)
        channel.post({ type: 'changed', id: draft.id })
        if (doubtful) void source.use()
      },
    })
  }

  async function prepare(memory: MemoryEngine | null): Promise<void> {
    const stored = draftsOver(database)
    // What is taken over in a moment must not make an emptied database look like one that holds something.
    let ids = await idsIn(database)
    if (allOf(ids).length === 0) lossDetector.hold()
    if (ids.journal.length > 0 || parting.rows().length > 0) {
      // A full disk keeps neither the page from starting nor the journal from being read another time.
      await stored.settle().catch(() => undefined)
      ids = await idsIn(database)
    }
    if (doubtful) {
      // What the page still holds of drafts that are gone.
      await autosaves.writeBack(new Set(allOf(ids)))
      ids = await idsIn(database)
    }
    doubtful = false
    loss ??= await lossDetector.check(ids.drafts.length, ids.trash.length + ids.journal.length)
    if (ids.trash.length > 0) {
      await createTrash({ engine: database, newId, writer })
        .purge(now())
        .catch(() => undefined)
    }
    if (memory) await carryOver(memory, database, stored)
  }

  const source = createSource({
    database,
    prepare,
    timers,
    onChange: () => {
      notify({ type: 'mode' })
      autosaves.retry()
    },
  })
  const { engine } = source
  const drafts = draftsOver(engine)
  const snapshots = createSnapshots(engine)
  const trash = createTrash({
    engine,
    newId,
    writer,
    onMoved: (type, id, count) => {
      if (source.mode === 'persistent') lossDetector.counted(count)
      channel.post({ type, id })
    },
  })

  function autosave(
    draft: Draft,
    { onStatus, onConflict }: Pick<AutosaveOptions, 'onStatus' | 'onConflict'>,
  ): OpenAutosave {
    const remember = createHistory(draft, snapshots, now)
    if (draft.revision > 0 && source.mode === 'persistent') lossDetector.opened(draft)
    return autosaves.open(draft, {
      drafts,
      now,
      timers,
      onStatus,
      onConflict,
      onSaved: (saved) => void remember(saved),
      persistent: () => source.mode === 'persistent',
    })
  }

  async function acceptLoss(): Promise<void> {
    const ids = await engine.read(['drafts'], (tx) => tx.ids('drafts'))
    loss = null
    lossDetector.settle(ids.length)
    notify({ type: 'mode' })
  }

  async function restoreLoss(): Promise<Draft | null> {
    const mirror = loss?.mirror
    // The page may have written it back from memory already.
    const restored = mirror ? ((await drafts.read(mirror.id)) ?? (await drafts.add(mirror))) : null
    await acceptLoss()
    return restored
  }

  channel.listen((message) => {
    if (message.type !== 'yield') notify({ type: message.type, id: message.id })
  })
  await source.start()

  return {
    get mode() {
      return source.mode
    },
    get reason() {
      return source.reason
    },
    get loss() {
      return loss
    },
    drafts,
    snapshots,
    trash,
    backup: createBackup(engine, drafts),
    progressCache: createProgressCache(engine),
    found: createFoundStore(engine),
    autosave,
    claim: (id, claimOptions) => claimDraft(id, { ...claimOptions, channel, timers }),
    flush: autosaves.flush,
    restoreLoss,
    acceptLoss,
    onNotice: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      autosaves.flush()
      channel.close()
      database.close()
    },
  }
}
