import type { Evidence, Fact, RecordFact, Skipped, SkipReason, Value } from '../evidence/fact'
import type { SettingsType } from '../evidence/fact'
import type { ScriptLine } from './scriptLines'

/** A value as it is in the text. `isWhole` is false where the output was cut: never to be compared. */
export interface Shown {
  text: string
  isWhole: boolean
}

export interface ShownProperty extends Shown {
  property: string
  items: readonly Shown[]
}

/** A date as written, with the days that it can mean, earliest first. */
export interface ShownDay extends Shown {
  days: readonly string[]
}

interface At {
  /** The line of the text, from 1. */
  line: number
}

export interface RecordSeen extends At {
  kind: 'record'
  type: RecordFact['type']
  owner: string
  service: string | null
  /** The owner as spelled, where that is one of the wrong spellings (F104). */
  spelling: string | null
  target: string
  port: number | null
  priority: number | null
  weight: number | null
}

export interface ObjectSeen extends At {
  kind: 'object'
  of: SettingsType
  identity: string | null
  properties: readonly ShownProperty[]
}

export interface CertificateSeen extends At {
  kind: 'certificate'
  subject: Shown | null
  names: readonly Shown[]
  hasAllNames: boolean
  notBefore: ShownDay | null
  notAfter: ShownDay | null
  use: string | null
  usages: readonly string[] | null
  provider: Shown | null
  unknownCritical: readonly string[]
}

/** What a text says, as far as it is compared or kept: no contact, no user and no key is in it. */
export type Observation =
  | RecordSeen
  | ObjectSeen
  | CertificateSeen
  | ({ kind: 'absence'; owner: string } & At)
  /** A record of which the output was cut: what it says is not known. */
  | ({ kind: 'cut'; owner: string } & At)
  /** A line of 3-verify.ps1. */
  | ({ kind: 'check' } & ScriptLine)
  /** The fingerprint of the scripts whose lines these are. */
  | ({ kind: 'pack'; fingerprint: string } & At)
  /** 00-look.ps1 asked for the objects of a command, and there are none. */
  | ({ kind: 'none'; command: string } & At)

/** Characters of a value that are kept; a longer one counts as cut. */
const LONGEST = 2_000

/** Properties that are compared or name the object. All others are left out: they may hold anything. */
const KEPT: Readonly<Partial<Record<SettingsType, readonly string[]>>> = {
  'access-edge-configuration': [
    'identity',
    'allowfederatedusers',
    'routingmethod',
    'enablepartnerdiscovery',
  ],
  'public-provider': [
    'identity',
    'proxyfqdn',
    'enabled',
    'verificationlevel',
    'iconurl',
    'namedecorationroutingdomain',
    'namedecorationexcludeddomainlist',
    'enableskypeidrouting',
    'enableskypedirectorysearch',
  ],
  'hosting-provider': [
    'identity',
    'proxyfqdn',
    'enabled',
    'enabledsharedaddressspace',
    'hostsocsusers',
    'verificationlevel',
    'islocal',
    'autodiscoverurl',
  ],
  'external-access-policy': [
    'identity',
    'enablefederationaccess',
    'enablepubliccloudaccess',
    'enablepubliccloudaudiovideoaccess',
  ],
  'allowed-domain': ['identity', 'domain', 'proxyfqdn'],
  'blocked-domain': ['identity', 'domain'],
  'tenant-access-policy': ['identity', 'enablefederationaccess', 'enableteamsconsumeraccess'],
  'tenant-federation': [
    'identity',
    'allowfederatedusers',
    'sharedsipaddressspace',
    'alloweddomains',
    'blockeddomains',
  ],
  replication: ['replicafqdn', 'uptodate'],
  'server-version': ['componentname', 'packagename', 'version', 'baseversion', 'machinefqdn'],
  service: ['identity', 'accessedgeexternalfqdn'],
  site: ['identity', 'federationroute'],
  'partner-test': ['targetfqdn', 'result'],
}

/** A property's name as it is compared: `Proxy Fqdn` and `ProxyFqdn` are one. */
export function plainProperty(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '')
}

export function observe({ facts, skipped }: Evidence): Observation[] {
  return [...facts.flatMap(observationOf), ...skipped.flatMap(cutRecordOf)]
}

/** The owner of an SRV record begins with an underscore; other cut text may be anything. */
function cutRecordOf({ reason, text, place }: Skipped): Observation[] {
  const isOwner = reason === 'cut' && /^_[a-z]+/i.test(text)
  return isOwner ? [{ kind: 'cut', line: place.line, owner: text }] : []
}

/** How many pieces were left out, by reason. */
export function countSkipped({ skipped }: Evidence): Partial<Record<SkipReason, number>> {
  const counts: Partial<Record<SkipReason, number>> = {}
  for (const { reason } of skipped) counts[reason] = (counts[reason] ?? 0) + 1
  return counts
}

function observationOf(fact: Fact): Observation[] {
  const { line } = fact.place
  switch (fact.kind) {
    case 'record': {
      const { type, owner, service, spelling, target, port, priority, weight } = fact
      return [
        { kind: 'record', line, type, owner, service, spelling, target, port, priority, weight },
      ]
    }
    case 'absence':
      return [{ kind: 'absence', line, owner: fact.owner }]
    case 'certificate':
      return [
        {
          kind: 'certificate',
          line,
          subject: fact.subject && shown(fact.subject),
          names: fact.names.map(shown),
          hasAllNames: fact.hasAllNames,
          notBefore: fact.notBefore && { ...shown(fact.notBefore), days: fact.notBefore.days },
          notAfter: fact.notAfter && { ...shown(fact.notAfter), days: fact.notAfter.days },
          use: fact.use?.text ?? null,
          usages: fact.usages,
          provider: fact.provider && shown(fact.provider),
          unknownCritical: fact.unknownCritical,
        },
      ]
    case 'settings': {
      const kept = KEPT[fact.of]
      if (!kept) return []
      const properties = fact.settings
        .filter(({ property }) => kept.includes(plainProperty(property)))
        .map((setting) => ({
          property: setting.property,
          ...shown(setting),
          items: setting.items.map(shown),
        }))
      return [{ kind: 'object', line, of: fact.of, identity: fact.identity, properties }]
    }
    case 'name':
    case 'pair':
      return []
  }
}

function shown({ text, isWhole }: Value): Shown {
  return { text: text.slice(0, LONGEST), isWhole: isWhole && text.length <= LONGEST }
}
