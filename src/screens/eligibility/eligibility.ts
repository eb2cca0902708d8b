import type { Draft, Eligibility } from '../../request/draft'
import { useStepForm, type StepForm } from '../draft/useStepForm'

type Values = Eligibility & { kind: Draft['kind'] }
type Given = Pick<StepForm<Values>, 'draft' | 'change' | 'blockers'>

/** Step 1: the kind of request and what decides whether it can be made (F13–F21). */
export function useEligibilityForm(given: Given) {
  return useStepForm<Values>({
    ...given,
    read: ({ kind, eligibility }) => ({ kind, ...eligibility }),
    write: (draft, { kind, ...eligibility }) => ({ ...draft, kind, eligibility }),
    fieldIds: {
      kind: 'eligibility.kind',
      platform: 'eligibility.platform',
      cals: 'eligibility.cals',
      edgeServer: 'eligibility.edgeServer',
      reachable: 'eligibility.reachable',
      messenger: 'eligibility.messenger',
      trial: 'eligibility.trial',
    },
  })
}
