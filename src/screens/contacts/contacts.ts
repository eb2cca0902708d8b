import type { Contacts } from '../../request/draft'
import { useStepForm, type StepForm } from '../draft/useStepForm'

type Given = Pick<StepForm<Contacts>, 'draft' | 'change' | 'blockers'>

/** Step 4: one contact for all. Contacts of single domains are part of the estate, not of this form. */
export function useContactsForm(given: Given) {
  return useStepForm<Contacts>({
    ...given,
    read: ({ contacts }) => ({ ...contacts }),
    write: (draft, contacts) => ({ ...draft, contacts }),
    fieldIds: {
      shared: 'contacts.shared',
      email: 'contacts.email',
      name: 'contacts.name',
      phone: 'contacts.phone',
    },
  })
}
