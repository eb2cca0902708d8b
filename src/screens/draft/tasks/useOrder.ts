import { computed } from 'vue'
import { taskWhen } from '../../../paper/when'
import { orderOfWork } from '../../../order/order'
import { isTickable } from '../../../order/task'
import { taskWords } from '../../../guidance/tasks'
import { paperOf } from '../../../documents/taskPapers'
import { useDraftStore } from '../../../stores/draft'
import { useWriting } from '../frame/useWriting'

/** The order of work with its words, as the steps and the follow-up show it. */
export function useOrder() {
  const store = useDraftStore()
  const writing = useWriting()

  const tasks = computed(() =>
    store.draft && store.situation ? orderOfWork(store.draft, store.situation) : [],
  )
  const rows = computed(() => {
    const { situation } = store
    if (!situation) return []
    return tasks.value.map((task) => {
      const { title, why } = taskWords(task, situation)
      const when = taskWhen(task, tasks.value, situation.clock, writing)
      return {
        id: task.id,
        title,
        why,
        when,
        state: task.state,
        tickable: isTickable(task),
        paper: `/drafts/${store.draft?.id ?? ''}/documents?paper=${paperOf(task.kind)}`,
      }
    })
  })
  return { tasks, rows }
}
