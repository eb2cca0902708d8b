import fc from 'fast-check'
import type { Hosting, Policy, Provider, ServerState, StandIn } from './servers'
import {
  MICROSOFT_365,
  POLICY,
  PROXY,
  SITE,
  hosting,
  policy,
  provider,
  server,
  sharedHosting,
  shipped,
  skype,
} from './servers'

/** States that administrators find, by name: the columns of docs/powershell-runs.md. */
export const START_STATES: Readonly<Record<string, (version: StandIn) => ServerState>> = {
  'as shipped': (version) => server(version),
  'no provider': (version) => server(version, { providers: [] }),
  'Messenger on': (version) =>
    server(version, {
      providers: [provider('Messenger', PROXY, { enabled: true })],
      edge: federated(version),
      policies: [policy('Global', { enablePublicCloudAccess: true, enableFederationAccess: true })],
    }),
  'Skype as wanted': (version) => server(version, { providers: [skype(version)] }),
  'Skype off': (version) => server(version, { providers: [{ ...skype(version), enabled: false }] }),
  'two entries': (version) =>
    server(version, {
      providers: [provider('Skype', 'other.example'), provider('MSN', PROXY, { enabled: true })],
    }),
  'policies there': (version) =>
    server(version, {
      policies: [
        policy('Global', { enableOutsideAccess: true, enableFederationAccess: true }),
        policy(`Site:${SITE}`, { description: 'ours', enablePublicCloudAudioVideoAccess: true }),
        policy(`Tag:${POLICY}`, { enablePublicCloudAccess: true }),
        policy('Tag:No externals'),
      ],
      users: [
        { sipAddress: 'sip:ada@contoso.com', policy: 'No externals' },
        { sipAddress: 'sip:bob@contoso.com', policy: POLICY },
        { sipAddress: 'sip:eve@contoso.com', policy: '' },
      ],
    }),
  'others federate': (version) =>
    server(version, {
      providers: [...shipped(version).slice(0, 1), provider('Skype', PROXY, { enabled: true })],
      hosting: [hosting('Voice mail', 'exap.um.outlook.com', true)],
      edge: federated(version),
    }),
  'Microsoft 365 off': (version) =>
    server(version, {
      hosting: [hosting('Office365', MICROSOFT_365, false)],
      allowedDomains: ['partner.example'],
      directDomains: ['partner.example'],
      blockedDomains: ['blocked.example'],
      policies: [policy('Global'), policy('Tag:Partners', { enableFederationAccess: true })],
    }),
  'Microsoft 365 shared': (version) =>
    server(version, {
      hosting: [hosting('LyncOnline', MICROSOFT_365, true, sharedHosting(version))],
      edge: federated(version),
      policies: [policy('Global', { enableFederationAccess: true })],
    }),
  'Microsoft 365 under a public name': (version) =>
    server(version, { providers: [provider('Microsoft', MICROSOFT_365, { enabled: true })] }),
  'public access gone': (version) =>
    server(version, {
      textFlag: false,
      providers: [skype(version)],
      policies: [
        policy('Global', {
          enablePublicCloudAccess: true,
          enablePublicCloudAudioVideoAccess: true,
        }),
      ],
    }),
  'default route': (version) =>
    server(version, {
      providers: [],
      edge: { ...federated(version), routingMethod: 'UseDefaultRouting' },
    }),
}

function federated(version: StandIn): ServerState['edge'] {
  return { ...server(version).edge, allowFederatedUsers: true }
}

const flag = fc.boolean()
const flags = fc.record({
  enableFederationAccess: flag,
  enablePublicCloudAccess: flag,
  enablePublicCloudAudioVideoAccess: flag,
  enableOutsideAccess: flag,
})
const usually = fc.nat(9).map((n) => n > 0)
const rarely = fc.nat(5).map((n) => n === 0)

