import { isBefore, laterOf } from '../clocks'
import type { TaskTrouble } from '../task'
import type { Draft } from '../../request/draft'
import type { Instant } from '../../core/time'

/** One part of the request as its track tells it. */
export interface PartFacts {
  /** The part in task ids: null where the request is not divided. */
  key: number | null
  part: number
  submittedAt: Instant | null
  /** Null as long as it does not count: nothing is confirmed that was not submitted first. */
  provisionedAt: Instant | null
  /** Why a confirmation does not count: the id of the rule. */
  trouble: Extract<TaskTrouble, `confirmed-${string}`> | null
}

/** The parts that the draft's Edges are divided into, with what happened to each (F19). Always at least one. */
export function partFacts(draft: Draft): PartFacts[] {
  const numbers = [...new Set(draft.edges.map((edge) => edge.part))].sort((a, b) => a - b)
  const parts = numbers.length > 0 ? numbers : [1]
  return parts.map((part) => {
    const track = draft.track.parts.find((entry) => entry.part === part)
    const submittedAt = track?.submittedAt ?? null
    const claimed = track?.provisionedAt ?? null
    const trouble = confirmationTrouble(submittedAt, claimed)
    const key = parts.length > 1 ? part : null
    return { key, part, submittedAt, provisionedAt: trouble ? null : claimed, trouble }
  })
}

/** When the last part was provisioned; null while one is missing. */
export function allProvisionedAt(parts: readonly PartFacts[]): Instant | null {
  const times = parts.flatMap(({ provisionedAt }) => provisionedAt ?? [])
  return times.length === parts.length && times.length > 0 ? times.reduce(laterOf) : null
}

function confirmationTrouble(submittedAt: Instant | null, confirmedAt: Instant | null) {
  if (confirmedAt === null) return null
  if (submittedAt === null) return 'confirmed-not-submitted'
  return isBefore(confirmedAt, submittedAt) ? 'confirmed-before-submitted' : null
}
