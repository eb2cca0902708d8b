import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { withinLimits, type Reading } from '../verify/reading'
import { readFound } from '../verify/readFound'
import { useSavingStore } from './saving'
import { useStorageStore } from './storage'

/** What was read in Verify for one draft: kept beside it in this browser, never in it. */
export const useFoundStore = defineStore('found', () => {
  const { settle } = useSavingStore()
  const { ready } = useStorageStore()
  let draftId = ''
  /** Oldest first. */
  const readings = shallowRef<readonly Reading[]>([])
  /** Why the last reading will be gone with the page. */
  const notKept = shallowRef<'too-large' | 'storage' | null>(null)

  async function load(id: string): Promise<void> {
    if (id !== draftId) readings.value = []
    draftId = id
    notKept.value = null
    const kept = await stored(id)
    if (id === draftId) readings.value = kept
  }

  /** What another tab read meanwhile stays. */
  async function add(id: string, reading: Reading): Promise<void> {
    const before = await stored(id).catch(() => readings.value)
    const all = [...before, reading]
    const kept = withinLimits(all)
    if (id === draftId) readings.value = kept.length > 0 ? kept : all
    notKept.value = kept.length > 0 ? null : 'too-large'
    if (kept.length === 0) return
    try {
      await settle()
      if (!(await (await beside()).write(id, kept))) notKept.value = 'storage'
    } catch {
      notKept.value = 'storage'
    }
  }

  async function forget(id: string): Promise<void> {
    await (await beside()).forget(id)
    readings.value = []
    notKept.value = null
  }

  async function stored(id: string): Promise<readonly Reading[]> {
    const kept = await (await beside()).read(id)
    return readFound({ draftId: id, readings: kept })?.readings ?? []
  }

  async function beside() {
    return (await ready()).found
  }

  return { readings, notKept, load, add, forget }
})
