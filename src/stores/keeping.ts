import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Draft } from '../request/draft'
import { NOT_SAVED, type NotSaved } from '../guidance/notSaved'
import type { AutosaveStatus } from '../storage/saving/autosave'
import { openChannel, type Channel } from '../storage/saving/channel'
import type { Claim } from '../storage/saving/lock'
import { isFirstVisit } from '../storage/firstVisit'
import type { DraftStorage, Notice, OpenAutosave } from '../storage/storage'
import { useClockStore } from './clock'
import { createUnsavedDrafts } from './unsavedDrafts'
import { newId } from './newId'
import { usePersistenceStore } from './persistence'
import { watchPage } from './watchPage'

/**
 * What keeps the draft on the screen: the storage, opened once, the autosave of the open draft, and whether
 * this tab is the one that writes it. Its `status` is the truth about what is saved, on every screen.
 */
export const useKeepingStore = defineStore('keeping', () => {
  const clock = useClockStore()
  const persistence = usePersistenceStore()
  const autosaveStatus = shallowRef<AutosaveStatus | null>(null)
  const mode = ref<DraftStorage['mode']>('persistent')
  const modeReason = ref<DraftStorage['reason']>(null)
  const loss = shallowRef<DraftStorage['loss']>(null)
  const role = ref<Claim['role']>('writer')
  /** The stored revision of the open draft. */
  const revision = ref(0)
  /** Set when another tab was faster and the open draft goes on under another id. */
  const movedTo = shallowRef<Draft | null>(null)
  /** Raised when another tab stored or deleted something. */
  const changedElsewhere = shallowRef<{ id: string } | null>(null)
  /** Raised when the browser shows this page again from its own store: meanwhile others may have written. */
  const resumed = ref(0)
  /** Another tab deleted the open draft. What is written here next brings it back. */
  const removedElsewhere = ref(false)
  /** A change ended in an error: what was typed is in the page and not in the draft. */
  const changeFailed = ref(false)
  /** A newer version was opened in another tab: this one has to be loaded again before it can save. */
  const outdated = ref(false)

  /** Raised when this tab begins to write in the place of another, with the draft as it is by then. */
  const taken = shallowRef<{ draft: Draft | null } | null>(null)

  const { left, note, unsavedOf, forget, allUnsaved } = createUnsavedDrafts()

  let opening: Promise<DraftStorage> | null = null
  /** Listens for other tabs while nothing is kept here and nothing was opened. */
  let waiting: Channel | null = null
  let opened: DraftStorage | null = null
  let autosave: OpenAutosave | null = null
  let claim: Claim | null = null
  let openId: string | null = null

  const status = computed(() => {
    if (outdated.value) return notSaved('outdated')
    if (mode.value === 'memory') return notSaved(modeReason.value ?? 'memory')
    if (mode.value === 'read-only') return notSaved(modeReason.value ?? 'failed')
    if (left.value.size > 0) return notSaved([...left.value.values()][0] ?? 'failed')
    if (changeFailed.value) return notSaved('change')
    if (removedElsewhere.value && autosaveStatus.value?.state === 'saved') {
      return role.value === 'reader'
        ? { state: 'idle' as const, reason: null }
        : notSaved('removed')
    }
    if (autosaveStatus.value && role.value === 'reader') return notSaved('reader')
    if (autosaveStatus.value?.state === 'not-saved') return notSaved(autosaveStatus.value.reason)
    return { state: autosaveStatus.value?.state ?? ('idle' as const), reason: null }
  })

  /** Whether there is nothing to read: then what reads and writes drafts is loaded with the first of them. */
  async function isUntouched(): Promise<boolean> {
    if (opening || !(await isFirstVisit())) return false
    // Opened meanwhile, for the first draft of all.
    if (opening) return false
    waiting ??= listenForFirst()
    return true
  }

  /** Another tab may keep the first draft of all. */
  function listenForFirst(): Channel {
    const channel = openChannel()
    channel.listen(({ id }) => {
      void ready().then(() => (changedElsewhere.value = { id }))
    })
    return channel
  }

  /** Rejects only where the files of this version are missing; the next call tries again. */
  function ready(): Promise<DraftStorage> {
    waiting?.close()
    waiting = null
    opening ??= load().catch((error: unknown) => {
      opening = null
      throw error
    })
    return opening
  }

  async function load(): Promise<DraftStorage> {
    const { openStorage } = await import('../storage/storage')
    const storage = await openStorage({ now: clock.read, newId })
    storage.onNotice((notice) => onNotice(storage, notice))
    readMode(storage)
    opened = storage
    return storage
  }

  function readMode(storage: DraftStorage) {
    mode.value = storage.mode
    modeReason.value = storage.reason
    loss.value = storage.loss
  }

  function onNotice(storage: DraftStorage, notice: Notice) {
    if (notice.type === 'mode') readMode(storage)
    else if (notice.type === 'outdated') outdated.value = true
    else {
      if (notice.id === openId) removedElsewhere.value = notice.type === 'removed'
      changedElsewhere.value = { id: notice.id }
    }
  }

  /** Reads a draft and begins to keep it; null where there is none. What was open before is put down first. */
  async function open(id: string): Promise<Draft | null> {
    await close()
    const storage = await ready()
    openId = id
    removedElsewhere.value = changeFailed.value = false
    const own = await storage.claim(id, {
      onRole: (next) => {
        // While the draft is being opened it is read anyway.
        if (claim === null) return
        if (next === 'writer') void beginWriting()
        else role.value = next
      },
      beforeYield: () => autosave?.settle() ?? Promise.resolve(),
    })
    if (openId !== id) {
      own.release()
      return null
    }
    claim = own
    role.value = own.role
    return read(storage, id)
  }

  /** With a draft that was left before it could be saved: two autosaves of it would overwrite each other. */
  function goOn(id: string): Draft | null {
    const again = unsavedOf(id)
    if (!again) return null
    const { own, reason, draft } = again
    note(own, null)
    void autosave?.close()
    autosave = own
    autosaveStatus.value = { state: 'not-saved', reason }
    revision.value = draft.revision
    return draft
  }

  async function read(storage: DraftStorage, id: string): Promise<Draft | null> {
    const again = claim?.role === 'writer' ? goOn(id) : null
    if (again) return again
    const draft = await storage.drafts.read(id)
    if (!draft || openId !== id) return null
    revision.value = draft.revision
    void autosave?.close()
    autosaveStatus.value = { state: 'saved', id, revision: draft.revision, at: draft.changedAt }
    const own: OpenAutosave = storage.autosave(draft, {
      onStatus: (next) => {
        if (own === autosave) {
          autosaveStatus.value = next
          if (next.state !== 'saved') return
          revision.value = next.revision
          removedElsewhere.value = false
        } else if (next.state === 'not-saved') note(own, next.reason)
        else if (left.value.has(own)) {
          note(own, null)
          void own.close()
        }
      },
      onConflict: (copy) => {
        // A copy of what is not open any more shows in the list.
        if (own !== autosave) return
        openId = copy.id
        movedTo.value = copy
      },
    })
    autosave = own
    return draft
  }

  /** Nobody may type before the draft was read again: it would be typed over by what is read. */
  async function beginWriting(): Promise<void> {
    const draft = await reread()
    if (claim?.role !== 'writer') return
    taken.value = { draft }
    role.value = 'writer'
  }

  /** Reads the open draft anew, after another tab wrote it. */
  async function reread(): Promise<Draft | null> {
    return openId === null ? null : read(await ready(), openId)
  }

  function keep(draft: Draft) {
    autosave?.keep(draft)
    void persistence.ask()
  }

  /** Keeps a version of its own before a deed that takes something away. */
  async function remember(draft: Draft, deed: string): Promise<void> {
    const storage = await ready()
    const version = { ...draft, revision: revision.value }
    // Without room for it the deed can still be undone.
    await storage.snapshots.take(version, clock.read(), deed).catch(() => undefined)
  }

  /** Resolves when nothing waits to be written any more, or when writing failed. */
  async function settle(): Promise<void> {
    await autosave?.settle()
  }

  async function close(): Promise<void> {
    openId = null
    const [last, held] = [autosave, claim]
    autosave = null
    claim = null
    // Told without a break while it is tried once more.
    if (last && autosaveStatus.value?.state === 'not-saved') note(last, autosaveStatus.value.reason)
    await last?.close()
    held?.release()
    if (autosave !== null) return
    autosaveStatus.value = null
    role.value = 'writer'
  }

  /** What is on this page only; of the open draft the page itself has the newest. */
  async function unsaved(): Promise<readonly Draft[]> {
    const storage = await ready()
    const waiting = allUnsaved()
    if (storage.mode !== 'memory') return waiting
    const { drafts } = await storage.drafts.list()
    return [...waiting, ...drafts.filter(({ id }) => !waiting.some((each) => each.id === id))]
  }

  /** Puts down what is unsaved before the page goes; gives back what stops it from watching. */
  const watchLeaving = (target: Window) =>
    watchPage(target, {
      onLeave: () => opened?.flush(),
      onReturn: () => (resumed.value += 1),
      wouldLose: () => {
        const unsavedHere =
          autosave && status.value.state === 'not-saved' && role.value === 'writer'
        return Boolean(unsavedHere) || left.value.size > 0
      },
    })

  return {
    status,
    mode,
    modeReason,
    loss,
    role,
    revision,
    movedTo,
    changedElsewhere,
    outdated,
    resumed,
    taken,
    isUntouched,
    ready,
    open,
    reread,
    keep,
    failChange: () => (changeFailed.value = true),
    settle,
    close,
    left,
    unsaved,
    forget,
    watchLeaving,
    remember,
    /** Brings back the second copy of what the browser removed; null where there is none. */
    restoreLoss: async () => (await ready()).restoreLoss(),
    acceptLoss: async () => (await ready()).acceptLoss(),
    takeOver: () => claim?.takeOver() ?? Promise.resolve(),
  }
})

function notSaved(reason: NotSaved) {
  return { state: 'not-saved' as const, reason: NOT_SAVED[reason] }
}
