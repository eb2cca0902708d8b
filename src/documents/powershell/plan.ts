import type { ServerVersion } from '../../request/draft'
import type { Summary } from '../summary'

/** The external access policy that the scripts change (F49, F50). */
export type PolicyPlan =
  | { scope: 'global'; identity: 'Global'; stored: 'Global' }
  /** `stored` is the identity as the server gives it back: it puts a prefix before it. */
  | { scope: 'site' | 'user'; name: string; identity: string; stored: string }
  | { scope: 'refused'; why: string }

/** What the scripts do, read from the summary once for all of them. */
export interface ScriptPlan {
  server: ServerVersion
  removal: boolean
  policy: PolicyPlan
  /** Voice and video as well as text. */
  calls: boolean
  /** For a removal: nothing else federates, so federation itself may be switched off. */
  federationOff: boolean
}

/** Short enough for every field it goes into, and with nothing in it that a script gives a meaning to. */
const SAFE_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9 ._-]{0,62}[A-Za-z0-9_-])?$/

/**
 * What to write scripts for, or null where the server is not known. A platform without these commands
 * (OCS 2007 R2 and before) has none either, whatever version was chosen before it.
 */
export function planOf(summary: Summary): ScriptPlan | null {
  const server = serverOf(summary)
  if (server === null) return null
  return {
    server,
    removal: summary.draft.kind === 'removal',
    policy: policyOf(summary.options),
    calls: summary.options.audioVideo,
    federationOff: summary.tasks.some(
      ({ kind, state }) => kind === 'disable-federation' && state !== 'not-needed',
    ),
  }
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
        `The name of the ${what} holds a character that no script should carry. ` +
        'Letters A to Z, digits, space, full stop, hyphen and underscore are taken, 64 at most.',
    }
  if (policyScope === 'user' && name.toLowerCase() === 'global')
    return { scope: 'refused', why: 'A policy for users cannot be called Global.' }
  return policyScope === 'site'
    ? { scope: 'site', name, identity: `site:${name}`, stored: `Site:${name}` }
    : { scope: 'user', name, identity: name, stored: `Tag:${name}` }
}
