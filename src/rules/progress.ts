import { STEPS, type Draft, type StepId } from '../request/draft'
import { isStepShown } from '../situation/asked'
import type { Situation } from '../situation/situation'
import type { Finding } from './finding'

/**
 * How far a step is. `todo`: nothing answered. `started`: some answers are missing. `problem`: an answer
 * needs fixing. `optional`: nothing is asked for and nothing was given. `warned`: nothing is in the way, and something
 * may hurt. `done`: nothing is in the way.
 */
export type StepState = 'todo' | 'started' | 'problem' | 'optional' | 'warned' | 'done'

export interface StepProgress {
  step: StepId
  state: StepState
  /** Answers that need fixing. */
  problems: number
  warnings: number
  /** Answers not given yet. */
  missing: number
}

export interface Progress {
  steps: readonly StepProgress[]
  problems: number
  warnings: number
  missing: number
}

/** The state of each step that is shown, counted from the findings alone; the review is done when every other step is. */
export function progressOf(
  draft: Draft,
  findings: readonly Finding[],
  { asked, journey }: Pick<Situation, 'asked' | 'journey'>,
): Progress {
  const counts = new Map(STEPS.map((step) => [step, { problems: 0, warnings: 0, missing: 0 }]))
  for (const { where, severity, missing } of findings) {
    const count = where.step === 'track' ? undefined : counts.get(where.step)
    if (!count) continue
    if (missing) count.missing += 1
    else if (severity === 'blocker') count.problems += 1
    else if (severity === 'warning') count.warnings += 1
  }
  const shown = STEPS.filter((step) => isStepShown(step, asked, journey))
  const steps = shown.map((step): StepProgress => {
    const count = counts.get(step) ?? { problems: 0, warnings: 0, missing: 0 }
    return { step, state: stateOf(step, draft, count), ...count }
  })
  const review = steps.at(-1)
  if (review && steps.slice(0, -1).some(({ state }) => !isSettled(state))) review.state = 'todo'
  return {
    steps,
    problems: sum(steps, 'problems'),
    warnings: sum(steps, 'warnings'),
    missing: sum(steps, 'missing'),
  }
}

function stateOf(
  step: StepId,
  draft: Draft,
  count: { problems: number; missing: number; warnings: number },
): StepState {
  if (count.problems > 0) return 'problem'
  const touched = isTouched(step, draft)
  if (count.missing > 0) return touched ? 'started' : 'todo'
  if (!touched && step !== 'review') return 'optional'
  return count.warnings > 0 ? 'warned' : 'done'
}

function isSettled(state: StepState): boolean {
  return state === 'done' || state === 'warned' || state === 'optional'
}

function isTouched(step: StepId, draft: Draft): boolean {
  switch (step) {
    case 'eligibility':
      return draft.kind !== null || hasAnswer(answersOf(draft.eligibility))
    case 'agreement':
      return (
        draft.agreement.type !== null ||
        draft.agreement.number.trim() !== '' ||
        draft.agreement.rightsAccepted
      )
    case 'domains':
      return draft.edges.some(
        ({ fqdn, domains }) => fqdn.trim() !== '' || domains.some(({ name }) => name.trim() !== ''),
      )
    case 'contacts':
      return (
        draft.contacts.email.trim() !== '' ||
        draft.edges.some(({ domains }) => domains.some(({ contact }) => contact.trim() !== ''))
      )
    case 'order':
      return hasAnswer(Object.values({ ...draft.order, uses: null, ...draft.order.uses }))
    case 'review':
      return false
  }
}

/** Without `fromHybrid`, which nobody answers. */
function answersOf({ fromHybrid: _raised, ...answers }: Draft['eligibility']): unknown[] {
  return Object.values(answers)
}

function hasAnswer(answers: readonly unknown[]): boolean {
  return answers.some((answer) => answer !== null)
}

function sum(steps: readonly StepProgress[], key: 'problems' | 'warnings' | 'missing'): number {
  return steps.reduce((total, step) => total + step[key], 0)
}
