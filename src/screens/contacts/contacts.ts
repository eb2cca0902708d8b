import type { Contacts } from '../../request/draft'
import { namesIn } from '../../rules/fields'
import { useStepForm, type StepFrame } from '../draft/forms/useStepForm'

/** Step 4: one contact for all. Contacts of single domains are part of the estate, not of this form. */
export function useContactsForm(frame: StepFrame) {
  return useStepForm<Contacts>({
    ...frame,
    step: 'contacts',
    read: ({ contacts }) => contacts,
    write: (draft, contacts) => ({ ...draft, contacts }),
    names: namesIn('contacts'),
    beside: () => frame.blockers().filter(({ where }) => where.field.startsWith('contact.')),
  })
}
