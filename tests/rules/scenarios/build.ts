import {
  createDraft,
  type AccessEdge,
  type Draft,
  type DraftKind,
} from '../../../src/request/draft'
import type {
  Agreement,
  Contacts,
  Eligibility,
  OrderAnswers,
  PartTrack,
} from '../../../src/request/draft'
import { dayOf, type Instant } from '../../../src/core/time'

/** Every scenario is judged at this moment. */
export const NOW: Instant = '2026-11-21T12:00:00.000Z'

/** A day of each era: three while the site took requests, one after it closed, and today. */
export const DAYS = ['2014-05-15', '2018-01-15', '2019-05-15', '2019-09-15', '2026-11-21'] as const

export type Change = (draft: Draft) => Draft

/** The moment so many hours before the one that waits are measured at on the day that is judged. */
export type Ago = (hours: number) => Instant

type Changes = readonly Change[] | ((ago: Ago) => readonly Change[])

/**
 * A draft and what is expected beside the findings of the plain one. `rule` on the four days before the end of
 * Skype: today nothing else is asked; `rule ##--#` on some days; `rule*2` twice; `-rule` for a finding that the
 * plain draft has and this one not, on all days or on `-rule ##---` some.
 */
export interface Scenario {
  name: string
  changes: Changes
  expected: readonly string[]
}

export function scenario(
  name: string,
  changes: Change | readonly Change[],
  ...expected: string[]
): Scenario {
  return { name, changes: typeof changes === 'function' ? [changes] : changes, expected }
}

/** A draft whose moments lie before the day that is judged. */
export function timed(
  name: string,
  changes: (ago: Ago) => readonly Change[],
  ...expected: string[]
): Scenario {
  return { name, changes, expected }
}

/** The draft of a scenario for one of the days. */
export function draftOn(day: string, { changes }: Pick<Scenario, 'changes'>): Draft {
  return build(
    typeof changes === 'function' ? changes((hours) => hoursBefore(day, hours)) : changes,
  )
}

/** Nothing is wrong with it: Lync Server 2013, one Access Edge, one domain, everything answered. */
export const PLAIN: Draft = {
  ...createDraft(ids(), '2026-11-20T08:00:00.000Z', 'Contoso'),
  kind: 'new',
  eligibility: {
    platform: 'lync-2013',
    split: 'no',
    cu5: 'yes',
    fromHybrid: false,
    cals: 'yes',
    edgeServer: 'yes',
    reachable: 'yes',
    messenger: 'no',
    trial: 'no',
  },
  agreement: {
    type: 'volume-licensing',
    number: 'V1234567',
    rightsAccepted: true,
    organisation: '',
  },
  edges: [group('e1', 'sip.contoso.com', 'contoso.com')],
  contacts: { shared: true, email: 'lync@contoso.com', name: '', phone: '' },
}

/** Without a domain that can be read there is nothing to publish. */
export const NO_NAMES = [
  '-srv-optional',
  '-srv-required',
  '-srv-discovery',
  '-certificate-names',
] as const

/** Where no request is submitted there is nothing to wait for. */
export const NO_WAITS = [
  '-wait-30-days',
  '-wait-48-hours',
  '-email-when-done',
  '-no-email-when-done',
] as const

/** What only a draft that ends in a request has. */
export const NO_REQUEST = [...NO_NAMES, '-contacts-kept-here', ...NO_WAITS] as const

/** A removal or federation with Microsoft 365 has something to do after the end of Skype too. */
export const LASTING = ['-nothing-to-request', '-answers-not-used'] as const

export function build(changes: readonly Change[], from: Draft = PLAIN): Draft {
  return changes.reduce((draft, change) => change(draft), from)
}

export const kind =
  (value: DraftKind | null): Change =>
  (draft) => ({ ...draft, kind: value })

export const answer =
  (values: Partial<Eligibility>): Change =>
  (draft) => ({
    ...draft,
    eligibility: { ...draft.eligibility, ...values },
  })

export const agreement =
  (values: Partial<Agreement>): Change =>
  (draft) => ({
    ...draft,
    agreement: { ...draft.agreement, ...values },
  })

export const contacts =
  (values: Partial<Contacts>): Change =>
  (draft) => ({
    ...draft,
    contacts: { ...draft.contacts, ...values },
  })

export const order =
  (values: Partial<OrderAnswers>): Change =>
  (draft) => ({
    ...draft,
    order: { ...draft.order, ...values },
  })

/** What else rides on federation: nothing, but for what is named. */
export const uses = (values: Partial<OrderAnswers['uses']> = {}): Change =>
  order({
    uses: { onlineUsers: 'no', partners: 'no', voiceMail: 'no', push: 'no', xmpp: 'no', ...values },
  })

export const asOf =
  (day: string | null): Change =>
  (draft) => ({ ...draft, asOf: day })

/** Replaces the estate. An Edge is written `sip.contoso.com: contoso.com, fabrikam.com`. */
export const estate =
  (...groups: string[]): Change =>
  (draft) => ({
    ...draft,
    edges: groups.map((text, index) => {
      const [fqdn = '', domains = ''] = text.split(/: ?(.*)/s)
      return group(`e${index + 1}`, fqdn, ...domains.split(', '))
    }),
  })

/** The estate of one Edge, with names that hold commas or colons. */
export const rows =
  (fqdn: string, ...domains: string[]): Change =>
  (draft) => ({
    ...draft,
    edges: [group('e1', fqdn, ...domains)],
  })

export const before =
  (...names: string[]): Change =>
  (draft) => ({
    ...draft,
    edges: draft.edges.map((edge, index) => ({ ...edge, before: names[index] ?? '' })),
  })

/** Contacts one by one, in the order of the domains. */
export const contactsEach =
  (...emails: string[]): Change =>
  (draft) => {
    const left = [...emails]
    return {
      ...contacts({ shared: false })(draft),
      edges: draft.edges.map((edge) => ({
        ...edge,
        domains: edge.domains.map((row) => ({ ...row, contact: left.shift() ?? '' })),
      })),
    }
  }

/** What happened to the first part. */
export const tracked =
  (values: Partial<PartTrack>, trouble = false): Change =>
  (draft) => ({
    ...draft,
    track: {
      ...draft.track,
      trouble,
      parts: [{ part: 1, submittedAt: null, provisionedAt: null, submitted: [], ...values }],
    },
  })

export const ticked =
  (task: string, at: Instant): Change =>
  (draft) => ({
    ...draft,
    track: { ...draft.track, ticks: [...draft.track.ticks, { task, at }] },
  })

export const hybrid = (values: Partial<OrderAnswers>): readonly Change[] => [
  answer({ split: 'yes' }),
  order(values),
]

export function hoursAgo(hours: number): Instant {
  return earlier(NOW, hours)
}

/** Hours before the end of a day of the past, or before now: where waits are measured. */
export function hoursBefore(day: string, hours: number): Instant {
  return earlier(day === dayOf(NOW) ? NOW : `${day}T23:59:59.000Z`, hours)
}

function earlier(than: Instant, hours: number): Instant {
  return new Date(Date.parse(than) - hours * 3_600_000).toISOString()
}

function group(id: string, fqdn: string, ...domains: string[]): AccessEdge {
  return {
    id,
    fqdn,
    before: '',
    part: 1,
    domains: domains.map((name, index) => ({ id: `${id}d${index + 1}`, name, contact: '' })),
  }
}

function ids(): () => string {
  let next = 0
  return () => `id${(next += 1)}`
}
