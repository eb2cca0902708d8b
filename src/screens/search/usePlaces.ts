import { shallowRef } from 'vue'
import type { SearchHit } from '../../guide/search'
import { useClockStore } from '../../stores/clock'
import { useDraftStore } from '../../stores/draft'
import { newId } from '../../stores/newId'
import { useRequestsStore } from '../../stores/requests'
import { useSavingStore } from '../../stores/saving'
import { findPlaces, placesOf, type Place } from './places'

/** The places that can be gone to from where the search was opened. */
export function usePlaces() {
  const store = useDraftStore()
  const saving = useSavingStore()
  const requests = useRequestsStore()
  const clock = useClockStore()
  const places = shallowRef<readonly Place[]>([])

  async function load(): Promise<void> {
    collect()
    await requests.load().catch(() => undefined)
    collect()
  }

  function collect(): void {
    const { draft, judgement } = store
    const isWriter = saving.role !== 'reader'
    const open =
      draft && judgement
        ? {
            draft,
            judgement,
            now: clock.now,
            here: location.hash.slice(1) || '/',
            change: isWriter ? store.change : null,
            undo: isWriter && store.undoable !== null ? store.undo : null,
            redo: isWriter && store.redoable !== null ? store.redo : null,
            newId,
          }
        : null
    places.value = placesOf(open, requests.heads)
  }

  const find = (query: string): SearchHit[] => findPlaces(places.value, query)
  return { find, load }
}
