import type { ServerVersion } from '../../src/situation/server'

/** What a server of the stand-in can be; server/State.cs has the same shape. */
export type StandIn =
  'lync-2010' | 'lync-2013' | 'lync-2013-cu5' | 'sfb-2015' | 'sfb-2019' | 'sfb-se'

/** The scripts that are made for each server. */
export const PACK_FOR: Readonly<Record<StandIn, ServerVersion>> = {
  'lync-2010': 'lync-2010',
  'lync-2013': 'lync-2013',
  'lync-2013-cu5': 'lync-2013-cu5',
  'sfb-2015': 'sfb-2015',
  'sfb-2019': 'sfb-2019',
  'sfb-se': 'sfb-se',
}

export const STAND_INS = Object.keys(PACK_FOR) as StandIn[]

export interface Provider {
  identity: string
  proxyFqdn: string
  enabled: boolean
  verificationLevel: string
  iconUrl: string
  nameDecorationDomain: string
  nameDecorationRoutingDomain: string
  nameDecorationExcludedDomainList: string
  enableSkypeIdRouting: boolean
  enableSkypeDirectorySearch: boolean
}

export interface Policy {
  identity: string
  description: string
  enableFederationAccess: boolean
  enableXmppAccess: boolean
  enablePublicCloudAccess: boolean
  enablePublicCloudAudioVideoAccess: boolean
  enableOutsideAccess: boolean
}

export interface Hosting {
  identity: string
  proxyFqdn: string
  enabled: boolean
  enabledSharedAddressSpace: boolean
  hostsOCSUsers: boolean
  isLocal: boolean
  verificationLevel: string
  autodiscoverUrl: string
}

export interface ServerState {
  version: StandIn
  textFlag: boolean
  rights: boolean
  onEdge: boolean
  listAsArray: boolean
  edge: {
    allowFederatedUsers: boolean
    allowOutsideUsers: boolean
    enablePartnerDiscovery: boolean
    routingMethod: 'UseDnsSrvRouting' | 'UseDefaultRouting'
  }
  providers: Provider[]
  hosting: Hosting[]
  allowedDomains: string[]
  /** Those of them that name a server. */
  directDomains: string[]
  blockedDomains: string[]
  xmppPartners: string[]
  policies: Policy[]
  users: { sipAddress: string; policy: string }[]
  sites: string[]
  replicas: { fqdn: string; upToDate: boolean }[]
}

export const PROXY = 'federation.messenger.msn.com'
export const SITE = 'Redmond'
export const POLICY = 'Skype users'

export function provider(identity: string, proxyFqdn: string, rest: Partial<Provider> = {}) {
  return {
    identity,
    proxyFqdn,
    enabled: false,
    verificationLevel: 'AlwaysVerifiable',
    iconUrl: '',
    nameDecorationDomain: '',
    nameDecorationRoutingDomain: '',
    nameDecorationExcludedDomainList: '',
    enableSkypeIdRouting: false,
    enableSkypeDirectorySearch: false,
    ...rest,
  }
}

export const MICROSOFT_365 = 'sipfed.online.lync.com'

export function hosting(
  identity: string,
  proxyFqdn: string,
  enabled: boolean,
  rest: Partial<Hosting> = {},
): Hosting {
  return {
    identity,
    proxyFqdn,
    enabled,
    enabledSharedAddressSpace: false,
    hostsOCSUsers: false,
    isLocal: false,
    verificationLevel: 'AlwaysVerifiable',
    autodiscoverUrl: '',
    ...rest,
  }
}

/** What a split domain needs of the entry, as Microsoft prints it (F114). */
export function sharedHosting(version: StandIn): Partial<Hosting> {
  return {
    enabledSharedAddressSpace: true,
    hostsOCSUsers: true,
    isLocal: false,
    verificationLevel: 'UseSourceVerification',
    ...(version !== 'lync-2010' && {
      autodiscoverUrl: 'https://webdir.online.lync.com/Autodiscover/AutodiscoverService.svc/root',
    }),
  }
}

export function policy(identity: string, rest: Partial<Policy> = {}): Policy {
  return {
    identity,
    description: '',
    enableFederationAccess: false,
    enableXmppAccess: false,
    enablePublicCloudAccess: false,
    enablePublicCloudAudioVideoAccess: false,
    enableOutsideAccess: false,
    ...rest,
  }
}

/** What each version shipped with, all of it off (K10, K13). That 2019 and SE shipped nothing is a guess. */
export function shipped(version: StandIn): Provider[] {
  if (version === 'lync-2010')
    return [
      provider('AOL', 'aol.example'),
      provider('MSN', PROXY),
      provider('Yahoo!', 'yahoo.example'),
    ]
  if (version.startsWith('lync-2013'))
    return [
      provider('AIM', 'aol.example'),
      provider('Messenger', PROXY),
      provider('Yahoo', 'yahoo.example'),
    ]
  return []
}

export function server(version: StandIn, rest: Partial<ServerState> = {}): ServerState {
  return {
    version,
    textFlag: true,
    rights: true,
    onEdge: false,
    listAsArray: version === 'sfb-2019',
    edge: {
      allowFederatedUsers: false,
      allowOutsideUsers: true,
      enablePartnerDiscovery: false,
      routingMethod: 'UseDnsSrvRouting',
    },
    providers: shipped(version),
    hosting: [],
    allowedDomains: [],
    directDomains: [],
    blockedDomains: [],
    xmppPartners: [],
    policies: [policy('Global')],
    users: [
      { sipAddress: 'sip:ada@contoso.com', policy: '' },
      { sipAddress: 'sip:bob@contoso.com', policy: '' },
      { sipAddress: 'sip:eve@contoso.com', policy: '' },
    ],
    sites: [SITE],
    replicas: [{ fqdn: 'fe.contoso.com', upToDate: true }],
    ...rest,
  }
}

/** The provider entry that Microsoft's line makes on this server (F48); the level is the stand-in's name for 2. */
export function skype(version: StandIn): Provider {
  const has2013 = version !== 'lync-2010'
  const decorated = has2013 && version !== 'lync-2013'
  const isSkype = version.startsWith('sfb')
  return provider('Skype', PROXY, {
    enabled: true,
    verificationLevel: isSkype ? 'AlwaysVerifiable' : 'UseSourceVerification',
    iconUrl: has2013 ? 'https://images.edge.messenger.live.com/Messenger_16x16.png' : '',
    nameDecorationRoutingDomain: decorated ? 'msn.com' : '',
    nameDecorationExcludedDomainList: decorated ? 'msn.com,outlook.com,live.com,hotmail.com' : '',
    enableSkypeIdRouting: isSkype,
    enableSkypeDirectorySearch: isSkype,
  })
}
