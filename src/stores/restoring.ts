import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** How far a file has come that is being read or stored. */
export interface Restoring {
  doing: 'reading' | 'adding'
  done: number
  of: number
}

/** The file that is being opened: how far it is, and the way to stop it. */
export const useRestoringStore = defineStore('restoring', () => {
  /** Null while no file is being opened. */
  const state = shallowRef<Restoring | null>(null)
  let current: AbortController | null = null

  /** Carries it out as the one that can be stopped. */
  async function run<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    current?.abort()
    const own = (current = new AbortController())
    try {
      return await work(own.signal)
    } finally {
      if (current === own) state.value = current = null
    }
  }

  const stop = () => current?.abort()

  return { state, run, stop }
})
