import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '../../src/documents/catalogue'
import type { Platform } from '../../src/request/draft'
import { SOURCES } from '../../src/guidance/sources'
import { draftOf, edgesOf, summaryFrom } from '../fixtures/requests'

const SERVERS = [
  'sfb-se',
  'sfb-2019',
  'sfb-2015',
  'lync-2013',
  'lync-2010',
] as const satisfies readonly Platform[]
const DAYS = ['2019-09-15', '2024-08-15', '2025-11-15', '2026-05-15', '2026-11-21'] as const

/** Documents are cited by their titles, whatever those speak of. */
const SOURCE_TITLES = SOURCES.flatMap(({ title, short }) => [title, ...(short ? [short] : [])])
/** The same paper as the first one, with lines broken anywhere. */
const REFLOWED = ['draft', 'request-text', 'request-markdown']

/** What belongs to the provisioning site and to Skype, and has no place in federation with Microsoft 365. */
const FOREIGN =
  /Skype(?! for Business)|\bagreements?\b|\bsubmit|pic\.lync|Messenger|provision|\bcontact e-mail|public IM|\b(?:a|the|this|your) request\b(?! file)/iu

function federation(platform: Platform, split: 'yes' | 'no') {
  return draftOf({
    kind: 'federation',
    eligibility: {
      ...draftOf().eligibility,
      platform,
      split,
      cu5: platform === 'lync-2013' ? 'yes' : null,
      cals: null,
      messenger: null,
      trial: null,
    },
    agreement: { type: null, number: '', rightsAccepted: false, organisation: '' },
    contacts: { shared: true, email: '', name: '', phone: '' },
    edges: edgesOf(['sip.contoso.com', ['contoso.com', 'fabrikam.com']]),
  })
}

describe.each(SERVERS)('federation with Microsoft 365 on %s', (platform) => {
  it.each(DAYS)(
    'says nothing of the provisioning site or Skype, by the rules of %s',
    async (day) => {
      const found: string[] = []
      for (const split of ['yes', 'no'] as const) {
        const draft = federation(platform, split)
        const summary = summaryFrom(draft, { asOf: day })
        for (const { id, applies, make } of CATALOGUE) {
          if (REFLOWED.includes(id) || !applies(summary)) continue
          for (const { name, text } of await make({ summary, draft })) {
            let body = text.replace(/<(style|script)\b[\s\S]*?<\/\1>/gu, '')
            // The picture has one name on every screen and paper.
            body = body.replaceAll('aria-label="Map of this request"', '')
            for (const title of SOURCE_TITLES) body = body.replaceAll(title, '')
            for (const line of body.split('\n')) {
              if (FOREIGN.test(line)) found.push(`${id} ${name}: ${line.trim().slice(0, 400)}`)
            }
          }
        }
      }
      expect([...new Set(found)]).toEqual([])
    },
  )
})
