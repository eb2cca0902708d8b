import type { NameRole } from '../evidence/fact'
import type { SrvSpelling } from '../evidence/fact'
import type { NameProblem } from '../names/nameReading'

/** What said that a text is a SIP domain or an Access Edge. */
export type ClaimReason = NameRole | 'srv-record' | 'pair' | 'certificate-name'

/** What else is to be told of a name that is added. */
export type ClaimNote =
  /** The Access Edge beside it was refused; the domain is kept. */
  | { kind: 'edge-refused'; typed: string; problem: NameProblem }
  /** The Access Edge is not beside the domain here, but on a later line. */
  | { kind: 'edge-of-line'; line: number }
  /** A further record of the same domain; the lower priority is used. */
  | { kind: 'also-under'; edge: string; priority: number | null }
  /** The same domain under another Access Edge, further up; `line` is null where the draft has it so. */
  | { kind: 'other-edge'; edge: string; line: number | null }
  /** The owner of the record is spelled in a known wrong way (F104). */
  | { kind: 'spelling'; written: SrvSpelling }
  /** The record leads to Microsoft 365, whose Edge is nobody's own. */
  | { kind: 'microsoft-edge'; edge: string }

/** A place in a source that should hold a SIP domain or an Access Edge, with what is beside it. */
export interface Claim {
  /** Counted from 1. */
  line: number
  /** The name as written: of the Access Edge, where `kind` says so. */
  domain: string
  /** `domain` where it is left out. */
  kind?: 'domain' | 'edge'
  /** The Access Edge FQDN as written, where the source names one. */
  edge?: string | undefined
  contact?: string | undefined
  /** The FQDN submitted before, as written. */
  before?: string | undefined
  why?: ClaimReason
  /** The text in which a name was found. */
  within?: string | null
  /** Cut out of the text right beside it: never added without a word. */
  isPart?: boolean | undefined
  notes?: readonly ClaimNote[]
  /** Shown to be chosen, and not added unless it is. */
  isOffer?: boolean
  /** An Access Edge that is told with its domains, where one of them is added. */
  isImplied?: boolean
}

/** The strict SIP domains that a draft has, each with its strict Access Edge; null where that has no name yet. */
export type DraftNames = ReadonlyMap<string, string | null>
