import type { ServerVersion } from '../../../situation/server'
import type { Summary } from '../../summary'

/** What the scripts for federation with Microsoft 365 do, read from the summary once for all of them. */
export interface FederationPlan {
  server: ServerVersion
  /** Users of one SIP domain are on the servers and in Microsoft 365. */
  split: boolean
  /** Eight characters that tie a snapshot to its pack. */
  fingerprint: string
}

/** Null where the draft is about something else, or an answer is missing on which the entry depends. */
export function federationPlanOf({ situation, fingerprint }: Summary): FederationPlan | null {
  const { journey, server, split, splitOpen } = situation
  if (journey !== 'federation' || server.version === null || splitOpen) return null
  return { server: server.version, split, fingerprint }
}
