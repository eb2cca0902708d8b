import { onMounted, onUnmounted, shallowRef, watch } from 'vue'
import type { Draft } from '../domain/draft'
import { useClockStore } from '../stores/clock'
import { useDraftStore } from '../stores/draft'
import { useKeepingStore } from '../stores/keeping'
import { useSummary } from './useSummary'

/** More SIP domains than this take longer to sum up than a keystroke may. */
const LARGE = 500
/** Milliseconds without a change. */
const PAUSE = 400

/**
 * The summary, up to the minute. Of a large draft it follows once typing pauses, and before the page is
 * printed; `settle` asks for it at once.
 */
export function useSettledSummary() {
  const store = useDraftStore()
  const keeping = useKeepingStore()
  const clock = useClockStore()
  const latest = useSummary()
  const summary = shallowRef(latest.value)
  let timer: ReturnType<typeof setTimeout> | undefined

  function settle() {
    clearTimeout(timer)
    summary.value = latest.value
  }

  watch(
    [() => store.draft, () => store.tables, () => keeping.revision, () => clock.now.slice(0, 16)],
    () => {
      clearTimeout(timer)
      if (store.draft && isLarge(store.draft)) timer = setTimeout(settle, PAUSE)
      else settle()
    },
  )
  onMounted(() => addEventListener('beforeprint', settle))
  onUnmounted(() => {
    clearTimeout(timer)
    removeEventListener('beforeprint', settle)
  })

  return { summary, settle }
}

function isLarge({ edges }: Draft): boolean {
  return edges.reduce((sum, { domains }) => sum + domains.length, 0) > LARGE
}
