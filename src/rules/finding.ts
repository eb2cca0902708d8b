import type { Answer, OnlineState, StepId } from '../request/draft'
import type { IsoDate } from '../core/time'

/** `blocker` keeps the request from being ready, `warning` can hurt, `note` is good to know. */
export type Severity = 'blocker' | 'warning' | 'note'

/**
 * The field a finding speaks of; also the id of its control on the page. A domain or an Edge is named by
 * its id, so that a finding still leads to its field after rows were added, moved or sorted.
 */
export type FieldId =
  | `eligibility.${'kind' | 'platform' | 'cals' | 'edgeServer' | 'reachable' | 'messenger' | 'trial'}`
  | `agreement.${'type' | 'number' | 'rightsAccepted' | 'organisation'}`
  | 'domains.edges'
  | `edge.${string}.${'fqdn' | 'before'}`
  | `domain.${string}`
  | `contacts.${'shared' | 'email' | 'name' | 'phone'}`
  | `contact.${string}`
  | `order.${'online' | 'turnedOffAt' | 'otherFederation'}`
  | `track.${number}.${'submittedAt' | 'provisionedAt'}`
  | 'asOf'
  | 'service'

export interface Where {
  step: StepId | 'track'
  field: FieldId
}

/**
 * A repair as data, so that it can be shown, sent to a worker, tested and undone. `applyFix` carries it out.
 */
export type Fix =
  | { do: 'set-domain'; domain: string; name: string }
  | { do: 'remove-domain'; domain: string }
  | { do: 'set-fqdn'; edge: string; fqdn: string }
  | { do: 'set-before'; edge: string; before: string }
  | { do: 'merge-edges'; into: string; from: string }
  | { do: 'remove-edge'; edge: string }
  | { do: 'set-contact'; domain: string | null; email: string }
  | { do: 'set-online'; online: OnlineState }
  | { do: 'set-messenger'; messenger: Answer }
  | { do: 'clear-as-of' }

/** What a check saw: which rule, where, with which exact values. The rulebook turns it into a finding. */
export interface Hit {
  rule: string
  /** Tells several hits of one rule apart and stays the same while the draft is edited. */
  key: string
  where: Where
  /** Fills the placeholders of the rule's text: the exact value first of all. */
  values: Record<string, string>
  fix?: Fix
}

/** What the administrator reads: a hit under a rule that holds on the day of assessment. */
export interface Finding {
  /** `rule:key`; stable for as long as the cause is there. */
  id: string
  rule: string
  severity: Severity
  /** True where nothing is wrong yet: an answer that is still to be given. */
  missing: boolean
  title: string
  detail: string
  where: Where
  fix?: Fix & { label: string }
  /** Keys of the sources it rests on. */
  source: readonly string[]
  since?: IsoDate
  until?: IsoDate
}

/**
 * A rule as data: who says so, from when until when, in which words. `{name}` in a text is replaced by the
 * hit's value of that name. Dates live here and nowhere else.
 */
export interface Rule {
  id: string
  severity: Severity
  /** Set for a rule that asks for an answer not given yet. */
  missing?: boolean
  title: string
  detail: string
  /** The words on the button of the fix; by what the fix does where it can do one of several things. */
  fix?: string | Readonly<Partial<Record<Fix['do'], string>>>
  sources: readonly string[]
  facts: readonly string[]
  contradictions?: readonly string[]
  /** First day on which the rule holds. */
  since?: IsoDate
  /** First day on which it no longer holds. */
  until?: IsoDate
  supersededBy?: string
  /** The guide topic that explains it. */
  topic?: string
}

export type Rulebook = ReadonlyMap<string, Rule>

/** The gravest first. */
export const GRAVITY: Readonly<Record<Severity, number>> = { blocker: 0, warning: 1, note: 2 }

/** For each field the gravest finding that names it; the first one where several weigh the same. */
export function gravestByField(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const gravest = new Map<string, Finding>()
  for (const finding of findings) {
    const known = gravest.get(finding.where.field)
    if (!known || GRAVITY[finding.severity] < GRAVITY[known.severity]) {
      gravest.set(finding.where.field, finding)
    }
  }
  return gravest
}
