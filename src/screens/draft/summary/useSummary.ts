import { computed } from 'vue'
import { summarise } from '../../../documents/summarise'
import { useClockStore } from '../../../stores/clock'
import { useDraftStore } from '../../../stores/draft'
import { useOpenDraftStore } from '../../../stores/openDraft'
import { useWriting } from '../frame/useWriting'

/** The model behind every document of the draft on the screen. */
export function useSummary() {
  const store = useDraftStore()
  const openDraft = useOpenDraftStore()
  const clock = useClockStore()
  const writing = useWriting()
  return computed(
    () =>
      store.draft &&
      store.judgement &&
      summarise({ ...store.draft, revision: openDraft.revision }, store.judgement, {
        now: clock.now,
        ...writing,
      }),
  )
}
