import type { TaskKind } from '../order/task'
import type { Summary } from './summary'

/** Whether the order of work of a draft asks for this: what a paper says of it follows from it. */
export const hasTask = ({ tasks }: Summary, wanted: TaskKind): boolean =>
  tasks.some(({ kind, state }) => kind === wanted && state !== 'not-needed')
