import type { Paper, PaperBlock, PaperSection } from '../../paper/paper'
import { cite } from '../../guidance/cite'
import { FEDERATION, type Command } from '../../guidance/commands'
import { MICROSOFT_365, hostingCommand, settingHosting } from '../../guidance/federation/hosting'
import { SERVER_NAMES, type ServerVersion } from '../../situation/server'
import { paperTitle } from '../documentTitle'
import { paperHead } from '../request/paperHead'
import type { Summary } from '../summary'
import { explained } from './explained'
import { SCRIPT_FILES } from './files'
import { commandLine } from './powershellText'

const POLICY: Command = {
  name: 'Set-CsExternalAccessPolicy',
  parameters: [
    {
      name: 'Identity',
      value: 'Global',
      why: 'Everyone without a policy of their own or of a site.',
    },
    {
      name: 'EnableFederationAccess',
      value: true,
      why: 'Its users may reach federated partners. Federation alone is not enough.',
    },
  ],
}

/**
 * The server settings of federation with Microsoft 365, command by command with the reason for each parameter (F40,
 * F49, F87, F88, F108, F114). Typed by hand: the state of the server decides which of them are needed.
 */
export function federationPaper(summary: Summary, version: ServerVersion): Paper {
  const { split } = summary.situation
  return {
    head: paperHead(summary, paperTitle('server', summary)),
    sections: [
      about(version),
      look(),
      {
        id: 'federation',
        title: 'Federation and policy',
        blocks: [
          ...explained('Federation', FEDERATION),
          ...explained(
            'External access policy, only where no policy allows federation yet',
            POLICY,
          ),
        ],
      },
      provider(version, split),
      lists(split),
      test(),
      back(),
    ],
  }
}

function about(version: ServerVersion): PaperSection {
  return {
    id: 'about',
    title: 'How to use this sheet',
    blocks: [
      {
        kind: 'paragraph',
        text: `Written for ${SERVER_NAMES[version]}. The scripts that come with this sheet do all of it; run them in the Management Shell on a Front End Server, as a member of RTCUniversalServerAdmins.`,
      },
      {
        kind: 'list',
        ordered: true,
        items: [
          'Look: reads what the server has today, for Verify. Changes nothing.',
          'Snapshot: the state of today goes to files. The other scripts refuse to run without it.',
          `Rehearsal (${SCRIPT_FILES.rehearse}, not printed here): the lines of the change, each with -WhatIf.`,
          'Apply: changes only what is missing or different, and takes nothing away. It can be run again.',
          'Verify: on a Front End Server, then on each Edge Server, then from outside; then test each allowed partner.',
          'Roll back, only if wanted: puts back what the snapshot holds.',
        ],
      },
      {
        kind: 'paragraph',
        text: 'Partners go on a list only where their domains are in allowed.txt or blocked.txt beside the scripts. The sections below are for whoever types the commands by hand.',
      },
    ],
  }
}

function look(): PaperSection {
  return {
    id: 'look',
    title: 'Look first',
    blocks: [
      code('Changes nothing', [
        'Get-CsAccessEdgeConfiguration',
        'Get-CsHostingProvider',
        'Get-CsPublicProvider',
        'Get-CsAllowedDomain',
        'Get-CsBlockedDomain',
        'Get-CsExternalAccessPolicy',
      ]),
    ],
  }
}

