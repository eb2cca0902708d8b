import type { Inline, PaperBlock, PaperSection, Rich } from '../../paper/paper'
import { cite } from '../../guidance/cite'
import { domainsOf, inService } from '../estate'
import type { Summary } from '../summary'
import { CHOICE, PROTOCOL, SERVICE, withdraws } from './records'
import type { SrvRecord } from './records'

/** The federation records, every field spelt out, with what an update or a removal means for them. */
export function federationSection(summary: Summary, records: readonly SrvRecord[]): PaperSection {
  const known = new Set(records.map(({ domain }) => domain))
  const waiting = domainsOf(summary).filter((name) => !known.has(name))
  return {
    id: 'federation',
    title: 'Federation records',
    blocks: [
      ...situation(summary),
      ...(summary.draft.kind === 'removal' ? [present(records)] : wanted(records)),
      ...(waiting.length === 0
        ? []
        : [
            {
              kind: 'callout',
              severity: 'warning',
              title: 'No record yet for these domains, because their Access Edge has no name',
              text: waiting.join(', '),
              cite: '',
            } satisfies PaperBlock,
          ]),
    ],
  }
}

function wanted(records: readonly SrvRecord[]): PaperBlock[] {
  return [
    {
      kind: 'table',
      caption: 'One SRV record for each SIP domain, in the external DNS',
      columns: [
        { label: 'Owner' },
        { label: 'Type' },
        { label: 'Priority*' },
        { label: 'Weight*' },
        { label: 'Port' },
        { label: 'Target', code: true },
        { label: 'In place of' },
      ],
      rows: records.map((record): Rich[] => [
        ownerText(record),
        'SRV',
        String(CHOICE.priority),
        String(CHOICE.weight),
        String(record.port),
        `${record.target}.`,
        record.replaces.length === 0 ? 'what the look-up finds' : oldTargets(record.replaces),
      ]),
    },
    {
      kind: 'paragraph',
      text: '* For you to choose: no source sets priority and weight for a record of your own. Microsoft 365 publishes 100 and 1 for its own service; that is for comparison only.',
    },
    {
      kind: 'paragraph',
      text: [
        'The record ',
        { code: '_sip._tls' },
        ' on port 443 is another one: it is for sign-in from outside and has no part in federation. The time to live is that of your zone.',
      ],
    },
  ]
}

/** For a removal: which records these are, whatever priority, weight and target they were given. */
function present(records: readonly SrvRecord[]): PaperBlock {
  return {
    kind: 'table',
    caption: 'The SRV record of each SIP domain, in the external DNS',
    columns: [{ label: 'Owner' }, { label: 'Type' }, { label: 'Port' }],
    rows: records.map((record) => [ownerText(record), 'SRV', String(record.port)]),
  }
}

/** `access.contoso.com or sip.contoso.com`, each as a name. */
function oldTargets(names: readonly string[]): Inline[] {
  return names.flatMap((name, index) => [...(index === 0 ? [] : [' or ']), { code: name }])
}

function ownerText({ owner, unicode }: SrvRecord): Rich {
  return [{ code: `${owner}.` }, ...(unicode === null ? [] : [' ', { code: unicode }])]
}

/** What an update or a removal means for the records that are there. */
function situation(summary: Summary): PaperBlock[] {
  if (summary.draft.kind === 'removal')
    return [
      withdraws(summary)
        ? {
            kind: 'callout',
            severity: 'note',
            title: 'These records can go once the removal is done',
            text: 'Nobody else federates with the Edge. The address records stay as long as users sign in from outside by these names.',
            cite: '',
          }
        : {
            kind: 'callout',
            severity: 'warning',
            title: 'These records have to stay',
            text: 'Other organisations, Microsoft 365 among them, find your Edge by the same records. They go only when nobody federates with it any more.',
            cite: cite(['D3']),
          },
    ]
  const { renamed } = inService(summary)
  const { split, splitOpen, stage } = summary.situation
  return [
    // Unanswered, the domain may be split: then these records are in use already.
    ...((split || splitOpen) && stage !== 'site'
      ? [
          {
            kind: 'callout',
            severity: 'note',
            title: 'Look first: a split domain has these records',
            text: 'They connect its two halves. Leave a record that leads to your Access Edge as it is, and change only one that leads elsewhere.',
            cite: cite(['D1', 'D3']),
          } satisfies PaperBlock,
        ]
      : []),
    ...(renamed.length === 0
      ? []
      : [
          {
            kind: 'callout',
            severity: 'warning',
            title: 'Keep the names submitted before until the update is complete',
            text: renamed.map(({ from, to }) => `${from} becomes ${to}`).join('; '),
            cite: cite(['S1']),
          } satisfies PaperBlock,
        ]),
  ]
}

/** What goes when an update is complete; null where nothing does. */
export function retiredSection(summary: Summary): PaperSection | null {
  const { kept, withdrawn } = inService(summary)
  const addresses = kept.flatMap(({ names }) => names)
  if (addresses.length === 0 && withdrawn.length === 0) return null
  return {
    id: 'retired',
    title: 'When the update is complete',
    blocks: [
      ...(withdrawn.length === 0
        ? []
        : [
            {
              kind: 'table',
              caption: 'Records of the domains that were removed, to withdraw',
              columns: [
                { label: 'Owner', code: true },
                { label: 'Type' },
                { label: 'Leads today to' },
              ],
              rows: withdrawn.map(({ domain, targets }): Rich[] => [
                `${SERVICE}.${PROTOCOL}.${domain}.`,
                'SRV',
                oldTargets(targets),
              ]),
            } satisfies PaperBlock,
            {
              kind: 'paragraph',
              text: 'Only where nobody uses the domain any more: partners find its users by the same record.',
            } satisfies PaperBlock,
          ]),
      ...(addresses.length === 0
        ? []
        : [
            {
              kind: 'paragraph',
              text: [
                'These names may go from DNS and from the certificate, if nobody signs in through them: ',
                ...oldTargets([...new Set(addresses)]),
                '.',
              ],
            } satisfies PaperBlock,
          ]),
    ],
  }
}
