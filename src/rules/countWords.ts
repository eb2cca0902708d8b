import { count } from '../core/count'
import type { StepProgress } from './progress'

/** How much there is to check, in the words of page and paper: `1 problem`, `2 questions to answer`, `3 warnings`. */
export function countWords({
  problems = 0,
  missing = 0,
  warnings = 0,
}: Partial<Pick<StepProgress, 'problems' | 'missing' | 'warnings'>>): string[] {
  return [
    ...(problems > 0 ? [count(problems, 'problem')] : []),
    ...(missing > 0 ? [`${count(missing, 'question')} to answer`] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ]
}
