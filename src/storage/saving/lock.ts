import type { Channel } from './channel'
import type { Timers } from './autosave'

/** One tab writes a draft; the others read along. */
export type Role = 'writer' | 'reader'

export interface Claim {
  readonly role: Role
  /** Asks the writing tab to let go, and takes the lock from one that does not answer. */
  takeOver(): Promise<void>
  release(): void
}

export interface ClaimOptions {
  channel: Channel
  /** Called at each change of role. A new writer reads the draft again before it changes it. */
  onRole: (role: Role) => void
  /** Stores what is unsaved before another tab takes over. */
  beforeYield: () => Promise<void>
  /** Null where the browser has no locks: then the comparison of revisions alone protects the draft. */
  locks?: LockManager | null
  timers?: Timers
}

/** Milliseconds a writing tab has to let go. */
const PATIENCE = 600

/**
 * Claims a draft for writing. Resolves when it is known which role this tab has; a reader becomes the
 * writer by itself when the writing tab closes or crashes.
 */
export async function claimDraft(id: string, options: ClaimOptions): Promise<Claim> {
  const { channel, onRole, beforeYield, timers = globalThis } = options
  const locks = options.locks === undefined ? (navigator.locks ?? null) : options.locks
  const name = `draft:${id}`
  let role: Role = 'reader'
  let letGo: (() => void) | null = null
  let queued: AbortController | null = null
  let released = false
  let granted: (() => void) | null = null

  function turn(next: Role): void {
    if (role === next || released) return
    role = next
    onRole(next)
  }

  function hold(): Promise<void> {
    const held = new Promise<void>((resolve) => (letGo = resolve))
    if (released) return Promise.resolve()
    turn('writer')
    granted?.()
    return held
  }

  /** Resolves when the lock is let go again; a stolen one counts as let go. */
  async function request(lockOptions: LockOptions): Promise<void> {
    try {
      await locks?.request(name, lockOptions, hold)
    } catch {
      // Stolen by another tab, or taken back from the queue.
    }
    letGo = null
  }

  function standInLine(): void {
    if (released) return
    const own = new AbortController()
    queued = own
    void request({ signal: own.signal }).then(() => {
      if (!own.signal.aborted) becomeReader()
    })
  }

  function becomeReader(): void {
    turn('reader')
    standInLine()
  }

  const stopListening = channel.listen((message) => {
    if (message.type !== 'yield' || message.id !== id || role !== 'writer') return
    // What could not be stored stays with the page, which keeps trying.
    const settled = beforeYield().catch(() => undefined)
    void settled.then(() => letGo?.())
  })

  async function takeOver(): Promise<void> {
    if (role === 'writer' || !locks) return
    const answer = new Promise<void>((resolve) => (granted = resolve))
    const patience = new Promise<'stolen'>((resolve) =>
      timers.setTimeout(() => resolve('stolen'), PATIENCE),
    )
    channel.post({ type: 'yield', id })
    if ((await Promise.race([answer, patience])) !== 'stolen') return
    queued?.abort()
    void request({ steal: true }).then(becomeReader)
    await answer
  }

  if (locks) {
    await new Promise<void>((known) => {
      let answered = false
      granted = known
      void locks
        .request(name, { ifAvailable: true }, (lock) => {
          answered = true
          if (lock) return hold()
          known()
          standInLine()
          return undefined
        })
        .catch(() => undefined)
        .then(() => {
          if (answered) {
            if (role === 'writer') becomeReader()
            return
          }
          // Where site data is blocked so are the locks: there is no other tab to share a draft with.
          turn('writer')
          known()
        })
    })
  } else {
    turn('writer')
  }

  return {
    get role() {
      return role
    },
    takeOver,
    release: () => {
      released = true
      stopListening()
      queued?.abort()
      letGo?.()
    },
  }
}
