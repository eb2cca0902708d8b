/** What decides whether a user of ours and one of a partner can talk, on both sides. */
export interface Reach {
  /** EnableFederationAccess of each policy that the user falls under; null where there is no such policy. */
  policies: { user: boolean | null; site: boolean | null; global: boolean }
  /** AllowFederatedUsers on the Edge. */
  federation: boolean
  /** The Edge uses a default route. */
  defaultRoute: boolean
  /** EnablePartnerDiscovery on the Edge. */
  discovery: boolean
  /** Where the partner's domain stands on our server; `direct`: allowed, with a server of the partner named. */
  ourList: 'none' | 'allowed' | 'direct' | 'blocked'
  /** The hosting provider of Microsoft 365 is there and enabled. */
  provider: boolean
  /** SRV record, matching Edge name and certificate are in place. */
  names: boolean
  partner: 'teams' | 'servers' | 'personal'
  /** Federation is on at the partner. */
  theirFederation: boolean
  /** What the partner's list of allowed domains does: none, one with our domain, one without it. */
  theirAllowed: 'no-list' | 'with-us' | 'without-us'
  /** Our domain is on the partner's list of blocked domains. */
  theyBlock: boolean
  /** The partner's tenant holds trial licences only. */
  theirTrial: boolean
  /** A list for the person, a collaboration mode or the security team of the partner is in the way. */
  theirOther: boolean
}

export type ReachReason =
  | 'policy'
  | 'federation'
  | 'our-block'
  | 'our-closed'
  | 'default-route'
  | 'provider'
  | 'direct'
  | 'names'
  | 'their-federation'
  | 'their-closed'
  | 'their-block'
  | 'their-trial'
  | 'their-other'

/** One row of the table: where it counts, when it is open, and in words what closes it and what opens it. */
export interface ReachRow {
  id: ReachReason
  side: 'ours' | 'theirs'
  /** For which partners it counts. */
  partners: readonly Reach['partner'][]
  isOpen: (reach: Reach) => boolean
  /** Why they cannot talk. */
  closed: string
  /** The one change that opens it. */
  change: string
  sources: readonly string[]
  facts: readonly string[]
}

const ANY = ['teams', 'servers'] as const
const TEAMS = ['teams'] as const

