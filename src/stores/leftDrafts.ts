import { shallowRef } from 'vue'
import type { Draft } from '../request/draft'
import type { NotSavedReason } from '../storage/keeper'
import type { OpenKeeper } from '../storage/storage'

/** A draft that is not open any more and not saved either. */
interface LeftDraft {
  own: OpenKeeper
  reason: NotSavedReason
  draft: Draft
}

/** Drafts that were left before they could be saved, and why: each goes on trying until it is. */
export function createLeftDrafts() {
  const left = shallowRef<ReadonlyMap<OpenKeeper, NotSavedReason>>(new Map())

  /** Why one that is not open any more is not saved; null when it is, or when it is open again. */
  function note(own: OpenKeeper, reason: NotSavedReason | null) {
    const next = new Map(left.value)
    if (reason) next.set(own, reason)
    else next.delete(own)
    left.value = next
  }

  function leftOf(id: string): LeftDraft | null {
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

  const unsavedLeft = (): Draft[] => [...left.value.keys()].flatMap((own) => own.unsaved() ?? [])

  return { left, note, leftOf, forget, unsavedLeft }
}
