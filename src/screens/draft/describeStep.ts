import type { StepProgress } from '../../rules/progress'

/** A step's state in a few words. */
export function describeStep({ state, problems, missing, warnings }: StepProgress): string {
  if (state === 'todo') return 'Not started'
  if (state === 'optional') return 'Nothing needed'
  if (problems > 0) return count(problems, 'problem')
  if (missing > 0) return `${missing} to answer`
  return warnings > 0 ? count(warnings, 'warning') : 'Done'
}

/** Made with the first count: browsers take their time over it. */
let plural: Intl.PluralRules | undefined

/** A number with its word, in the plural where it has to be. */
export function count(n: number, word: string): string {
  plural ??= new Intl.PluralRules('en')
  const one = plural.select(n) === 'one'
  return `${n.toLocaleString('en')} ${word}${one ? '' : 's'}`
}
