import type { DatabaseEngine } from './database'
import type { Engine, FaultReason } from './engine'
import { faultOf } from './engine'
import type { Timers } from '../saving/autosave'
import type { MemoryEngine } from './memory'
import { createMemoryEngine } from './memory'

/**
 * `persistent`: saved in this browser. `read-only`: what is there can be opened and exported, not changed.
 * `memory`: everything works, and is gone with the page.
 */
export type Mode = 'persistent' | 'read-only' | 'memory'
/** `waiting`: the database does not answer yet, as while a tab of an older version keeps it; used once it does. */
export type ModeReason = FaultReason | 'waiting'

/** One engine for all callers, in front of the database or, as long as that cannot be used, of memory. */
export interface Source {
  readonly engine: Engine
  readonly mode: Mode
  readonly reason: ModeReason | null
  /** Opens the database, or opens it again. Never rejects: where it fails the mode tells. */
  use(): Promise<void>
  /** Resolves when the database is in use, cannot be used, or does not answer for too long. */
  start(): Promise<void>
  /** Called when another tab is in the way: from now on the wait is short. */
  hurry(): void
}

interface SourceOptions {
  database: DatabaseEngine
  /** Puts the database in order before anyone reads from it, and takes over what memory holds. */
  prepare: (memory: MemoryEngine | null) => Promise<void>
  onChange: () => void
  timers: Timers
}

/** Milliseconds to wait for the database before the page starts without it. */
const PATIENCE = { blocked: 1_000, silent: 4_000 } as const
const RETRIES: readonly number[] = [100, 250, 500, 1_000, 2_000, 5_000]

export function createSource({ database, prepare, onChange, timers }: SourceOptions): Source {
  const memory = createMemoryEngine()
  let active: Engine = memory
  let mode: Mode = 'memory'
  let reason: ModeReason | null = 'waiting'
  let opening: Promise<void> | null = null
  let tries = 0
  let tired: () => void = () => undefined

  function turn(next: Mode, why: ModeReason | null): void {
    mode = next
    reason = why
    onChange()
  }

  async function open(): Promise<void> {
    try {
      const access = await database.open()
      if (access.write) await prepare(active === memory ? memory : null)
      active = database
      tries = 0
      turn(access.write ? 'persistent' : 'read-only', access.write ? null : access.reason)
    } catch (error) {
      if (active === memory) return turn('memory', faultOf(error).reason)
      // A database that was in use stays so. While a browser clears it, opening it fails for a moment.
      const wait = RETRIES[tries]
      tries += 1
      if (wait !== undefined) timers.setTimeout(() => void use(), wait)
    }
  }

  /** Calls made meanwhile join the one under way. */
  function use(): Promise<void> {
    opening ??= open().finally(() => {
      opening = null
    })
    return opening
  }

  return {
    engine: {
      read: (tables, work) => active.read(tables, work),
      write: (tables, work) => active.write(tables, work),
      putNow: (table, row) => active.putNow(table, row),
    },
    get mode() {
      return mode
    },
    get reason() {
      return reason
    },
    use,
    start: () => {
      const patience = new Promise<void>((resolve) => (tired = resolve))
      timers.setTimeout(tired, PATIENCE.silent)
      return Promise.race([use(), patience])
    },
    hurry: () => void timers.setTimeout(tired, PATIENCE.blocked),
  }
}
