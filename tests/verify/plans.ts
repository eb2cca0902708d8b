import { readPasted } from '../../src/verify/readPasted'
import type { Reading } from '../../src/verify/reading'
import { summaryOf, type SummaryParts } from '../fixtures/summaries'
import { TABLES } from '../fixtures/names/tables'

const ESTATE = [{ fqdn: 'sip.contoso.com', domains: ['contoso.com', 'fabrikam.com'] }]

/** Plans that want different things, for the names of the corpus. */
export const PLANS: Readonly<Record<string, SummaryParts>> = {
  'a request to the site': { edges: ESTATE, answers: { platform: 'sfb-2015' } },
  'names to publish': { edges: ESTATE, asOf: '2022-06-01', answers: { platform: 'lync-2013' } },
  'federation of a split domain': {
    kind: 'federation',
    edges: ESTATE,
    asOf: '2026-11-25',
    answers: { platform: 'sfb-se', split: 'yes' },
  },
  'a removal with nothing else on the Edge': {
    kind: 'removal',
    edges: ESTATE,
    asOf: '2026-11-25',
    tasks: ['withdraw-names'],
    answers: { platform: 'sfb-2019' },
    order: {
      otherFederation: 'no',
      uses: { onlineUsers: 'no', partners: 'no', voiceMail: 'no', push: 'no', xmpp: 'no' },
    },
  },
}

export const planned = (name: string) => summaryOf(PLANS[name])

export async function readingOf(
  input: string | Uint8Array,
  { place = '', at = '2026-11-25T10:41:00.000Z' } = {},
): Promise<Reading> {
  const result = await readPasted({ input, place, at }, { tables: TABLES })
  if (!result.ok) throw new Error(result.reason)
  return result.reading
}
