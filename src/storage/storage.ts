import type { Draft } from '../domain/draft'
import { readDraft } from '../domain/record'
import type { Instant } from '../domain/time'
import type { Backup } from './backup'
import { createBackup } from './backup'
import { openChannel } from './channel'
import type { DatabaseOptions } from './database'
import { createDatabaseEngine } from './database'
import type { Drafts } from './drafts'
import { createDrafts } from './drafts'
import type { Engine, FaultReason } from './engine'
import { faultOf } from './engine'
import { createHistory } from './history'
import type { Keeper, KeeperOptions, Timers } from './keeper'
import { createKeeper } from './keeper'
import type { Claim, ClaimOptions } from './lock'
import { claimDraft } from './lock'
import type { Loss } from './marker'
import { createMarkerKeeper } from './marker'
import type { MemoryEngine } from './memory'
import { createMemoryEngine } from './memory'
import type { Snapshots } from './snapshots'
import { createSnapshots } from './snapshots'
import type { Trash } from './trash'
import { createTrash } from './trash'

/**
 * `persistent`: saved in this browser. `read-only`: what is there can be opened and exported, not changed.
 * `memory`: everything works, and is gone with the page.
 */
export type Mode = 'persistent' | 'read-only' | 'memory'
/** `waiting`: a tab of an older version keeps the database; it is used as soon as that tab is closed. */
export type ModeReason = FaultReason | 'waiting'

export type Notice =
  /** `mode` or `reason` is another one now. */
  | { type: 'mode' }
  /** A newer version of Edgewise opened in another tab: what was unsaved was put down, reload to go on. */
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
  /** Autosave for one draft that was read from here. */
  keeper(
    draft: Draft,
    options: Pick<KeeperOptions, 'onStatus' | 'onConflict'>,
  ): Keeper & { close(): Promise<void> }
  /** Asks to be the one tab that writes this draft. */
  claim(id: string, options: Pick<ClaimOptions, 'onRole' | 'beforeYield'>): Promise<Claim>
  /** Puts down what is unsaved in every keeper, for a page that goes away. */
  flush(): void
  /** Brings back the second copy of what was lost, where there is one, and lets the marker go. */
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

/** Milliseconds to wait for the database before the page starts without it. */
const PATIENCE = { blocked: 1_000, silent: 4_000 } as const

/**
 * Opens what this browser keeps. Always resolves: where nothing can be kept the same calls work in memory,
 * and go over to the database by themselves when it can be used after all.
 */
