import { shallowRef } from 'vue'
import type { Draft } from '../request/draft'
import type { NotSavedReason } from '../storage/saving/autosave'
import type { OpenAutosave } from '../storage/saving/autosaves'

/** A draft that is not open any more and not saved either. */
export interface UnsavedDraft {
  autosave: OpenAutosave
  reason: NotSavedReason
  draft: Draft
}

/** Drafts that were closed before they could be saved, and why: each goes on trying until it is. */
export function createUnsavedDrafts() {
  const left = shallowRef<ReadonlyMap<OpenAutosave, NotSavedReason>>(new Map())

  /** Why one that is not open any more is not saved; null when it is, or when it is open again. */
  function note(autosave: OpenAutosave, reason: NotSavedReason | null) {
    const next = new Map(left.value)
    if (reason) next.set(autosave, reason)
    else next.delete(autosave)
    left.value = next
  }

  function find(id: string): UnsavedDraft | null {
    for (const [autosave, reason] of left.value) {
      const draft = autosave.unsaved()
      if (draft?.id === id) return { autosave, reason, draft }
    }
    return null
  }

  /** The draft was deleted: what of it was not saved goes with it. */
  function forget(id: string) {
    for (const autosave of left.value.keys()) {
      if (autosave.unsaved()?.id !== id) continue
      autosave.drop()
      note(autosave, null)
      void autosave.close()
    }
  }

  const all = (): Draft[] => [...left.value.keys()].flatMap((autosave) => autosave.unsaved() ?? [])

  return { left, note, find, forget, all }
}
