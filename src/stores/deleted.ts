import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { newestFirst } from '../core/time'
import type { Trashed } from '../storage/trash'
import { useClockStore } from './clock'
import { useRequestsStore, type RequestHead } from './requests'
import { useSavingStore } from './saving'
import { useStorageStore } from './storage'

/** Deleted requests, for the days in which they can be brought back. */
export const useDeletedStore = defineStore('deleted', () => {
  const clock = useClockStore()
  const requests = useRequestsStore()
  const saving = useSavingStore()
  const { ready } = useStorageStore()
  /** The one that was deleted last, for as long as it is offered back. */
  const last = shallowRef<RequestHead | null>(null)
  const items = shallowRef<readonly Trashed[]>([])

  async function load(): Promise<void> {
    const storage = await ready()
    // By what they were deleted as, the last one first.
    items.value = [...(await storage.trash.list())].sort((a, b) =>
      newestFirst(a.deletedAt, b.deletedAt),
    )
  }

  async function put(id: string): Promise<void> {
    const storage = await ready()
    const head = requests.heads.find((each) => each.id === id)
    if (!(await storage.trash.put(id, clock.read()))) return
    saving.forget(id)
    last.value = head ?? null
    await requests.load()
  }

  async function undo(): Promise<void> {
    const { value: head } = last
    if (!head) return
    await (await ready()).trash.restore(head.id)
    last.value = null
    await requests.load()
  }

  async function restore(id: string): Promise<void> {
    await (await ready()).trash.restore(id)
    await load()
  }

  /** For good, with its earlier versions. */
  async function erase(id: string): Promise<void> {
    await (await ready()).trash.erase(id)
    await load()
  }

  return { items, last, load, put, undo, restore, erase }
})
