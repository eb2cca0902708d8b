import { clockState } from '../../order/clocks'
import type { Hit, Where } from '../finding'
import { partFacts, type PartFacts } from '../../order/plan/parts'
import { hit, type View } from '../check'
import { checkMoment } from '../dates/check'

/** After submission: what was recorded in the wrong order, and waits that took too long (F26, F31, F32). */
export function* checkTrack({ seen, situation, clock }: View): Iterable<Hit> {
  if (situation.journey !== 'request') return
  for (const facts of partFacts(seen)) {
    const claimed = seen.track.parts.find(({ part }) => part === facts.part)?.provisionedAt
    if (facts.trouble && claimed) {
      const values = { part: String(facts.part), confirmed: claimed }
      yield hit(facts.trouble, on(facts, 'provisionedAt'), values)
    } else yield* checkWait(facts, seen.track.trouble, clock)
  }
}

function* checkWait(facts: PartFacts, trouble: boolean, now: string): Iterable<Hit> {
  const { submittedAt, part } = facts
  if (submittedAt === null || checkMoment(submittedAt, now) !== null) return
  const phase = clockState(facts, now)?.phase
  const values = { part: String(part), submitted: submittedAt }
  if (phase === 'over') yield hit('over-30-days', on(facts, 'submittedAt'), values)
  else if (phase === 'support' && trouble) {
    yield hit('support-after-48-hours', on(facts, 'submittedAt'), values)
  }
}

function on({ part }: PartFacts, field: 'submittedAt' | 'provisionedAt'): Where {
  return { step: 'track', field: `track.${part}.${field}` }
}
