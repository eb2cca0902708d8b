import { planOf } from '../../documents/powershell/plan'
import type { Summary } from '../../documents/summary'
import {
  PROVIDER_COMMANDS,
  SKYPE,
  settingCheck,
  shownValue,
  type Parameter,
} from '../../guidance/commands'
import { MICROSOFT_365, hostingCommand } from '../../guidance/federation/hosting'
import { withCheck } from '../checks'
import type { Observation, Shown } from '../observation'
import { hasValue, isTrue, objectsOf, propertySeen, type MergedObject } from '../objects'
import { plainName, sameName, type Seen, type Want } from '../want'

/** The provider entries: that of Skype, made or taken out, and the hosting provider of Microsoft 365 (F48, F87, F114). */
export function wantedProviders(summary: Summary): Want[] {
  const { journey } = summary.situation
  if (journey === 'federation' && summary.situation.server.isOnPremises) return hosting(summary)
  const plan = planOf(summary)
  if (plan === null || plan.reach === 'nothing') return []
  if (plan.removal) return [gone()]
  return PROVIDER_COMMANDS[plan.server].command.parameters.map((each) =>
    withCheck(publicWant(each), (text) => text === settingCheck('Provider', each)),
  )
}

/** Entries with our name or our address: both are unique among providers (F47). */
function ours(observations: readonly Observation[]): MergedObject[] {
  return objectsOf(observations, 'public-provider').filter(
    (each) =>
      hasValue(each, 'identity', SKYPE.identity) || hasValue(each, 'proxyfqdn', SKYPE.proxy),
  )
}

function publicWant({ name, value }: Parameter): Want {
  const wanted = shownValue({ name, value })
  return {
    id: `public.${name}`,
    group: 'Public provider Skype',
    what: name,
    wanted,
    source: 'Get-CsPublicProvider',
    change:
      name === 'Enabled'
        ? 'Switch the entry on: Enable-CsPublicProvider -Identity Skype.'
        : 'Remove the entry and make it again: only the switch and the level can be changed.',
    paper: 'server',
    look: (observations) => {
      const seen = propertySeen(
        ours(observations),
        name.toLowerCase(),
        (text, items) => isSame(wanted, text, items),
        typeof value === 'number',
      )
      // Which named level a number stands for is not documented (C12).
      if (typeof value !== 'number' || name === 'Enabled') return seen
      return seen.map((each): Seen =>
        each.state === 'other' && !/^\d+$/.test(each.text.trim())
          ? { ...each, state: 'unclear', note: `no source says which name ${value} stands for` }
          : each,
      )
    },
  }
}

/** A list is the same in any order; everything else word for word, whatever its case. */
function isSame(wanted: string, text: string, items: readonly Shown[]): boolean {
  if (!wanted.includes(',')) return sameName(text, wanted)
  const all = (items.length > 1 ? items.map((item) => item.text) : text.split(',')).map(plainName)
  const expected = wanted.split(',').map(plainName)
  return all.length === expected.length && expected.every((each) => all.includes(each))
}

/** That nothing is left is never concluded from a list without it: only an answer that says so counts. */
function gone(): Want {
  const want: Want = {
    id: 'public.gone',
    group: 'Public provider Skype',
    what: 'Provider entries',
    wanted: 'no entry of Skype, Messenger, Yahoo! or AOL',
    source: '3-verify.ps1',
    change: 'Remove the entry, as the scripts do.',
    paper: 'server',
    look: (observations) => [
      ...ours(observations).map(({ identity, values }): Seen => {
        const isOn = values.get('enabled')?.some(({ text }) => isTrue(text)) === true
        return { text: `${identity ?? SKYPE.proxy}, ${isOn ? 'enabled' : 'kept'}`, state: 'other' }
      }),
      ...observations.flatMap((each): Seen[] =>
        each.kind === 'none' && sameName(each.command, 'Get-CsPublicProvider')
          ? [{ text: 'None', state: 'wanted' }]
          : [],
      ),
    ],
  }
  return withCheck(want, (text) => /^No provider entry of .{1,80} is left$/.test(text))
}

/** The values of Microsoft’s line for the entry, which the scripts set as well; what has no version has the fewest. */
function hosting({ situation }: Summary): Want[] {
  const { server, split, splitOpen } = situation
  const { parameters } = hostingCommand(server.version ?? 'lync-2010', split)
  const wants = parameters
    .filter(({ name }) => name !== 'Identity')
    .map((each) =>
      withCheck(hostingWant(each), (text) => text === settingCheck('Hosting provider', each)),
    )
  return split || splitOpen ? wants : [...wants, notShared()]
}

/** An entry made for a split domain, in a draft that says there is none: one of the two is wrong (F114). */
function notShared(): Want {
  return {
    id: 'hosting.shared',
    group: HOSTING,
    what: 'Shared address space',
    wanted: 'not True: the draft says that no domain is split',
    source: 'Get-CsHostingProvider',
    change:
      'Find out whether users of one domain are in Microsoft 365. If so, say it in step 1; do not switch this off before that is known.',
    paper: 'server',
    look: (observations) =>
      propertySeen(entriesOf(observations), 'enabledsharedaddressspace', (text) => !isTrue(text)),
  }
}

const HOSTING = 'Hosting provider for Microsoft 365'

const entriesOf = (observations: readonly Observation[]) =>
  objectsOf(observations, 'hosting-provider').filter((each) =>
    hasValue(each, 'proxyfqdn', MICROSOFT_365.proxy),
  )

/** Entries are listed, each with its proxy, and none has that of Microsoft 365. */
function isMissing(observations: readonly Observation[]): boolean {
  const all = objectsOf(observations, 'hosting-provider')
  return (
    all.length > 0 &&
    all.every(({ values }) => (values.get('proxyfqdn') ?? []).some(({ isWhole }) => isWhole)) &&
    entriesOf(observations).length === 0
  )
}

const NOT_LISTED = 'not among the entries that are shown'

function hostingWant({ name, value }: Parameter): Want {
  const wanted = shownValue({ name, value })
  return {
    id: `hosting.${name}`,
    group: HOSTING,
    what: name,
    wanted,
    source: 'Get-CsHostingProvider',
    change:
      name === 'Enabled'
        ? 'Switch the entry on: Set-CsHostingProvider -Identity "its name" -Enabled $true.'
        : 'Set it on the entry: Set-CsHostingProvider, as the scripts do.',
    paper: 'server',
    changeFor: (seen) =>
      seen.every(({ text }) => text === NOT_LISTED)
        ? 'No entry that is shown has this proxy. If the whole list was pasted, make the entry, as the scripts do.'
        : null,
    look: (observations) =>
      isMissing(observations)
        ? [{ text: NOT_LISTED, state: 'other' }]
        : propertySeen(
            entriesOf(observations),
            name.toLowerCase(),
            (text) => sameName(text, wanted),
            typeof value === 'number',
          ),
  }
}
