import type { Draft, FederationUse, Known } from '../request/draft'
import type { Server } from './server'

/** Every use of federation besides Skype contacts (F110, F113), in the order in which it is asked. */
export const FEDERATION_USES = [
  'onlineUsers',
  'partners',
  'voiceMail',
  'push',
  'xmpp',
] as const satisfies readonly FederationUse[]

/** What else rides on federation: the switch, port 5061, the SRV records and the certificate names serve it too. */
export interface Rides {
  /** For sure. */
  uses: readonly FederationUse[]
  /** Not answered, or answered as not known: treated as riding, and said to be not known. */
  unknown: readonly FederationUse[]
  /** Said outright that the Edge federates with anyone else, or not; null where not answered. */
  others: boolean | null
  /** Nothing else rides on it, by an answer to every question. Never by the absence of one. */
  nothing: boolean
  /** “Federates with nobody else” was answered beside a use that says otherwise; a split domain is no answer to it. */
  contradiction: readonly FederationUse[]
}

/**
 * Reads the answers. A split domain is a use by itself: the same switch connects its two halves (F110). XMPP is no
 * use where the server cannot speak it.
 */
export function ridesOn(order: Draft['order'], split: boolean, server: Server): Rides {
  const states = FEDERATION_USES.map((use): [FederationUse, Known | null] => {
    if (use === 'onlineUsers' && split) return [use, 'yes']
    if (use === 'xmpp' && !server.canXmpp) return [use, 'no']
    return [use, order.uses[use]]
  })
  const inState = (...wanted: (Known | null)[]) =>
    states.filter(([, state]) => wanted.includes(state)).map(([use]) => use)
  const uses = inState('yes')
  const unknown = inState('unknown', null)
  const others = order.otherFederation === null ? null : order.otherFederation === 'yes'
  return {
    uses,
    unknown,
    others,
    nothing: others === false && uses.length === 0 && unknown.length === 0,
    contradiction: others === false ? uses.filter((use) => !(use === 'onlineUsers' && split)) : [],
  }
}
