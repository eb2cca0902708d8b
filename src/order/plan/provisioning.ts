import { provisioningWindow, SUPPORT_HOURS } from '../clocks'
import type { TaskKind, TaskTrouble } from '../task'
import { addHours, type Instant } from '../../core/time'
import type { PartFacts } from './parts'
import { doneSince, taskId, type PlannedTask } from './plan'

/** What is the same for every part of a request that is submitted. */
export interface Submission {
  kind: 'submit' | 'submit-update'
  after: readonly string[]
  /** The first moment at which it may be entered; null for now. */
  earliest: Instant | null
  /** That moment is counted from one that nobody entered. */
  earliestPlanned: boolean
  /** From when the clocks run in the plan, as long as a part is not submitted. */
  plannedAt: Instant
  fqdnChanges: boolean
  /** Contacts still do not work (F32). */
  trouble: boolean
  /** The rule by which a part has to be entered again. */
  voided: (part: PartFacts) => TaskTrouble | null
}

/** Ids of one kind of task for all parts. */
export function idsOf(kind: TaskKind, parts: readonly PartFacts[]): string[] {
  return parts.map(({ key }) => taskId(kind, key))
}

/** Entering each part (F24, F25). A part that cannot go through counts as not entered. */
export function planSubmit(parts: readonly PartFacts[], submission: Submission): PlannedTask[] {
  const { kind, after, earliest, earliestPlanned, voided } = submission
  return parts.map((part) => ({
    kind,
    part: part.key,
    after,
    earliest,
    planned: earliestPlanned,
    done: doneSince(countedSubmission(part, submission)),
    trouble: voided(part),
  }))
}

/** Waiting for each part, and support for those that take longer than usual (F31, F32). */
export function planAwait(parts: readonly PartFacts[], submission: Submission): PlannedTask[] {
  return parts.flatMap((part) => {
    const { key, provisionedAt } = part
    const submittedAt = countedSubmission(part, submission)
    const after = [taskId(submission.kind, key)]
    const wait: PlannedTask = {
      kind: 'await-provisioning',
      part: key,
      after,
      expected: provisioningWindow(submittedAt ?? submission.plannedAt, submission.fqdnChanges),
      wait: true,
      planned: submittedAt === null,
      done: doneSince(provisionedAt),
      trouble: part.trouble,
    }
    if (submittedAt === null || (provisionedAt !== null && !submission.trouble)) return [wait]
    const earliest = addHours(submittedAt, SUPPORT_HOURS)
    return [wait, { kind: 'call-support', part: key, after, earliest }]
  })
}

function countedSubmission(part: PartFacts, { voided }: Submission): Instant | null {
  return voided(part) === null ? part.submittedAt : null
}
