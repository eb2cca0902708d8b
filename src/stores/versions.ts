import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Draft } from '../request/draft'
import type { Snapshot } from '../storage/snapshots'
import { useClockStore } from './clock'
import { useRequestsStore } from './requests'
import { useSavingStore } from './saving'
import { useStorageStore } from './storage'
import { newId } from './newId'

/** Earlier versions of one draft. */
export const useVersionsStore = defineStore('versions', () => {
  const clock = useClockStore()
  const requests = useRequestsStore()
  const { settle } = useSavingStore()
  const { ready } = useStorageStore()
  /** Null until they were read. Newest first. */
  const items = shallowRef<readonly Snapshot[] | null>(null)

  async function load(draftId: string): Promise<void> {
    items.value = null
    await settle()
    items.value = await (await ready()).snapshots.list(draftId)
  }

  async function read(id: string): Promise<Draft | null> {
    return (await ready()).snapshots.read(id)
  }

  /**
   * Stores a version as a draft of its own, beside the one that it comes from; gives its id, or null where it cannot be
   * stored.
   */
  async function restoreAsCopy(version: Draft, name: string): Promise<string | null> {
    const now = clock.read()
    const copy = { ...version, id: newId(), revision: 0, name, createdAt: now, changedAt: now }
    return requests.add(copy)
  }

  return { items, load, read, restoreAsCopy }
})
