import type { Rule } from '../rule'

/** Step 3: the Access Edges and the SIP domains that each of them serves. */
export const DOMAIN_RULES = [
  {
    id: 'fqdn-missing',
    severity: 'blocker',
    missing: true,
    title: 'Enter the Access Edge FQDN',
    detail:
      'It is the public name of the Access Edge service, such as sip.contoso.com. At least one is needed.',
    sources: ['A1', 'S1'],
    facts: ['F18'],
    topic: 'edges',
  },
  {
    id: 'domain-missing',
    severity: 'blocker',
    missing: true,
    title: 'Enter a SIP domain',
    detail:
      'It is the part after the @ in your users’ sign-in addresses. Each Access Edge FQDN needs at least one.',
    sources: ['A1', 'S1'],
    facts: ['F18', 'F20'],
    topic: 'names',
  },
  {
    id: 'domain-is-fqdn',
    severity: 'blocker',
    title: 'The SIP domain is an Access Edge FQDN',
    detail:
      '{name} names a server. A SIP domain is only the part after the @ in your users’ addresses.',
    fix: { 'set-domain': 'Use {suffix}', 'remove-domain': 'Remove this row' },
    sources: ['S1'],
    facts: ['F20'],
    topic: 'names',
  },
  {
    id: 'domain-like-host',
    severity: 'warning',
    title: '{name} looks like a server of {suffix}',
    detail:
      '{suffix} is in the list already, and {label} is a usual name of servers. Remove the row unless users sign in with @{name}.',
    fix: 'Remove this row',
    sources: ['S1'],
    facts: ['F20'],
    topic: 'names',
  },
  {
    id: 'domain-host-label',
    severity: 'warning',
    title: '{name} looks like a server, not a domain',
    detail:
      '{label} is a usual name of servers. If your users sign in with @{suffix}, that is the SIP domain.',
    fix: 'Use {suffix}',
    sources: ['S1'],
    facts: ['F20'],
    topic: 'names',
  },
  {
    id: 'domain-twice',
    severity: 'warning',
    title: '{name} is listed twice',
    detail: 'The same SIP domain is already under Access Edge {place}. Once is enough.',
    fix: 'Remove this row',
    sources: ['S1'],
    facts: ['F19'],
    topic: 'edges',
  },
  {
    id: 'domain-two-edges',
    severity: 'blocker',
    title: '{name} is under two Access Edges',
    detail:
      'It is already under Access Edge {place}. A domain belongs to one Access Edge FQDN only; several FQDNs are for domains that differ.',
    fix: { 'remove-domain': 'Remove this row', 'remove-edge': 'Remove this Access Edge' },
    sources: ['S1'],
    facts: ['F19'],
    contradictions: ['C4'],
    topic: 'edges',
  },
  {
    id: 'fqdn-twice',
    severity: 'blocker',
    title: '{name} is listed twice',
    detail:
      'It is already the FQDN of Access Edge {place}. An FQDN appears in a request once, with all of its domains; a pool of Edge Servers shares one.',
    fix: 'Put the domains together',
    sources: ['S1'],
    facts: ['F19'],
    contradictions: ['C4'],
    topic: 'edges',
  },
  {
    id: 'fqdn-is-microsoft',
    severity: 'blocker',
    title: '{name} is not your Access Edge',
    detail:
      'This name belongs to Microsoft’s own service. Enter the public name of the Access Edge that you run.',
    sources: ['D4', 'A1'],
    facts: ['F61', 'F18'],
    topic: 'edges',
  },
  {
    id: 'domain-of-provider',
    severity: 'blocker',
    title: '{name} belongs to a public network',
    detail:
      'People on {name} are the ones you connect to. List only the domains that your own users sign in with.',
    fix: 'Remove this row',
    sources: ['S1', 'A4'],
    facts: ['F20', 'F74'],
    topic: 'networks',
  },
  {
    id: 'over-ten',
    severity: 'note',
    title: '{count} Access Edges make {parts} requests',
    detail:
      'One request takes up to 10 Access Edge FQDNs. They are divided here, and the summary prints each request.',
    sources: ['S1'],
    facts: ['F19'],
    contradictions: ['C4'],
    topic: 'edges',
  },
  {
    id: 'fqdn-changed',
    severity: 'warning',
    title: 'Keep {before} if you can',
    detail:
      'Changing the FQDN from {before} to {name} can take several days, and Skype contacts may be cut off meanwhile. Keep the name that was submitted before.',
    fix: 'Keep {before}',
    sources: ['S1'],
    facts: ['F34'],
    topic: 'update',
  },
  {
    id: 'before-unknown',
    severity: 'note',
    title: 'The earlier request is not known here',
    detail: 'Enter the FQDN submitted before, and this draft shows what the update changes.',
    sources: ['S1'],
    facts: ['F34'],
    topic: 'update',
  },
  {
    id: 'before-not-used',
    severity: 'note',
    title: 'The FQDN submitted before is not used',
    detail:
      '“{before}” matters for an update only. It stays in this draft and is left out of its documents.',
    sources: ['S1'],
    facts: ['F34'],
    topic: 'update',
  },
  {
    id: 'edges-not-used',
    severity: 'note',
    title: 'Access Edges and domains are not used',
    detail:
      'Lync Online alone needs none of them. What you entered stays in this draft and is left out of its documents.',
    sources: ['S1', 'A3'],
    facts: ['F15'],
    topic: 'lync-online',
  },
] as const satisfies readonly Rule[]
