import type { Instant } from '../core/time'

/**
 * `done`: ticked, or known from an answer. `ready`: may begin now. `waiting`: only time is missing.
 * `blocked`: another task comes first. `not-needed`: the situation does not ask for it.
 */
export type TaskState = 'done' | 'ready' | 'waiting' | 'blocked' | 'not-needed'

/** What is done; the words for it stand in guidance/tasks.ts. */
export type TaskKind =
  // Any request
  | 'publish-names'
  | 'check-names'
  | 'check-certificate'
  | 'assign-certificate'
  | 'open-ports'
  | 'federation-route'
  | 'check-replication'
  | 'submit'
  | 'await-provisioning'
  | 'call-support'
  | 'enable-federation'
  | 'allow-public-users'
  | 'set-provider'
  | 'rename-provider'
  | 'test-contact'
  // Split domain
  | 'find-online-state'
  | 'turn-online-off'
  | 'wait-24-hours'
  | 'confirm-provisioned'
  | 'turn-online-on'
  // Lync Online only
  | 'use-online-admin'
  // Update
  | 'await-first-provisioning'
  | 'submit-update'
  | 'keep-old-fqdn'
  | 'retire-old-fqdn'
  | 'change-edge-fqdn'
  | 'withdraw-removed-domains'
  // Removal
  | 'tell-users'
  | 'find-federation-uses'
  | 'snapshot'
  | 'disable-provider'
  | 'watch-after-disabling'
  | 'remove-provider'
  | 'reset-policies'
  | 'disable-federation'
  | 'close-ports'
  | 'withdraw-names'
  | 'keep-federation-names'
  // Federation with Microsoft 365
  | 'set-hosting-provider'
  | 'agree-domains'
  | 'allow-federated-users'
  | 'test-partner'

/** How what was done or answered breaks the order: the id of the rule that says so. */
export type TaskTrouble =
  | 'confirmed-not-submitted'
  | 'confirmed-before-submitted'
  | 'online-on-too-early'
  | 'submitted-too-early'

/** One line of the order of work. */
export interface Task {
  /** The kind, with `.PART` behind it where each part of a divided request has its own. Stable. */
  id: string
  kind: TaskKind
  part: number | null
  state: TaskState
  /** The first moment it may begin; null where no time is known, only what comes before it. */
  earliest: Instant | null
  /** For a wait: when it usually ends, and when it ends at the latest. */
  expected: { from: Instant; until: Instant; latest: Instant | null } | null
  /** A wait or a first moment that is known only as hours after another task: no moment of the stage was entered. */
  relative: boolean
  /** Ids of the tasks that come first. */
  after: readonly string[]
  doneAt: Instant | null
  /** Set where what was done or answered breaks the order: the id of the rule that says so. */
  trouble: TaskTrouble | null
}

/** Whether a task is ticked by hand: what passes by itself, or holds as long as another task is open, is not. */
export function isTickable({ kind, state }: Pick<Task, 'kind' | 'state'>): boolean {
  return kind !== 'wait-24-hours' && kind !== 'keep-old-fqdn' && state !== 'not-needed'
}
