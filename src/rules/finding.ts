import type { IsoDate } from '../core/time'
import type { StepId } from '../request/draft'
import type { FieldId } from './fields'
import type { Fix, Severity } from './rule'
import type { RuleId } from './rulebook'

export interface Where {
  step: StepId | 'track'
  field: FieldId
}

/** What a check saw: which rule, where, with which exact values. The rulebook turns it into a finding. */
export interface Hit {
  rule: RuleId
  /** Tells several hits of one rule apart and stays the same while the draft is edited. */
  key: string
  where: Where
  /** Fills the placeholders of the rule's text: the exact value first of all. */
  values: Record<string, string>
  fix?: Fix
  /** The answers that contradict the one at `where`: each is led to, so that either can be changed. */
  against?: readonly (Where & { label?: string })[]
}

/** An answer that a finding leads to beside its own field, by the words of its question. */
export interface OtherPlace extends Where {
  label: string
}

/** What the administrator reads: a hit under a rule that holds on the day of assessment. */
export interface Finding {
  /** `rule:key`; stable for as long as the cause is there. */
  id: string
  rule: RuleId
  severity: Severity
  /** True where nothing is wrong yet: an answer that is still to be given. */
  missing: boolean
  title: string
  detail: string
  where: Where
  fix?: Fix & { label: string }
  /** The answers that contradict it. */
  against?: readonly OtherPlace[]
  /** Keys of the sources it rests on. */
  source: readonly string[]
  since?: IsoDate
  until?: IsoDate
}

/** The worst first. */
export const GRAVITY: Readonly<Record<Severity, number>> = { blocker: 0, warning: 1, note: 2 }

/** For each field the worst finding that names it; the first one where several weigh the same. */
export function worstByField(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const worst = new Map<string, Finding>()
  for (const finding of findings) {
    const known = worst.get(finding.where.field)
    if (!known || GRAVITY[finding.severity] < GRAVITY[known.severity]) {
      worst.set(finding.where.field, finding)
    }
  }
  return worst
}
