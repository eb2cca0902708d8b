import { computed, ref } from 'vue'
import type { Blockers } from '../draft/useStepForm'

/**
 * Step 3 on Continue. Its thousands of fields stay outside a form's state: one change among 10,000 vee-validate
 * fields takes 83 ms. The domain's judgement, which the other steps ask through yup, is asked directly.
 */
export function useDomainsForm(blockers: Blockers) {
  const attempt = ref(0)
  const errors = computed(() =>
    attempt.value === 0
      ? []
      : blockers().map(({ where, title }) => ({ field: where.field as string, message: title })),
  )

  function check(): boolean {
    attempt.value += 1
    return blockers().length === 0
  }

  return { attempt, errors, check }
}
