import { NO_NAMES, rows, scenario, type Scenario } from './build'

const LABEL_63 = 'a'.repeat(63)
const one = (name: string) => rows('sip.contoso.com', name)
const server = (fqdn: string) => rows(fqdn, 'contoso.com')
/** Since discovery took over: the domain is not under the Edge's own name. */
const OWN_NAME = 'discovery-name ---#-'

export const NAMES: readonly Scenario[] = [
  scenario('Spaces, case and a last dot', one('  Contoso.COM. ')),
  scenario('sip: in front', one('sip:contoso.com'), 'name-url'),
  scenario('A user’s address', one('user1@example.fabrikam.com'), 'name-address', OWN_NAME),
  scenario('A SIP address', one('sip:user1@contoso.com'), 'name-address'),
  scenario('A web address', one('https://contoso.com/path?x=1'), 'name-url'),
  scenario('A port', one('contoso.com:5061'), 'name-port'),
  scenario('An Access Edge with a port', server('sip.contoso.com:443'), 'name-port'),
  scenario('An Access Edge as a web address', server('https://sip.contoso.com/'), 'name-url'),
  scenario('An address as Access Edge', server('bob@sip.contoso.com'), 'fqdn-from-address'),
  scenario('A space inside', one('contoso .com'), 'name-space', ...NO_NAMES),
  scenario('Two names in a field', one('contoso.com, fabrikam.com'), 'name-several', ...NO_NAMES),
  scenario('Two FQDNs in a field', server('sip.contoso.com sip.fabrikam.com'), 'name-several'),
  scenario(
    'A domain too long for its record',
    one(`${`${LABEL_63}.`.repeat(3)}${'a'.repeat(36)}.com`),
    'srv-owner-too-long -###-',
    '-srv-optional',
    '-srv-required',
    '-srv-discovery',
  ),
  scenario('Two dots', one('contoso..com'), 'name-empty-label', ...NO_NAMES),
  scenario('A dot in front', one('.contoso.com'), 'name-empty-label', ...NO_NAMES),
  scenario('A label of 63', one(`${LABEL_63}.com`), OWN_NAME),
  scenario('A label of 64', one(`a${LABEL_63}.com`), 'name-label-too-long', ...NO_NAMES),
  scenario('A name over 253', one(`${`${LABEL_63}.`.repeat(4)}com`), 'name-too-long', ...NO_NAMES),
  scenario(
    'Text of 5,000 characters',
    one('x'.repeat(5_000)),
    'name-too-long-to-read',
    ...NO_NAMES,
  ),
  scenario('An underscore', one('_sip.contoso.com'), 'name-underscore', ...NO_NAMES),
  scenario('A character', one('contoso!.com'), 'name-character', ...NO_NAMES),
  scenario('Markup', one('<script>.com'), 'name-character', ...NO_NAMES),
  scenario('A hyphen in front', one('-contoso.com'), 'name-hyphen', ...NO_NAMES),
  scenario('A hyphen at the end', one('contoso-.com'), 'name-hyphen', ...NO_NAMES),
  scenario('One label', one('contoso'), 'name-single-label', ...NO_NAMES),
  scenario('An IPv4 address', server('192.0.2.10'), 'name-ip-address'),
  scenario('An IPv6 address', server('[2001:db8::1]'), 'name-ip-address'),
  scenario('A wildcard', server('*.contoso.com'), 'name-wildcard'),
  scenario('Nothing but a scheme', one('sip:'), 'name-nothing', ...NO_NAMES),
  scenario('A public suffix', one('co.uk'), 'name-public-suffix'),
  scenario('A local name', one('contoso.local'), 'name-reserved'),
  scenario('A local Access Edge', server('edge01.contoso.lan'), 'name-reserved', OWN_NAME),
  scenario('A name for tests', one('contoso.test'), 'name-reserved'),
  scenario('An unknown ending', one('contoso.qqq'), 'name-unknown-ending', OWN_NAME),
  scenario('A name of umlauts', one('bücher.de'), 'name-international', OWN_NAME),
  scenario('A name in its ASCII form', one('xn--bcher-kva.de'), 'name-international', OWN_NAME),
  scenario('A name with a Cyrillic а', one('contоso.com'), 'name-lookalike', OWN_NAME),
  scenario(
    'A name without an ASCII form',
    one('a\u0640\u200d\u0640.com'),
    'name-not-encodable',
    ...NO_NAMES,
  ),
]
