import type { Draft } from '../../request/draft'
import type { Situation } from '../../situation/situation'
import { laterOf } from '../clocks'
import { idsIn, OPEN, PUBLISH } from './names'
import { planTurnOff, planTurnOn } from './online'
import { partFacts } from './parts'
import type { PlannedTask } from './plan'
import { idsOf, planAwait, planSubmit, type Submission } from './provisioning'
import { splitFacts, submissionTrouble } from './split'

/** The server: federation, one policy, the provider, and that the Edges have it (F39, F107). */
const serverTasks = (after: readonly string[]): PlannedTask[] => [
  { kind: 'enable-federation', after },
  { kind: 'allow-public-users', after: ['enable-federation'] },
  { kind: 'set-provider', after: ['enable-federation'] },
  { kind: 'check-replication', after: ['allow-public-users', 'set-provider'] },
]

/** Lync Online only: its own admin centre, nothing to submit (F15). */
export function planOnline(): PlannedTask[] {
  return [{ kind: 'use-online-admin' }, { kind: 'test-contact', after: ['use-online-admin'] }]
}

/** Connected since the days of Messenger: nothing is submitted, the provider may be renamed (F17). */
export function planConnected({ stage, split }: Situation): PlannedTask[] {
  const names: readonly PlannedTask[] =
    split && stage !== 'site' ? [{ kind: 'check-names' }] : PUBLISH
  const plan: PlannedTask[] = [
    ...names,
    { kind: 'rename-provider' },
    { kind: 'check-replication', after: ['rename-provider'] },
  ]
  return [...plan, { kind: 'test-contact', after: idsIn(plan) }]
}

/**
 * Since partner discovery took the site's place: names, server, test; nothing is submitted and nothing waited for
 * (F7, F8). A split domain is found as it is, so its names are checked, and nobody turns anything off (F9, C24).
 */
export function planPublishing({ split }: Situation): PlannedTask[] {
  const plan: PlannedTask[] = split
    ? [
        { kind: 'check-names' },
        { kind: 'check-certificate' },
        { kind: 'allow-public-users' },
        { kind: 'set-provider' },
        { kind: 'check-replication', after: ['allow-public-users', 'set-provider'] },
      ]
    : [...PUBLISH, ...OPEN, ...serverTasks(['federation-route'])]
  return [...plan, { kind: 'test-contact', after: idsIn(plan) }]
}

/**
 * While the site took requests: submitting comes first because it takes longest, and the server is set up meanwhile
 * (F31, F35). A split domain submits before external communications are turned on online (F26–F28).
 */
export function planRequest(draft: Draft, situation: Situation): PlannedTask[] {
  const { clock } = situation
  const split = situation.split ? splitFacts(draft, situation) : null
  const parts = partFacts(draft)
  const waitEnd = split && !split.waitOver ? split.waitEnd : null
  const submission: Submission = {
    kind: 'submit',
    after: split ? ['wait-24-hours'] : [],
    earliest: waitEnd,
    earliestPlanned: split?.offAt === null,
    plannedAt: waitEnd ? laterOf(clock, waitEnd) : clock,
    fqdnChanges: false,
    trouble: draft.track.trouble,
    voided: (part) => split && submissionTrouble(part, split),
  }
  const works = split ? ['turn-online-on'] : idsOf('await-provisioning', parts)
  const network = [...PUBLISH, ...OPEN]
  return [
    ...(split ? planTurnOff(split) : []),
    ...planSubmit(parts, submission),
    ...network,
    ...serverTasks([...idsOf('submit', parts), 'federation-route']),
    ...planAwait(parts, submission),
    ...(split ? planTurnOn(parts, split) : []),
    { kind: 'test-contact', after: [...works, ...idsIn(network), 'check-replication'] },
  ]
}
