import { createDraft, type Draft, type DraftKind, type PartTrack } from '../../src/request/draft'
import type { OrderContext } from '../../src/order/order'
import { addHours, type Instant } from '../../src/core/time'

/** Every case is looked at in this moment. */
export const NOW: Instant = '2026-11-21T17:35:00.000Z'
export const ENDED: OrderContext = { now: NOW, service: 'ended' }
export const SITE: OrderContext = { now: NOW, service: 'site' }

export const hoursAgo = (hours: number): Instant => addHours(NOW, -hours)

/** What a case says that differs from an empty draft. */
export interface Case {
  kind?: DraftKind | null
  platform?: Draft['eligibility']['platform']
  messenger?: Draft['eligibility']['messenger']
  online?: Draft['order']['online']
  turnedOffAt?: Instant | null
  otherFederation?: Draft['order']['otherFederation']
  /** Submitted and provisioned, part by part. */
  track?: [submittedAt: Instant | null, provisionedAt?: Instant | null][]
  ticks?: Record<string, Instant>
  trouble?: boolean
  parts?: number
  /** FQDN submitted before, for the first Edge. */
  before?: string
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
      messenger: given.messenger ?? 'no',
    },
    edges: Array.from({ length: given.parts ?? 1 }, (_, index) => ({
      id: `edge${index}`,
      fqdn: 'sip.contoso.com',
      before: index === 0 ? (given.before ?? '') : '',
      part: index + 1,
      domains: [],
    })),
    order: {
      online: given.online ?? null,
      turnedOffAt: given.turnedOffAt ?? null,
      otherFederation: given.otherFederation ?? null,
    },
    track: {
      parts,
      ticks: Object.entries(given.ticks ?? {}).map(([task, at]) => ({ task, at })),
      trouble: given.trouble ?? false,
    },
  }
}
