import type { Draft } from '../../request/draft'
import type { PlannedTask } from './plan'

/**
 * Taking the connectivity out of service: suspend, remove, take the rights back (F44, F45, F49). Federation,
 * port 5061, SRV and certificate names go only where the Edge is known to federate with nobody else (F57, F71).
 */
export function planRemoval(draft: Draft): PlannedTask[] {
  const { platform } = draft.eligibility
  if (platform === 'online') {
    return [{ kind: 'tell-users' }, { kind: 'use-online-admin', after: ['tell-users'] }]
  }
  return [
    { kind: 'tell-users' },
    { kind: 'snapshot' },
    ...(platform === 'hybrid'
      ? [{ kind: 'use-online-admin' as const, after: ['tell-users'] }]
      : []),
    { kind: 'disable-provider', after: ['tell-users', 'snapshot'] },
    { kind: 'remove-provider', after: ['disable-provider'] },
    { kind: 'reset-policies', after: ['disable-provider'] },
    ...(draft.order.otherFederation === 'no'
      ? ALONE
      : [{ kind: 'keep-federation-names' as const }]),
  ]
}

const ALONE: readonly PlannedTask[] = [
  { kind: 'disable-federation', after: ['remove-provider', 'reset-policies'] },
  { kind: 'close-ports', after: ['disable-federation'] },
  { kind: 'withdraw-names', after: ['disable-federation'] },
]
