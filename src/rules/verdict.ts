import type { Situation } from '../situation/situation'
import type { Finding } from './finding'
import type { RuleId } from './rulebook'

/** What step 1 comes to. The words are in rules/eligibility/verdicts.ts. */
export type Verdict =
  | 'eligible'
  | 'eligible-with-warnings'
  | 'would-have-been-eligible'
  | 'already-connected'
  | 'not-through-this-site'
  | 'nothing-to-request'
  | 'not-yet'
  | 'undecided'

/** A verdict with the ids of the rules that led to it. */
export interface Judgement {
  verdict: Verdict
  reasons: readonly RuleId[]
}

/**
 * The verdict on eligibility (F11, F13–F18, F21), read from the findings of step 1 and the journey. What cannot be
 * fixed by answering more comes first: an end, another way in, a thing that is missing, a link that exists. Under the
 * rules of an earlier stage no request is eligible any more, only would have been; federation and removal still are.
 */
export function judgeEligibility(
  findings: readonly Finding[],
  { journey, rehearsal }: Pick<Situation, 'journey' | 'rehearsal'>,
): Judgement {
  const step = findings.filter(({ where }) => where.step === 'eligibility')
  const only = (id: RuleId) => step.filter(({ rule }) => rule === id)
  const missing = step.filter((finding) => finding.missing)
  const blockers = step.filter(({ severity, missing }) => severity === 'blocker' && !missing)
  const warnings = step.filter(({ severity }) => severity === 'warning')
  const isPast = rehearsal !== null && journey !== 'removal' && journey !== 'federation'

  const candidates: readonly [Verdict, readonly Finding[]][] = [
    ['nothing-to-request', only('nothing-to-request')],
    ['not-through-this-site', only('online-only')],
    ['not-yet', blockers],
    ['already-connected', only('messenger-connected')],
    ['undecided', missing],
    [isPast ? 'would-have-been-eligible' : 'eligible-with-warnings', warnings],
  ]
  const [verdict, reasons] = candidates.find(([, found]) => found.length > 0) ?? [
    isPast ? 'would-have-been-eligible' : 'eligible',
    [],
  ]
  return { verdict, reasons: reasons.map(({ rule }) => rule) }
}
