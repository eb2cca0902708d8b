import { isBefore, laterOf } from '../clocks'
import type { Draft } from '../draft'
import type { Instant } from '../time'
import { taskId, tickedAt } from './plan'

/** One part of the request as its track and the ticks tell it. */
export interface PartFacts {
  /** The part in task ids: null where the request is not divided. */
  key: number | null
  part: number
  submittedAt: Instant | null
  /** Null as long as it does not count: nothing is confirmed that was not submitted first. */
  provisionedAt: Instant | null
  confirmedTooEarly: boolean
}

/** The parts that the draft's Edges are divided into, with what happened to each (F19). Always at least one. */
export function partFacts(draft: Draft): PartFacts[] {
  const numbers = [...new Set(draft.edges.map((edge) => edge.part))].sort((a, b) => a - b)
  const parts = numbers.length > 0 ? numbers : [1]
  return parts.map((part) => {
    const key = parts.length > 1 ? part : null
    const track = draft.track.parts.find((entry) => entry.part === part)
    const ticked = (...kinds: Parameters<typeof taskId>[0][]) =>
      kinds.map((kind) => tickedAt(draft, taskId(kind, key))).find((at) => at !== null) ?? null

    const submittedAt = track?.submittedAt ?? ticked('submit', 'submit-update')
    const claimed =
      track?.provisionedAt ??
      ticked('await-provisioning') ??
      tickedAt(draft, taskId('confirm-provisioned'))
    const counts = claimed !== null && submittedAt !== null && !isBefore(claimed, submittedAt)
    return {
      key,
      part,
      submittedAt,
      provisionedAt: counts ? claimed : null,
      confirmedTooEarly: claimed !== null && !counts,
    }
  })
}

/** When the last part was provisioned; null while one is missing. */
export function allProvisionedAt(parts: readonly PartFacts[]): Instant | null {
  return parts.reduce<Instant | null>((latest, { provisionedAt }, index) => {
    if (provisionedAt === null || (latest === null && index > 0)) return null
    return latest === null ? provisionedAt : laterOf(latest, provisionedAt)
  }, null)
}
