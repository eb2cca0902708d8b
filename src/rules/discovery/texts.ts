import type { Rule } from '../rule'
import { DAY } from '../../core/turningPoints'

/** Step 3: what DNS and the certificate must say, so that partners find the Edge. */
export const DISCOVERY_RULES = [
  {
    id: 'srv-optional',
    severity: 'note',
    title: 'A federation SRV record is useful, not required',
    detail:
      'Partners find your Edge by {owner} on their own. Public IM works without it for now; from 1 July 2017 it is required.',
    sources: ['D2', 'A1'],
    facts: ['F3', 'F57'],
    contradictions: ['C6'],
    until: DAY.srvRequired,
    supersededBy: 'srv-required',
    topic: 'names',
  },
  {
    id: 'srv-required',
    severity: 'note',
    title: 'Each SIP domain needs a federation SRV record',
    detail:
      'Publish {owner} with port 5061 in external DNS, and the same for each SIP domain. Without it public IM stops working. The names are listed in the summary.',
    sources: ['A1', 'D1'],
    facts: ['F3', 'F8', 'F57'],
    contradictions: ['C6'],
    since: DAY.srvRequired,
    until: DAY.siteClosed,
    supersededBy: 'srv-discovery',
    topic: 'names',
  },
  {
    id: 'srv-discovery',
    severity: 'note',
    title: 'Each SIP domain needs a federation SRV record',
    detail:
      'Publish {owner} with port 5061 in external DNS, and the same for each SIP domain: partner discovery finds your Edge by it. The names are listed in the summary.',
    sources: ['D1'],
    facts: ['F7', 'F8', 'F57'],
    contradictions: ['C6'],
    since: DAY.siteClosed,
    topic: 'names',
  },
  {
    id: 'srv-owner-too-long',
    severity: 'blocker',
    title: 'This domain is too long for its SRV record',
    detail:
      'With _sipfederationtls._tcp. in front of it, {domain} has {length} characters; DNS allows 253. Partners find a domain by this record, so a shorter SIP domain is needed.',
    sources: ['RFC1035', 'D1', 'A1'],
    facts: ['F3', 'F57'],
    since: DAY.srvRequired,
    topic: 'names',
  },
  {
    id: 'shared-fqdn',
    severity: 'note',
    title: 'One FQDN may serve all of these domains',
    detail: '{fqdn} serves {count} SIP domains. The request allows that as it is.',
    sources: ['S1'],
    facts: ['F19'],
    contradictions: ['C7'],
    until: DAY.siteClosed,
    supersededBy: 'discovery-name',
    topic: 'edges',
  },
  {
    id: 'discovery-name',
    severity: 'warning',
    title: '{domain} needs an Edge name of its own',
    detail:
      'Partner discovery is documented for a name exactly one label under {domain}, and {fqdn} is not one. Publish {target} for the same Edge, point {owner} to it, and add it to the Edge certificate.',
    sources: ['D1', 'D2'],
    facts: ['F60', 'F64'],
    contradictions: ['C7'],
    since: DAY.siteClosed,
    topic: 'names',
  },
  {
    id: 'certificate-names',
    severity: 'note',
    title: 'The certificate carries each name in full',
    detail:
      'The external Edge certificate needs the Access Edge FQDN as its subject and again among its alternative names, with a name for each further SIP domain. Wildcards are not accepted.',
    sources: ['D2', 'L3', 'L4'],
    facts: ['F65', 'F67'],
    topic: 'names',
  },
] as const satisfies readonly Rule[]
