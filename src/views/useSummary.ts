import { computed } from 'vue'
import { summarise } from '../documents/summarise'
import { taskWhen, type Writing } from '../documents/when'
import { orderOfWork } from '../domain/order'
import { serviceOn } from '../domain/service'
import { isTickable } from '../domain/track'
import { RULEBOOK } from '../guidance/rulebook'
import { taskWords } from '../guidance/tasks'
import { useClockStore } from '../stores/clock'
import { useDraftStore } from '../stores/draft'
import { useKeepingStore } from '../stores/keeping'

/** In which zone and language this page writes times. */
export function useWriting(): Writing {
  const { zone, locale } = useClockStore()
  return { zone, locale }
}

/** The order of work with its words, as the steps and the follow-up show it. */
export function useOrder() {
  const store = useDraftStore()
  const clock = useClockStore()
  const writing = useWriting()

  const tasks = computed(() =>
    store.draft
      ? orderOfWork(store.draft, { now: clock.now, service: serviceOn(store.asOf, RULEBOOK) })
      : [],
  )
  const rows = computed(() =>
    tasks.value.map((task) => {
      const { title, why } = taskWords(task, store.asOf)
      const when = taskWhen(task, tasks.value, clock.now, writing)
      return { id: task.id, title, why, when, state: task.state, tickable: isTickable(task) }
    }),
  )
  return { tasks, rows }
}

/** The model behind every document of the draft on the screen. */
export function useSummary() {
  const store = useDraftStore()
  const keeping = useKeepingStore()
  const clock = useClockStore()
  const writing = useWriting()
  return computed(
    () =>
      store.draft &&
      summarise({ ...store.draft, revision: keeping.revision }, store.findings, {
        asOf: store.asOf,
        now: clock.now,
        ...writing,
        tables: store.tables,
      }),
  )
}
