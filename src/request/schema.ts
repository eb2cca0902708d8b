import { array, boolean, number, object, string, type InferType, type ObjectShape } from 'yup'
import { DRAFT_SCHEMA, RECORD_LIMITS } from './limits'
import { TEXT_TESTS, type TextTest } from './reading/textTests'

/**
 * The one shape of what Edgewise keeps: types, defaults and limits follow from here. A page that only shows lists and
 * well-formed drafts needs none of it at run time: `shapes/` is worked out from it by the build.
 */

/** Shown where a moment cannot be read. */
const LONG_AGO = '1970-01-01T00:00:00.000Z'

const text = () => string().defined().default('').max(RECORD_LIMITS.text)

/** A text that one of `TEXT_TESTS` accepts. An absent one passes: where it may be, `nullable` says. */
const tested = (name: TextTest) =>
  text().test(name, (value) => value == null || TEXT_TESTS[name](value))

const id = () => tested('id')
const moment = () => tested('instant').default(LONG_AGO)
const momentOrNull = () => tested('instant').nullable().default(null)

const flag = (fallback: boolean) => boolean().defined().default(fallback)

const count = (least: number) =>
  number().defined().integer().min(least).max(Number.MAX_SAFE_INTEGER).default(least)

/** One of the words, or null for no answer yet. */
const choice = <const T extends string>(...words: readonly T[]) =>
  string().oneOf(words).nullable().defined().default(null)

/** One of the words; the first is the default. */
const oneOf = <const T extends string>(...words: readonly [T, ...T[]]) =>
  string<T>().oneOf(words).defined().default(words[0])

/** An object with these fields and no others. */
const record = <const Fields extends ObjectShape>(fields: Fields) =>
  object(fields).noUnknown().defined()

const answer = () => choice('yes', 'no')
/** An answer that may be looked up later. What is not known is never read as No. */
const known = () => choice('yes', 'no', 'unknown')

const eligibility = record({
  /** What the organisation runs, the newest first (F13, F21, F82). */
  platform: choice(
    'sfb-se',
    'sfb-2019',
    'sfb-2015',
    'lync-2013',
    'lync-2010',
    'ocs-2007-r2',
    'older',
    'online',
  ),
  /** Users of one SIP domain are on the servers and in the cloud: a split domain (F26). */
  split: answer(),
  /** Lync Server 2013 has Cumulative Update 5 or later (C11). */
  cu5: known(),
  /** Platform and split were read from the answer “Hybrid” of an earlier version, and not looked at since. */
  fromHybrid: flag(false),
  cals: answer(),
  edgeServer: answer(),
  reachable: answer(),
  messenger: answer(),
  trial: answer(),
})

const agreement = record({
  /** The four agreements of the provisioning site (F14). */
  type: choice('volume-licensing', 'partner-network', 'spla', 'high-volume'),
  /** As typed. No format is documented, so none is checked (F14). */
  number: text(),
  rightsAccepted: flag(false),
  /** For the e-mail layout (F23); the draft's name is used when empty. */
  organisation: text(),
})

const sipDomain = record({
  id: id(),
  /** As typed: `parseHostName` says what it is read as. */
  name: text(),
  /** The administrator's e-mail for this domain, as typed; used when contacts are given one by one. */
  contact: text(),
})

const accessEdge = record({
  id: id(),
  /** As typed. */
  fqdn: text(),
  /** For an update: the FQDN submitted before, as typed (F34). */
  before: text(),
  /** The request, counted from 1, that carries this Edge: at most 10 Edges each (F19). See `divide`. */
  part: count(1),
  domains: array(sipDomain).defined().max(RECORD_LIMITS.domains).default([]),
})

/** What was entered at the provisioning site at one time: strict names, no typing left in them. */
const submittedEdge = record({
  fqdn: text(),
  domains: array(text()).defined().max(RECORD_LIMITS.domains).default([]),
})
const submittedEdges = () => array(submittedEdge).defined().max(RECORD_LIMITS.edges).default([])

const contacts = record({
  /** One contact for all domains, or one for each. */
  shared: flag(true),
  email: text(),
  name: text(),
  phone: text(),
})

/** What may ride on federation besides Skype contacts (F110, F113). */
const uses = record({
  onlineUsers: known(),
  partners: known(),
  voiceMail: known(),
  push: known(),
  xmpp: known(),
})

