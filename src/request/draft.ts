import type { Instant } from '../core/time'
import type { AccessEdge, Agreement, Draft, Eligibility, OrderAnswers, SipDomain } from './schema'
import { DRAFT_DEFAULTS } from './shapes/defaults'

export type {
  AccessEdge,
  Agreement,
  Contacts,
  Draft,
  Eligibility,
  OrderAnswers,
  PaperOptions,
  PartTrack,
  SipDomain,
  SubmittedEdge,
} from './schema'

export type DraftKind = NonNullable<Draft['kind']>
export type Answer = NonNullable<Eligibility['split']>
/** An answer that may be looked up later. What is not known is never read as No. */
export type Known = NonNullable<Eligibility['cu5']>
/** What the organisation runs, the newest first (F13, F21, F82). */
export type Platform = NonNullable<Eligibility['platform']>
/** What may ride on federation besides Skype contacts (F110, F113). */
export type FederationUse = keyof OrderAnswers['uses']
/** The four agreements of the provisioning site (F14). */
export type AgreementType = NonNullable<Agreement['type']>
/** External communications in Lync Online (F26). */
export type OnlineState = NonNullable<OrderAnswers['online']>

/** The steps in their order, by the last part of their address. */
export const STEPS = ['eligibility', 'agreement', 'domains', 'contacts', 'order', 'review'] as const
export type StepId = (typeof STEPS)[number]

/** An Access Edge with nothing in it, with one empty row for a domain. Ids are passed in. */
export function emptyEdge(id: string, domainId: string, part = 1): AccessEdge {
  return { id, fqdn: '', before: '', part, domains: [emptyDomain(domainId)] }
}

export function emptyDomain(id: string): SipDomain {
  return { id, name: '', contact: '' }
}

/** No answer about the order of work. */
export function emptyOrder(): OrderAnswers {
  return DRAFT_DEFAULTS.order
}

/** A draft without answers. `newId` is called for the draft, its first Edge and that Edge's first domain. */
export function createDraft(newId: () => string, now: Instant, name = ''): Draft {
  return {
    ...DRAFT_DEFAULTS,
    id: newId(),
    name,
    createdAt: now,
    changedAt: now,
    edges: [emptyEdge(newId(), newId())],
  }
}
