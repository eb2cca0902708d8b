import type { ServerVersion } from '../../situation/server'
import { federationStays } from '../../guidance/federationStays'
import type { Summary } from '../summary'

/** The external access policy that the scripts change (F49, F50). */
export type PolicyPlan =
  | { scope: 'global'; identity: 'Global'; stored: 'Global' }
  /** `stored` is the identity as the server gives it back: it puts a prefix before it. */
  | { scope: 'site' | 'user'; name: string; identity: string; stored: string }
  | { scope: 'refused'; why: string }

/** What the scripts may change: everything, the provider entry alone (F17), or nothing (an update of names). */
export type Reach = 'all' | 'provider' | 'nothing'

/** What the scripts do, read from the summary once for all of them. */
export interface ScriptPlan {
  server: ServerVersion
  removal: boolean
  reach: Reach
  policy: PolicyPlan
  /** Voice and video as well as text. */
  calls: boolean
  /** Federation is switched on. A split domain has it on already, since its halves are connected by it (F9, F110). */
  federationOn: boolean
  /** For a removal: nothing else federates, so federation itself may be switched off. */
  federationOff: boolean
  /** Otherwise: what it stays on for, in a line. */
  federationStays: string
  /** The day to type before anything is set up: Skype has ended, so this can only be a rehearsal (F11). */
  confirm: string | null
  /** Eight characters that tie a snapshot to its pack. */
  fingerprint: string
}

/** Short enough for every field it goes into, and with nothing in it that a script gives a meaning to. */
const SAFE_NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M} ._-]{0,62}[\p{L}\p{N}\p{M}_-])?$/u

/**
 * What to write scripts for; null where the server is not known or has none of these commands (OCS 2007 R2 and
 * before), and where no provider of Skype is set up or removed.
 */
export function planOf(summary: Summary): ScriptPlan | null {
  const { journey, server } = summary.situation
  const { version } = server
  if (version === null || !summary.situation.asked.edges || journey === 'federation') return null
  return {
    server: version,
    ...decisionOf(summary),
    policy: policyOf(summary.options),
    calls: summary.options.audioVideo,
    fingerprint: summary.fingerprint,
  }
}

/** What the scripts of a situation may do. A split domain needs federation between its own halves (F110). */
function decisionOf({ situation }: Summary): {
  removal: boolean
  reach: Reach
  federationOn: boolean
  federationOff: boolean
  federationStays: string
  confirm: string | null
} {
  const { journey, kind, rides, rehearsal } = situation
  const removal = journey === 'removal'
  const reach = kind === 'update' ? 'nothing' : journey === 'connected' ? 'provider' : 'all'
  return {
    removal,
    reach,
    federationOn: reach === 'all' && !removal && !(journey === 'publish' && situation.split),
    federationOff: removal && rides.nothing,
    federationStays: `Federation stays on. ${federationStays(rides)}`,
    confirm: !removal && reach !== 'nothing' && rehearsal ? rehearsal.day : null,
  }
}

/** The policy that the options name, or why no script can carry that name. */
export function policyOf({ policyScope, policyName }: Summary['options']): PolicyPlan {
  if (policyScope === 'global') return { scope: 'global', identity: 'Global', stored: 'Global' }
  const name = policyName.trim()
  const what = policyScope === 'site' ? 'site' : 'policy'
  if (name === '') return { scope: 'refused', why: `No name was given for the ${what}.` }
  if (!SAFE_NAME.test(name))
    return {
      scope: 'refused',
      why:
        `The name of the ${what} contains a character that does not belong in a script. ` +
        'Use letters, digits, space, full stop, hyphen and underscore, 64 characters at most.',
    }
  if (policyScope === 'user' && name.toLowerCase() === 'global')
    return { scope: 'refused', why: 'A policy for users cannot be called Global.' }
  return policyScope === 'site'
    ? { scope: 'site', name, identity: `site:${name}`, stored: `Site:${name}` }
    : { scope: 'user', name, identity: name, stored: `Tag:${name}` }
}
