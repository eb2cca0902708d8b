import { count } from '../../../core/count'
import type { StepProgress } from '../../../rules/progress'

/** A step's state in a few words. */
export function describeStep({ state, problems, missing, warnings }: StepProgress): string {
  if (state === 'todo') return 'Not started'
  if (state === 'optional') return 'Nothing to answer'
  if (problems > 0) return count(problems, 'problem')
  if (missing > 0) return `${missing} to answer`
  return warnings > 0 ? count(warnings, 'warning') : 'Done'
}

/** How much there is to check, in a few words: `1 problem, 2 answers to give, 3 warnings`. */
export function describeCounts({
  problems,
  missing,
  warnings,
}: Pick<StepProgress, 'problems' | 'missing' | 'warnings'>): string {
  const parts = [
    ...(problems > 0 ? [count(problems, 'problem')] : []),
    ...(missing > 0 ? [`${count(missing, 'answer')} to give`] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ]
  return parts.join(', ') || 'no problems'
}
