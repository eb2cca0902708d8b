import { isBefore } from '../clocks'
import type { Draft } from '../../request/draft'
import type { Situation } from '../../situation/situation'
import type { Task, TaskKind, TaskState, TaskTrouble } from '../task'
import type { Instant } from '../../core/time'

/** A task before its state is known. What is left out is null, empty or false. */
export interface PlannedTask {
  kind: TaskKind
  part?: number | null
  after?: readonly string[]
  /** Known from an answer: done (with the time, if known), or null for not done whatever was ticked. */
  done?: { at: Instant | null } | null
  earliest?: Instant | null
  expected?: Task['expected']
  /** Passes by itself: there is nothing to do but wait. */
  wait?: boolean
  /** `earliest` and `expected` are counted from a moment that nobody entered. */
  planned?: boolean
  notNeeded?: boolean
  trouble?: TaskTrouble | null
}

/** `submit`, or `submit.2` for the second part of a divided request. */
export function taskId(kind: TaskKind, part: number | null = null): string {
  return part === null ? kind : `${kind}.${part}`
}

/** Done at a known moment; not done while there is none. */
export function doneSince(at: Instant | null): { at: Instant } | null {
  return at === null ? null : { at }
}

/** When a task was ticked, or null. */
export function tickedAt(draft: Draft, id: string): Instant | null {
  return draft.track.ticks.find((tick) => tick.task === id)?.at ?? null
}

/**
 * The state of each planned task at the clock of the situation. In a rehearsal a time that is counted from a moment
 * that nobody entered is left out: the wait is told as hours after another task. A task may only come after tasks that stand before it in the plan,
 * so the order has no cycle; one that is not needed holds nothing up.
 */
export function settle(
  draft: Draft,
  { clock: now, rehearsal }: Pick<Situation, 'clock' | 'rehearsal'>,
  plan: readonly PlannedTask[],
): Task[] {
  const over = new Set<string>()
  return plan.map((planned) => {
    const { kind, part = null, after = [], trouble = null } = planned
    const id = taskId(kind, part)
    const done = planned.done === undefined ? doneSince(tickedAt(draft, id)) : planned.done
    const state = stateOf(
      planned,
      done !== null,
      after.every((other) => over.has(other)),
      now,
    )
    const isOver = state === 'done' || state === 'not-needed'
    if (isOver) over.add(id)

    // What was planned for a task that is over says nothing any more.
    const { earliest = null, expected = null } = isOver ? {} : planned
    const relative =
      rehearsal !== null && planned.planned === true && (earliest !== null || expected !== null)
    return {
      id,
      kind,
      part,
      state,
      earliest: relative ? null : earliest,
      expected: relative ? null : expected,
      relative,
      after,
      doneAt: done?.at ?? null,
      trouble,
    }
  })
}

function stateOf(
  { earliest = null, wait = false, notNeeded = false }: PlannedTask,
  done: boolean,
  free: boolean,
  now: Instant,
): TaskState {
  if (done) return 'done'
  if (notNeeded) return 'not-needed'
  if (!free) return 'blocked'
  return wait || (earliest !== null && isBefore(now, earliest)) ? 'waiting' : 'ready'
}
