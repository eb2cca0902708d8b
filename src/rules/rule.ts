import type { IsoDate } from '../core/time'
import type { Answer, OnlineState } from '../request/draft'

/** `blocker` keeps the request from being ready, `warning` can hurt, `note` is good to know. */
export type Severity = 'blocker' | 'warning' | 'note'

/** A repair as data, so that it can be shown, sent to a worker, tested and undone. `applyFix` carries it out. */
export type Fix =
  | { do: 'set-domain'; domain: string; name: string }
  /** Several names in one field: a row, or an Access Edge, for each. */
  | { do: 'split-domain'; row: string; names: readonly string[] }
  | { do: 'split-edge'; edge: string; names: readonly string[] }
  | { do: 'remove-domain'; domain: string }
  | { do: 'set-fqdn'; edge: string; fqdn: string }
  | { do: 'set-before'; edge: string; before: string }
  | { do: 'merge-edges'; into: string; from: string }
  | { do: 'remove-edge'; edge: string }
  | { do: 'set-contact'; domain: string | null; email: string }
  | { do: 'set-online'; online: OnlineState }
  | { do: 'set-messenger'; messenger: Answer }
  | { do: 'clear-as-of' }
  /** Platform and split domain as they were read from an earlier version are right. */
  | { do: 'confirm-raised' }

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

/** Whether a rule holds on a day: from its first day until the day before its last. No rule holds never. */
export function holdsOn(rule: Rule | undefined, day: IsoDate): boolean {
  if (!rule) return false
  return (!rule.since || day >= rule.since) && (!rule.until || day < rule.until)
}
