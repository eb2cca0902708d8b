import { isFederation, type Setup } from './packs'
import type { Policy, Provider, ServerState } from './servers'
import {
  MICROSOFT_365,
  POLICY,
  PROXY,
  SITE,
  hosting,
  policy,
  sharedHosting,
  skype,
} from './servers'

/** Spelt out from the documents, not read from the scripts: what a pack has to leave on a server. */
export interface Wanted {
  /** Why nothing at all may be changed; null where the change goes through. */
  stops: string | null
  state: ServerState
}

const DEAD = ['Yahoo!', 'Yahoo', 'AOL', 'AIM', 'AIM (AOL)', 'MSN', 'Messenger', 'Messenger (MSN)']

function isOurs({ identity, proxyFqdn }: { identity: string; proxyFqdn: string }): boolean {
  return identity === 'Skype' || proxyFqdn === PROXY
}

export function wantedOf(setup: Setup, start: ServerState): Wanted {
  const state = structuredClone(start)
  if (setup.kind === 'removal' || setup.kind === 'removal-alone') return removed(setup, state)
  if (isFederation(setup.kind)) return federated(setup.kind === 'federation-split', state)
  if (state.edge.routingMethod === 'UseDefaultRouting') return { stops: 'default route', state }
  if (state.hosting.some(isOurs)) return { stops: 'hosting provider', state }
  if (setup.kind === 'new' && !state.textFlag) return { stops: 'no longer has', state }
  state.providers = connected(state)
  if (setup.kind === 'new') {
    state.edge.allowFederatedUsers = true
    allow(setup, state)
  }
  return { stops: null, state: sorted(state) }
}

/** An entry that has all that cannot be set afterwards stays; anything else gives way to a new one (F46). */
function connected({ version, providers }: ServerState): Provider[] {
  const others = providers.filter((each) => !isOurs(each))
  const ours = providers.filter(isOurs)
  const made = skype(version)
  const [first] = ours
  if (ours.length !== 1 || first === undefined) return [...others, made]
  const fits = Object.entries(made).every(
    ([name, value]) =>
      ['enabled', 'verificationLevel', 'nameDecorationDomain'].includes(name) ||
      first[name as keyof Provider] === value,
  )
  // Microsoft prints no level for Skype for Business, so there it stays.
  if (fits && version.startsWith('sfb')) return [...others, { ...first, enabled: true }]
  return [
    ...others,
    fits ? { ...first, ...made, nameDecorationDomain: first.nameDecorationDomain } : made,
  ]
}

function allow({ scope, calls }: Setup, state: ServerState): void {
  const identity = { global: 'Global', site: `Site:${SITE}`, user: `Tag:${POLICY}` }[scope]
  const there = state.policies.find((each) => each.identity === identity)
  const flags: Partial<Policy> = {
    enablePublicCloudAccess: true,
    ...(calls ? { enablePublicCloudAudioVideoAccess: true } : {}),
  }
  if (there !== undefined) Object.assign(there, flags)
  else {
    const base = state.policies.find((each) => each.identity === 'Global') ?? policy('Global')
    state.policies.push({ ...base, description: '', ...flags, identity })
  }
  if (scope === 'user') for (const user of state.users.slice(0, 2)) user.policy = POLICY
}

function removed(setup: Setup, state: ServerState): Wanted {
  const goes = (each: Provider) => isOurs(each) || DEAD.includes(each.identity)
  const others = state.providers.some((each) => each.enabled && !goes(each))
  if (setup.kind === 'removal-alone') {
    const used =
      others ||
      state.hosting.some(({ enabled }) => enabled) ||
      state.allowedDomains.length > 0 ||
      state.edge.enablePartnerDiscovery ||
      (state.xmppPartners.length > 0 &&
        ['lync-2013', 'lync-2013-cu5', 'sfb-2015'].includes(state.version))
    if (used) return { stops: 'used by something else', state }
    state.edge.allowFederatedUsers = false
  }
  state.providers = state.providers.filter((each) => !goes(each))
  if (!others)
    for (const each of state.policies) {
      each.enablePublicCloudAudioVideoAccess = false
      if (state.textFlag) each.enablePublicCloudAccess = false
    }
  return { stops: null, state: sorted(state) }
}

/** The domains of allowed.txt that are names of others, and those of blocked.txt. */
export const TO_ALLOW = ['new.example', 'partner.example']
export const TO_BLOCK = ['bad.example']

function federated(split: boolean, state: ServerState): Wanted {
  if (state.edge.routingMethod === 'UseDefaultRouting') return { stops: 'default route', state }
  const isCloud = ({ proxyFqdn }: { proxyFqdn: string }) => proxyFqdn === MICROSOFT_365
  if (state.providers.some((each) => isCloud(each) || each.identity === 'Office365'))
    return { stops: 'public provider has the name', state }
  const shared = split ? sharedHosting(state.version) : {}
  const there = state.hosting.find(isCloud)
  if (there === undefined) state.hosting.push(hosting('Office365', MICROSOFT_365, true, shared))
  else Object.assign(there, shared, { enabled: true })
  state.edge.allowFederatedUsers = true
  if (state.policies.every(({ enableFederationAccess }) => !enableFederationAccess))
    for (const each of state.policies)
      if (each.identity === 'Global') each.enableFederationAccess = true
  const { allowedDomains, blockedDomains } = state
  const add = (names: readonly string[], list: string[], other: readonly string[]) =>
    list.push(...names.filter((name) => !list.includes(name) && !other.includes(name)))
  add(TO_ALLOW, allowedDomains, blockedDomains)
  add(TO_BLOCK, blockedDomains, allowedDomains)
  return { stops: null, state: sorted(state) }
}

/** As the stand-in writes it: the order in which entries were made does not count. */
export function sorted(state: ServerState): ServerState {
  const byIdentity = (one: { identity: string }, other: { identity: string }) =>
    one.identity < other.identity ? -1 : 1
  return {
    ...state,
    providers: state.providers.toSorted(byIdentity),
    hosting: state.hosting.toSorted(byIdentity),
    allowedDomains: state.allowedDomains.toSorted(),
    blockedDomains: state.blockedDomains.toSorted(),
    policies: state.policies.toSorted(byIdentity),
  }
}
