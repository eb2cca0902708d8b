import type { Agreement } from '../../request/draft'
import { useStepForm, type StepForm } from '../draft/useStepForm'

type Given = Pick<StepForm<Agreement>, 'draft' | 'change' | 'blockers'>

/** Step 2: the agreement, its number and the Product Use Rights (F14). */
export function useAgreementForm(given: Given) {
  return useStepForm<Agreement>({
    ...given,
    read: ({ agreement }) => ({ ...agreement }),
    write: (draft, agreement) => ({ ...draft, agreement }),
    fieldIds: {
      type: 'agreement.type',
      number: 'agreement.number',
      organisation: 'agreement.organisation',
      rightsAccepted: 'agreement.rightsAccepted',
    },
  })
}
