import { createDraft, emptyOrder, type AccessEdge, type Draft } from './draft'
import { DAY } from '../core/turningPoints'
import type { Instant } from '../core/time'

/** External communications were turned off in the morning of the day before: the wait is over, the request comes next. */
const TURNED_OFF_AT = '2019-03-21T08:30:00.000Z'

const ESTATE = [
  { fqdn: 'sip.contoso.com', domains: ['contoso.com', 'example.fabrikam.com', 'tailspintoys.com'] },
  { fqdn: 'sip.fabrikam.com', domains: ['fabrikam.com'] },
]

/**
 * A filled-in draft to look around in under the rules of 22 March 2019, with the documents' own names: a split domain whose 24 hours are over,
 * two Access Edges, and two domains that partner discovery would not find under the Edge's name (F60).
 */
export function sampleDraft(newId: () => string, now: Instant): Draft {
  const blank = createDraft(newId, now, 'Contoso')
  return {
    ...blank,
    kind: 'new',
    eligibility: {
      platform: 'lync-2013',
      split: 'yes',
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
      organisation: 'Contoso Ltd',
    },
    edges: ESTATE.map(({ fqdn, domains }): AccessEdge => ({
      id: newId(),
      fqdn,
      before: '',
      part: 1,
      domains: domains.map((name) => ({ id: newId(), name, contact: '' })),
    })),
    contacts: {
      shared: true,
      email: 'lync-admin@contoso.com',
      name: 'Lync administrator',
      phone: '',
    },
    asOf: DAY.usualTimeNamed,
    order: { ...emptyOrder(), online: 'off', turnedOffAt: TURNED_OFF_AT },
  }
}
