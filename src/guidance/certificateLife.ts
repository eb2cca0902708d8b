import { addDays, type IsoDate } from '../core/time'
import { DAY } from '../core/turningPoints'

/** From when on how long a public TLS certificate may live, and a check of its domains be reused (F101). */
export interface LifeStep {
  since: IsoDate
  /** Days from issue to expiry, at most. */
  days: number
  /** Days for which a validation of the domains may be used again. */
  validation: number
}

export const LIFE_STEPS: readonly LifeStep[] = [
  { since: DAY.certificates200, days: 200, validation: 200 },
  { since: DAY.certificates100, days: 100, validation: 100 },
  { since: DAY.certificates47, days: 47, validation: 10 },
]

/** A renewal is planned so many days before the certificate expires: our choice, for a test and a way back. */
export const RENEW_DAYS_BEFORE = 14

/** The first public authority left client authentication out by default (F98). */
const FIRST_WITHOUT_CLIENT: IsoDate = '2025-10-01'

/** Whether a renewal on this day may bring a certificate for server authentication alone. */
export function leavesClientAuthentication(day: IsoDate): boolean {
  return day >= FIRST_WITHOUT_CLIENT
}

/** What is known of a certificate for server authentication alone, and what is not (F99, F99b): one text everywhere. */
export const SERVER_AUTHENTICATION_ONLY = {
  sources: { known: ['K26', 'D2', 'L3'], unknown: ['CA1'], test: ['K26'] },
  known:
    'Microsoft asks the external Edge certificate for server authentication; client authentication was for AOL only. So a request for server authentication alone is right.',
  unknown:
    'Not known: how an Edge and its partners treat a certificate for server authentication only on outgoing connections.',
  test: [
    'Before the renewal run `Test-CsFederatedPartner` for one partner.',
    'Assign the new certificate and run it again.',
    'Keep the old certificate until the second test has passed.',
  ],
} as const

/** The end of what is planned. */
const PLANNED_UNTIL: IsoDate = '2029-12-31'

export interface Renewal {
  /** The day on which the new certificate is issued and assigned. */
  on: IsoDate
  /** When the one before expires. */
  before: IsoDate
  /** How many days the new one lives. */
  days: number
}

/** The longest life of a certificate issued on a day; null before the first limit that we know of (F101). */
export function lifeOn(day: IsoDate): number | null {
  return LIFE_STEPS.findLast(({ since }) => since <= day)?.days ?? null
}

/**
 * The renewals of one certificate that is issued on `issued` and lives as long as it may, until a last day (F101).
 * Empty for a day before the first limit.
 */
export function renewalsOf(issued: IsoDate, until: IsoDate = PLANNED_UNTIL): Renewal[] {
  const renewals: Renewal[] = []
  let life = lifeOn(issued)
  let from = issued
  while (life !== null) {
    const before = addDays(from, life)
    const on = addDays(from, life - RENEW_DAYS_BEFORE)
    if (on > until) break
    life = lifeOn(on)
    if (life !== null) renewals.push({ on, before, days: life })
    from = on
  }
  return renewals
}