export async function openStorage(options: StorageOptions): Promise<DraftStorage> {
  const { now, newId, timers = globalThis } = options
  const writer = newId()
  const channel = openChannel(options.database?.name)
  const marker = createMarkerKeeper()
  const listeners = new Set<(notice: Notice) => void>()
  const keepers = new Set<Keeper>()
  const memory = createMemoryEngine()
  let active: Engine = memory
  let mode: Mode = 'memory'
  let reason: ModeReason | null = 'waiting'
  let loss: Loss | null = null

  const notify = (notice: Notice) => {
    for (const listener of [...listeners]) listener(notice)
  }
  const engine: Engine = {
    read: (tables, work) => active.read(tables, work),
    write: (tables, work) => active.write(tables, work),
    putNow: (table, row) => active.putNow(table, row),
  }
  const flush = () => {
    for (const keeper of keepers) keeper.flush()
  }
  const onMoved = (type: 'changed' | 'removed', id: string, count: number) => {
    if (mode === 'persistent') marker.counted(count)
    channel.post({ type, id })
  }

  const snapshots = createSnapshots(engine)
  const draftsOver = (engine: Engine) =>
    createDrafts({
      engine,
      newId,
      writer,
      makeRoom: () => createSnapshots(engine).makeRoom(),
      onStored: (draft, count) => {
        if (engine === database || mode === 'persistent') marker.stored(draft, count)
        channel.post({ type: 'changed', id: draft.id })
      },
    })
  const drafts = draftsOver(engine)
  const trash = createTrash({ engine, newId, writer, onMoved })
  const database = createDatabaseEngine({
    ...options.database,
    beforeClose: flush,
    onNotice: (notice) => {
      if (notice === 'blocked') waitNoLonger(PATIENCE.blocked)
      if (notice === 'outdated') {
        notify({ type: 'outdated' })
        void use()
      }
    },
  })

  function settleKeepers(): void {
    for (const keeper of keepers) if (keeper.unsaved()) void keeper.settle()
  }

  function turn(next: Mode, why: ModeReason | null): void {
    mode = next
    reason = why
    notify({ type: 'mode' })
    settleKeepers()
  }

  /** Puts the database in order before the page reads from it. */
  async function takeOverFrom(memory: MemoryEngine): Promise<void> {
    const stored = draftsOver(database)
    await stored.settle()
    const known = await database.read(['drafts', 'trash'], async (tx) => ({
      drafts: (await tx.ids('drafts')).length,
      trash: (await tx.ids('trash')).length,
    }))
    loss ??= marker.check(known.drafts + known.trash)
    await createTrash({ engine: database, newId, writer }).purge(now())
    if (active === memory) await carryOver(memory, database, stored)
  }

  /** Opens the database, carries over what the page holds meanwhile, and goes over to it. */
  async function use(): Promise<void> {
    try {
      const access = await database.open()
      if (access.write) await takeOverFrom(memory)
      active = database
      turn(access.write ? 'persistent' : 'read-only', access.write ? null : access.reason)
    } catch (error) {
      if (active === memory) turn('memory', faultOf(error).reason)
    }
  }

  let waitNoLonger: (ms: number) => void = () => undefined
  const patience = new Promise<void>((resolve) => {
    waitNoLonger = (ms) => void timers.setTimeout(resolve, ms)
  })
  waitNoLonger(PATIENCE.silent)
  channel.listen((message) => {
    if (message.type !== 'yield') notify({ type: message.type, id: message.id })
  })
  await Promise.race([use(), patience])

  return {
    get mode() {
      return mode
    },
    get reason() {
      return reason
    },
    get loss() {
      return loss
    },
    drafts,
    snapshots,
    trash,
    backup: createBackup(engine, drafts),
    keeper: (draft, { onStatus, onConflict }) => {
      const remember = createHistory(draft, snapshots, now)
      const keeper = createKeeper(draft, {
        drafts,
        now,
        timers,
        onStatus,
        onConflict,
        onSaved: (saved) => void remember(saved),
        persistent: () => mode === 'persistent',
      })
      keepers.add(keeper)
      return {
        ...keeper,
        close: async () => {
          await keeper.settle()
          // One that could not save stays, and goes on trying.
          if (!keeper.unsaved()) keepers.delete(keeper)
        },
      }
    },
    claim: (id, claimOptions) => claimDraft(id, { ...claimOptions, channel, timers }),
    flush,
    restoreLoss: async () => {
      const mirror = loss?.mirror
      const restored = mirror ? await drafts.add(mirror) : null
      await settleLoss()
      return restored
    },
    acceptLoss: settleLoss,
    onNotice: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      flush()
      channel.close()
      database.close()
    },
  }

  async function settleLoss(): Promise<void> {
    const { length } = await engine.read(['drafts'], (tx) => tx.ids('drafts'))
    loss = null
    marker.settle(length)
  }
}

/**
 * What was made while there was only memory becomes part of the database, beside what is there. Returns when
 * nothing more was written to memory meanwhile, so that the page can go over at that moment.
 */
async function carryOver(memory: MemoryEngine, database: Engine, drafts: Drafts): Promise<void> {
  let changes: number
  do {
    changes = memory.changes
    for (const { draft } of memory.rows('drafts')) {
      const reading = readDraft(draft)
      if (reading.ok) await drafts.write(reading.draft, reading.draft.revision)
    }
    const rest = { trash: memory.rows('trash'), snapshots: memory.rows('snapshots') }
    await database.write(['trash', 'snapshots'], async (tx) => {
      for (const row of rest.trash) await tx.put('trash', row)
      for (const row of rest.snapshots) await tx.put('snapshots', row)
    })
  } while (memory.changes > changes)
}
