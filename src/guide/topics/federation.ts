import { FIXED_SERVERS, RELEASES } from '../../guidance/builds'
import { REACH_ROWS } from '../../guidance/federation/reach'
import {
  hostingCommand,
  TEAMS_ONLY_ORDER,
  TEAMS_ONLY_RECORDS,
} from '../../guidance/federation/hosting'
import { TENANT_LIST_WORDS } from '../../guidance/federation/tenantLists'
import { DAY } from '../../core/turningPoints'
import type { GuideTopic } from '../topic'
import { command, inOrder, points, says, table } from './statement'

export const FEDERATION: GuideTopic = {
  id: 'federation',
  title: 'Federation with Microsoft 365',
  lead: 'The part of public chat that lives: your own servers, and partners who use Teams.',
  sections: [
    {
      id: 'what',
      title: 'What it needs',
      words: 'teams federate microsoft 365 office 365 partner external access',
      statements: [
        inOrder(
          [
            'A federation SRV record for each SIP domain, a matching Edge name, and that name on the certificate.',
            'TCP 5061 in both directions.',
            'Federation on the Edge pool and the federation route of the site, in Topology Builder.',
            'Federation switched on, and an external access policy that allows it.',
            'The hosting provider `sipfed.online.lync.com`, enabled.',
            'Lists of domains on both sides that let each other through.',
          ],
          ['D1', 'D2', 'D5', 'K26'],
        ),
      ],
      see: [{ topic: 'names' }],
    },
    {
      id: 'provider',
      title: 'The hosting provider',
      words:
        'hosting provider sipfed.online.lync.com new-cshostingprovider office365 default route',
      statements: [
        says(
          'Without an enabled entry for `sipfed.online.lync.com` federation breaks when a partner moves to Teams.',
          ['D5', 'D6'],
        ),
        command('Pure servers', lineOf(false), ['D6', 'K26']),
        command('A split domain', lineOf(true), ['D7', 'K26']),
        points(
          [
            'It does not work with a default route on the Edge.',
            'Name and proxy are unique among all public and hosting providers: an entry under another name with the same proxy does the work already.',
            '`-AutodiscoverUrl` exists from Lync Server 2013 on.',
          ],
          ['K26', 'D7'],
        ),
      ],
    },
    {
      id: 'direct',
      title: 'Direct federation goes stale',
      words: 'allowed partner server direct federation proxyfqdn stale moved teams',
      statements: [
        says(
          'An allowed domain that names a server (`New-CsAllowedDomain` with `-ProxyFqdn`) leads to nobody once the partner has moved to Teams. Make the entry again without the server.',
          ['D5', 'K26'],
        ),
      ],
    },
    {
      id: 'lists',
      title: 'Lists of domains',
      words:
        'allowed domain blocked domain list open federation closed partner discovery 4000 limit',
      statements: [
        points(
          [
            'On your servers: with partner discovery everyone but the blocked list; without it only the allowed list.',
            'A domain can be on one of the two lists only.',
            'In Microsoft 365: a list of allowed domains closes the tenant for all others, and the list of blocked domains is then ignored.',
            `Each list in Microsoft 365 holds ${TENANT_LIST_WORDS} domains.`,
          ],
          ['K26'],
        ),
        says('With a split domain both sides are set alike.', ['D3']),
      ],
    },
    {
      id: 'blocked',
      title: 'What else can block, on the other side',
      words: 'trial tenant blocked per user list collaboration mode security team personal account',
      statements: [
        says(
          'Tenants that hold trial licences only have been blocked by default since 29 July 2024. Single ones can be named as exceptions.',
          ['P6', 'K26'],
          { since: DAY.trialTenantsBlocked },
        ),
        says('Lists of domains for single users or groups, since late 2025.', ['P6', 'K26']),
        says(
          'External collaboration modes in the Teams admin centre, since February 2026: Open, Controlled, Custom.',
          ['P6'],
        ),
        says('Blocks by the security team, outside the Teams admin centre.', ['K26']),
        says(
          'Personal Teams accounts: both settings for them are marked for Teams only, so no setting of your servers reaches them. Whether they can be reached at all is not known.',
          ['K26'],
        ),
      ],
    },
    {
      id: 'who',
      title: 'Who can talk to whom',
      words: 'cannot talk blocked reason chain both directions policy switch',
      statements: [
        table(
          'Each of these closes by itself, in both directions',
          ['Side', 'They cannot talk where', 'The change'],
          REACH_ROWS.map(({ side, closed, change }) => [
            side === 'ours' ? 'yours' : 'the partner’s',
            closed,
            change,
          ]),
          [...new Set(REACH_ROWS.flatMap(({ sources }) => sources))],
        ),
      ],
    },
    {
      id: 'fixes',
      title: 'The newest fixes that are known',
      words: 'build patch level security update cve cumulative update get-csserverpatchversion',
      statements: [
        table(
          'Builds by release',
          ['Release', 'Subscription Edition', 'Server 2019', 'Server 2015'],
          RELEASES.map(({ fixes, builds }) => [
            fixes,
            ...FIXED_SERVERS.map((server) => `\`${builds[server]}\``),
          ]),
          ['M25B', 'CVE'],
        ),
        says(
          'Later ones may exist. `Get-CsServerPatchVersion` shows what a server has; `Get-CsServerVersion` shows the base version even when it is patched.',
          ['K26'],
        ),
      ],
    },
    {
      id: 'teams-only',
      title: 'Moving to Teams only',
      words: 'teams only decommission end of deployment sharedsipaddressspace sipdir webdir',
      statements: [
        says(
          'A verified domain whose records still point to your servers stops the move, by design.',
          ['D5'],
        ),
        inOrder(
          TEAMS_ONLY_ORDER.map(({ what, how }) => `${what}: ${how}`),
          ['D5'],
        ),
        table(
          'Which record becomes which',
          ['Name', 'Then'],
          TEAMS_ONLY_RECORDS.map(({ label, type, data }) => [
            `\`${label}.DOMAIN\``,
            type === null ? 'deleted' : `${type} \`${data}\``,
          ]),
          ['D5'],
        ),
        says(
          'A draft with a split domain has a sheet for it, with the records of its own domains.',
          ['D5'],
        ),
      ],
      see: [{ topic: 'names' }],
    },
    {
      id: 'test',
      title: 'Test every partner',
      words: 'test-csfederatedpartner verify partner',
      statements: [
        command(
          'The internal name of your Edge in the place of EDGE',
          'foreach ($partner in Get-CsAllowedDomain) { Test-CsFederatedPartner -TargetFqdn EDGE -Domain $partner.Identity }',
          ['K26'],
        ),
      ],
    },
  ],
}

function lineOf(split: boolean): string {
  const { name, parameters } = hostingCommand('sfb-se', split)
  const written = parameters.map(({ name: parameter, value }) =>
    typeof value === 'boolean'
      ? `-${parameter} ${value ? '$true' : '$false'}`
      : `-${parameter} ${String(value)}`,
  )
  return [name, ...written].join(' ')
}
