import type { AgreementType, DraftKind, PaperOptions } from '../request/draft'
import type { Discovery } from '../names/discovery'
import type { EstateChange } from '../order/changes'
import type { Finding } from '../rules/finding'
import type { Situation } from '../situation/situation'
import type { Task } from '../order/task'
import type { Instant } from '../core/time'

/**
 * The one model behind every document: what the draft says after it was read, judged and put in order.
 * Names in it are strict (lower-case ASCII); what cannot be entered stands in `unread`, never among the names.
 */
export interface Summary {
  draft: { id: string; name: string; kind: DraftKind | null; revision: number; changedAt: Instant }
  /** When the document was made, and in which IANA zone and locale its times are written. */
  made: { at: Instant; zone: string; locale: string }
  /** What the day and the answers of step 1 decide. */
  situation: Situation
  /** Eight characters that are the same on all papers of one revision. */
  fingerprint: string
  ready: boolean
  findings: readonly Finding[]
  agreement: {
    type: AgreementType | null
    number: string
    rightsAccepted: boolean
    organisation: string
  }
  parts: readonly SummaryPart[]
  /** Texts that are no names, or are names of something else, as typed, with where they stand and why. */
  unread: readonly { field: string; typed: string; why?: string }[]
  contact: { name: string; email: string; phone: string } | null
  /** For an update with a known baseline; empty where nothing changed. */
  changes: readonly EstateChange[]
  tasks: readonly Task[]
  options: PaperOptions
}

/** One request of at most 10 Access Edges (F19). */
export interface SummaryPart {
  part: number
  edges: readonly SummaryEdge[]
  submittedAt: Instant | null
  provisionedAt: Instant | null
}

export interface SummaryEdge {
  fqdn: string | null
  before: string | null
  domains: readonly SummaryDomain[]
}

export interface SummaryDomain {
  name: string
  /** The form people read, where the name is internationalised. */
  unicode: string | null
  contact: string
  discovery: Discovery
}

/** Whether anything is entered at the provisioning site. */
export function isSubmitted({ situation }: Pick<Summary, 'situation'>): boolean {
  return situation.journey === 'request'
}
