import type { Instant, IsoDate } from '../core/time'

/** The record format that this version writes. Older ones are raised by `readDraft`, newer ones refused. */
export const DRAFT_SCHEMA = 1

export type DraftKind = 'new' | 'update' | 'removal'
export type Answer = 'yes' | 'no'

/** What the organisation runs (F13, F21). `hybrid` is a split domain: users on premises and online share it. */
export type Platform = 'lync-2013' | 'lync-2010' | 'ocs-2007-r2' | 'older' | 'online' | 'hybrid'

/** The four agreements of the provisioning site (F14). */
export type AgreementType = 'volume-licensing' | 'partner-network' | 'spla' | 'high-volume'

/** External communications in Lync Online (F26). */
export type OnlineState = 'off' | 'on' | 'unknown'

/** Which commands the scripts may use (C11, K10). */
export type ServerVersion = 'lync-2010' | 'lync-2013' | 'lync-2013-cu5' | 'sfb-2015'

export interface Eligibility {
  platform: Platform | null
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
  server: ServerVersion | null
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
      cals: null,
      edgeServer: null,
      reachable: null,
      messenger: null,
      trial: null,
    },
    agreement: { type: null, number: '', rightsAccepted: false, organisation: '' },
    edges: [emptyEdge(newId(), newId())],
    baseline: null,
    contacts: { shared: true, email: '', name: '', phone: '' },
    order: { online: null, turnedOffAt: null, otherFederation: null },
    track: { parts: [], ticks: [], trouble: false },
    options: {
      server: null,
      policyScope: 'global',
      policyName: '',
      audioVideo: true,
      includeContacts: false,
      maskAgreement: false,
    },
  }
}
