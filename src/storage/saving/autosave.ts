import type { Draft } from '../../request/draft'
import type { Instant } from '../../core/time'
import { keptName, type Drafts } from '../drafts'
import type { FaultReason } from '../database/engine'
import { faultOf } from '../database/engine'

/**
 * `memory`: the browser keeps nothing for this page, so nothing is saved however often it is tried. `slow`: it has
 * not answered for long; the write is still under way.
 */
export type NotSavedReason = FaultReason | 'memory' | 'slow'

export type AutosaveStatus =
  /** Written, on disk, and read back. */
  | { state: 'saved'; id: string; revision: number; at: Instant }
  | { state: 'saving' }
  /** Stays until it is fixed. The text is still in the page, and it is tried again. */
  | { state: 'not-saved'; reason: NotSavedReason }

export interface AutosaveOptions {
  drafts: Pick<Drafts, 'write' | 'writeNow'>
  now: () => Instant
  /** Whether what is written outlives the page. */
  persistent: () => boolean
  onStatus: (status: AutosaveStatus) => void
  /** Another tab was faster: from now on this autosave saves to `copy`, and the page should go on as that draft. */
  onConflict: (copy: Draft) => void
  /** Called with the version that was just saved. */
  onSaved?: (draft: Draft) => void
  timers?: Timers
}

export interface Timers {
  setTimeout: (work: () => void, ms: number) => unknown
  clearTimeout: (timer: never) => void
}

export interface Autosave {
  /** Takes the draft as it is now. Call it on every change: writes are put together. */
  save(draft: Draft): void
  /** The page is going away or into the background: writes what is unsaved to the journal without waiting for anything. */
  flush(): void
  /** Tries at once, for example after storage came back. Resolves when nothing is waiting or it failed. */
  settle(): Promise<void>
  /** The draft is no longer where it was stored, unless its id is among these: stores it again. */
  assure(stored: ReadonlySet<string>): void
  /** The draft was deleted: nothing of it is written any more. */
  drop(): void
  /** The newest version where it is not stored, over the revision that is; null where it is stored. */
  unsaved(): Draft | null
}

/** Milliseconds: after the last change, and at most after the first. */
const QUIET = 100
const LONGEST = 300
/** Until a write that is not confirmed counts as failing. */
const SLOW = 5_000
const RETRIES = [250, 500, 1_000, 2_000, 5_000, 10_000] as const

/** Nothing changes by trying again in these cases; `settle` still does. */
const FINAL: ReadonlySet<NotSavedReason> = new Set(['memory', 'upgrade-failed'])

/**
 * Keeps one draft stored while it is edited. One write at a time, the latest version wins; the revision and
 * the time of the change are set here. `draft` is the version that was read from storage.
 */
export function createAutosave(draft: Draft, options: AutosaveOptions): Autosave {
  const { drafts, now, onStatus, timers = globalThis } = options
  let target = { id: draft.id, revision: draft.revision }
  let latest = draft
  /** The newest version that is not stored yet. */
  let waiting: Draft | null = null
  let inFlight: Draft | null = null
  let running: Promise<void> | null = null
  /** The page may be closing: no write begins until it turns out that it stays. */
  let leaving = false
  let failed = false
  let tries = 0
  let quiet: unknown
  let longest: unknown
  let retry: unknown

  function stopTimers(): void {
    for (const timer of [quiet, longest, retry]) timers.clearTimeout(timer as never)
    quiet = longest = retry = undefined
  }

  const startIn = (ms: number) => timers.setTimeout(() => void start(), ms)

  function start(): Promise<void> {
    stopTimers()
    leaving = false
    running ??= writeAll().finally(() => {
      running = null
    })
    return running
  }

  async function writeAll(): Promise<void> {
    while (waiting && !leaving) {
      inFlight = waiting
      waiting = null
      const slow = timers.setTimeout(() => tellNotSaved('slow'), SLOW)
      const error = await writeOne(inFlight)
      timers.clearTimeout(slow as never)
      const version = inFlight
      inFlight = null
      if (!error) continue
      waiting ??= version
      tellNotSaved(error)
      if (!FINAL.has(error)) retry = startIn(RETRIES[tries] ?? 10_000)
      tries += 1
      return
    }
  }

  function tellNotSaved(reason: NotSavedReason): void {
    failed = true
    onStatus({ state: 'not-saved', reason })
  }

  /** The reason where it failed. */
  async function writeOne(version: Draft): Promise<NotSavedReason | null> {
    try {
      const result = await drafts.write({ ...version, id: target.id }, target.revision)
      const stored =
        result.outcome === 'conflict'
          ? result.copy
          : { ...version, id: target.id, revision: result.revision }
      target = { id: stored.id, revision: stored.revision }
      if (result.outcome === 'conflict') {
        // What was typed meanwhile belongs to the copy as well, its name too.
        if (waiting) waiting = { ...waiting, name: keptName(waiting.name) }
        options.onConflict({ ...stored, name: waiting?.name ?? stored.name })
      }
      if (!options.persistent()) return waiting ? null : 'memory'
      failed = false
      tries = 0
      options.onSaved?.(stored)
      if (!waiting) onStatus({ state: 'saved', ...target, at: stored.changedAt })
      return null
    } catch (error) {
      return faultOf(error).reason
    }
  }

  return {
    save: (next) => {
      waiting = latest = { ...next, changedAt: now() }
      if (!failed) onStatus({ state: 'saving' })
      timers.clearTimeout(quiet as never)
      quiet = startIn(QUIET)
      longest ??= startIn(LONGEST)
    },
    flush: () => {
      const version = waiting ?? inFlight
      if (!version) return
      drafts.writeNow({ ...version, id: target.id }, target.revision)
      // Should the page stay, the next write takes this back out of the journal. Begun at once it would be cut
      // off half-way by the closing of the page, and then what was in the journal was seen to be gone as well.
      waiting = version
      leaving = true
      stopTimers()
      quiet = startIn(QUIET)
    },
    settle: async () => {
      await running
      if (waiting) await start()
    },
    assure: (stored) => {
      if (target.revision === 0 || stored.has(target.id)) return
      waiting ??= latest
      if (!failed) onStatus({ state: 'saving' })
    },
    drop: () => {
      stopTimers()
      waiting = null
    },
    unsaved: () => {
      const version = waiting ?? inFlight
      return version && { ...version, ...target }
    },
  }
}