/** Any state of one version. XMPP, name decoration and the rest only where the version has them. */
export function anyState(version: StandIn): fc.Arbitrary<ServerState> {
  const has2013 = version !== 'lync-2010'
  return fc
    .record({
      textFlag: usually,
      listAsArray: flag,
      edge: fc.record({
        allowFederatedUsers: flag,
        allowOutsideUsers: flag,
        enablePartnerDiscovery: rarely,
        routingMethod: rarely.map((isRoute) =>
          isRoute ? ('UseDefaultRouting' as const) : ('UseDnsSrvRouting' as const),
        ),
      }),
      providers: fc.subarray(providers(version)),
      enabled: fc.array(flag, { minLength: 6, maxLength: 6 }),
      hosting: fc.subarray([
        hosting('Voice mail', 'exap.um.outlook.com', true),
        hosting('Skype', 'hosted.example', false),
      ]),
      withHosting: rarely,
      cloud: fc.option(
        fc.record({
          identity: fc.constantFrom('Office365', 'LyncOnline'),
          enabled: flag,
          enabledSharedAddressSpace: flag,
          hostsOCSUsers: flag,
          isLocal: rarely,
          verificationLevel: fc.constantFrom('AlwaysVerifiable', 'UseSourceVerification'),
          autodiscoverUrl: fc.constantFrom('', 'https://old.example/root'),
        }),
        { freq: 2 },
      ),
      blockedDomains: fc.subarray(['blocked.example', 'new.example']),
      allowedDomains: rarely.map((has) => (has ? ['push.lync.com'] : [])),
      xmppPartners: rarely.map((has) => (has && has2013 ? ['xmpp.example'] : [])),
      global: flags,
      site: fc.option(flags),
      user: fc.option(flags),
      other: fc.option(flags),
      grants: fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }),
    })
    .map((parts) => {
      const policies = policiesOf(parts)
      const isRoute = parts.edge.routingMethod === 'UseDefaultRouting'
      return server(version, {
        textFlag: parts.textFlag,
        listAsArray: parts.listAsArray,
        edge: parts.edge,
        // F42: a default route and providers exclude each other. F47: names and addresses are unique.
        providers: isRoute ? [] : unique(parts.providers, parts.enabled, parts.withHosting),
        hosting: isRoute
          ? []
          : [
              ...(parts.withHosting ? parts.hosting : []),
              ...(parts.cloud ? [cloudEntry(version, parts.cloud)] : []),
            ],
        blockedDomains: parts.blockedDomains,
        allowedDomains: parts.allowedDomains,
        xmppPartners: parts.xmppPartners,
        policies,
        users: ['ada', 'bob', 'eve'].map((name, index) => ({
          sipAddress: `sip:${name}@contoso.com`,
          policy: granted(policies, parts.grants[index] ?? 0),
        })),
      })
    })
}

function providers(version: StandIn): Provider[] {
  return [
    ...shipped(version).filter(({ proxyFqdn }) => proxyFqdn !== PROXY),
    provider('Messenger', PROXY),
    skype(version),
    provider('Skype', 'skype.example', { verificationLevel: 'AlwaysUnverifiable' }),
    { ...skype(version), verificationLevel: 'AlwaysUnverifiable' },
    provider('Partner', 'partner.example'),
  ]
}

function cloudEntry(version: StandIn, { identity, enabled, ...rest }: Partial<Hosting>): Hosting {
  const made = hosting(identity ?? '', MICROSOFT_365, enabled ?? false, rest)
  return version === 'lync-2010' ? { ...made, autodiscoverUrl: '' } : made
}

function unique(all: readonly Provider[], enabled: readonly boolean[], hosted: boolean) {
  const made: Provider[] = []
  for (const each of all) {
    const isTaken = made.some(
      ({ identity, proxyFqdn }) => identity === each.identity || proxyFqdn === each.proxyFqdn,
    )
    if (isTaken || (hosted && each.identity === 'Skype')) continue
    made.push({ ...each, enabled: enabled[made.length] ?? false })
  }
  return made
}

function policiesOf(parts: {
  global: Partial<Policy>
  site: Partial<Policy> | null
  user: Partial<Policy> | null
  other: Partial<Policy> | null
}): Policy[] {
  return [
    policy('Global', parts.global),
    ...(parts.site === null ? [] : [policy(`Site:${SITE}`, parts.site)]),
    ...(parts.user === null ? [] : [policy(`Tag:${POLICY}`, parts.user)]),
    ...(parts.other === null ? [] : [policy('Tag:Other', parts.other)]),
  ]
}

function granted(policies: readonly Policy[], choice: number): string {
  const named = policies.filter(({ identity }) => identity.startsWith('Tag:'))
  return named[choice - 1]?.identity.slice(4) ?? ''
}
