import { count } from '../core/count'
import { writeDay, type Writing } from '../core/writeTime'
import { clockState, isBefore } from '../order/clocks'
import type { Draft } from '../request/draft'
import { inStage, type Situation } from '../situation/situation'
import type { Judgement } from './judge'
import type { Progress } from './progress'

/** How serious a state is: something is in the way, something can hurt, nothing is, or nothing is known yet. */
export type StateTone = 'stop' | 'warn' | 'good' | 'none'

export interface RequestState {
  text: string
  tone: StateTone
}

/**
 * Where a request stands, as a list says it in a few words: what to do next on which step, or how long a wait lasts
 * (F31, F32). It follows from the judgement alone.
 */
export function requestState(
  draft: Draft,
  { situation, progress }: Pick<Judgement, 'situation' | 'progress'>,
  writing: Writing,
): RequestState {
  if (situation.journey === 'nothing') return { text: 'Nothing to request any more', tone: 'warn' }
  if (situation.journey === 'before-rules')
    return { text: 'No rules for this day yet', tone: 'warn' }
  if (situation.journey === 'online-admin') return { text: 'Not through this site', tone: 'warn' }
  return waiting(draft, situation, writing) ?? nextStep(progress) ?? settled(progress, situation)
}

/** The part that was submitted first and waits, or that all parts work. */
function waiting(draft: Draft, situation: Situation, writing: Writing): RequestState | null {
  if (situation.journey !== 'request') return null
  const clocks = inStage(draft, situation).track.parts.flatMap(
    (part) => clockState(part, situation.clock) ?? [],
  )
  const [clock] = clocks
    .filter(({ provisionedAt }) => provisionedAt === null)
    .sort((a, b) => (isBefore(a.submittedAt, b.submittedAt) ? -1 : 1))
  const day = (at: string) => writeDay(at, writing)
  if (!clock) {
    const last = clocks.at(-1)?.provisionedAt
    return last ? { text: `Provisioned ${day(last)}`, tone: 'good' } : null
  }
  const { phase, submittedAt, usualFrom, supportFrom } = clock
  const submitted = `Submitted ${day(submittedAt)}`
  switch (phase) {
    case 'running':
    case 'before':
      return {
        text: `${submitted} – look again from ${day(usualFrom)}, ask support from ${day(supportFrom)}`,
        tone: 'none',
      }
    case 'usual':
      return {
        text: `${submitted} – look again now, ask support from ${day(supportFrom)}`,
        tone: 'none',
      }
    default:
      return { text: `${submitted} – ask support if it does not work`, tone: 'warn' }
  }
}

/** The first step on which something has to be fixed, else the first on which something has to be answered. */
function nextStep({ steps }: Progress): RequestState | null {
  if (steps.every(({ state }) => state === 'todo' || state === 'optional'))
    return { text: 'Not started', tone: 'none' }
  const wrong = steps.findIndex(({ problems }) => problems > 0)
  if (wrong !== -1)
    return {
      text: `Step ${wrong + 1}: ${count(steps[wrong]?.problems ?? 0, 'problem')}`,
      tone: 'stop',
    }
  const open = steps.findIndex(({ missing }) => missing > 0)
  return open === -1
    ? null
    : {
        text: `Step ${open + 1}: ${count(steps[open]?.missing ?? 0, 'answer')} missing`,
        tone: 'none',
      }
}

function settled({ warnings }: Progress, { rehearsal }: Situation): RequestState {
  const ready = rehearsal ? 'Rehearsal, ready' : 'Ready'
  return warnings > 0
    ? { text: `${ready}: ${count(warnings, 'warning')}`, tone: 'warn' }
    : { text: ready, tone: 'good' }
}