function provider(version: ServerVersion, split: boolean): PaperSection {
  return {
    id: 'provider',
    title: 'The hosting provider of Microsoft 365',
    blocks: [
      {
        kind: 'callout',
        severity: 'warning',
        title: 'Not beside a default route',
        text: 'If Get-CsAccessEdgeConfiguration shows a default route, decide on the route first: no hosting provider works beside one.',
        cite: cite(['K26']),
      },
      {
        kind: 'paragraph',
        text: [
          'One entry may use ',
          { code: MICROSOFT_365.proxy },
          ', whatever its name. If there is one already and it is as wanted, leave it.',
        ],
      },
      code('The entry that is there, by its proxy', [
        `Get-CsHostingProvider | Where-Object { $_.ProxyFqdn -eq '${MICROSOFT_365.proxy}' }`,
      ]),
      ...(split
        ? [
            code('Where it is there and differs: set it, NAME as shown above', [
              commandLine(settingHosting(version, 'NAME')),
            ]),
          ]
        : [
            code('Where it is there and off, NAME as shown above', [
              "Set-CsHostingProvider -Identity 'NAME' -Enabled $true",
            ]),
          ]),
      ...explained(
        split
          ? 'Where there is none: make the entry for a split domain'
          : 'Where there is none: make the entry',
        hostingCommand(version, split),
      ),
      {
        kind: 'paragraph',
        text: `Sources: ${cite(split ? ['D7', 'K26'] : ['D5', 'D6', 'K26'])}.`,
      },
    ],
  }
}

function lists(split: boolean): PaperSection {
  return {
    id: 'lists',
    title: 'Lists of domains',
    blocks: [
      {
        kind: 'list',
        ordered: false,
        items: [
          'Domains that are to be blocked go on their list before federation is switched on.',
          'With partner discovery every organisation with the right DNS record can reach your users, but for the blocked list. Without it, only the allowed list can.',
          'A domain can be on one of the two lists only: the command fails otherwise.',
          'Your own SIP domains belong on neither.',
          ...(split ? ['With a split domain the lists must be the same in Microsoft 365.'] : []),
        ],
      },
      code('Allow or block a partner', [
        "New-CsAllowedDomain -Identity 'PARTNER-DOMAIN'",
        "New-CsBlockedDomain -Identity 'PARTNER-DOMAIN'",
      ]),
      {
        kind: 'paragraph',
        text: 'An allowed domain that names a server goes stale when the partner moves to Teams. Make it again without the server:',
      },
      code('Entries that name a server, and the change for one of them', [
        'Get-CsAllowedDomain | Where-Object { $_.ProxyFqdn }',
        "Remove-CsAllowedDomain -Identity 'PARTNER-DOMAIN'",
        "New-CsAllowedDomain -Identity 'PARTNER-DOMAIN'",
      ]),
      { kind: 'paragraph', text: `Sources: ${cite(['K26', 'D5'])}.` },
    ],
  }
}

function test(): PaperSection {
  return {
    id: 'test',
    title: 'Check and test',
    blocks: [
      code('Every replica shows UpToDate', ['Get-CsManagementStoreReplicationStatus']),
      code('Every allowed partner; INTERNAL-EDGE-FQDN is the internal name of your Edge', [
        "Get-CsAllowedDomain | ForEach-Object { Test-CsFederatedPartner -TargetFqdn 'INTERNAL-EDGE-FQDN' -Domain $_.Identity }",
      ]),
      {
        kind: 'paragraph',
        text: `The test needs the domain on the list of allowed domains. Then send a message in both directions. Source: ${cite(['K26'])}.`,
      },
    ],
  }
}

function back(): PaperSection {
  return {
    id: 'back',
    title: 'To go back',
    blocks: [
      {
        kind: 'paragraph',
        text: `${SCRIPT_FILES.rollBack} puts back what the snapshot holds. By hand: compare with before.txt, and undo only what you changed.`,
      },
      code('What undoes each change', [
        `Remove-CsHostingProvider -Identity '${MICROSOFT_365.identity}'`,
        "Remove-CsAllowedDomain -Identity 'PARTNER-DOMAIN'",
        "Set-CsExternalAccessPolicy -Identity 'Global' -EnableFederationAccess $false",
        'Set-CsAccessEdgeConfiguration -AllowFederatedUsers $false',
      ]),
    ],
  }
}

function code(label: string, lines: readonly string[]): PaperBlock {
  return { kind: 'code', label, text: lines.join('\n') }
}
