import { NETWORKS } from './networks'
import { DAY } from '../core/turningPoints'
import type { Mark, Span } from './topic'
import { TURNING_POINTS } from './turningPoints'

/** First and last day of the drawing. */
export const TIMELINE_RANGE = { from: '2006-01-01', until: '2027-01-01' } as const

/** What was in service, and how long: the site (its mechanism is of 2006), what replaced it, and the networks. */
export const TIMELINE_SPANS: readonly Span[] = [
  {
    id: 'site',
    label: 'pic.lync.com',
    from: '2006-01-01',
    until: DAY.siteClosed,
    note: 'Requests by form; no contact details since April 2019',
  },
  {
    id: 'discovery',
    label: 'Partner discovery',
    from: DAY.siteClosed,
    until: null,
    note: 'Your DNS and certificate in place of a request',
  },
  ...NETWORKS.flatMap((network) => network.span ?? []),
]

export const TIMELINE_MARKS: readonly Mark[] = TURNING_POINTS.map((point) => ({
  id: point.date,
  date: point.date,
  label: point.label,
}))
