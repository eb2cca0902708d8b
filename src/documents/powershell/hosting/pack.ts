import type { DocumentFile } from '../../file'
import type { Summary } from '../../summary'
import { lookScript } from '../look'
import { outsideScripts } from '../outside'
import { windowsFile } from '../powershellText'
import { federationSnapshot, snapshotScript } from '../snapshot'
import type { FederationPlan } from './plan'
import { federationReadMe } from './readMe'
import {
  applyFederation,
  rehearseFederation,
  rollBackFederation,
  testPartners,
  verifyFederation,
  verifyFederationOnEdge,
} from './scripts'

/** The scripts for federation with Microsoft 365, in the order in which they are run. */
export function federationFiles(summary: Summary, plan: FederationPlan): DocumentFile[] {
  return [
    { name: 'README.txt', text: windowsFile(federationReadMe(summary, plan)) },
    lookScript(summary, plan),
    snapshotScript(summary, federationSnapshot(plan.server, plan.fingerprint)),
    rehearseFederation(summary, plan),
    applyFederation(summary, plan),
    verifyFederation(summary, plan),
    verifyFederationOnEdge(summary, plan),
    testPartners(summary, plan),
    rollBackFederation(summary, plan),
    ...outsideScripts(summary),
  ]
}
