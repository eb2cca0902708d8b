import { estate, NO_NAMES, rows, scenario, type Scenario } from './build'

const SHARED = 'shared-fqdn ###--'
const OWN_NAME = 'discovery-name ---#-'

const pools = (count: number) =>
  Array.from({ length: count }, (_, index) => `sip.d${index}.com: d${index}.com`)

export const DOMAINS: readonly Scenario[] = [
  scenario(
    'No Access Edge at all',
    estate(),
    'fqdn-missing',
    'domain-missing',
    '-edges-not-used',
    ...NO_NAMES,
  ),
  scenario('An empty row is ignored', estate('sip.contoso.com: contoso.com, ')),
  scenario('An empty Access Edge is ignored', estate('sip.contoso.com: contoso.com', ': ')),
  scenario('No FQDN', estate(': contoso.com'), 'fqdn-missing'),
  scenario('No domain', estate('sip.contoso.com: '), 'domain-missing', ...NO_NAMES),
  scenario(
    'The second Access Edge has no domain',
    estate('sip.contoso.com: contoso.com', 'sip.fabrikam.com: '),
    'domain-missing',
  ),
  scenario('Two Access Edges', estate('sip.a.com: a.com', 'sip.b.com: b.com')),
  scenario('One FQDN, two domains', estate('sip.a.com: a.com, b.com'), SHARED, OWN_NAME),
  scenario(
    'One FQDN, three domains',
    estate('sip.a.com: a.com, b.com, c.com'),
    SHARED,
    'discovery-name*2 ---#-',
  ),
  scenario('FQDN two labels under the domain', estate('sip.it.a.com: a.com'), OWN_NAME),
  scenario('FQDN under another domain', estate('sip.a-edge.com: a.com'), OWN_NAME),
  scenario('FQDN sipfed under the domain', estate('sipfed.a.com: a.com')),
  scenario(
    'FQDN used as domain, its suffix listed',
    estate('sip.contoso.com: contoso.com, sip.contoso.com'),
    'domain-is-fqdn',
    SHARED,
  ),
  scenario(
    'FQDN used as only domain',
    estate('sip.contoso.com: sip.contoso.com'),
    'domain-is-fqdn',
  ),
  scenario('FQDN is the bare domain', estate('contoso.com: contoso.com'), 'domain-is-fqdn'),
  scenario(
    'FQDN of one Edge as a domain of another',
    estate('sip.a.com: a.com', 'sip.b.com: b.com, sip.a.com'),
    'domain-is-fqdn',
    SHARED,
  ),
  scenario(
    'A host of a listed domain',
    estate('access.a.com: a.com, sipfed.a.com'),
    'domain-like-host',
    SHARED,
    OWN_NAME,
  ),
  scenario(
    'A host whose domain is not listed',
    estate('access.a.com: sip.a.com'),
    'domain-host-label',
    OWN_NAME,
  ),
  scenario(
    'A web server whose domain is not listed',
    estate('sip.www.a.com: www.a.com'),
    'domain-host-label',
  ),
  scenario('The same domain twice', estate('sip.a.com: a.com, A.com.'), 'domain-twice', SHARED),
  scenario(
    'The same domain three times',
    estate('sip.a.com: a.com, a.com, a.com'),
    'domain-twice*2',
    SHARED,
  ),
  scenario(
    'The same domain under two FQDNs',
    estate('sip.a.com: a.com', 'sip.b.com: b.com, a.com'),
    'domain-two-edges',
    SHARED,
  ),
  scenario(
    'An Access Edge with nothing of its own',
    estate('sip.a.com: a.com', 'sip.b.com: a.com'),
    'domain-two-edges',
  ),
  scenario(
    'The same FQDN twice',
    estate('sip.a.com: a.com', 'SIP.a.com: b.com'),
    'fqdn-twice',
    OWN_NAME,
  ),
  scenario(
    'The same FQDN and domain twice',
    estate('sip.a.com: a.com', 'sip.a.com: a.com'),
    'fqdn-twice',
    'domain-twice',
  ),
  scenario(
    'The same FQDN twice, with a domain that a third has',
    estate('sip.a.com: a.com', 'sip.b.com: b.com', 'sip.a.com: b.com'),
    'fqdn-twice',
    'domain-two-edges',
  ),
  scenario(
    'An Access Edge of Microsoft',
    estate('sipfed.online.lync.com: contoso.com'),
    'fqdn-is-microsoft',
    OWN_NAME,
  ),
  scenario(
    'A domain of Microsoft accounts',
    estate('sip.contoso.com: contoso.com, hotmail.com'),
    'domain-of-provider',
    SHARED,
  ),
  scenario('Ten Access Edges', estate(...pools(10))),
  scenario('Eleven Access Edges', estate(...pools(11)), 'over-ten ###--'),
  scenario('Three hundred Access Edges', estate(...pools(300)), 'over-ten ###--'),
  scenario(
    'The documents’ own mistake',
    rows('sip.contoso.com', 'contoso.com', 'user1@example.fabrikam.com', 'sip.contoso.com'),
    'name-address',
    'domain-is-fqdn',
    SHARED,
    OWN_NAME,
  ),
]
