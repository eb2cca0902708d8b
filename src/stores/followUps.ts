import { defineStore } from 'pinia'
import type { ReadName } from '../order/track'
import type { Draft } from '../request/draft'
import { useClockStore } from './clock'
import { newId } from './newId'
import { useRequestsStore } from './requests'

/** Drafts that begin with what another holds; each gives null where it could not be stored. */
export const useFollowUpsStore = defineStore('followUps', () => {
  const clock = useClockStore()
  const requests = useRequestsStore()

  /** A new draft for federation with Microsoft 365, with the Edges and SIP domains of this one. */
  async function startFederation(request: Draft): Promise<string | null> {
    const { startFederation: federationOf } = await import('../request/newDrafts')
    return requests.add(federationOf(request, newId, clock.read()))
  }

  /** A new draft that changes what this one submitted. `readName` reads a typed name strictly. */
  async function startUpdate(of: Draft, readName: ReadName): Promise<string | null> {
    const { startUpdate: updateOf } = await import('../order/changes')
    return requests.add(updateOf(of, newId, clock.read(), readName))
  }

  async function duplicate(id: string): Promise<void> {
    const draft = await requests.read(id)
    if (!draft) return
    const { copyOf } = await import('../request/newDrafts')
    await requests.add(copyOf(draft, newId, clock.read()))
    await requests.load()
  }

  return { startFederation, startUpdate, duplicate }
})
