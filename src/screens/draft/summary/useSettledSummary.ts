import { computed, onMounted, onUnmounted, shallowRef, watch } from 'vue'
import type { Summary } from '../../../documents/summary'
import { keepUnchanged } from '../../../documents/request/unchanged'
import type { Draft } from '../../../request/draft'
import type { Paper } from '../../../paper/paper'
import { useClockStore } from '../../../stores/clock'
import { useDraftStore } from '../../../stores/draft'
import { useOpenDraftStore } from '../../../stores/openDraft'
import { useSummary } from './useSummary'

/** More SIP domains than this take longer to sum up than a keystroke may. */
const LARGE = 500
/** Milliseconds without a change. */
const PAUSE = 400

/**
 * The summary and its paper, up to the minute. The first of each, and all those of a large draft, follow one after the
 * other: once the screen is there, or once a large draft was looked through and typing pauses. Before the page is
 * printed both are there; `settle` asks for both at once. `write: null` leaves the paper out.
 */
export function useSettledSummary(write: ((summary: Summary) => Paper) | null) {
  const store = useDraftStore()
  const openDraft = useOpenDraftStore()
  const clock = useClockStore()
  const latest = useSummary()
  const summary = shallowRef<Summary | null>(null)
  const paper = shallowRef<Paper | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined

  const isLarge = computed(() => store.draft !== null && countDomains(store.draft) > LARGE)

  const sumUp = () => (summary.value = latest.value)
  function putOnPaper() {
    if (write) paper.value = summary.value && keepUnchanged(write(summary.value), paper.value)
  }

  function settle() {
    clearTimeout(timer)
    store.judgeNow()
    sumUp()
    putOnPaper()
  }

  /** Each step by itself is short enough for the page to answer in between. */
  function follow() {
    if (store.isPending) return
    sumUp()
    timer = setTimeout(putOnPaper)
  }

  watch(
    [
      () => store.draft,
      () => store.findings,
      () => store.tables,
      () => openDraft.revision,
      () => clock.now.slice(0, 16),
    ],
    () => {
      clearTimeout(timer)
      if (isLarge.value || !summary.value) timer = setTimeout(follow, paper.value ? PAUSE : 0)
      else settle()
    },
    { immediate: true },
  )
  onMounted(() => addEventListener('beforeprint', settle))
  onUnmounted(() => {
    clearTimeout(timer)
    removeEventListener('beforeprint', settle)
  })

  return { summary, paper, isLarge, settle }
}

function countDomains({ edges }: Draft): number {
  return edges.reduce((sum, { domains }) => sum + domains.length, 0)
}
