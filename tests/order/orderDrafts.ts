import { createDraft, type Draft, type DraftKind, type PartTrack } from '../../src/request/draft'
import { situationOf, type Situation } from '../../src/situation/situation'
import { addHours, type Instant } from '../../src/core/time'

/** Every case is looked at in this moment. */
export const NOW: Instant = '2019-03-22T17:35:00.000Z'
/** A day of each stage; the moments of a case are counted back from noon of the first. */
export const DAYS = { site: '2019-03-22', discovery: '2021-06-01', ended: '2026-11-21' } as const
export type Day = keyof typeof DAYS

/** The situation of a draft on a day, which is also today unless another day is named. */
export function on(draft: Draft, day: Day, today: Day = day): Situation {
  return situationOf(draft, DAYS[day], `${DAYS[today]}T17:35:00.000Z`)
}

export const hoursAgo = (hours: number): Instant => addHours(NOW, -hours)

/** What a case says that differs from an empty draft. */
export interface Case {
  kind?: DraftKind | null
  platform?: Draft['eligibility']['platform']
  messenger?: Draft['eligibility']['messenger']
  online?: Draft['order']['online']
  turnedOffAt?: Instant | null
  otherFederation?: Draft['order']['otherFederation']
  /** What else uses federation; everything not named is answered with No. */
  uses?: Partial<Draft['order']['uses']>
  split?: Draft['eligibility']['split']
  /** Submitted and provisioned, part by part. */
  track?: [submittedAt: Instant | null, provisionedAt?: Instant | null][]
  ticks?: Record<string, Instant>
  trouble?: boolean
  parts?: number
  /** FQDN submitted before, for the first Edge. */
  before?: string
  /** What was submitted before. */
  baseline?: Draft['baseline']
}

export function draftOf(given: Case): Draft {
  let id = 0
  const draft = createDraft(() => `id${++id}`, '2026-11-01T00:00:00.000Z')
  const parts = (given.track ?? []).map(
    ([submittedAt, provisionedAt = null], index): PartTrack => ({
      part: index + 1,
      submittedAt,
      provisionedAt,
      submitted: [],
    }),
  )
  return {
    ...draft,
    kind: given.kind === undefined ? 'new' : given.kind,
    eligibility: {
      ...draft.eligibility,
      platform: given.platform === undefined ? 'lync-2013' : given.platform,
      split: given.split ?? 'no',
      cu5: 'yes',
      messenger: given.messenger ?? 'no',
    },
    edges: Array.from({ length: given.parts ?? 1 }, (_, index) => ({
      id: `edge${index}`,
      fqdn: 'sip.contoso.com',
      before: index === 0 ? (given.before ?? '') : '',
      part: index + 1,
      domains: [],
    })),
    baseline: given.baseline ?? null,
    order: {
      online: given.online ?? null,
      turnedOffAt: given.turnedOffAt ?? null,
      otherFederation: given.otherFederation ?? null,
      uses: {
        onlineUsers: 'no',
        partners: 'no',
        voiceMail: 'no',
        push: 'no',
        xmpp: 'no',
        ...given.uses,
      },
    },
    track: {
      parts,
      ticks: Object.entries(given.ticks ?? {}).map(([task, at]) => ({ task, at })),
      trouble: given.trouble ?? false,
    },
  }
}
