import { isBefore } from '../order/clocks'
import { RELATIVE_WAITS } from '../guidance/tasks'
import type { Task } from '../order/task'
import type { Instant } from '../core/time'
import { writeDay, writeInstant, writeWindow, type Writing } from '../core/writeTime'

/**
 * The short text beside a task that says when: `now`, `from …`, `until …`, `after step 3`, `done …`. `tasks` is
 * the whole order of work, in which steps are counted from 1.
 */
export function taskWhen(
  task: Task,
  tasks: readonly Task[],
  now: Instant,
  writing: Writing,
): string {
  const { state, doneAt, earliest, expected } = task
  if (state === 'not-needed') return 'not needed'
  if (state === 'done') return doneAt === null ? 'done' : `done ${writeInstant(doneAt, writing)}`
  if (task.relative) return RELATIVE_WAITS[task.kind] ?? 'later'
  if (expected !== null) return waitWhen(task, expected, now, writing)
  if (earliest !== null && isBefore(now, earliest)) return `from ${writeInstant(earliest, writing)}`
  if (state === 'blocked') return `after step ${lastMissing(task, tasks)}`
  return state === 'waiting' ? 'not complete yet' : 'now'
}

function waitWhen(
  { state }: Task,
  { from, until, latest }: NonNullable<Task['expected']>,
  now: Instant,
  writing: Writing,
): string {
  if (latest === null) {
    const end = `until ${writeInstant(until, writing)}`
    return state === 'blocked' ? `${end}, if you turn it off now` : end
  }
  if (isBefore(latest, now)) return `should have ended by ${writeDay(latest, writing)}`
  if (until === latest || isBefore(until, now))
    return `by ${writeDay(latest, writing)} at the latest`
  return `${writeWindow(from, until, writing)}, by ${writeDay(latest, writing)} at the latest`
}

/** The number of the last step that a blocked task still waits for. */
function lastMissing(task: Task, tasks: readonly Task[]): number {
  return (
    tasks.findLastIndex(
      ({ id, state }) => task.after.includes(id) && state !== 'done' && state !== 'not-needed',
    ) + 1
  )
}
