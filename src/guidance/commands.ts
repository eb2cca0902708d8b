import type { ServerVersion } from '../situation/server'

/** What follows a parameter: a text is quoted, a number and a truth value are written as they are. */
export type ParameterValue = string | number | boolean

export interface Parameter {
  name: string
  value: ParameterValue
  /** Why it stands there: the margin of the scripts and of the paper. ASCII only. */
  why: string
}

export interface Command {
  name: string
  parameters: readonly Parameter[]
}

/** The name and the address of the public provider entry. */
export const SKYPE = { identity: 'Skype', proxy: 'federation.messenger.msn.com' } as const

const identity: Parameter = {
  name: 'Identity',
  value: SKYPE.identity,
  why: 'The name of the entry. No public or hosting provider may have it already.',
}
const proxyFqdn: Parameter = {
  name: 'ProxyFqdn',
  value: SKYPE.proxy,
  why: 'Where public IM traffic goes. No public or hosting provider may use it already.',
}
const iconUrl: Parameter = {
  name: 'IconUrl',
  value: 'https://images.edge.messenger.live.com/Messenger_16x16.png',
  why: 'The small picture beside contacts of this provider.',
}
const verificationLevel: Parameter = {
  name: 'VerificationLevel',
  value: 2,
  why: 'As Microsoft printed it. No source says which named level the number stands for.',
}
const enabled = (value: ParameterValue): Parameter => ({
  name: 'Enabled',
  value,
  why: 'Switches the entry on. A disabled entry connects nobody.',
})
const routingDomain: Parameter = {
  name: 'NameDecorationRoutingDomain',
  value: 'msn.com',
  why: 'Accounts on other domains are written under this one: bob(contoso.com)@msn.com.',
}
const excludedDomains: Parameter = {
  name: 'NameDecorationExcludedDomainList',
  value: 'msn.com,outlook.com,live.com,hotmail.com',
  why: 'Addresses on these domains are used as they are.',
}

/** A version of the command that makes the provider entry, and where it was printed. */
export interface ProviderCommand {
  command: Command
  /** Keys of the sources that print this line, or the line that it was taken from. */
  sources: readonly string[]
  note: string
}

const create = (...parameters: Parameter[]): Command => ({
  name: 'New-CsPublicProvider',
  parameters,
})

const SKYPE_FOR_BUSINESS: ProviderCommand = {
  command: create(
    identity,
    proxyFqdn,
    iconUrl,
    routingDomain,
    excludedDomains,
    enabled(true),
    {
      name: 'EnableSkypeIdRouting',
      value: true,
      why: 'Contacts can be reached by their Skype ID.',
    },
    {
      name: 'EnableSkypeDirectorySearch',
      value: true,
      why: 'Users can search the Skype directory. Needs its own firewall rules.',
    },
  ),
  sources: ['D1'],
  note: 'Microsoft prints no verification level for this server.',
}

/** The provider entry for each server: Microsoft's own lines, parameters in their order (F48, C11, C12). */
export const PROVIDER_COMMANDS: Readonly<Record<ServerVersion, ProviderCommand>> = {
  'lync-2010': {
    command: create(identity, proxyFqdn, verificationLevel, enabled(1)),
    sources: ['K10'],
    note: 'The line for Lync Server 2013 without -IconUrl, which Lync Server 2010 does not have.',
  },
  'lync-2013': {
    command: create(identity, proxyFqdn, iconUrl, verificationLevel, enabled(1)),
    sources: ['A2', 'K13'],
    note: 'The line from before the update that brought the name decoration.',
  },
  'lync-2013-cu5': {
    command: create(
      proxyFqdn,
      enabled(1),
      identity,
      verificationLevel,
      routingDomain,
      excludedDomains,
      iconUrl,
    ),
    sources: ['A1', 'A2'],
    note: 'Clients need Office 2013 with Service Pack 1 for the name decoration to work by itself.',
  },
  'sfb-2015': SKYPE_FOR_BUSINESS,
  'sfb-2019': SKYPE_FOR_BUSINESS,
  'sfb-se': SKYPE_FOR_BUSINESS,
}

const DECORATION = [
  'NameDecorationDomain',
  'NameDecorationRoutingDomain',
  'NameDecorationExcludedDomainList',
]
const SKYPE_ONLY = ['EnableSkypeIdRouting', 'EnableSkypeDirectorySearch']

/** Parameters that a server does not have; one of them in a script is an error at once (C11, K10, F49). */
export const LACKING: Readonly<Record<ServerVersion, readonly string[]>> = {
  'lync-2010': ['IconUrl', ...DECORATION, ...SKYPE_ONLY, 'EnableXmppAccess'],
  'lync-2013': [...DECORATION, ...SKYPE_ONLY],
  'lync-2013-cu5': SKYPE_ONLY,
  'sfb-2015': [],
  'sfb-2019': [],
  'sfb-se': [],
}

/** Whether the server's commands know the parameter. */
export function has(server: ServerVersion, parameter: string): boolean {
  return !LACKING[server].includes(parameter)
}

/** Text and presence need the first flag, calls the second as well (F53). */
export const POLICY_FLAGS = {
  text: {
    name: 'EnablePublicCloudAccess',
    value: true,
    why: 'Text and presence with people on public networks.',
  },
  calls: {
    name: 'EnablePublicCloudAudioVideoAccess',
    value: true,
    why: 'Voice and video with them. Works only together with the flag before it.',
  },
} as const satisfies Record<string, Parameter>

/** What a new policy takes over from the global one, so that nobody loses what they may do today (F50). */
export const KEPT_FLAGS = [
  { name: 'EnableFederationAccess', why: 'Partners: as the global policy has it.' },
  { name: 'EnableOutsideAccess', why: 'Sign-in from outside: as the global policy has it.' },
  { name: 'EnableXmppAccess', why: 'XMPP partners: as the global policy has it.' },
] as const

/** Federation on the Edge, for everyone at once (F40). */
export const FEDERATION: Command = {
  name: 'Set-CsAccessEdgeConfiguration',
  parameters: [
    {
      name: 'AllowFederatedUsers',
      value: true,
      why: 'Switches federation on for the whole organisation, public networks included.',
    },
  ],
}

/** A value as the server shows it; the switch of an entry may be written as a number. */
export function shownValue({ name, value }: Pick<Parameter, 'name' | 'value'>): string {
  const isSwitch = typeof value === 'boolean' || name === 'Enabled'
  return isSwitch ? (value ? 'True' : 'False') : String(value)
}

/** What `3-verify.ps1` says of one property, with its value: Verify takes the line for no other value than that. */
export function settingCheck(of: string, { name, value }: Parameter): string {
  return `${of}: ${name} = ${shownValue({ name, value })}`
}
