import type { NameProblem } from '../names/nameReading'
import type { Encoding, Refusal } from './decodeText'

/** Where a piece of the pasted text is: line and column counted from 1, offset from 0, in UTF-16 units. */
export interface Place {
  line: number
  column: number
  offset: number
  length: number
}

/** What a fact was read from: the shape of the text, the command that printed it where it is known, and its first line. */
export interface Source {
  shape:
    | 'list-block'
    | 'dash-table'
    | 'delimited'
    | 'json'
    | 'zone'
    | 'resolver'
    | 'certificate'
    | 'text'
  /** `Get-CsService`, `nslookup`: from the prompt above it, or from its properties. */
  command: string | null
  line: number
}

/** A value as it is in the text. */
export interface Value {
  text: string
  place: Place
  /** False where the output was cut with an ellipsis: never to be compared with what is wanted. */
  isWhole: boolean
}

interface FactOf<Kind extends string> {
  kind: Kind
  place: Place
  source: Source
}

/** What a name is, by what said so. */
export type NameRole =
  /** Of Get-CsSipDomain. */
  | 'sip-domain'
  /** Behind the @ of a user's SIP address. */
  | 'user-domain'
  /** A domain of Exchange or of the tenant: may be a SIP domain. */
  | 'mail-domain'
  | 'access-edge'
  | 'web-conferencing-edge'
  | 'av-edge'
  | 'pool'
  | 'server'
  | 'registrar'
  | 'dns-server'
  /** Of Get-CsAllowedDomain and Get-CsBlockedDomain, and their Edges (direct federation, F87). */
  | 'allowed-partner'
  | 'blocked-partner'
  | 'partner-edge'
  /** The Edge of a public or hosting provider. */
  | 'provider-edge'
  /** Written by a person without saying what it is: in a list, or inside a sentence. */
  | 'listed'
  | 'mentioned'
  /** The same, where the sentence leaves it out or speaks of somebody else. */
  | 'mentioned-apart'

/** One name, strict, and what it is. */
export interface NameFact extends FactOf<'name'> {
  role: NameRole
  name: string
  typed: string
  /** For a name inside other text: that text. */
  within: string | null
  /** Cut out between letters, as of a language that has no spaces. */
  isPart?: boolean
}

/** A SIP domain under an Access Edge, as a person or a table says it. Names as written. */
export interface PairFact extends FactOf<'pair'> {
  domain: Value
  edge: Value | null
  contact: Value | null
  /** The FQDN submitted before. */
  before: Value | null
}

/** The two wrong spellings on Microsoft's own pages, and one more slip (F104). */
export type SrvSpelling = '_sipfederationtls_tcp' | '_sipfederationtls' | '_sipfederationtls.tcp'

/** One record of the DNS, from a resolver's answer or a zone. Names are strict and absolute. */
export interface RecordFact extends FactOf<'record'> {
  type: 'SRV' | 'A' | 'AAAA' | 'CNAME'
  owner: string
  /** SRV: `_sipfederationtls._tcp`, spelled right; null for others. */
  service: string | null
  /** SRV: the domain behind the service. */
  domain: string | null
  /** The owner as it is spelled, where that is one of the known wrong ways. */
  spelling: SrvSpelling | null
  /** SRV and CNAME: a name; A and AAAA: an address. */
  target: string
  priority: number | null
  weight: number | null
  port: number | null
  ttl: number | null
  ownerPlace: Place
  targetPlace: Place
}

/** A resolver said that there is no such name or record. */
export interface AbsenceFact extends FactOf<'absence'> {
  owner: string
}

/** One property of an object. */
export interface Setting extends Value {
  property: string
  /** The items of `{a, b}` or of a JSON array; one for a plain value. */
  items: readonly Value[]
}

/** Objects of which the properties are kept as settings, by what they are. */
export type SettingsType =
  | 'service'
  | 'public-provider'
  | 'hosting-provider'
  | 'access-edge-configuration'
  | 'external-access-policy'
  | 'allowed-domain'
  | 'blocked-domain'
  | 'replication'
  | 'server-version'
  | 'pool'
  | 'computer'
  | 'site'
  | 'partner-test'
  | 'tenant-federation'
  | 'tenant-access-policy'

/** An object that a cmdlet printed, with the properties that are in the text and no others. */
export interface SettingsFact extends FactOf<'settings'> {
  of: SettingsType
  identity: string | null
  settings: readonly Setting[]
}

/** A moment as written; more than one reading where day and month cannot be told apart. */
export interface Moment extends Value {
  /** ISO dates, earliest first; empty where it cannot be read. */
  days: readonly string[]
}

export interface CertificateFact extends FactOf<'certificate'> {
  /** The common name of the subject. */
  subject: Value | null
  /** Subject alternative names of the DNS, as written. */
  names: readonly Value[]
  /** False where the list of names was cut or not shown in full. */
  hasAllNames: boolean
  notBefore: Moment | null
  notAfter: Moment | null
  issuer: Value | null
  /** Extended key usages as object identifiers; null where they are not shown. */
  usages: readonly string[] | null
  key: { type: string; bits: number | null } | null
  /** `Microsoft Software Key Storage Provider` (F102). */
  provider: Value | null
  /** Of Get-CsCertificate: `AccessEdgeExternal`. */
  use: Value | null
  thumbprint: Value | null
  /** Critical extensions that are not known here, by object identifier. */
  unknownCritical: readonly string[]
}

export type Fact = NameFact | PairFact | RecordFact | AbsenceFact | SettingsFact | CertificateFact

export type SkipReason =
  /** The text is not a host name; `problem` says why. */
  | 'not-a-name'
  /** Cut with an ellipsis. */
  | 'cut'
  /** The question, or the server that was asked, without an answer of its own. */
  | 'question'
  /** A record that says nothing about federation: MX, NS, another service. */
  | 'other-record'
  /** A relative name of a zone whose origin is not in the text. */
  | 'no-origin'
  /** A name in a place that is of no use here: another property, the path of an address. */
  | 'not-needed'
  /** Personal data of a user. */
  | 'personal'
  /** A certificate that could not be read. */
  | 'unreadable'
  /** Recognised and not kept. */
  | 'private-key'
  /** A whole text of a known kind that another way reads better. */
  | 'other-file'

export interface Skipped {
  place: Place
  /** What was skipped, at most 200 characters (2,001 of what should be a name); empty for a private key. */
  text: string
  reason: SkipReason
  problem: NameProblem | null
}

/** A line in which nothing was looked for: prompts, remarks, rules, the talk of commands. */
export interface Noise {
  place: Place
  text: string
}

/** Everything that a text says. Each name in it is in exactly one of the three. */
export interface Evidence {
  facts: readonly Fact[]
  skipped: readonly Skipped[]
  noise: readonly Noise[]
  /** Lines of the text. */
  lines: number
  /** How bytes were read: Windows-1252 is a guess to be told; null for a text, and where they were refused. */
  encoding: Encoding | 'der' | null
  /** Why bytes were not read at all. */
  refused: Refusal | null
}
