import { defineStore } from 'pinia'
import { ref } from 'vue'
import { askToPersist, persistence, type Persistence } from '../storage/persist'

/** Whether the browser promised not to clear what is kept here by itself. */
export const usePersistenceStore = defineStore('persistence', () => {
  /** Null until it is known. */
  const answer = ref<Persistence | null>(null)
  let asked = false

  async function look(): Promise<void> {
    answer.value = await persistence()
  }

  /** Asks the browser once, when there is something worth keeping: some show a question for it. */
  async function ask(): Promise<void> {
    if (asked) return
    asked = true
    await look()
    if (answer.value !== 'granted') answer.value = await askToPersist()
  }

  return { answer, look, ask }
})
