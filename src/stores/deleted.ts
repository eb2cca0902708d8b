import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Trashed } from '../storage/trash'
import { useStorageStore } from './storage'

/** Deleted requests, for the days in which they can be brought back. */
export const useDeletedStore = defineStore('deleted', () => {
  const { ready } = useStorageStore()
  const items = shallowRef<readonly Trashed[]>([])

  async function load(): Promise<void> {
    const storage = await ready()
    // By what they were deleted as, the last one first.
    items.value = [...(await storage.trash.list())].sort((a, b) =>
      b.deletedAt.localeCompare(a.deletedAt),
    )
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

  return { items, load, restore, erase }
})
