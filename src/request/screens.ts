import type { StepId } from './draft'

/** A screen: its address, its title, and for a step which one it is. */
export interface Screen {
  path: string
  title: string
  step?: StepId
}

/**
 * Every screen of the app by its name, which is also its folder below src/screens. Those of a draft lie below
 * `/drafts/:id`, the steps first and in their order.
 */
export const DRAFT_SCREENS = {
  eligibility: { path: 'eligibility', title: 'Eligibility', step: 'eligibility' },
  agreement: { path: 'agreement', title: 'Agreement', step: 'agreement' },
  domains: { path: 'domains', title: 'Edges and domains', step: 'domains' },
  contacts: { path: 'contacts', title: 'Contacts', step: 'contacts' },
  order: { path: 'order', title: 'Order of work', step: 'order' },
  review: { path: 'review', title: 'Review', step: 'review' },
  summary: { path: 'summary', title: 'Summary' },
  documents: { path: 'documents', title: 'Documents' },
  track: { path: 'track', title: 'Track' },
  verify: { path: 'verify', title: 'Verify' },
  versions: { path: 'versions', title: 'Versions' },
} as const satisfies Record<string, Screen>

export const OTHER_SCREENS = {
  requests: { path: '/', title: 'Requests' },
  guide: { path: '/guide/:topic?', title: 'Guide' },
  address: { path: '/tools/address', title: 'Contact addresses' },
} as const satisfies Record<string, Screen>

export type DraftScreenName = keyof typeof DRAFT_SCREENS
export type OtherScreenName = keyof typeof OTHER_SCREENS
