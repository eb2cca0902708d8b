import { computed, onUnmounted, ref, shallowRef, watch } from 'vue'
import { REFUSED_WORDS } from '../../verify/words'
import type { Reading } from '../../verify/reading'
import { useBackgroundStore, type Background } from '../../worker/background'
import type { Compared } from '../../worker/jobs'
import { useClockStore } from '../../stores/clock'
import { useDraftStore } from '../../stores/draft'
import { useFoundStore } from '../../stores/found'
import { useSummary } from '../draft/summary/useSummary'

/** What the plan of the draft on the screen wants, held against what was read for it. Both are worked out beside the page. */
export function useVerify() {
  const store = useDraftStore()
  const found = useFoundStore()
  const clock = useClockStore()
  const backgrounds = useBackgroundStore()
  const summary = useSummary()
  let background: Background | null = null
  /** One piece of work after the other: on the page itself a later one would stop the one before. */
  let queue: Promise<unknown> = Promise.resolve()

  const compared = shallowRef<Compared | null>(null)
  const isReading = ref(false)
  const problem = ref<string | null>(null)

  function run<Result>(work: (background: Background) => Promise<Result>): Promise<Result> {
    const turn = queue.then(() => work((background ??= backgrounds.open())))
    queue = turn.catch(() => undefined)
    return turn
  }

  watch(
    () => store.draft?.id,
    (id) => id !== undefined && void found.load(id).catch(() => undefined),
    { immediate: true },
  )
  let asked = 0
  watch(
    [() => store.draft, () => store.judgement, () => found.readings, () => clock.today],
    async () => {
      const current = (asked += 1)
      const input = summary.value && { summary: summary.value, readings: found.readings }
      if (!input) return
      const result = await run(async (place) =>
        current === asked ? place.run('compare', () => input) : null,
      ).catch(() => null)
      if (result && current === asked) compared.value = result
    },
    { immediate: true },
  )
  onUnmounted(() => background?.stop())

  /** Reads one text or file; null, with `problem` set, where it was not read. */
  async function read(
    input: string | Uint8Array,
    place: string,
    name = '',
  ): Promise<Reading | null> {
    const id = store.draft?.id
    if (id === undefined) return null
    isReading.value = true
    problem.value = null
    try {
      const pasted = { input, place, at: clock.read() }
      const result = await run((beside) => beside.run('verify', () => pasted))
      if (!result.ok) {
        problem.value = [name, REFUSED_WORDS[result.reason]].filter(Boolean).join(': ')
        return null
      }
      await found.add(id, result.reading)
      return result.reading
    } catch {
      problem.value = 'This could not be read. Reload the page and try again.'
      return null
    } finally {
      isReading.value = false
    }
  }

  async function forget(): Promise<void> {
    if (store.draft) await found.forget(store.draft.id)
  }

  return {
    summary,
    compared,
    readings: computed(() => found.readings),
    notKept: computed(() => found.notKept),
    isReading,
    problem,
    read,
    forget,
  }
}
