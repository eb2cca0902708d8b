import { TENANT_LIST_WORDS } from '../../guidance/federation/tenantLists'
import type { Rule } from '../rule'
import { DAY } from '../../core/turningPoints'

/** Federation with Microsoft 365: what the server and the other side need besides names, certificate and port. */
export const FEDERATION_RULES = [
  {
    id: 'hosting-provider',
    severity: 'note',
    title: 'The hosting provider of Microsoft 365 must be enabled',
    detail:
      'Without an enabled entry for sipfed.online.lync.com federation breaks when a partner moves to Teams. A default route on the Edge excludes it.',
    sources: ['D5', 'D6', 'K26'],
    facts: ['F42', 'F87', 'F114'],
    since: DAY.siteClosed,
    topic: 'federation',
  },
  {
    id: 'hosting-provider-split',
    severity: 'note',
    title: 'The hosting provider shares your address space',
    detail:
      'With a split domain the entry for sipfed.online.lync.com also carries your own users in Microsoft 365: EnabledSharedAddressSpace and HostsOCSUsers are on. A default route on the Edge excludes it.',
    sources: ['D7', 'K26'],
    facts: ['F42', 'F114'],
    since: DAY.siteClosed,
    topic: 'federation',
  },
  {
    id: 'direct-federation',
    severity: 'note',
    title: 'Allowed domains that name a server go stale',
    detail:
      'An allowed domain with a ProxyFqdn leads to one server of the partner. When the partner moves to Teams, that server is gone: make the entry again without it.',
    sources: ['D5', 'K26'],
    facts: ['F87', 'F88'],
    since: DAY.siteClosed,
    topic: 'federation',
  },
  {
    id: 'domain-lists',
    severity: 'note',
    title: 'Lists of domains count on both sides',
    detail: `A domain can be on one list of your server only. In Microsoft 365 a list of allowed domains closes that side for all others, and its blocked list is then ignored; each list holds ${TENANT_LIST_WORDS} domains.`,
    sources: ['K26'],
    facts: ['F88', 'F89'],
    since: DAY.siteClosed,
    topic: 'federation',
  },
  {
    id: 'split-same-lists',
    severity: 'note',
    title: 'With a split domain both sides are set alike',
    detail:
      'Partner discovery on your server goes with open federation in Microsoft 365. The lists of allowed and blocked domains must be the same on both sides.',
    sources: ['D3'],
    facts: ['F29', 'F89'],
    since: DAY.siteClosed,
    topic: 'federation',
  },
  {
    id: 'newest-fix',
    severity: 'note',
    title: 'Compare your build with {build}',
    detail:
      'The newest fix that we know of on this day ({fixes}) is build {build}; a later one may exist. Get-CsServerPatchVersion shows yours.',
    sources: ['M25B', 'CVE', 'K26'],
    facts: ['F83', 'F84', 'F109'],
    since: DAY.updateOf2025,
    topic: 'federation',
  },
] as const satisfies readonly Rule[]
