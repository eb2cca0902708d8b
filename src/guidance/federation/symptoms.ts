import { DAY } from '../../core/turningPoints'
import type { Symptom } from '../symptoms'
import { TENANT_LIST_WORDS } from './tenantLists'

/**
 * What users report where a server federates with Microsoft 365, and what is behind it on either side (F87–F95). The
 * most frequent first. Nothing that was withdrawn is named as a way out (F94).
 */
export const FEDERATION_SYMPTOMS: readonly Symptom[] = [
  {
    id: 'federation-nobody',
    symptom: 'Nobody can reach partners, though federation is on',
    cause: 'Federation alone is not enough: an external access policy must allow it as well.',
    checks: [
      'EnableFederationAccess is on in the policy that applies to the user.',
      'A user policy overrides a site policy, and a site policy the global one.',
    ],
    sources: ['A6', 'A7', 'K'],
    facts: ['F39', 'F49', 'F52'],
    kinds: ['federation'],
  },
  {
    id: 'federation-all',
    symptom: 'All partners fail together',
    cause: 'The way in or out of the Edge: port, DNS record, certificate or route.',
    checks: [
      'TCP 5061 is open in both directions for {edges}.',
      'The federation record of each domain points to a name, not to an address. Domains: {domains}',
      'The certificate carries every name on the sheet for the certificate and has not expired.',
      'The federation route is switched on for the site of the user.',
    ],
    sources: ['L1', 'D2'],
    facts: ['F57', 'F65', 'F71'],
    kinds: ['federation'],
  },
  {
    id: 'federation-moved',
    symptom: 'One partner stopped working, others still work',
    cause:
      'The partner may have moved to Teams. Then its own Edge is gone, and the way leads through the hosting provider of Microsoft 365.',
    checks: [
      'Get-CsHostingProvider shows an enabled entry with the proxy sipfed.online.lync.com.',
      'Get-CsAllowedDomain shows no ProxyFqdn for the domain of the partner: a server named there is the old one.',
      'Test-CsFederatedPartner for the domain of the partner.',
    ],
    sources: ['D5', 'D6', 'K26'],
    facts: ['F87', 'F108'],
    kinds: ['federation'],
  },
  {
    id: 'federation-lists',
    symptom: 'One partner never worked',
    cause: 'A list of domains on one of the two sides.',
    checks: [
      'Its domain is not on your blocked list and, where partner discovery is off, on your allowed list.',
      'Ask the partner for the same on its side: a list of allowed domains closes that side for all others, and its blocked list is then ignored.',
      `Each list in Microsoft 365 holds ${TENANT_LIST_WORDS} domains at most.`,
    ],
    sources: ['K26', 'D3'],
    facts: ['F88', 'F89'],
    kinds: ['federation'],
  },
  {
    id: 'federation-trial',
    symptom: 'A partner with a new tenant cannot be reached',
    cause:
      'Tenants that hold trial licences only have been blocked by default since 29 July 2024, as reported.',
    checks: [
      'Ask the partner whether the tenant has paid licences.',
      'For your own tenant, a trial tenant can be named as an exception: AllowedTrialTenantDomains.',
    ],
    sources: ['P6', 'K26'],
    facts: ['F90'],
    kinds: ['federation'],
    since: DAY.trialTenantsBlocked,
  },
  {
    id: 'federation-per-user',
    symptom: 'Some people at a partner can be reached, others cannot',
    cause:
      'Since late 2025, as reported, Teams can hold lists of domains for single users or groups.',
    checks: [
      'Ask the partner for the external access policy of the person: CommunicationWithExternalOrgs and its lists of domains.',
    ],
    sources: ['P6', 'K26'],
    facts: ['F91'],
    kinds: ['federation'],
    since: DAY.teamsListsPerUser,
  },
  {
    id: 'federation-modes',
    symptom: 'A partner stopped working, and nobody there changed a list',
    cause:
      'The Teams admin centre has had external collaboration modes since February 2026, as reported: Open, Controlled and Custom.',
    checks: ['Ask the Teams administrator of the partner which mode is chosen.'],
    sources: ['P6'],
    facts: ['F92'],
    kinds: ['federation'],
    since: DAY.collaborationModes,
  },
  {
    id: 'federation-security',
    symptom: 'A domain is blocked, and the list in the Teams admin centre does not show it',
    cause: 'The security team can block domains outside the Teams admin centre.',
    checks: [
      'Ask the security team of the tenant. SecurityTeamAllowBlockListDelegation says whether it may.',
    ],
    sources: ['K26'],
    facts: ['F93'],
    kinds: ['federation'],
    since: DAY.reference2026,
  },
  {
    id: 'federation-personal',
    symptom: 'A person with a personal Teams account cannot be reached',
    cause:
      'Both settings for personal accounts are marked for Teams only, so no setting of your servers reaches them.',
    checks: ['Ask for an address at an organisation. Nothing on your servers can be changed.'],
    sources: ['K26'],
    facts: ['F95'],
    kinds: ['federation'],
    since: DAY.reference2026,
  },
]
