import { useClockStore } from './clock'
import { useRequestsStore } from './requests'
import { useStorageStore } from './storage'

/** Checks again what time has overtaken, or what could not be checked the last time. */
export async function recheckRequests(): Promise<void> {
  const { heads, progress, load } = useRequestsStore()
  const clock = useClockStore()
  const { progressCache } = await useStorageStore().ready()
  const isCurrent = ({ id }: { id: string }) => {
    const entry = progress.get(id)
    return entry?.complete && progressCache.stillHolds(entry, entry.revision, clock.setting)
  }
  if (!heads.every(isCurrent)) await load()
}
