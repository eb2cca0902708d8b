import type { Draft } from './draft'

/** Which questions a draft asks. An answer to any other is kept and not used. */
export interface Questions {
  /** Standard CALs, Edge Server, reachable names. */
  deployment: boolean
  /** Messenger already connected, wish for a trial. */
  firstTime: boolean
  agreement: boolean
  /** Access Edges and SIP domains. */
  edges: boolean
  /** The FQDN submitted before. */
  before: boolean
  contacts: boolean
  /** External communications in Lync Online. */
  online: boolean
  otherFederation: boolean
}

/**
 * What a request of this kind on this platform has to know (F15, F25, F26). Lync Online alone makes no request
 * here, a removal hands nothing in; a kind not chosen yet is taken as a new request.
 */
export function questionsFor({ kind, eligibility }: Draft): Questions {
  const onPremises = eligibility.platform !== 'online'
  const request = onPremises && kind !== 'removal'
  return {
    deployment: request,
    firstTime: request && kind !== 'update',
    agreement: request,
    edges: onPremises,
    before: onPremises && kind === 'update',
    contacts: request,
    online: request && eligibility.platform === 'hybrid',
    otherFederation: onPremises && kind === 'removal',
  }
}
