import type { ServerVersion } from '../situation/server'
import type { Command, Parameter } from './commands'

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
