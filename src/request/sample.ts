import { createDraft, type AccessEdge, type Draft } from './draft'
import { addHours, type Instant } from '../core/time'

/** Hours since external communications were turned off in the sample: the wait is over, the request comes next. */
const OFF_FOR = 26

const ESTATE = [
  { fqdn: 'sip.contoso.com', domains: ['contoso.com', 'example.fabrikam.com', 'tailspintoys.com'] },
  { fqdn: 'sip.fabrikam.com', domains: ['fabrikam.com'] },
]

/**
 * A filled-in draft to look around in, with the documents' own names: a split domain whose 24 hours are over,
 * two Access Edges, and two domains that partner discovery would not find under the Edge's name (F60).
 */
export function sampleDraft(newId: () => string, now: Instant): Draft {
  const blank = createDraft(newId, now, 'Contoso')
  return {
    ...blank,
    kind: 'new',
    eligibility: {
      platform: 'hybrid',
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
    order: { online: 'off', turnedOffAt: addHours(now, -OFF_FOR), otherFederation: null },
    options: { ...blank.options, server: 'lync-2013-cu5' },
  }
}
