import type { Situation } from '../../situation/situation'
import type { PlannedTask } from './plan'

/**
 * Taking Skype out of service: suspend, watch for days, remove, take the rights back (F44, F45, F49). The federation
 * switch, port 5061, SRV records and certificate names go only where nothing else rides on them by an answer to every
 * question (F57, F71, F110, F113). What is not known is found out first.
 */
export function planRemoval({ server, split, stage, rides }: Situation): PlannedTask[] {
  if (!server.isOnPremises) {
    return stage === 'ended'
      ? [{ kind: 'tell-users' }]
      : [{ kind: 'tell-users' }, { kind: 'use-online-admin', after: ['tell-users'] }]
  }
  const find = rides.unknown.length > 0 || rides.others === null
  return [
    { kind: 'tell-users' },
    ...(find ? [{ kind: 'find-federation-uses' as const }] : []),
    { kind: 'snapshot' },
    // Since Skype ended the tenant's switch for public users can no longer be used (F86).
    ...(split && stage !== 'ended'
      ? [{ kind: 'use-online-admin' as const, after: ['tell-users'] }]
      : []),
    { kind: 'disable-provider', after: ['tell-users', 'snapshot'] },
    { kind: 'watch-after-disabling', after: ['disable-provider'] },
    { kind: 'remove-provider', after: ['watch-after-disabling'] },
    { kind: 'reset-policies', after: ['watch-after-disabling'] },
    ...(rides.nothing ? ALONE : TOGETHER),
  ]
}

const TOGETHER: readonly PlannedTask[] = [
  { kind: 'check-replication', after: ['remove-provider', 'reset-policies'] },
  { kind: 'keep-federation-names' },
]

/** Replication comes after the last change to the server, and what depends on it after that (F107). */
const ALONE: readonly PlannedTask[] = [
  { kind: 'disable-federation', after: ['remove-provider', 'reset-policies'] },
  { kind: 'check-replication', after: ['disable-federation'] },
  { kind: 'close-ports', after: ['check-replication'] },
  { kind: 'withdraw-names', after: ['check-replication'] },
]
