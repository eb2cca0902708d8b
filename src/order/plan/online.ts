import type { PartFacts } from './parts'
import { doneSince, type PlannedTask } from './plan'
import { idsOf } from './provisioning'
import type { SplitFacts } from './split'

const FIND: PlannedTask = { kind: 'find-online-state' }

/** Before the request of a split domain: find out, turn off, wait 24 hours (F26–F28). */
export function planTurnOff(split: SplitFacts): PlannedTask[] {
  const { known, on, offAt, waitEnd, waitOver, confirmedAt } = split
  const settled = confirmedAt !== null
  const ask = !known && !settled
  const isOff = (known && !on) || offAt !== null
  return [
    ...(ask ? [FIND] : []),
    {
      kind: 'turn-online-off',
      after: ask ? ['find-online-state'] : [],
      done: isOff ? { at: offAt } : null,
      notNeeded: settled,
    },
    {
      kind: 'wait-24-hours',
      after: ['turn-online-off'],
      expected: waitEnd === null ? null : { from: waitEnd, until: waitEnd, latest: null },
      wait: true,
      planned: offAt === null,
      done: waitOver ? doneSince(waitEnd) : null,
      notNeeded: settled || waitEnd === null,
    },
  ]
}

/** After the request of a split domain: confirmed in every part, and only then on (F26). */
export function planTurnOn(parts: readonly PartFacts[], split: SplitFacts): PlannedTask[] {
  const { on, onAt, confirmedAt } = split
  return [
    {
      kind: 'confirm-provisioned',
      after: idsOf('await-provisioning', parts),
      done: doneSince(confirmedAt),
      trouble: parts.find(({ trouble }) => trouble !== null)?.trouble ?? null,
    },
    {
      kind: 'turn-online-on',
      after: ['confirm-provisioned'],
      done: on && confirmedAt !== null ? { at: onAt } : null,
      trouble: onAt !== null && confirmedAt === null ? 'online-on-too-early' : null,
    },
  ]
}
