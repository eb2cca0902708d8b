import { shallowRef } from 'vue'
import type { Draft } from '../request/draft'
import type { NotSavedReason } from '../storage/saving/autosave'
import type { OpenAutosave } from '../storage/storage'

/** A draft that is not open any more and not saved either. */
interface UnsavedDraft {
  own: OpenAutosave
  reason: NotSavedReason
  draft: Draft
}

/** Drafts that were left before they could be saved, and why: each goes on trying until it is. */
export function createUnsavedDrafts() {
  const left = shallowRef<ReadonlyMap<OpenAutosave, NotSavedReason>>(new Map())

  /** Why one that is not open any more is not saved; null when it is, or when it is open again. */
  function note(own: OpenAutosave, reason: NotSavedReason | null) {
    const next = new Map(left.value)
    if (reason) next.set(own, reason)
    else next.delete(own)
    left.value = next
  }

  function unsavedOf(id: string): UnsavedDraft | null {
    for (const [own, reason] of left.value) {
      const draft = own.unsaved()
      if (draft?.id === id) return { own, reason, draft }
    }
    return null
  }

  /** The draft was deleted: what was left of it unsaved goes with it. */
  function forget(id: string) {
    for (const own of left.value.keys()) {
      if (own.unsaved()?.id !== id) continue
      own.drop()
      note(own, null)
      void own.close()
    }
  }

  const allUnsaved = (): Draft[] => [...left.value.keys()].flatMap((own) => own.unsaved() ?? [])

  return { left, note, unsavedOf, forget, allUnsaved }
}
