import { cite } from '../../guidance/cite'
import { TENANT_LIST_WORDS } from '../../guidance/federation/tenantLists'
import { tenantSettings } from '../../guidance/federation/tenantSettings'
import type { Paper, PaperBlock, PaperSection, Rich } from '../../paper/paper'
import { domainsOf } from '../estate'
import { quoted } from '../powershell/powershellText'
import { paperTitle } from '../documentTitle'
import { paperHead } from '../request/paperHead'
import type { Summary } from '../summary'

/**
 * For whoever administers Teams: on a split domain the own tenant, else that of each partner. What is wanted, an empty
 * column for what is found, and where it is set (F29, F89, F91–F93).
 */
export function tenantPaper(summary: Summary): Paper {
  const head = paperHead(summary, paperTitle('tenant', summary))
  if (summary.situation.splitOpen)
    return {
      head,
      sections: [
        {
          id: 'about',
          title: 'Not written yet',
          blocks: [
            {
              kind: 'paragraph',
              text: 'Whether users of one domain are on your servers and in Microsoft 365 is not answered in step 1. What is wanted of a tenant, and of which tenant, depends on it.',
            },
          ],
        },
      ],
    }
  return {
    head,
    sections: [about(summary), settings(summary), look(summary), change(summary)],
  }
}

function about({ situation }: Summary): PaperSection {
  return {
    id: 'about',
    title: 'What this is for',
    blocks: [
      {
        kind: 'paragraph',
        text: situation.split
          ? 'For the Teams administrator of your own tenant. Users of these domains are on your servers and in Microsoft 365, so both sides must be set alike.'
          : 'For the Teams administrator of a partner who wants to reach the domains below. They are on servers of their own, outside Microsoft 365.',
      },
      {
        kind: 'paragraph',
        text: 'Compare each setting, write what you found into the empty column, and change only what differs.',
      },
    ],
  }
}

/** A text with the names of the domains in the place of `{domains}`, each set as code. */
function withDomains(text: string, domains: readonly string[]): Rich {
  const [before = '', after] = text.split('{domains}')
  if (after === undefined) return text
  const names = domains.flatMap((name, index) => [...(index > 0 ? [', '] : []), { code: name }])
  return [before, ...names, after].filter((run) => run !== '')
}

/** Each name by itself, so that a long pair of them does not take the room of the other columns. */
function shellCell(shell: string): Rich {
  const [name = '', reader] = shell.split(/[ ()]+/)
  if (!/^\w+(?: \(|$)/.test(shell)) return shell
  return reader === undefined ? [{ code: name }] : [{ code: name }, ' (', { code: reader }, ')']
}

function settings(summary: Summary): PaperSection {
  const domains = domainsOf(summary)
  return {
    id: 'settings',
    title: 'Settings',
    blocks: [
      {
        kind: 'table',
        caption: 'Wanted and found',
        columns: [
          { label: 'Setting' },
          { label: 'Wanted' },
          { label: 'Found', writeIn: true },
          { label: 'Teams admin centre' },
          { label: 'In PowerShell' },
        ],
        rows: tenantSettings(summary.situation).map(({ name, wanted, where, shell }) => [
          name,
          withDomains(wanted, domains),
          '',
          where,
          shellCell(shell),
        ]),
      },
      {
        kind: 'callout',
        severity: 'note',
        title: 'A list of allowed domains closes the tenant for all others',
        text: `While it has entries, the list of blocked domains is ignored. Each list holds ${TENANT_LIST_WORDS} domains.`,
        cite: cite(['K26']),
      },
    ],
  }
}

function look({ situation }: Summary): PaperSection {
  const shells = tenantSettings(situation).map(({ shell }) => shell)
  const isWord = (text: string) => /^\w+$/.test(text)
  const names = shells.filter(isWord)
  const ofPolicy = shells.flatMap((shell) => /^(\w+) \(Get-Cs/.exec(shell)?.[1] ?? [])
  return {
    id: 'look',
    title: 'How to look',
    blocks: [
      {
        kind: 'code',
        label: 'In the Teams PowerShell module; changes nothing',
        text: [
          '$FormatEnumerationLimit = -1',
          `Get-CsTenantFederationConfiguration | Format-List -Property ${names.join(', ')}`,
          `Get-CsExternalAccessPolicy | Format-List -Property ${['Identity', ...ofPolicy].join(', ')}`,
        ].join('\n'),
      },
      { kind: 'paragraph', text: `Source: ${cite(['K26'])}.` },
    ],
  }
}

/** Lines for single differences: what they do to other partners stands beside them. */
function change(summary: Summary): PaperSection {
  const domains = domainsOf(summary)
  const { split } = summary.situation
  const add = [
    '$list = New-Object Collections.Generic.List[String]',
    ...domains.map((name) => `$list.Add(${quoted(name)})`),
    'Set-CsTenantFederationConfiguration -AllowedDomainsAsAList @{Add=$list}',
  ]
  const unblock = domains.flatMap((name) => [
    `$domain = New-CsEdgeDomainPattern -Domain ${quoted(name)}`,
    'Set-CsTenantFederationConfiguration -BlockedDomains @{Remove=$domain}',
  ])
  const blocks: PaperBlock[] = [
    {
      kind: 'code',
      label: 'Where federation is off',
      text: 'Set-CsTenantFederationConfiguration -AllowFederatedUsers $true',
    },
    ...(split
      ? [
          {
            kind: 'code',
            label: 'Where the shared address space is off',
            text: 'Set-CsTenantFederationConfiguration -SharedSipAddressSpace $true',
          } satisfies PaperBlock,
        ]
      : [
          {
            kind: 'code',
            label: 'Only where a list of allowed domains is in use already',
            text: add.join('\n'),
          } satisfies PaperBlock,
          {
            kind: 'code',
            label: 'Only where a domain is on the list of blocked domains',
            text: unblock.join('\n'),
          } satisfies PaperBlock,
        ]),
  ]
  return {
    id: 'change',
    title: 'Lines for what differs',
    blocks: [
      ...(split
        ? []
        : [
            {
              kind: 'callout',
              severity: 'warning',
              title: 'Do not begin a list for this',
              text: 'The first entry in an empty list of allowed domains cuts off every other partner.',
              cite: cite(['K26']),
            } satisfies PaperBlock,
          ]),
      ...blocks,
      { kind: 'sign', labels: ['Compared by', 'Changed on'] },
    ],
  }
}
