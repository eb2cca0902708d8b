import type { Draft } from '../../request/draft'
import { parseHostName } from '../../names/hostName'
import type { OrderContext } from '../order'
import { allProvisionedAt, partFacts } from './parts'
import { doneSince, type PlannedTask } from './plan'
import { idsOf, planAwait, planSubmit, type Submission } from './provisioning'
import { planOnline } from './request'

/**
 * A change to a request handed in before: only after that one is complete (F25). A changed FQDN takes several
 * days and may interrupt the service, so the old one is kept until it has gone through (F34).
 */
export function planUpdate(draft: Draft, { now }: OrderContext): PlannedTask[] {
  if (draft.eligibility.platform === 'online') return planOnline()
  const parts = partFacts(draft)
  const fqdnChanges = changesFqdn(draft)
  const submission: Submission = {
    kind: 'submit-update',
    after: ['await-first-provisioning'],
    earliest: null,
    plannedAt: now,
    fqdnChanges,
    trouble: draft.track.trouble,
    voided: () => null,
  }
  const provisionedAt = allProvisionedAt(parts)
  const waits = idsOf('await-provisioning', parts)
  const keep: PlannedTask = {
    kind: 'keep-old-fqdn',
    done: doneSince(provisionedAt),
  }
  return [
    { kind: 'await-first-provisioning', wait: true },
    { kind: 'publish-names' },
    { kind: 'check-certificate' },
    ...planSubmit(parts, submission),
    ...(fqdnChanges ? [keep] : []),
    ...planAwait(parts, submission),
    { kind: 'test-contact', after: [...waits, 'publish-names', 'check-certificate'] },
    ...(fqdnChanges ? [{ kind: 'retire-old-fqdn' as const, after: ['test-contact'] }] : []),
  ]
}

/** Whether an Edge gives another FQDN than the one submitted before (F34). */
function changesFqdn(draft: Draft): boolean {
  return draft.edges.some(
    ({ fqdn, before }) => before.trim() !== '' && nameOf(fqdn) !== nameOf(before),
  )
}

function nameOf(typed: string): string {
  return parseHostName(typed).name ?? typed.trim()
}