const order = record({
  /** External communications in Lync Online (F26). */
  online: choice('off', 'on', 'unknown'),
  /** When external communications were turned off: the 24 hours count from here (F28). */
  turnedOffAt: momentOrNull(),
  /** Whether the Edge federates with anyone else: decides what stays after a removal. */
  otherFederation: answer(),
  uses,
})

/** What happened to one part of the request after it was submitted. */
const partTrack = record({
  part: count(1),
  submittedAt: momentOrNull(),
  provisionedAt: momentOrNull(),
  /** The names as they were submitted. */
  submitted: submittedEdges(),
})

const tick = record({
  /** The id of a task of the order of work. */
  task: text(),
  at: moment(),
})

const track = record({
  parts: array(partTrack).defined().max(RECORD_LIMITS.edges).default([]),
  ticks: array(tick).defined().max(RECORD_LIMITS.domains).default([]),
  /** Contacts still do not work although the usual time is over (F32). */
  trouble: flag(false),
})

/** Choices about the documents, kept with the draft. */
const options = record({
  policyScope: oneOf('global', 'site', 'user'),
  /** Site or policy name for the scopes that need one. */
  policyName: text(),
  audioVideo: flag(true),
  includeContacts: flag(false),
  maskAgreement: flag(false),
})

/**
 * One request in the making. Plain data, treated as immutable: a change makes a new object that shares
 * what did not change. Text fields hold what was typed; nothing is lost because it could not be read.
 */
export const draftSchema = record({
  schema: number().oneOf([DRAFT_SCHEMA]).defined().default(DRAFT_SCHEMA),
  id: id(),
  /** Raised by one with each stored change. Order between versions comes from here, never from a clock. */
  revision: count(0),
  name: text(),
  kind: choice('new', 'update', 'federation', 'removal'),
  createdAt: moment(),
  changedAt: moment(),
  /** Assess by the rules of this day; null is today. */
  asOf: tested('day').nullable().default(null),
  eligibility,
  agreement,
  edges: array(accessEdge).defined().max(RECORD_LIMITS.edges).default([]),
  /** For an update: what the request submitted before held, where known. */
  baseline: submittedEdges().nullable().default(null),
  /** For an update: the names submitted before, as typed. They count only once they are used as the baseline. */
  baselineText: text(),
  contacts,
  order,
  track,
  options,
})

export type Draft = InferType<typeof draftSchema>
export type Eligibility = InferType<typeof eligibility>
export type Agreement = InferType<typeof agreement>
export type SipDomain = InferType<typeof sipDomain>
export type AccessEdge = InferType<typeof accessEdge>
export type SubmittedEdge = InferType<typeof submittedEdge>
export type Contacts = InferType<typeof contacts>
export type OrderAnswers = InferType<typeof order>
export type PartTrack = InferType<typeof partTrack>
export type PaperOptions = InferType<typeof options>

/** What localStorage remembers of the drafts, so that an emptied database is not taken for a first visit. */
export const lossRecordSchema = object({
  drafts: count(0),
  lastRevision: count(0),
  id: text(),
  name: text(),
})
export type LossRecord = InferType<typeof lossRecordSchema>

/** How far a draft was at a revision, and for how long that holds: what a list shows without judging it again. */
export const cachedProgressSchema = object({
  id: id(),
  revision: count(0),
  /** The reader's calendar day. */
  day: tested('day'),
  /** It was judged at `from`, and holds until `until`; for as long as the day lasts where that is null. */
  from: moment(),
  until: momentOrNull(),
  /** What the list says: the kind of draft, its first SIP domain, and its state with how serious it is. */
  kind: text(),
  subject: text(),
  state: text(),
  tone: oneOf('stop', 'warn', 'good', 'none'),
})
export type CachedProgress = InferType<typeof cachedProgressSchema>

/** `yield`: another tab would like to write this draft. */
export const tabMessageTypes = ['changed', 'removed', 'yield'] as const

/** What tabs tell each other. A tab of another version may add to it, so no field is unknown. */
export const tabMessageSchema = object({
  type: oneOf(...tabMessageTypes),
  /** The draft's id. */
  id: string().defined(),
})
export type TabMessage = InferType<typeof tabMessageSchema>
