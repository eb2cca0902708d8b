import type { NameRole, SettingsType } from '../fact'

/** What a property holds: names in a role, one of the special kinds, or something that is not looked at. */
export type PropertyRole = NameRole | 'setting' | 'personal'

export interface ObjectType {
  /** As it is named to the reader: the cmdlet that prints it. */
  command: string
  /** Null for objects that give names alone. */
  of: SettingsType | null
  /** Of each group one property at least is there. The first type of this table that fits is taken. */
  signs: readonly (readonly string[])[]
  /** Properties none of which the object may have. */
  not?: readonly string[]
  /** Properties that other types have as well: they count where the command says whose they are. */
  shared?: readonly string[]
  roles: Readonly<Record<string, PropertyRole>>
}

/** Properties are in lower-case letters, as `letters` gives them. Cmdlets of F40–F54, F88–F93, F107–F109. */
export const OBJECT_TYPES: readonly ObjectType[] = [
  {
    command: 'Get-CsService',
    of: 'service',
    signs: [['accessedgeexternalfqdn', 'dataedgeexternalfqdn', 'avedgeexternalfqdn']],
    roles: {
      accessedgeexternalfqdn: 'access-edge',
      dataedgeexternalfqdn: 'web-conferencing-edge',
      avedgeexternalfqdn: 'av-edge',
      externalmrasfqdn: 'av-edge',
      internalinterfacefqdn: 'pool',
      registrar: 'registrar',
      poolfqdn: 'pool',
      identity: 'pool',
    },
  },
  {
    command: 'Get-CsService',
    of: 'service',
    signs: [['serviceid', 'siteid'], ['poolfqdn']],
    roles: {
      registrar: 'registrar',
      poolfqdn: 'pool',
      identity: 'pool',
      externalfqdn: 'server',
      internalfqdn: 'server',
    },
  },
  {
    command: 'Get-CsTenantFederationConfiguration',
    of: 'tenant-federation',
    signs: [
      [
        'sharedsipaddressspace',
        'allowpublicusers',
        'allowteamsconsumer',
        'alloweddomains',
        'restrictteamsconsumertoexternaluserprofiles',
      ],
    ],
    shared: ['allowfederatedusers', 'treatdiscoveredpartnersasunverified'],
    roles: { blockeddomains: 'blocked-partner', alloweddomains: 'allowed-partner' },
  },
  {
    command: 'Get-CsAccessEdgeConfiguration',
    of: 'access-edge-configuration',
    signs: [
      [
        'beclearinghouse',
        'enablepartnerdiscovery',
        'routingmethod',
        'allowoutsideusers',
        'allowfederatedusers',
      ],
    ],
    roles: { defaultroutefqdn: 'server' },
  },
  {
    // The cmdlet of the tenant has the same name as the one of the server (F95).
    command: 'Get-CsExternalAccessPolicy',
    of: 'tenant-access-policy',
    signs: [
      [
        'enableteamsconsumeraccess',
        'enableteamsconsumerinbound',
        'enableacsfederationaccess',
        'communicationwithexternalorgs',
      ],
    ],
    // Of servers alone: with it the object is a server's, whatever else it has.
    not: ['enablexmppaccess'],
    roles: {},
  },
  {
    command: 'Get-CsExternalAccessPolicy',
    of: 'external-access-policy',
    signs: [
      [
        'enablefederationaccess',
        'enablepubliccloudaccess',
        'enableoutsideaccess',
        'enablexmppaccess',
      ],
    ],
    roles: {},
  },
  {
    command: 'Get-CsHostingProvider',
    of: 'hosting-provider',
    signs: [['hostsocsusers', 'enabledsharedaddressspace', 'islocal', 'autodiscoverurl']],
    roles: { proxyfqdn: 'provider-edge' },
  },
  {
    command: 'Get-CsPublicProvider',
    of: 'public-provider',
    signs: [
      [
        'proxyfqdn',
        'namedecorationroutingdomain',
        'enableskypeidrouting',
        'enableskypedirectorysearch',
        'iconurl',
      ],
    ],
    not: ['domain', 'markformonitoring'],
    roles: { proxyfqdn: 'provider-edge' },
  },
  {
    command: 'Get-CsAllowedDomain',
    of: 'allowed-domain',
    signs: [
      ['markformonitoring', 'verificationlevel', 'proxyfqdn'],
      ['domain', 'identity'],
    ],
    not: ['enabled'],
    roles: { identity: 'allowed-partner', domain: 'allowed-partner', proxyfqdn: 'partner-edge' },
  },
  {
    command: 'Get-CsBlockedDomain',
    of: 'blocked-domain',
    signs: [['domain'], ['comment'], ['identity']],
    roles: { identity: 'blocked-partner', domain: 'blocked-partner' },
  },
  {
    command: 'Get-CsManagementStoreReplicationStatus',
    of: 'replication',
    signs: [
      ['uptodate', 'lastupdatecreation', 'laststatusreport'],
      ['replicafqdn', 'uptodate'],
    ],
    roles: { replicafqdn: 'server' },
  },
  {
    command: 'Get-CsServerPatchVersion',
    of: 'server-version',
    signs: [['componentname', 'packagename'], ['version']],
    roles: { machinefqdn: 'server', fqdn: 'server', computername: 'server' },
  },
  {
    command: 'Test-CsFederatedPartner',
    of: 'partner-test',
    signs: [['targetfqdn'], ['result']],
    roles: { targetfqdn: 'server' },
  },
  {
    command: 'Get-CsUser',
    of: null,
    signs: [
      ['sipaddress'],
      [
        'registrarpool',
        'enabled',
        'displayname',
        'enabledforfederation',
        'samaccountname',
        'userprincipalname',
        'lineuri',
        'hostingprovider',
        'identity',
        'name',
      ],
    ],
    roles: {
      sipaddress: 'user-domain',
      registrarpool: 'registrar',
      hostingprovider: 'provider-edge',
      homeserver: 'personal',
    },
  },
  {
    command: 'Get-CsSipDomain',
    of: null,
    signs: [['isdefault'], ['identity', 'name']],
    not: ['domainname', 'domaintype'],
    roles: { identity: 'sip-domain', name: 'sip-domain' },
  },
  {
    command: 'Get-AcceptedDomain',
    of: null,
    signs: [['domainname'], ['domaintype', 'default', 'name']],
    roles: { domainname: 'mail-domain', name: 'setting' },
  },
  {
    command: 'Get-MsolDomain',
    of: null,
    signs: [
      ['name', 'id'],
      ['authentication', 'authenticationtype', 'isverified'],
    ],
    roles: { name: 'mail-domain', id: 'mail-domain' },
  },
  {
    command: 'Get-CsPool',
    of: 'pool',
    signs: [
      ['fqdn', 'identity'],
      ['computers', 'backuppoolfqdn'],
      ['services', 'site', 'backuppoolfqdn'],
    ],
    roles: { identity: 'pool', fqdn: 'pool', backuppoolfqdn: 'pool', computers: 'server' },
  },
  {
    command: 'Get-CsComputer',
    of: 'computer',
    signs: [['fqdn'], ['pool']],
    roles: { identity: 'server', fqdn: 'server', pool: 'pool' },
  },
  {
    command: 'Get-CsSite',
    of: 'site',
    signs: [
      ['federationroute', 'xmppfederationroute', 'parentsite', 'centralsiteid'],
      ['siteid', 'identity', 'displayname'],
    ],
    roles: { federationroute: 'pool', pools: 'pool' },
  },
]

/** The part of a .NET type name that names the object: `#TYPE …`, `TypeName:`. */
export const BY_TYPE: readonly (readonly [RegExp, string])[] = [
  [/SipDomain\b/i, 'Get-CsSipDomain'],
  [/(?:OCSAD|AD)?User\b/i, 'Get-CsUser'],
  [/AllowedDomain\b/i, 'Get-CsAllowedDomain'],
  [/BlockedDomain\b/i, 'Get-CsBlockedDomain'],
  [/HostingProvider\b/i, 'Get-CsHostingProvider'],
  [/PublicProvider\b/i, 'Get-CsPublicProvider'],
  [/AcceptedDomain\b/i, 'Get-AcceptedDomain'],
  [/ExternalAccessPolicy\b/i, 'Get-CsExternalAccessPolicy'],
  [/AccessEdge(?:Configuration|Settings)\b/i, 'Get-CsAccessEdgeConfiguration'],
  [/ReplicationStatus\b|ReplicaState\b/i, 'Get-CsManagementStoreReplicationStatus'],
]
