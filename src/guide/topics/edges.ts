import { DAY } from '../../core/turningPoints'
import type { GuideTopic } from '../topic'
import { points, says, table } from './statement'

export const EDGES: GuideTopic = {
  id: 'edges',
  title: 'Access Edges and SIP domains',
  lead: 'Which names a request accepts and how they belong together.',
  sections: [
    {
      id: 'access-edge',
      title: 'Access Edge FQDN',
      words: 'fqdn host name external public edge server name',
      statements: [
        says(
          'The full public name of the Access Edge service, such as `sip.contoso.com`: the external name in Topology Builder, not the internal name of the server and not its IP address. At least one is needed.',
          ['S1', 'A1'],
        ),
        says('It has to be active, working and reachable from the internet.', ['A1']),
      ],
      see: [{ topic: 'site', anchor: 'fqdn' }],
    },
    {
      id: 'sip-domain',
      title: 'SIP domain',
      words: 'suffix after the at sign which domains do i enter uri',
      statements: [
        table(
          'What counts as SIP domain',
          ['Users sign in as', 'Enter', 'Do not enter'],
          [
            ['`user1@contoso.com`', '`contoso.com`', '`sip.contoso.com`'],
            [
              '`user1@example.fabrikam.com`',
              '`example.fabrikam.com`',
              '`fabrikam.com`, unless users sign in with it too',
            ],
          ],
          ['S1'],
        ),
        says('Each domain that people sign in with has to be listed, one by one.', ['S1']),
      ],
      see: [{ topic: 'glossary', anchor: 'sip-domain' }],
    },
    {
      id: 'one-fqdn',
      title: 'One Access Edge for several domains',
      words: 'many domains one edge several share',
      statements: [
        says(
          'The request allows it: one Access Edge FQDN may serve one domain or many. A domain belongs to one FQDN only.',
          ['S1'],
          { until: DAY.siteClosed },
        ),
        says(
          'Partner discovery looks at each domain alone: the target of its record has to be a name directly under that domain. One FQDN fits one parent domain; every other domain needs a name of its own, in DNS and in the certificate.',
          ['D1', 'D2'],
          { since: DAY.siteClosed },
        ),
      ],
      see: [
        { topic: 'names', anchor: 'suffix' },
        { topic: 'contradictions', anchor: 'c7' },
      ],
    },
    {
      id: 'ten',
      title: 'Several Access Edges',
      words: 'two edges more than one ten limit 10 pools distinct',
      statements: [
        points(
          [
            'Several FQDNs are accepted only if their domains are distinct.',
            'At most 10 in one request. Edgewise divides a draft with more.',
            'The servers of one pool share one FQDN, and count once.',
          ],
          ['S1'],
          { until: DAY.siteClosed },
        ),
      ],
      see: [
        { topic: 'contradictions', anchor: 'c4' },
        { topic: 'faq', anchor: 'several-fqdns' },
      ],
    },
    {
      id: 'not-yours',
      title: 'Names that cannot be right',
      words: 'hotmail live outlook local internal reserved public suffix ip wildcard',
      statements: [
        points(
          [
            'A domain of a public network, such as `hotmail.com` or `skype.com`: nobody federates with their own users there.',
            'Internal and reserved names such as `contoso.local`: nobody outside can find them.',
            'A bare ending such as `co.uk`, a name without a dot, an IP address, a wildcard.',
          ],
          ['S1', 'A1'],
        ),
      ],
    },
    {
      id: 'decoration',
      title: 'Addresses of contacts: name decoration',
      words: 'msn.com parentheses decorated contact address gmail',
      statements: [
        says(
          'A Microsoft account may be on any domain, and then its domain would send the call to the wrong place. So the account is written into the name and sent to `msn.com`: `bob@contoso.com` becomes `bob(contoso.com)@msn.com`. Accounts on `msn.com`, `live.com`, `hotmail.com` and `outlook.com` stay as they are.',
          ['A4', 'S1', 'A1'],
          { until: DAY.skypeEnded },
        ),
        says(
          'Lync Server 2013 with CU5, the parameters `NameDecorationRoutingDomain` and `NameDecorationExcludedDomainList`, and Office 2013 SP1 do this automatically. The address tool does it for one or for thousands.',
          ['A1', 'A2'],
        ),
      ],
      see: [{ topic: 'faq', anchor: 'other-domain-address' }],
    },
    {
      id: 'own-accounts',
      title: 'Staff with Microsoft accounts on your domain',
      words: 'personal account collision rename employees',
      statements: [
        says(
          'Some of your people may have made a personal Microsoft account with their company address. Microsoft finds such accounts while it provisions and does not tell you which; they count as personal data.',
          ['S1'],
          { until: DAY.siteClosed },
        ),
        says(
          'Reports of users from 2005 and 2009, before Skype, say that such accounts had to be renamed to go on working. Not a rule of Microsoft; tell your staff before you submit.',
          ['W7'],
        ),
      ],
      see: [{ topic: 'faq', anchor: 'account-list' }],
    },
  ],
}
