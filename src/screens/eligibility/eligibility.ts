import type { Draft, Eligibility } from '../../request/draft'
import { namesIn } from '../../rules/fields'
import { useStepForm, type StepFrame } from '../draft/forms/useStepForm'

type Values = Omit<Eligibility, 'fromHybrid'> & { kind: Draft['kind'] }

/** Step 1: the kind of request and what decides whether it can be made (F13–F21). */
export function useEligibilityForm(frame: StepFrame) {
  return useStepForm<Values>({
    ...frame,
    step: 'eligibility',
    read: ({ kind, eligibility: { fromHybrid, ...answers } }) => ({ kind, ...answers }),
    write: (draft, { kind, ...answers }) => {
      const { platform, split, fromHybrid } = draft.eligibility
      // Whoever answers one of the two has looked at what was read from an earlier version.
      const isAnswered = answers.platform !== platform || answers.split !== split
      const eligibility = { ...answers, fromHybrid: fromHybrid && !isAnswered }
      return { ...draft, kind, eligibility }
    },
    names: namesIn('eligibility'),
  })
}
