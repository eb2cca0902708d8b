import { useRouter } from 'vue-router'
import type { Draft } from '../../../request/draft'
import { useFollowUpsStore } from '../../../stores/followUps'

/** Starts federation with Microsoft 365 with the Edges of a request that can no longer be made, and opens it. */
export function useFederateInstead() {
  const followUps = useFollowUpsStore()
  const router = useRouter()
  return async (request: Draft) => {
    const id = await followUps.startFederation(request)
    // The list says why it could not be stored.
    await router.push(id === null ? '/' : `/drafts/${id}/eligibility`)
  }
}
