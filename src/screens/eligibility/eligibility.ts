import type { Draft, Eligibility } from '../../request/draft'
import { useStepForm, type StepFrame } from '../draft/useStepForm'

type Values = Eligibility & { kind: Draft['kind'] }

/** Step 1: the kind of request and what decides whether it can be made (F13–F21). */
export function useEligibilityForm(frame: StepFrame) {
  return useStepForm<Values>({
    ...frame,
    step: 'eligibility',
    read: ({ kind, eligibility }) => ({ kind, ...eligibility }),
    write: (draft, { kind, ...eligibility }) => ({ ...draft, kind, eligibility }),
    names: ['kind', 'platform', 'cals', 'edgeServer', 'reachable', 'messenger', 'trial'],
  })
}
