import { isBefore } from '../../order/clocks'
import type { Hit, Where } from '../finding'
import type { FieldId } from '../fields'
import { partFacts } from '../../order/plan/parts'
import { splitFacts, submissionTrouble, type SplitFacts } from '../../order/plan/split'
import { tickedAt } from '../../order/plan/plan'
import { QUESTIONS } from '../../request/questions'
import { contradiction, hit, type View } from '../check'
import { checkMoment } from '../dates/check'

const on = (field: FieldId): Where => ({ step: 'order', field })
const SPLIT: Where = { step: 'eligibility', field: 'eligibility.split' }

/** Step 5: the answers that the order of work needs, and answers that break it (F25–F28, F31–F33). */
export function* checkOrder(view: View): Iterable<Hit> {
  const { draft, asked, situation } = view
  if (asked.online) yield* draft.kind === 'update' ? checkSplitUpdate(view) : checkSplit(view)
  if (asked.otherFederation) yield* checkRides(view)
  if (situation.journey !== 'request') return
  if (draft.kind === 'update' && tickedAt(draft, 'await-first-provisioning') === null) {
    yield hit('update-after-first', on('service'))
  }
  yield hit('wait-30-days', on('service'))
  yield hit('wait-48-hours', on('service'))
  yield hit('email-when-done', on('service'))
  yield hit('no-email-when-done', on('service'))
}

/** What else rides on federation decides what a removal may take away (F110, F113). */
function* checkRides({ draft, asked, situation }: View): Iterable<Hit> {
  const { rides, split } = situation
  const { otherFederation, uses } = draft.order
  const others = on('order.otherFederation')
  if (otherFederation === null) yield hit('other-federation-missing', others)
  for (const use of asked.uses) {
    const values = { use: QUESTIONS[`order.uses.${use}`].label }
    if (uses[use] === null) yield hit('federation-use-missing', on(`order.uses.${use}`), values)
    if (uses[use] === 'unknown') {
      yield hit('federation-use-unknown', on(`order.uses.${use}`), values)
    }
  }
  if (rides.contradiction.length > 0) {
    const uses = rides.contradiction.map((use) => on(`order.uses.${use}`))
    yield contradiction('federation-uses-contradict', others, uses)
  }
  if (split) yield contradiction('split-needs-federation', others, [SPLIT])
  else if (rides.others === true || rides.uses.length > 0) yield hit('federation-stays', others)
}

/** The documents order a first request only; with an update there is nothing to stop, only to know. */
function* checkSplitUpdate({ draft }: View): Iterable<Hit> {
  if (draft.order.online === 'on') yield hit('update-online-on', on('order.online'))
}

function* checkSplit(view: View): Iterable<Hit> {
  const { draft, seen, situation, now } = view
  const { online, turnedOffAt } = seen.order
  const entered = draft.order.turnedOffAt
  const timeIsWrong =
    entered !== null && (turnedOffAt === null || checkMoment(entered, now) !== null)
  const split = splitFacts(seen, situation)
  if (online !== 'off' && turnedOffAt !== null && !timeIsWrong) {
    const values = { off: turnedOffAt }
    yield contradiction(
      'turned-off-not-used',
      on('order.turnedOffAt'),
      [on('order.online')],
      values,
    )
  }
  if (split.confirmedAt !== null) {
    const { onAt, confirmedAt } = split
    if (onAt !== null && isBefore(onAt, confirmedAt)) {
      const values = { on: onAt, confirmed: confirmedAt }
      const confirmed = seen.track.parts
        .filter(({ provisionedAt }) => provisionedAt !== null)
        .map(({ part }): Where => ({ step: 'track', field: `track.${part}.provisionedAt` }))
      yield contradiction('turned-on-before-confirmed', on('order.online'), confirmed, values)
    }
    return
  }
  if (online === null) yield hit('online-missing', on('order.online'))
  if (online === 'unknown') yield hit('online-unknown', on('order.online'))
  if (split.on) yield* checkOn(view, split)
  else if (online === 'off' && !timeIsWrong) yield* checkOff(view, split)
}

function* checkOn({ seen }: View, split: SplitFacts): Iterable<Hit> {
  const submitted = partFacts(seen).some(({ submittedAt }) => submittedAt !== null)
  const tooEarly = submitted || split.onAt !== null
  yield hit(tooEarly ? 'online-on-too-early' : 'online-on', on('order.online'))
}

function* checkOff({ seen, clock }: View, split: SplitFacts): Iterable<Hit> {
  const { offAt, waitEnd } = split
  const parts = partFacts(seen)
  const waiting = parts.some(({ submittedAt }) => submittedAt === null)
  if (offAt === null || waitEnd === null) {
    if (waiting) yield hit('turned-off-unknown', on('order.turnedOffAt'))
    return
  }
  if (waiting && isBefore(clock, waitEnd) && !split.waitOver) {
    yield hit('online-wait', on('order.turnedOffAt'), { off: offAt, until: waitEnd })
  }
  for (const part of parts) {
    if (submissionTrouble(part, split) !== 'submitted-too-early') continue
    const where: Where = { step: 'track', field: `track.${part.part}.submittedAt` }
    const values = { part: String(part.part), submitted: part.submittedAt ?? '', until: waitEnd }
    yield contradiction('submitted-too-early', where, [on('order.turnedOffAt')], values)
  }
}
