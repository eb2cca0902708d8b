import type { Agreement } from '../../request/draft'
import { namesIn } from '../../rules/fields'
import { useStepForm, type StepFrame } from '../draft/forms/useStepForm'

/** Step 2: the agreement, its number and the Product Use Rights (F14). */
export function useAgreementForm(frame: StepFrame) {
  return useStepForm<Agreement>({
    ...frame,
    step: 'agreement',
    read: ({ agreement }) => agreement,
    write: (draft, agreement) => ({ ...draft, agreement }),
    names: namesIn('agreement'),
  })
}
