import type { Instant, IsoDate } from '../core/time'

/** The record format that this version writes. Older ones are raised by `readDraft`, newer ones refused. */
export const DRAFT_SCHEMA = 2

export type DraftKind = 'new' | 'update' | 'federation' | 'removal'
export type Answer = 'yes' | 'no'
/** An answer that may be looked up later. What is not known is never read as No. */
export type Known = Answer | 'unknown'

/** What the organisation runs, the newest first (F13, F21, F82). */
export type Platform =
  | 'sfb-se'
  | 'sfb-2019'
  | 'sfb-2015'
  | 'lync-2013'
  | 'lync-2010'
  | 'ocs-2007-r2'
  | 'older'
  | 'online'

/** What may ride on federation besides Skype contacts (F110, F113). */
export type FederationUse = 'onlineUsers' | 'partners' | 'voiceMail' | 'push' | 'xmpp'

/** The four agreements of the provisioning site (F14). */
export type AgreementType = 'volume-licensing' | 'partner-network' | 'spla' | 'high-volume'

/** External communications in Lync Online (F26). */
export type OnlineState = 'off' | 'on' | 'unknown'

export interface Eligibility {
  platform: Platform | null
  /** Users of one SIP domain are on the servers and in the cloud: a split domain (F26). */
  split: Answer | null
  /** Lync Server 2013 has Cumulative Update 5 or later (C11). */
  cu5: Known | null
  /** Platform and split were read from the answer “Hybrid” of an earlier version, and not looked at since. */
  fromHybrid: boolean
  cals: Answer | null
  edgeServer: Answer | null
  reachable: Answer | null
  messenger: Answer | null
  trial: Answer | null
}

export interface Agreement {
  type: AgreementType | null
  /** As typed. No format is documented, so none is checked (F14). */
  number: string
  rightsAccepted: boolean
  /** For the e-mail layout (F23); the draft's name stands in when empty. */
  organisation: string
}

export interface SipDomain {
  id: string
  /** As typed: `parseHostName` says what it is read as. */
  name: string
  /** The administrator's e-mail for this domain, as typed; used when contacts are given one by one. */
  contact: string
}

export interface AccessEdge {
  id: string
  /** As typed. */
  fqdn: string
  /** For an update: the FQDN submitted before, as typed (F34). */
  before: string
  /** The request, counted from 1, that carries this Edge: at most 10 Edges each (F19). See `divide`. */
  part: number
  domains: SipDomain[]
}

/** What was entered at the provisioning site at one time: strict names, no typing left in them. */
export interface SubmittedEdge {
  fqdn: string
  domains: string[]
}

export interface Contacts {
  /** One contact for all domains, or one for each. */
  shared: boolean
  email: string
  name: string
  phone: string
}

export interface OrderAnswers {
  online: OnlineState | null
  /** When external communications were turned off: the 24 hours count from here (F28). */
  turnedOffAt: Instant | null
  /** Whether the Edge federates with anyone else: decides what stays after a removal. */
  otherFederation: Answer | null
  /** What else rides on federation (F110, F113). */
  uses: Record<FederationUse, Known | null>
}

/** What happened to one part of the request after it was handed in. */
export interface PartTrack {
  part: number
  submittedAt: Instant | null
  provisionedAt: Instant | null
  /** The names as they were handed in. */
  submitted: SubmittedEdge[]
}

export interface Tick {
  /** The id of a task of the order of work. */
  task: string
  at: Instant
}

export interface Track {
  parts: PartTrack[]
  ticks: Tick[]
  /** Contacts still do not work although the usual time is over (F32). */
  trouble: boolean
}

/** Choices about the documents, kept with the draft. */
export interface PaperOptions {
  policyScope: 'global' | 'site' | 'user'
  /** Site or policy name for the scopes that need one. */
  policyName: string
  audioVideo: boolean
  includeContacts: boolean
  maskAgreement: boolean
}

/**
 * One request in the making. Plain data, treated as immutable: a change makes a new object that shares
 * what did not change. Text fields hold what was typed; nothing is lost because it could not be read.
 */
export interface Draft {
  schema: typeof DRAFT_SCHEMA
  id: string
  /** Raised by one with each stored change. Order between versions comes from here, never from a clock. */
  revision: number
  name: string
  kind: DraftKind | null
  createdAt: Instant
  changedAt: Instant
  /** Assess by the rules of this day; null is today. */
  asOf: IsoDate | null
  eligibility: Eligibility
  agreement: Agreement
  edges: AccessEdge[]
  /** For an update: what the request submitted before held, where known. */
  baseline: SubmittedEdge[] | null
  /** For an update: the names submitted before, as typed. They count only once they are used as the baseline. */
  baselineText: string
  contacts: Contacts
  order: OrderAnswers
  track: Track
  options: PaperOptions
}

/** The steps in their order, by the last part of their address. */
export const STEPS = ['eligibility', 'agreement', 'domains', 'contacts', 'order', 'review'] as const
export type StepId = (typeof STEPS)[number]

/** An Access Edge with nothing in it, with one empty row for a domain. Ids are handed in. */
export function emptyEdge(id: string, domainId: string, part = 1): AccessEdge {
  return { id, fqdn: '', before: '', part, domains: [emptyDomain(domainId)] }
}

export function emptyDomain(id: string): SipDomain {
  return { id, name: '', contact: '' }
}

/** No answer about the order of work. */
export function emptyOrder(): OrderAnswers {
  return {
    online: null,
    turnedOffAt: null,
    otherFederation: null,
    uses: { onlineUsers: null, partners: null, voiceMail: null, push: null, xmpp: null },
  }
}

/** A draft without answers. `newId` is called for the draft, its first Edge and that Edge's first domain. */
export function createDraft(newId: () => string, now: Instant, name = ''): Draft {
  return {
    schema: DRAFT_SCHEMA,
    id: newId(),
    revision: 0,
    name,
    kind: null,
    createdAt: now,
    changedAt: now,
    asOf: null,
    eligibility: {
      platform: null,
      split: null,
      cu5: null,
      fromHybrid: false,
      cals: null,
      edgeServer: null,
      reachable: null,
      messenger: null,
      trial: null,
    },
    agreement: { type: null, number: '', rightsAccepted: false, organisation: '' },
    edges: [emptyEdge(newId(), newId())],
    baseline: null,
    baselineText: '',
    contacts: { shared: true, email: '', name: '', phone: '' },
    order: emptyOrder(),
    track: { parts: [], ticks: [], trouble: false },
    options: {
      policyScope: 'global',
      policyName: '',
      audioVideo: true,
      includeContacts: false,
      maskAgreement: false,
    },
  }
}
