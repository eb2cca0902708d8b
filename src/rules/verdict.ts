import type { Finding } from './finding'
import type { RuleId } from './rulebook'

/** What step 1 comes to. The words stand in guidance/verdicts.ts. */
export type Verdict =
  | 'eligible'
  | 'eligible-with-warnings'
  | 'already-connected'
  | 'not-through-this-site'
  | 'not-yet'
  | 'undecided'

/** A verdict with the ids of the rules that led to it. */
export interface Judgement {
  verdict: Verdict
  reasons: readonly RuleId[]
}

/**
 * The verdict on eligibility (F13–F18, F21), read from the findings of step 1 alone. What cannot be mended by
 * answering more comes first: another way in, a thing that is missing, a link that exists.
 */
export function judgeEligibility(findings: readonly Finding[]): Judgement {
  const step = findings.filter(({ where }) => where.step === 'eligibility')
  const rules = (kept: readonly Finding[]) => kept.map(({ rule }) => rule)
  const only = (id: RuleId) => step.filter(({ rule }) => rule === id)
  const missing = step.filter((finding) => finding.missing)
  const blockers = step.filter(({ severity, missing }) => severity === 'blocker' && !missing)
  const warnings = step.filter(({ severity }) => severity === 'warning')

  const candidates: readonly [Verdict, readonly Finding[]][] = [
    ['not-through-this-site', only('online-only')],
    ['not-yet', blockers],
    ['already-connected', only('messenger-connected')],
    ['undecided', missing],
    ['eligible-with-warnings', warnings],
  ]
  const [verdict, reasons] = candidates.find(([, found]) => found.length > 0) ?? ['eligible', []]
  return { verdict, reasons: rules(reasons) }
}
