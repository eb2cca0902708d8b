import type { Reach } from '../../guidance/federation/reach'
import { parseHostName } from '../../names/hostName'

export type YesNo = 'yes' | 'no'
/** A policy that is not there is an answer as well. */
export type PolicyAnswer = YesNo | 'none'

/** What is entered by hand; null where nothing was answered. */
export interface ReachForm {
  partner: Reach['partner'] | null
  user: PolicyAnswer | null
  site: PolicyAnswer | null
  global: YesNo | null
  federation: YesNo | null
  defaultRoute: YesNo | null
  discovery: YesNo | null
  provider: YesNo | null
  names: YesNo | null
  theirFederation: YesNo | null
  theirAllowed: Reach['theirAllowed'] | null
  theyBlock: YesNo | null
  theirTrial: YesNo | null
  theirOther: YesNo | null
}

export const BLANK: Readonly<ReachForm> = {
  partner: null,
  user: null,
  site: null,
  global: null,
  federation: null,
  defaultRoute: null,
  discovery: null,
  provider: null,
  names: null,
  theirFederation: null,
  theirAllowed: null,
  theyBlock: null,
  theirTrial: null,
  theirOther: null,
}

interface Choice {
  value: string
  label: string
}
export interface ReachQuestion {
  field: keyof ReachForm
  label: string
  hint?: string
  choices: readonly Choice[]
  /** Asked for these partners only. */
  teams?: true
}

const YES_NO: readonly Choice[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]
const POLICY: readonly Choice[] = [...YES_NO, { value: 'none', label: 'No such policy' }]

export const PARTNER: ReachQuestion = {
  field: 'partner',
  label: 'Who is the partner?',
  choices: [
    { value: 'teams', label: 'An organisation in Microsoft 365' },
    { value: 'servers', label: 'An organisation with servers of its own' },
    { value: 'personal', label: 'A personal Teams account' },
  ],
}

export const OURS: readonly ReachQuestion[] = [
  {
    field: 'user',
    label: 'Does the user’s own policy allow federation?',
    hint: 'EnableFederationAccess of the external access policy that is granted to the user.',
    choices: POLICY,
  },
  { field: 'site', label: 'Does the policy of the site?', choices: POLICY },
  { field: 'global', label: 'Does the global policy?', choices: YES_NO },
  {
    field: 'federation',
    label: 'Is federation on?',
    hint: 'AllowFederatedUsers of Get-CsAccessEdgeConfiguration.',
    choices: YES_NO,
  },
  {
    field: 'discovery',
    label: 'Is partner discovery on?',
    hint: 'EnablePartnerDiscovery, in the same output.',
    choices: YES_NO,
  },
  { field: 'defaultRoute', label: 'Does the Edge use a default route?', choices: YES_NO },
  {
    field: 'provider',
    label: 'Is the hosting provider of Microsoft 365 enabled?',
    hint: 'An entry of Get-CsHostingProvider with the proxy sipfed.online.lync.com, whatever its name.',
    choices: YES_NO,
    teams: true,
  },
  {
    field: 'names',
    label: 'Are SRV record, Edge name and certificate in place?',
    choices: YES_NO,
  },
]

export const THEIRS: readonly ReachQuestion[] = [
  { field: 'theirFederation', label: 'Is federation on at the partner?', choices: YES_NO },
  {
    field: 'theirAllowed',
    label: 'Does the partner have a list of allowed domains?',
    choices: [
      { value: 'no-list', label: 'No list' },
      { value: 'with-us', label: 'Yes, with our domain' },
      { value: 'without-us', label: 'Yes, without our domain' },
    ],
  },
  {
    field: 'theyBlock',
    label: 'Is our domain on its list of blocked domains?',
    choices: YES_NO,
  },
  {
    field: 'theirTrial',
    label: 'Does its tenant hold trial licences only?',
    choices: YES_NO,
    teams: true,
  },
  {
    field: 'theirOther',
    label: 'Does anything else block there?',
    hint: 'A list for the person, an external collaboration mode, the security team.',
    choices: YES_NO,
    teams: true,
  },
]

/** The questions that count for this partner. */
export function askedOf(form: ReachForm): ReachQuestion[] {
  if (form.partner === 'personal') return [PARTNER]
  return [PARTNER, ...OURS, ...THEIRS].filter(
    ({ teams = false }) => !teams || form.partner !== 'servers',
  )
}

/** The setup that was entered; null while a question that counts is open: nothing is read out of its absence. */
export function reachOf(form: ReachForm, ourList: Reach['ourList']): Reach | null {
  if (askedOf(form).some(({ field }) => form[field] === null)) return null
  const { partner, theirAllowed } = form
  if (partner === null) return null
  const isYes = (value: string | null) => value === 'yes'
  const allowed = (value: PolicyAnswer | null) =>
    value === 'none' || value === null ? null : isYes(value)
  return {
    partner,
    policies: {
      user: allowed(form.user),
      site: allowed(form.site),
      global: isYes(form.global),
    },
    federation: isYes(form.federation),
    defaultRoute: isYes(form.defaultRoute),
    discovery: isYes(form.discovery),
    ourList,
    provider: isYes(form.provider),
    names: isYes(form.names),
    theirFederation: isYes(form.theirFederation),
    theirAllowed: theirAllowed ?? 'no-list',
    theyBlock: isYes(form.theyBlock),
    theirTrial: isYes(form.theirTrial),
    theirOther: isYes(form.theirOther),
  }
}

/** The names of a list as strict names, and what could not be read as one. */
export function readDomains(text: string): { names: string[]; unread: string[] } {
  const names = new Set<string>()
  const unread: string[] = []
  for (const typed of text.split(/[\s,;]+/u)) {
    if (typed === '') continue
    const { name } = parseHostName(typed)
    if (name === null) unread.push(typed)
    else names.add(name)
  }
  return { names: [...names], unread }
}

/** Where the partner stands on our lists. On both, which a server refuses, the block counts. */
export function ourListOf(
  partner: string,
  allowed: readonly string[],
  blocked: readonly string[],
  isDirect: boolean,
): Reach['ourList'] {
  if (blocked.includes(partner)) return 'blocked'
  if (!allowed.includes(partner)) return 'none'
  return isDirect ? 'direct' : 'allowed'
}
