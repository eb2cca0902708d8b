import { count } from '../../../core/count'
import { countWords } from '../../../rules/countWords'
import type { StepProgress } from '../../../rules/progress'

/** A step's state in a few words. */
export function describeStep({ state, problems, missing, warnings }: StepProgress): string {
  if (state === 'todo') return 'Not started'
  if (state === 'optional') return 'Nothing to answer'
  if (problems > 0) return count(problems, 'problem')
  if (missing > 0) return `${missing} to answer`
  return warnings > 0 ? count(warnings, 'warning') : 'Done'
}

/** How much there is to check, in a few words: `1 problem, 2 questions to answer, 3 warnings`. */
export const describeCounts = (
  progress: Pick<StepProgress, 'problems' | 'missing' | 'warnings'>,
): string => countWords(progress).join(', ') || 'no problems'
