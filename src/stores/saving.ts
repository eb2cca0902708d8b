import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { NOT_SAVED, type NotSaved } from '../guidance/notSaved'
import type { Draft } from '../request/draft'
import type { AutosaveStatus } from '../storage/saving/autosave'
import type { Claim } from '../storage/saving/lock'
import type { OpenAutosave } from '../storage/saving/autosaves'
import { useStorageStore } from './storage'
import { createUnsavedDrafts } from './unsavedDrafts'
import { watchPage } from './watchPage'

/** What the page has open: set by the store of the open draft, and by nobody else. */
export interface Writing {
  autosave: OpenAutosave | null
  status: AutosaveStatus | null
  /** Whether this tab is the one that writes the draft. */
  role: Claim['role']
  /** Another tab deleted the draft. What is written here next brings it back. */
  isRemoved: boolean
}

export const NOTHING_OPEN: Writing = {
  autosave: null,
  status: null,
  role: 'writer',
  isRemoved: false,
}

/** Whether what was typed is saved, on every screen: the truth behind “Saved in this browser”. */
export const useSavingStore = defineStore('saving', () => {
  const storage = useStorageStore()
  const writing = shallowRef<Writing>(NOTHING_OPEN)
  /** A change ended in an error: what was typed is in the page and not in the draft. */
  const changeFailed = ref(false)
  /** Raised when the browser shows this page again from its own store: meanwhile others may have written. */
  const resumed = ref(0)
  const { left, note, find, forget, all } = createUnsavedDrafts()
  const role = computed(() => writing.value.role)

  /** Why it is not saved, the weightiest reason first; null where nothing speaks against it. */
  const problem = computed<NotSaved | null>(() => {
    const { status, isRemoved } = writing.value
    if (storage.outdated) return 'outdated'
    if (storage.mode === 'memory') return storage.modeReason ?? 'memory'
    if (storage.mode === 'read-only') return storage.modeReason ?? 'failed'
    if (left.value.size > 0) return [...left.value.values()][0] ?? 'failed'
    if (changeFailed.value) return 'change'
    if (isRemoved && status?.state === 'saved') return role.value === 'reader' ? null : 'removed'
    if (status && role.value === 'reader') return 'reader'
    return status?.state === 'not-saved' ? status.reason : null
  })

  const status = computed(() => {
    if (problem.value) return { state: 'not-saved' as const, reason: NOT_SAVED[problem.value] }
    const { status, isRemoved } = writing.value
    const state = isRemoved && status?.state === 'saved' ? undefined : status?.state
    return { state: state ?? ('idle' as const), reason: null }
  })

  /** Resolves when nothing waits to be written any more, or when writing failed. */
  async function settle(): Promise<void> {
    await writing.value.autosave?.settle()
  }

  /** What is on this page only; of the open draft the page itself has the newest. */
  async function unsaved(): Promise<readonly Draft[]> {
    const { mode, drafts } = await storage.ready()
    const waiting = all()
    if (mode !== 'memory') return waiting
    const list = await drafts.list()
    return [...waiting, ...list.drafts.filter(({ id }) => !waiting.some((each) => each.id === id))]
  }

  /** Writes what is unsaved before the page goes; gives back what stops it from watching. */
  const watchLeaving = (target: Window) =>
    watchPage(target, {
      onLeave: storage.flush,
      onReturn: () => (resumed.value += 1),
      wouldLose: () => {
        const { autosave } = writing.value
        const isUnsaved = autosave && status.value.state === 'not-saved' && role.value === 'writer'
        return Boolean(isUnsaved) || left.value.size > 0
      },
    })

  return {
    status,
    role,
    resumed,
    left,
    settle,
    unsaved,
    watchLeaving,
    forget,
    failChange: () => (changeFailed.value = true),
    // For the store of the open draft.
    writing,
    changeFailed,
    note,
    find,
  }
})
