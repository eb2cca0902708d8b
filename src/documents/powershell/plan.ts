import { serviceOn } from '../../situation/service'
import type { ServerVersion } from '../../request/draft'
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
  /** For a removal: nothing else federates, so federation itself may be switched off. */
  federationOff: boolean
  /** The day to type before anything is set up: Skype has ended, so this can only be a rehearsal (F11). */
  confirm: string | null
  /** Eight characters that tie a snapshot to its pack. */
  fingerprint: string
}

/** Short enough for every field it goes into, and with nothing in it that a script gives a meaning to. */
const SAFE_NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M} ._-]{0,62}[\p{L}\p{N}\p{M}_-])?$/u

/**
 * What to write scripts for, or null where the server is not known. A platform without these commands
 * (OCS 2007 R2 and before) has none either, whatever version was chosen before it.
 */
export function planOf(summary: Summary): ScriptPlan | null {
  const server = serverOf(summary)
  if (server === null) return null
  return {
    server,
    ...decisionOf(summary),
    policy: policyOf(summary.options),
    calls: summary.options.audioVideo,
    fingerprint: summary.fingerprint,
  }
}

/** The one place that decides what the scripts of a request may do. */
function decisionOf(summary: Summary): {
  removal: boolean
  reach: Reach
  federationOff: boolean
  confirm: string | null
} {
  const { draft, platform, tasks } = summary
  const removal = draft.kind === 'removal'
  const wants = (kind: string) =>
    tasks.some((task) => task.kind === kind && task.state !== 'not-needed')
  const reach = draft.kind === 'update' ? 'nothing' : wants('rename-provider') ? 'provider' : 'all'
  return {
    removal,
    reach,
    // A split domain needs federation between its own halves (F110).
    federationOff: removal && platform !== 'hybrid' && wants('disable-federation'),
    confirm: !removal && reach !== 'nothing' && hasSkypeEnded(summary) ? summary.asOf : null,
  }
}

/** Whether Skype has ended by the day of the rules or by the day on which the scripts were made (F11). */
function hasSkypeEnded({ service, made }: Summary): boolean {
  return service === 'ended' || serviceOn(made.at.slice(0, 10)) === 'ended'
}

function serverOf({ platform, options }: Summary): ServerVersion | null {
  if (platform === 'ocs-2007-r2' || platform === 'older' || platform === 'online') return null
  return options.server ?? (platform === 'lync-2010' ? 'lync-2010' : null)
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
