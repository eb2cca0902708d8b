import { count } from '../../core/count'
import type { StepProgress } from '../../rules/progress'

/** A step's state in a few words. */
export function describeStep({ state, problems, missing, warnings }: StepProgress): string {
  if (state === 'todo') return 'Not started'
  if (state === 'optional') return 'Nothing needed'
  if (problems > 0) return count(problems, 'problem')
  if (missing > 0) return `${missing} to answer`
  return warnings > 0 ? count(warnings, 'warning') : 'Done'
}
