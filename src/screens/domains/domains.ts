import { computed, ref } from 'vue'
import { useContinue } from '../draft/step/useContinue'
import type { StepFrame } from '../draft/forms/useStepForm'

/**
 * Step 3 on Continue, with the same errors as the forms of the other steps. Its thousands of fields stay outside
 * vee-validate: one change among 10,000 of its fields takes 83 ms.
 */
export function useDomainsForm({
  blockers,
  settle,
  next,
}: Pick<StepFrame, 'blockers' | 'settle' | 'next'>) {
  /** How often Continue left something to fix. */
  const attempt = ref(0)
  const errors = computed(() =>
    attempt.value === 0
      ? []
      : blockers().map(({ where, title }) => ({ field: where.field as string, message: title })),
  )

  function submit(): unknown {
    if (blockers().length === 0) return next()
    attempt.value += 1
    return undefined
  }

  return { attempt, errors, submit: useContinue(settle, submit) }
}
