import { useClockStore } from './clock'
import { useKeepingStore } from './keeping'
import { useRequestsStore } from './requests'

/** Checks again what time has overtaken, or what could not be checked the last time. */
export async function recheckRequests(): Promise<void> {
  const { heads, progress, load } = useRequestsStore()
  const clock = useClockStore()
  const { judged } = await useKeepingStore().ready()
  const isCurrent = ({ id }: { id: string }) => {
    const entry = progress.get(id)
    return entry?.complete && judged.stillHolds(entry, entry.revision, clock.setting)
  }
  if (!heads.every(isCurrent)) await load()
}
