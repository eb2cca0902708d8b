import type { Situation } from '../../situation/situation'
import { idsIn, OPEN, PUBLISH } from './names'
import type { PlannedTask } from './plan'

/**
 * Federation with Microsoft 365: names, port and Topology Builder as for any partner, then the switch, the hosting
 * provider, the lists on both sides and a policy, replicated and tried (F87–F89, F107, F108, F111). Without a server
 * of one's own there is nothing to set up here.
 */
export function planFederation({ server }: Situation): PlannedTask[] {
  if (!server.isOnPremises) return []
  const plan: PlannedTask[] = [
    ...PUBLISH,
    ...OPEN,
    { kind: 'enable-federation', after: ['federation-route'] },
    { kind: 'set-hosting-provider', after: ['enable-federation'] },
    { kind: 'agree-domains' },
    { kind: 'allow-federated-users', after: ['enable-federation'] },
    { kind: 'check-replication', after: ['set-hosting-provider', 'allow-federated-users'] },
  ]
  return [...plan, { kind: 'test-partner', after: idsIn(plan) }]
}
