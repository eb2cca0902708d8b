import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Draft } from '../request/draft'
import type { AutosaveStatus } from '../storage/saving/autosave'
import type { Claim } from '../storage/saving/lock'
import type { OpenAutosave } from '../storage/saving/autosaves'
import type { DraftStorage, Notice } from '../storage/storage'
import { useClockStore } from './clock'
import { usePersistenceStore } from './persistence'
import { NOTHING_OPEN, useSavingStore, type Writing } from './saving'
import { useStorageStore } from './storage'

/**
 * The draft on the screen as it is stored: opened, saved while it is edited, and shared with other tabs, of which one
 * writes it. What of it is saved is in the saving store.
 */
export const useOpenDraftStore = defineStore('openDraft', () => {
  const clock = useClockStore()
  const persistence = usePersistenceStore()
  const { ready } = useStorageStore()
  const saving = useSavingStore()
  /** The stored revision of the draft. */
  const revision = ref(0)
  /** Set when another tab was faster and the draft goes on under another id. */
  const movedTo = shallowRef<Draft | null>(null)
  /** Raised when this tab begins to write in the place of another, with the draft as it is by then. */
  const taken = shallowRef<{ draft: Draft | null } | null>(null)

  let claim: Claim | null = null
  let openId: string | null = null
  /** Which call of `open` counts: the last, until it is closed. */
  let opening: object | null = null
  let listensTo: DraftStorage | null = null

  const set = (part: Partial<Writing>) => (saving.writing = { ...saving.writing, ...part })
  const current = () => saving.writing.autosave

  /**
   * Reads a draft and begins to save it; null where there is none, and where another call came meanwhile. What was open
   * before is saved first.
   */
  async function open(id: string): Promise<Draft | null> {
    await close()
    const own = (opening = {})
    const storage = await ready()
    if (opening !== own) return null
    if (listensTo !== storage) storage.onNotice(onNotice)
    listensTo = storage
    openId = id
    saving.changeFailed = false
    set({ isRemoved: false })
    const claimed = await storage.claim(id, {
      onRole: (next) => {
        // While the draft is being opened it is read anyway.
        if (claim === null || opening !== own) return
        if (next === 'writer') void beginWriting()
        else set({ role: next })
      },
      beforeYield: saving.settle,
    })
    // Two claims of one page would keep each other out.
    if (opening !== own) {
      claimed.release()
      return null
    }
    claim = claimed
    set({ role: claimed.role })
    return read(storage, id)
  }

  function onNotice(notice: Notice) {
    if ('id' in notice && notice.id === openId) set({ isRemoved: notice.type === 'removed' })
  }

  /** With a draft that was closed before it could be saved: two that save it would overwrite each other. */
  function goOn(id: string): Draft | null {
    const unsaved = saving.find(id)
    if (!unsaved) return null
    const { autosave, reason, draft } = unsaved
    saving.note(autosave, null)
    void current()?.close()
    set({ autosave, status: { state: 'not-saved', reason } })
    revision.value = draft.revision
    return draft
  }

  async function read(storage: DraftStorage, id: string): Promise<Draft | null> {
    const unsaved = claim?.role === 'writer' ? goOn(id) : null
    if (unsaved) return unsaved
    const draft = await storage.drafts.read(id)
    if (!draft || openId !== id) return null
    revision.value = draft.revision
    void current()?.close()
    const autosave: OpenAutosave = storage.autosave(draft, {
      onStatus: (next) => onStatus(autosave, next),
      onConflict: (copy) => {
        // A copy of what is not open any more shows in the list.
        if (autosave !== current()) return
        openId = copy.id
        movedTo.value = copy
      },
    })
    const { revision: stored, changedAt: at } = draft
    set({ autosave, status: { state: 'saved', id, revision: stored, at } })
    return draft
  }

  function onStatus(autosave: OpenAutosave, status: AutosaveStatus) {
    if (autosave === current()) {
      if (status.state === 'saved') revision.value = status.revision
      set(status.state === 'saved' ? { status, isRemoved: false } : { status })
    } else if (status.state === 'not-saved') saving.note(autosave, status.reason)
    else if (saving.left.has(autosave)) {
      saving.note(autosave, null)
      void autosave.close()
    }
  }

  /** Nobody may type before the draft was read again: it would be typed over by what is read. */
  async function beginWriting(): Promise<void> {
    const draft = await reread()
    if (claim?.role !== 'writer') return
    taken.value = { draft }
    set({ role: 'writer' })
  }

  /** Reads the open draft anew, after another tab wrote it. */
  async function reread(): Promise<Draft | null> {
    return openId === null ? null : read(await ready(), openId)
  }

  function save(draft: Draft) {
    current()?.save(draft)
    void persistence.ask()
  }

  /** Stores a version of its own before an action that takes something away. */
  async function remember(draft: Draft, action: string): Promise<void> {
    const { snapshots } = await ready()
    const version = { ...draft, revision: revision.value }
    // Without room for it the action can still be undone.
    await snapshots.take(version, clock.read(), action).catch(() => undefined)
  }

  async function close(): Promise<void> {
    openId = null
    opening = null
    const [{ autosave, status }, held] = [saving.writing, claim]
    set({ autosave: null })
    claim = null
    // Told without a break while it is tried once more.
    if (autosave && status?.state === 'not-saved') saving.note(autosave, status.reason)
    await autosave?.close()
    held?.release()
    if (current() === null) saving.writing = NOTHING_OPEN
  }

  return {
    revision,
    movedTo,
    taken,
    open,
    reread,
    save,
    remember,
    close,
    takeOver: () => claim?.takeOver() ?? Promise.resolve(),
  }
})
