import type { ServerVersion } from '../../situation/server'
import type { Command, Parameter } from '../commands'

/** The hosting provider entry of Microsoft 365 (F87, F114). */
export const MICROSOFT_365 = {
  identity: 'Office365',
  proxy: 'sipfed.online.lync.com',
} as const

const IDENTITY: Parameter = {
  name: 'Identity',
  value: MICROSOFT_365.identity,
  why: 'The name of the entry. No public or hosting provider may have it already.',
}
const PROXY: Parameter = {
  name: 'ProxyFqdn',
  value: MICROSOFT_365.proxy,
  why: 'The Access Edge of Microsoft 365. No other entry may use it already.',
}
const ENABLED: Parameter = {
  name: 'Enabled',
  value: true,
  why: 'Switches the entry on. A disabled entry connects nobody.',
}

/** What a split domain needs besides (F114). */
const SHARED: readonly Parameter[] = [
  {
    name: 'EnabledSharedAddressSpace',
    value: true,
    why: 'Users of one SIP domain are on your servers and in Microsoft 365.',
  },
  {
    name: 'HostsOCSUsers',
    value: true,
    why: 'Microsoft 365 holds users of your own domains.',
  },
  {
    name: 'VerificationLevel',
    value: 'UseSourceVerification',
    why: 'As Microsoft prints it for a split domain.',
  },
  { name: 'IsLocal', value: false, why: 'The entry is outside your own deployment.' },
]
const AUTODISCOVER: Parameter = {
  name: 'AutodiscoverUrl',
  value: 'https://webdir.online.lync.com/Autodiscover/AutodiscoverService.svc/root',
  why: 'Where clients of your users in Microsoft 365 are sent. From Lync Server 2013 on.',
}

/** Microsoft's line for the entry: three parameters alone, or all that a split domain needs (F114). */
export function hostingCommand(server: ServerVersion, split: boolean): Command {
  const shared = server === 'lync-2010' ? SHARED : [...SHARED, AUTODISCOVER]
  return {
    name: 'New-CsHostingProvider',
    parameters: [IDENTITY, PROXY, ENABLED, ...(split ? shared : [])],
  }
}

/** The same values for an entry that is there: all can be set but its name and its proxy (F114). */
export function settingHosting(server: ServerVersion, identity: string): Command {
  const { parameters } = hostingCommand(server, true)
  return {
    name: 'Set-CsHostingProvider',
    parameters: [
      { ...IDENTITY, value: identity },
      ...parameters.filter(({ name }) => name !== 'Identity' && name !== 'ProxyFqdn'),
    ],
  }
}

/** What a domain's records are once all of its users are in Teams; null for a name that goes (F96, C20). */
export const TEAMS_ONLY_RECORDS = [
  {
    label: '_sipfederationtls._tcp',
    type: 'SRV',
    data: `100 1 5061 ${MICROSOFT_365.proxy}`,
  },
  { label: '_sip._tls', type: 'SRV', data: '100 1 443 sipdir.online.lync.com' },
  { label: 'lyncdiscover', type: 'CNAME', data: 'webdir.online.lync.com' },
  { label: 'sip', type: 'CNAME', data: 'sipdir.online.lync.com' },
  { label: 'meet', type: null, data: null },
  { label: 'dialin', type: null, data: null },
] as const

/** The order of the move, each step with what it needs from the one before (F97). */
export const TEAMS_ONLY_ORDER = [
  {
    what: 'Users',
    how: 'Move every user to Microsoft 365. Nobody may be left on your servers, and no meeting that somebody still needs.',
  },
  {
    what: 'Records',
    how: 'Change the records of each domain, outside and inside. While one still points to your servers, Microsoft 365 refuses the last step for this domain.',
  },
  {
    what: 'The shared address space',
    how: 'Switch it off in Microsoft 365.',
    command: 'Set-CsTenantFederationConfiguration -SharedSipAddressSpace $false',
  },
  {
    what: 'The hosting provider',
    how: 'Switch off the entry of Microsoft 365 on your servers, and no other: hosted voice mail has an entry of its own.',
    command:
      "Get-CsHostingProvider | Where-Object { $_.ProxyFqdn -eq 'sipfed.online.lync.com' } | ForEach-Object { Set-CsHostingProvider -Identity $_.Identity -Enabled $false }",
  },
  {
    what: 'The deployment',
    how: 'Take the servers out, as Microsoft’s own guide for it says.',
  },
] as const
