import { DAY } from '../../core/turningPoints'
import type { GuideTopic } from '../topic'
import { points, says, table } from './statement'

export const NAMES: GuideTopic = {
  id: 'names',
  title: 'DNS, certificate and ports',
  lead: 'What others must be able to find, read and reach. The part that is still needed today, for federation with Microsoft 365.',
  sections: [
    {
      id: 'reading',
      title: 'What a name looks like',
      words: 'host name label underscore hyphen character length idn unicode port url address',
      statements: [
        points(
          [
            'Parts of letters a to z, digits and hyphens, with dots between them; no hyphen at the edge of a part, no underscore, two parts at least.',
            'A part has at most 63 characters, a name 253.',
            'Names in other scripts are written in their ASCII form (`xn--…`), which is what DNS and certificates carry.',
          ],
          ['RFC1035', 'RFC1123', 'RFC5890'],
        ),
        says(
          'Type as you like: Edgewise takes addresses, capitals, a dot at the end and lists, shows what it left out, and hands over lower-case ASCII. An address is read as its domain, never as a name.',
          ['S1'],
        ),
      ],
      see: [{ topic: 'edges', anchor: 'not-yours' }],
    },
    {
      id: 'srv',
      title: 'Federation SRV record',
      words: 'srv record dns _sipfederationtls tcp port 5061 target priority weight discovery',
      statements: [
        table(
          'The record, for the domain contoso.com',
          ['Part', 'Value'],
          [
            ['Owner', '`_sipfederationtls._tcp.contoso.com`'],
            ['Service and protocol', '`_sipfederationtls`, `_tcp`'],
            ['Port', '5061'],
            ['Target', '`sip.contoso.com`, the Access Edge FQDN'],
            ['Where', 'public DNS, one for each SIP domain with users'],
          ],
          ['D2', 'D3'],
        ),
        says(
          'Needed for public IM to go on working from 1 July 2017, and for every hosted domain once the site was closed.',
          ['A1', 'D1'],
          { since: DAY.srvRequired },
        ),
        says(
          'No document sets priority and weight for your own record. The record of domains that are only in Teams has 100 and 1 and points to `sipfed.online.lync.com`; that is not a target for your Edge.',
          ['D4'],
        ),
      ],
      see: [{ topic: 'contradictions', anchor: 'c6' }],
    },
    {
      id: 'suffix',
      title: 'The target must match the domain',
      words: 'suffix match valid invalid target strict name',
      statements: [
        table(
          'Targets for the domain contoso.com',
          ['Target', 'Fits', 'Why'],
          [
            ['`sip.contoso.com`', 'yes', 'one label under the domain'],
            ['`sipfed.contoso.com`', 'yes', 'one label under the domain'],
            ['`access.contoso.com`', 'yes', 'one label under the domain'],
            ['`sip.contoso-edge.com`', 'no', 'another domain'],
            ['`sip.it.contoso.com`', 'no', 'two labels under the domain'],
          ],
          ['D1'],
        ),
        says(
          'The exact target has to be on the external certificate, as subject or as alternative name. For a domain that does not match, publish a name of its own, for instance `sip.fabrikam.com`, as A record, as SRV target and in the certificate.',
          ['D1', 'D2'],
        ),
        says(
          'Whether the bare domain (`contoso.com`) is accepted as a target is not documented; choose a name under it.',
          ['D1'],
        ),
      ],
      see: [{ topic: 'edges', anchor: 'one-fqdn' }],
    },
    {
      id: 'a-record',
      title: 'A record',
      words: 'a record address host dns ip',
      statements: [
        says(
          'The Access Edge FQDN, and each further target, resolves to the external address of the Access Edge; one for each SIP domain.',
          ['D2'],
        ),
        says(
          'In a hybrid set-up external DNS points to your own servers, and the Edge Servers themselves have to resolve the SRV records of all SIP domains to the external addresses.',
          ['D3'],
        ),
      ],
    },
    {
      id: 'client-srv',
      title: 'Not the same: the record for sign-in',
      words: '_sip._tls client 443 external sign in',
      statements: [
        says(
          '`_sip._tls.contoso.com` on port 443 leads your own users to the Access Edge when they are outside. Federation does not look at it.',
          ['D2'],
        ),
      ],
    },
    {
      id: 'certificate',
      title: 'External Edge certificate',
      words: 'certificate san subject alternative name public ca private key',
      statements: [
        points(
          [
            'From a public certification authority.',
            'Subject: the Access Edge FQDN.',
            'Alternative names: that FQDN again, the web conferencing FQDN, and `sip.` with each further SIP domain.',
            'The same certificate, with an exportable private key, on every Edge Server of a pool; assigned to Access, Web Conferencing and A/V Authentication.',
            'Names are proposed from the topology; add further SIP domains by hand where they are missing.',
          ],
          ['D2', 'L3', 'L4'],
        ),
        says(
          'Public IM asks for nothing more. (Only AOL wanted the client usage as well, which is history.)',
          ['L3', 'D2'],
        ),
        says(
          'The internal certificate of the Edge is another one: subject is the internal FQDN, server usage, no alternative names, from an internal or a public authority.',
          ['D2'],
        ),
      ],
      see: [{ topic: 'glossary', anchor: 'san' }],
    },
    {
      id: 'wildcard',
      title: 'Wildcard certificates',
      words: 'wildcard certificate star asterisk',
      statements: [
        says(
          'Not supported on a Lync Edge Server. They are only for the simple URLs on the reverse proxy. List every name.',
          ['L4'],
        ),
      ],
    },
    {
      id: 'ports',
      title: 'Firewall ports',
      words: 'firewall ports 5061 443 3478 50000 59999 tcp udp stun rtp open rules',
      statements: [
        table(
          'What the firewall lets through',
          ['Protocol and port', 'Between', 'For'],
          [
            [
              'SIP over MTLS, TCP 5061, both ways',
              'Access Edge and any partner',
              'Federation and public IM: the one rule that always counts',
            ],
            ['TCP 443, in', 'Clients and Access Edge', 'Your own users outside'],
            ['RTP, TCP 50,000–59,999', 'A/V Edge and clients of the network', 'Calls'],
            ['STUN, UDP 3478, both ways', 'A/V Edge and clients', 'Calls'],
            ['STUN, TCP 443, both ways', 'A/V Edge and clients', 'Calls'],
            ['DNS, TCP and UDP 53, out', 'Edge and DNS server', 'Finding partners'],
            ['HTTP, TCP 80, out', 'Edge and revocation lists', 'Checking certificates'],
          ],
          ['L1', 'L2', 'D2'],
        ),
        says(
          'UDP 50,000–59,999 out: listed for Skype for Business; for Lync Server 2013 only towards partners with OCS 2007.',
          ['D2', 'L1'],
        ),
        says(
          'Skype directory search, with a Skype for Business Edge only: TCP 443 out to 104.40.75.246, 23.101.135.34 and 40.113.86.19, and 4443 inside, which stays open in any case: settings are replicated to the Edge through it.',
          ['D1'],
          { until: DAY.skypeEnded },
        ),
      ],
      see: [{ topic: 'contradictions', anchor: 'c14' }],
    },
    {
      id: 'open-federation',
      title: 'Why federation is opened to everyone',
      words: 'open federation allowed list blocked partner discovery everyone',
      statements: [
        says(
          'Partner discovery means that your Edge looks partners up in DNS, and that they may look up yours; with it off, only domains on the allowed list count. In a hybrid deployment both sides must agree: discovery here matches open federation online, with the same lists of allowed and blocked domains.',
          ['D3', 'K'],
        ),
        says(
          'Microsoft describes how it finds your Edge; whether discovery has to be on at your side for Skype is not said.',
          ['D1'],
        ),
      ],
      see: [{ topic: 'server', anchor: 'federation' }],
    },
  ],
}
