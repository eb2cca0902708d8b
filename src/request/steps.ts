import type { StepId } from './draft'

/** The steps in the words of the page. */
export const STEP_WORDS: Readonly<Record<StepId, { title: string; continueTo: string }>> = {
  eligibility: { title: 'Eligibility', continueTo: 'eligibility' },
  agreement: { title: 'Agreement', continueTo: 'agreement' },
  domains: { title: 'Edges and domains', continueTo: 'edges and domains' },
  contacts: { title: 'Contacts', continueTo: 'contacts' },
  order: { title: 'Order of work', continueTo: 'order of work' },
  review: { title: 'Review', continueTo: 'review' },
}
