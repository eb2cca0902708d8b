import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { openChannel, type Channel } from '../storage/saving/channel'
import { isFirstVisit } from '../storage/firstVisit'
import type { DraftStorage, Notice } from '../storage/storage'
import { useClockStore } from './clock'
import { newId } from './newId'

/** The storage of this browser, opened once for the page, and what is heard of it and of other tabs. */
export const useStorageStore = defineStore('storage', () => {
  const clock = useClockStore()
  const mode = ref<DraftStorage['mode']>('persistent')
  const modeReason = ref<DraftStorage['reason']>(null)
  const loss = shallowRef<DraftStorage['loss']>(null)
  /** Raised when another tab stored or deleted something. */
  const changedElsewhere = shallowRef<{ id: string } | null>(null)
  /** A newer version was opened in another tab: this one has to be loaded again before it can save. */
  const outdated = ref(false)

  let opening: Promise<DraftStorage> | null = null
  /** Listens for other tabs while nothing is stored here and nothing was opened. */
  let waiting: Channel | null = null
  let opened: DraftStorage | null = null

  /** Whether there is nothing to read: then what reads and writes drafts is loaded with the first of them. */
  async function isUntouched(): Promise<boolean> {
    if (opening || !(await isFirstVisit())) return false
    // Opened meanwhile, for the first draft of all.
    if (opening) return false
    waiting ??= listenForFirst()
    return true
  }

  /** Another tab may store the first draft of all. */
  function listenForFirst(): Channel {
    const channel = openChannel()
    channel.listen(({ id }) => {
      void ready().then(() => (changedElsewhere.value = { id }))
    })
    return channel
  }

  /** Rejects only where the files of this version are missing; the next call tries again. */
  function ready(): Promise<DraftStorage> {
    waiting?.close()
    waiting = null
    opening ??= load().catch((error: unknown) => {
      opening = null
      throw error
    })
    return opening
  }

  async function load(): Promise<DraftStorage> {
    const { openStorage } = await import('../storage/storage')
    const storage = await openStorage({ now: clock.read, newId })
    storage.onNotice((notice) => onNotice(storage, notice))
    readMode(storage)
    opened = storage
    return storage
  }

  function readMode(storage: DraftStorage) {
    mode.value = storage.mode
    modeReason.value = storage.reason
    loss.value = storage.loss
  }

  function onNotice(storage: DraftStorage, notice: Notice) {
    if (notice.type === 'mode') readMode(storage)
    else if (notice.type === 'outdated') outdated.value = true
    else changedElsewhere.value = { id: notice.id }
  }

  return {
    mode,
    modeReason,
    loss,
    changedElsewhere,
    outdated,
    isUntouched,
    ready,
    /** Hands over what is unsaved without waiting for anything. */
    flush: () => opened?.flush(),
    /** Brings back the second copy of what the browser removed; null where there is none. */
    restoreLoss: async () => (await ready()).restoreLoss(),
    acceptLoss: async () => (await ready()).acceptLoss(),
  }
})
