import type { ServerVersion } from '../situation/server'

/** One rule of a firewall, as the sources' port tables have it (F71, F72). */
export interface PortRule {
  id: string
  direction: 'in' | 'out' | 'both'
  from: PortEnd
  to: PortEnd
  protocol: 'TCP' | 'UDP' | 'TCP and UDP'
  port: string
  why: string
  /** Keys of the sources whose tables hold the rule. */
  sources: readonly string[]
  /** Only where calls are wanted. */
  calls?: true
  /** Only where users sign in from outside; not asked for by federation as such. */
  external?: true
  /** Only for these servers. */
  servers?: readonly ServerVersion[]
  /** What becomes of the rule when Skype is taken out of service. */
  removed: RemovedRule
  /** The one rule that federation always needs. */
  mandatory?: true
}

/**
 * `skype`: served Skype alone, and may close. `federation`: may close where nothing else rides on federation.
 * `calls`: has to stay while federation does, and is needed while users are outside. `edge`: the Edge needs it
 * whatever it connects. `outside`: needed while users are outside, and for nothing else (F71, F72).
 */
export type RemovedRule = 'skype' | 'federation' | 'calls' | 'edge' | 'outside'

/** Where a connection begins or ends; the sheet puts the draft's own names to it. */
export type PortEnd =
  | 'access'
  | 'av'
  | 'partners'
  | 'clients'
  | 'dns'
  | 'web'
  | 'search'
  | 'inside'
  | 'edgeInside'
  | 'ownUsers'

export const PORT_ENDS: Readonly<Record<PortEnd, string>> = {
  access: 'Access Edge, external address',
  av: 'A/V Edge, external address',
  partners: 'Any (Edge Servers of the other side)',
  clients: 'Any (clients of the other side)',
  dns: 'DNS servers',
  web: 'Any (revocation lists of certificates)',
  ownUsers: 'Any (your own users, outside)',
  inside: 'Your internal network',
  edgeInside: 'Edge Server, internal address',
  search: '104.40.75.246, 23.101.135.34, 40.113.86.19',
}

const SFB: readonly ServerVersion[] = ['sfb-2015', 'sfb-2019', 'sfb-se']

/** In the order of the sheet: what cannot be left out comes first. */
export const PORT_RULES: readonly PortRule[] = [
  {
    id: 'sip',
    direction: 'both',
    from: 'access',
    to: 'partners',
    protocol: 'TCP',
    port: '5061',
    why: 'SIP over mutual TLS, for all federation. Both sides open connections.',
    sources: ['L1', 'L2', 'D2'],
    removed: 'federation',
    mandatory: true,
  },
  {
    id: 'dns',
    direction: 'out',
    from: 'access',
    to: 'dns',
    protocol: 'TCP and UDP',
    port: '53',
    why: 'Looking up the DNS records of partners.',
    sources: ['L1', 'D2'],
    removed: 'edge',
  },
  {
    id: 'crl',
    direction: 'out',
    from: 'access',
    to: 'web',
    protocol: 'TCP',
    port: '80',
    why: 'Whether a partner’s certificate has been revoked.',
    sources: ['L1', 'D2'],
    removed: 'edge',
  },
  {
    id: 'replication',
    direction: 'in',
    from: 'inside',
    to: 'edgeInside',
    protocol: 'TCP',
    port: '4443',
    why: 'Replication of settings to the Edge. Open already where it works.',
    sources: ['L1'],
    removed: 'edge',
  },
  {
    id: 'media',
    direction: 'out',
    from: 'av',
    to: 'clients',
    protocol: 'TCP',
    port: '50000-59999',
    why: 'Voice and video of calls.',
    sources: ['L1'],
    removed: 'calls',
    calls: true,
  },
  {
    id: 'media-udp',
    direction: 'out',
    from: 'av',
    to: 'clients',
    protocol: 'UDP',
    port: '50000-59999',
    why: 'Voice and video of calls. Listed for this server; for Lync Server 2013 only with partners on OCS 2007.',
    sources: ['D2', 'L1'],
    removed: 'calls',
    calls: true,
    servers: SFB,
  },
  {
    id: 'stun-udp',
    direction: 'both',
    from: 'av',
    to: 'clients',
    protocol: 'UDP',
    port: '3478',
    why: 'STUN: finds the way that a call takes.',
    sources: ['L1', 'D2'],
    removed: 'calls',
    calls: true,
  },
  {
    id: 'stun-tcp',
    direction: 'both',
    from: 'av',
    to: 'clients',
    protocol: 'TCP',
    port: '443',
    why: 'STUN where UDP does not get through. From the general table of the Edge.',
    sources: ['D2'],
    removed: 'calls',
    calls: true,
  },
  {
    id: 'search',
    direction: 'out',
    from: 'access',
    to: 'search',
    protocol: 'TCP',
    port: '443',
    why: 'Search of the Skype directory, which uses TCP 4443 inside as well. Addresses as printed in August 2019.',
    sources: ['D1'],
    removed: 'skype',
    servers: SFB,
  },
  {
    id: 'sign-in',
    direction: 'in',
    from: 'ownUsers',
    to: 'access',
    protocol: 'TCP',
    port: '443',
    why: 'Your own users who sign in from outside. Open already where they do.',
    sources: ['L1'],
    removed: 'outside',
    external: true,
  },
]
