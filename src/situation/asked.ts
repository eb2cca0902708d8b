import type { IsoDate } from '../core/time'
import { DAY } from '../core/turningPoints'
import type { DraftKind, Eligibility, FederationUse, StepId } from '../request/draft'
import { FEDERATION_USES } from './rides'
import type { Server } from './server'
import type { Stage } from './stage'

/**
 * What a draft is for on its day. `request`: the provisioning site takes it. `connected`: Messenger is connected, so
 * nothing is submitted (F17). `publish`: partner discovery finds the names, nothing is submitted (F7). `nothing`:
 * Skype has ended (F11). `online-admin`: Lync Online has its own admin centre (F15). `before-rules`: federation with
 * Microsoft 365 on a day of which no rule for it is known (F7, F8).
 */
export type Journey =
  | 'request'
  | 'connected'
  | 'publish'
  | 'nothing'
  | 'online-admin'
  | 'before-rules'
  | 'federation'
  | 'removal'

/** The journey of a kind on a server in a stage; a kind not chosen yet is taken as a new request. */
export function journeyOf(
  kind: DraftKind | null,
  { isOnPremises }: Server,
  stage: Stage,
  messenger: Eligibility['messenger'],
): Journey {
  if (kind === 'removal') return 'removal'
  if (kind === 'federation') return stage === 'site' ? 'before-rules' : 'federation'
  if (stage === 'ended') return 'nothing'
  if (!isOnPremises) return 'online-admin'
  if (messenger === 'yes' && kind !== 'update') return 'connected'
  return stage === 'site' ? 'request' : 'publish'
}

/** Which questions a draft asks. An answer to any other is kept and not used. */
export interface Questions {
  /** Users of one domain on the servers and in the cloud. */
  split: boolean
  /** Cumulative Update 5 of Lync Server 2013. */
  cu5: boolean
  /** Standard CALs: the licence of a request (F13). */
  cals: boolean
  /** Edge Server, reachable names. */
  deployment: boolean
  /** Messenger already connected. */
  messenger: boolean
  trial: boolean
  agreement: boolean
  /** Access Edges and SIP domains. */
  edges: boolean
  /** The FQDN submitted before. */
  before: boolean
  /** Until March 2019 part of the request, then kept here only (F5, C3). */
  contacts: 'required' | 'optional' | null
  /** External communications in Lync Online: the order of a split domain while the site was open (F26, C24). */
  online: boolean
  otherFederation: boolean
  /** What else uses federation, one question each. */
  uses: readonly FederationUse[]
}

export interface Asking {
  kind: DraftKind | null
  journey: Journey
  server: Server
  split: boolean
  day: IsoDate
}

/** What a draft like this has to know, and nothing else (F13, F15, F24–F26, F110, F113). */
export function questionsFor({ kind, journey, server, split, day }: Asking): Questions {
  const request = journey === 'request'
  const connects = request || journey === 'publish' || journey === 'connected'
  const removal = journey === 'removal' && server.isOnPremises
  const federation = journey === 'federation' && server.isOnPremises
  const edges = connects || removal || federation
  return {
    split: edges,
    // How Skype addresses are written: nothing of federation with Microsoft 365 depends on it.
    cu5: (connects || removal) && server.platform === 'lync-2013',
    cals: request,
    deployment: connects || federation,
    messenger: connects && kind !== 'update',
    trial: request && kind !== 'update',
    agreement: request,
    edges,
    before: edges && kind === 'update',
    contacts: request
      ? day < DAY.contactsDropped
        ? 'required'
        : 'optional'
      : journey === 'publish'
        ? 'optional'
        : null,
    online: request && split,
    otherFederation: removal,
    uses: removal ? usesAsked(server, split) : [],
  }
}

/** What an answer of step 1 settles is not asked again. */
function usesAsked({ canXmpp }: Server, split: boolean): readonly FederationUse[] {
  return FEDERATION_USES.filter(
    (use) => !(use === 'onlineUsers' && split) && !(use === 'xmpp' && !canXmpp),
  )
}

/** Whether a step has anything to ask or to show; the first and the last always do. */
export function isStepShown(step: StepId, asked: Questions, journey: Journey): boolean {
  switch (step) {
    case 'agreement':
      return asked.agreement
    case 'domains':
      return asked.edges
    case 'contacts':
      return asked.contacts !== null
    case 'order':
      return journey !== 'nothing' && journey !== 'before-rules'
    case 'eligibility':
    case 'review':
      return true
  }
}