/** The table, in the order in which a message of ours passes it. A row that does not count is open. */
export const REACH_ROWS: readonly ReachRow[] = [
  {
    id: 'policy',
    side: 'ours',
    partners: ANY,
    isOpen: ({ policies }) => policies[decidingPolicy(policies)] === true,
    closed: 'The policy that applies to the user does not allow federation.',
    change: 'Turn on EnableFederationAccess in that policy, or grant the user another one.',
    sources: ['A6', 'A7', 'K'],
    facts: ['F39', 'F49', 'F52'],
  },
  {
    id: 'federation',
    side: 'ours',
    partners: ANY,
    isOpen: ({ federation }) => federation,
    closed: 'Federation is off on your Edge.',
    change: 'Set-CsAccessEdgeConfiguration -AllowFederatedUsers $true',
    sources: ['A6', 'K'],
    facts: ['F40'],
  },
  {
    id: 'our-block',
    side: 'ours',
    partners: ANY,
    isOpen: ({ ourList }) => ourList !== 'blocked',
    closed: 'The domain of the partner is on your list of blocked domains.',
    change: 'Take it off the list of blocked domains.',
    sources: ['K26'],
    facts: ['F88'],
  },
  {
    id: 'our-closed',
    side: 'ours',
    partners: ANY,
    isOpen: ({ discovery, ourList }) => discovery || ourList === 'allowed' || ourList === 'direct',
    closed: 'Partner discovery is off, and the domain is not on your list of allowed domains.',
    change: 'Add the domain to the list of allowed domains, or turn on partner discovery.',
    sources: ['K26'],
    facts: ['F88'],
  },
  {
    id: 'default-route',
    side: 'ours',
    partners: TEAMS,
    isOpen: ({ defaultRoute }) => !defaultRoute,
    closed: 'Your Edge uses a default route. No hosting provider works beside one.',
    change: 'Route by DNS SRV records instead of a default route.',
    sources: ['K26'],
    facts: ['F42', 'F114'],
  },
  {
    id: 'provider',
    side: 'ours',
    partners: TEAMS,
    isOpen: ({ provider }) => provider,
    closed: 'The hosting provider sipfed.online.lync.com is missing or off.',
    change: 'Enable the hosting provider of Microsoft 365.',
    sources: ['D5', 'D6'],
    facts: ['F87'],
  },
  {
    id: 'direct',
    side: 'ours',
    partners: TEAMS,
    isOpen: ({ ourList }) => ourList !== 'direct',
    closed: 'Your entry for the domain names a server that the partner no longer has.',
    change: 'Make the entry again without the server.',
    sources: ['D5'],
    facts: ['F87'],
  },
  {
    id: 'names',
    side: 'ours',
    partners: ANY,
    isOpen: ({ names }) => names,
    closed: 'The partner does not find or accept your Edge by its names.',
    change: 'Publish the SRV record, and put its target on the certificate.',
    sources: ['D1', 'D2'],
    facts: ['F57', 'F60', 'F65'],
  },
  {
    id: 'their-federation',
    side: 'theirs',
    partners: ANY,
    isOpen: ({ theirFederation }) => theirFederation,
    closed: 'Federation is off at the partner.',
    change: 'Ask the partner to turn on AllowFederatedUsers.',
    sources: ['K26'],
    facts: ['F40', 'F89'],
  },
  {
    id: 'their-closed',
    side: 'theirs',
    partners: ANY,
    isOpen: ({ theirAllowed }) => theirAllowed !== 'without-us',
    closed: 'The partner has a list of allowed domains, and yours is not on it.',
    change: 'Ask the partner to add your domain to its list.',
    sources: ['K26'],
    facts: ['F88', 'F89'],
  },
  {
    id: 'their-block',
    side: 'theirs',
    partners: ANY,
    // A tenant ignores its blocked list while it has a list of allowed domains (F89).
    isOpen: ({ partner, theyBlock, theirAllowed }) =>
      !theyBlock || (partner === 'teams' && theirAllowed !== 'no-list'),
    closed: 'Your domain is on the partner’s list of blocked domains.',
    change: 'Ask the partner to take your domain off that list.',
    sources: ['K26'],
    facts: ['F88', 'F89'],
  },
  {
    id: 'their-trial',
    side: 'theirs',
    partners: TEAMS,
    isOpen: ({ theirTrial }) => !theirTrial,
    closed: 'The partner’s tenant holds trial licences only. Such tenants are blocked by default.',
    change: 'The partner needs a paid licence.',
    sources: ['P6', 'K26'],
    facts: ['F90'],
  },
  {
    id: 'their-other',
    side: 'theirs',
    partners: TEAMS,
    isOpen: ({ theirOther }) => !theirOther,
    closed:
      'Something else at the partner blocks: a list for the person, a mode, the security team.',
    change: 'Ask the partner’s Teams administrator and security team.',
    sources: ['P6', 'K26'],
    facts: ['F91', 'F92', 'F93'],
  },
]

/** What comes of it. `not-known` where no source says. */
export interface ReachAnswer {
  answer: 'yes' | 'no' | 'not-known'
  /** The rows that are closed; empty for anything but no. Each has to be opened, and nothing else. */
  reasons: readonly ReachRow[]
  /** Why it is not known. */
  unknown: string | null
}

/** Which policy decides: the user's own before that of the site, that before the global one (F52). */
export function decidingPolicy({ user, site }: Reach['policies']): keyof Reach['policies'] {
  if (user !== null) return 'user'
  return site === null ? 'global' : 'site'
}

/**
 * Whether they can talk, with every reason against it, in the order in which a message in that direction meets them
 * (F40, F49, F52, F87–F93). Both directions pass the same rows: each side checks what it sends and what it gets.
 */
export function whoCanTalk(reach: Reach, direction: 'out' | 'in' = 'out'): ReachAnswer {
  const first = direction === 'out' ? 'ours' : 'theirs'
  if (reach.partner === 'personal') return { answer: 'not-known', reasons: [], unknown: PERSONAL }
  const closed = REACH_ROWS.filter(
    ({ partners, isOpen }) => partners.includes(reach.partner) && !isOpen(reach),
  )
  if (closed.length > 0) {
    const nearFirst = closed.filter(({ side }) => side === first)
    return {
      answer: 'no',
      reasons: [...nearFirst, ...closed.filter(({ side }) => side !== first)],
      unknown: null,
    }
  }
  return reach.defaultRoute
    ? { answer: 'not-known', reasons: [], unknown: ROUTE }
    : { answer: 'yes', reasons: [], unknown: null }
}

const PERSONAL =
  'No setting of your servers reaches personal Teams accounts. No source says whether they can be reached at all.'
const ROUTE =
  'Everything goes to the default route. Ask the owner of that server what happens there.'
