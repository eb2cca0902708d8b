import { laterOf } from '../clocks'
import type { Draft } from '../../request/draft'
import type { OrderContext } from '../order'
import type { TaskKind } from '../task'
import { planTurnOff, planTurnOn } from './online'
import { partFacts } from './parts'
import type { PlannedTask } from './plan'
import { idsOf, planAwait, planSubmit, type Submission } from './provisioning'
import { splitFacts, submissionTrouble, type SplitFacts } from './split'

const NAMES = ['publish-names', 'check-certificate'] as const

/** A new request: by the platform and what is connected already (F15, F17, F26, F31). */
export function planRequest(draft: Draft, context: OrderContext): PlannedTask[] {
  const { platform, messenger } = draft.eligibility
  if (platform === 'online') return planOnline()
  const split = platform === 'hybrid' ? splitFacts(draft, context.now) : null
  return messenger === 'yes' ? planConnected(split) : planProvisioning(draft, context, split)
}

/** Lync Online only: its own admin centre, nothing to submit (F15). */
export function planOnline(): PlannedTask[] {
  return [{ kind: 'use-online-admin' }, { kind: 'test-contact', after: ['use-online-admin'] }]
}

/** Connected since the days of Messenger: nothing to submit, the provider may be renamed (F17). */
function planConnected(split: SplitFacts | null): PlannedTask[] {
  const kinds: readonly TaskKind[] = [...NAMES, 'rename-provider']
  const online: PlannedTask = {
    kind: 'turn-online-on',
    ...(split?.on && { done: { at: split.onAt } }),
  }
  return [
    ...kinds.map((kind) => ({ kind })),
    ...(split ? [online] : []),
    { kind: 'test-contact', after: split ? [...kinds, 'turn-online-on'] : kinds },
  ]
}

/**
 * The full way. While the site took requests, submitting came first because it takes longest, and the server
 * was set up meanwhile (F31, F35); since partner discovery took its place, the names come first (F8).
 */
function planProvisioning(
  draft: Draft,
  { now, service }: OrderContext,
  split: SplitFacts | null,
): PlannedTask[] {
  const parts = partFacts(draft)
  const waitEnd = split && !split.waitOver ? split.waitEnd : null
  const submission: Submission = {
    kind: 'submit',
    after: split ? ['wait-24-hours'] : [],
    earliest: waitEnd,
    plannedAt: waitEnd ? laterOf(now, waitEnd) : now,
    fqdnChanges: false,
    trouble: draft.track.trouble,
    voided: (part) => split && submissionTrouble(part, split),
  }
  const submit = planSubmit(parts, submission)
  const network: PlannedTask[] = [...NAMES, 'open-ports' as const].map((kind) => ({ kind }))
  const first = service === 'site' ? [...submit, ...network] : [...network, ...submit]
  const works = split ? ['turn-online-on'] : idsOf('await-provisioning', parts)
  return [
    ...(split ? planTurnOff(split) : []),
    ...first,
    { kind: 'enable-federation', after: service === 'site' ? idsOf('submit', parts) : [] },
    { kind: 'allow-public-users', after: ['enable-federation'] },
    { kind: 'set-provider', after: ['enable-federation'] },
    ...planAwait(parts, submission),
    ...(split ? planTurnOn(parts, split) : []),
    {
      kind: 'test-contact',
      after: [...works, ...network.map(({ kind }) => kind), 'allow-public-users', 'set-provider'],
    },
  ]
}
