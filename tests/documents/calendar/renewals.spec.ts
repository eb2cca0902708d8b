import { describe, expect, it } from 'vitest'
import { renewalsFile } from '../../../src/documents/calendar/renewals'
import { renewalsOf } from '../../../src/guidance/certificateLife'
import { summaryOf } from '../../fixtures/summaries'

const EDGES = [
  { fqdn: 'sip.contoso.com', domains: ['contoso.com', 'fabrikam.com'] },
  { fqdn: 'sip.tailspintoys.com', domains: ['tailspintoys.com'] },
]
const file = (today = '2026-11-26', edges: typeof EDGES = EDGES) =>
  renewalsFile(summaryOf({ kind: 'federation', asOf: today, today, edges }))

describe('the renewals as a calendar', () => {
  it('have a whole day for each renewal of each Edge', async () => {
    const text = (await file()) ?? ''
    const count = renewalsOf('2026-11-26').length
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(count * EDGES.length)
    expect(text).toContain('DTSTART;VALUE=DATE:20270531')
    expect(text.replaceAll('\r\n ', '').replaceAll('\r\n\t', '')).toContain(
      'renew the certificate of sip.tailspintoys.com',
    )
  })

  it('are told apart, also when the file is made again', async () => {
    const uids = (text: string | null) => text?.match(/^UID:.*$/gm) ?? []
    const first = uids(await file())
    expect(new Set(first).size).toBe(first.length)
    expect(uids(await file())).toEqual(first)
  })

  it('are none without an Edge, or on a day of which no limit is known', async () => {
    expect(await file('2026-11-26', [])).toBeNull()
    expect(await file('2025-11-15')).toBeNull()
  })
})
