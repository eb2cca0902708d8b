import type { Draft } from '../../request/draft'
import type { Situation } from '../../situation/situation'
import { idsIn, PUBLISH } from './names'
import { allProvisionedAt, partFacts } from './parts'
import { doneSince, type PlannedTask } from './plan'
import { idsOf, planAwait, planSubmit, type Submission } from './provisioning'

/**
 * A changed FQDN: certificate with both names, the Edge pool in Topology Builder, replicated, and the records last,
 * so that nobody is led to a name that the Edge does not answer to yet (F60, F107, F111).
 */
const CHANGED_EDGE: readonly PlannedTask[] = [
  { kind: 'check-certificate' },
  { kind: 'assign-certificate', after: ['check-certificate'] },
  { kind: 'change-edge-fqdn', after: ['assign-certificate'] },
  { kind: 'check-replication', after: ['change-edge-fqdn'] },
  { kind: 'publish-names', after: ['check-replication'] },
]

/**
 * A change to what is in service. While the site took changes, only after the first request is complete (F25). The
 * old FQDN stays on the certificate and in DNS until contacts work under the new one (F34).
 */
export function planUpdate(
  draft: Draft,
  { journey, clock, names: inService }: Situation,
): PlannedTask[] {
  const fqdnChanges = inService.renamed.length > 0
  const names = fqdnChanges ? CHANGED_EDGE : PUBLISH
  const keep = fqdnChanges ? [{ kind: 'keep-old-fqdn' as const }] : []
  const retire: PlannedTask[] = [
    ...(inService.withdrawn.length > 0
      ? [{ kind: 'withdraw-removed-domains' as const, after: ['test-contact'] }]
      : []),
    ...(fqdnChanges ? [{ kind: 'retire-old-fqdn' as const, after: ['test-contact'] }] : []),
  ]
  const before = idsIn(names)
  if (journey === 'publish') {
    return [
      ...names,
      ...keep.map((task) => ({ ...task, done: null })),
      { kind: 'test-contact', after: before },
      ...retire,
    ]
  }
  const parts = partFacts(draft)
  const submission: Submission = {
    kind: 'submit-update',
    after: ['await-first-provisioning'],
    earliest: null,
    earliestPlanned: false,
    plannedAt: clock,
    fqdnChanges,
    trouble: draft.track.trouble,
    voided: () => null,
  }
  return [
    { kind: 'await-first-provisioning', wait: true },
    ...names,
    ...planSubmit(parts, submission),
    ...keep.map((task) => ({ ...task, done: doneSince(allProvisionedAt(parts)) })),
    ...planAwait(parts, submission),
    { kind: 'test-contact', after: [...idsOf('await-provisioning', parts), ...before] },
    ...retire,
  ]
}
