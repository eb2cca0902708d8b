import type { EventAttributes } from 'ics'
import { addDays } from '../../core/time'
import { RENEW_DAYS_BEFORE, renewalsOf, type Renewal } from '../../guidance/certificateLife'
import { foldLines } from '../../paper/fold'
import { estateOf } from '../estate'
import { subjectOf } from '../request/paperHead'
import type { Summary } from '../summary'
import { visibleText } from '../../paper/visibleText'

/** The Access Edges that have a certificate of their own, each once. */
function edgesOf(summary: Summary): string[] {
  return [...new Set(estateOf(summary).map(({ fqdn }) => fqdn))]
}

/**
 * A day in the calendar for each renewal of each Edge certificate until the end of 2029, as if it were issued on the
 * day on which the file is made (F101). Null where no limit of its life is known for that day, or no Edge has a name.
 */
export async function renewalsFile(summary: Summary): Promise<string | null> {
  const renewals = renewalsOf(summary.made.at.slice(0, 10))
  const events = edgesOf(summary).flatMap((edge) =>
    renewals.map((renewal, index) => eventOf(summary, edge, renewal, index + 1, renewals.length)),
  )
  if (events.length === 0) return null
  const { createEvents } = await import('ics')
  const { error, value } = createEvents(events, { productId: '-//Edgewise//Renewals//EN' })
  if (error) throw error
  return foldLines(value ?? '')
}

function eventOf(
  summary: Summary,
  edge: string,
  { on, before, days }: Renewal,
  number: number,
  count: number,
): EventAttributes {
  const { draft, made, situation, fingerprint } = summary
  const event: EventAttributes & { timestamp: string } = {
    uid: `${draft.id.replace(/[^A-Za-z0-9.-]/g, '')}-${edge}-renewal-${String(number)}@edgewise`,
    sequence: Math.min(draft.revision, 2_147_483_647),
    timestamp: `${made.at.slice(0, 19).replace(/[-:]/g, '')}Z`,
    start: dateOf(on),
    // A whole day ends where the next one begins (RFC 5545): the library writes a length of one day as `P1DT`.
    end: dateOf(addDays(on, 1)),
    title: visibleText(`${subjectOf(summary)}: renew the certificate of ${edge}`),
    description: [
      `Renewal ${String(number)} of ${String(count)} until the end of 2029. The certificate before expires on ${before}; the new one may live ${String(days)} days.`,
      `Assumes a certificate issued on ${made.at.slice(0, 10)} with the longest life allowed, each renewed ${String(RENEW_DAYS_BEFORE)} days before its end.`,
      'Test with one partner before and after; keep the old certificate until the test has passed.',
      `Revision ${String(draft.revision)}, rules as of ${situation.day}, fingerprint ${fingerprint}.`,
    ].join(' '),
    status: 'TENTATIVE',
    transp: 'TRANSPARENT',
  }
  return event
}

function dateOf(day: string): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return [year, month, date]
}
