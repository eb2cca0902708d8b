import type { TaskKind } from '../order/task'
import type { DocumentId } from './catalogue'

/** Which document a task is done with: what is entered, published, opened, run or handed over. */
const PAPERS: Readonly<Record<TaskKind, DocumentId>> = {
  'publish-names': 'dns',
  'check-names': 'dns',
  'check-certificate': 'certificate',
  'assign-certificate': 'certificate',
  'open-ports': 'firewall',
  'federation-route': 'server',
  'check-replication': 'server',
  submit: 'request',
  'await-provisioning': 'calendar',
  'call-support': 'request-email',
  'enable-federation': 'server',
  'allow-public-users': 'server',
  'set-provider': 'server',
  'rename-provider': 'server',
  'test-contact': 'lync-users',
  'find-online-state': 'request',
  'turn-online-off': 'request',
  'wait-24-hours': 'calendar',
  'confirm-provisioned': 'request',
  'turn-online-on': 'request',
  'use-online-admin': 'request',
  'await-first-provisioning': 'calendar',
  'submit-update': 'request',
  'keep-old-fqdn': 'dns',
  'retire-old-fqdn': 'dns',
  'change-edge-fqdn': 'dns',
  'withdraw-removed-domains': 'dns',
  'tell-users': 'farewell',
  'find-federation-uses': 'scripts',
  snapshot: 'scripts',
  'disable-provider': 'scripts',
  'watch-after-disabling': 'help-desk',
  'remove-provider': 'scripts',
  'reset-policies': 'scripts',
  'disable-federation': 'scripts',
  'close-ports': 'firewall',
  'withdraw-names': 'dns',
  'keep-federation-names': 'dns',
  'set-hosting-provider': 'server',
  'agree-domains': 'tenant',
  'allow-federated-users': 'server',
  'test-partner': 'help-desk',
}

/** The document that a task of the order of work is done with. */
export function paperOf(kind: TaskKind): DocumentId {
  return PAPERS[kind]
}
