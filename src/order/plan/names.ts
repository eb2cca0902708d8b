import type { PlannedTask } from './plan'

/**
 * Certificate first, names last: a record that leads to an Edge without its name on the certificate cuts off who
 * follows it (F60, F65, F68).
 */
export const PUBLISH: readonly PlannedTask[] = [
  { kind: 'check-certificate' },
  { kind: 'assign-certificate', after: ['check-certificate'] },
  { kind: 'publish-names', after: ['assign-certificate'] },
]

/** Port, Topology Builder and replication: without them what is set on the server does not work (F71, F107, F111). */
export const OPEN: readonly PlannedTask[] = [{ kind: 'open-ports' }, { kind: 'federation-route' }]

/** Ids of tasks that are one of a kind. */
export const idsIn = (plan: readonly PlannedTask[]) => plan.map(({ kind }) => kind)
