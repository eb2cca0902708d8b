import type { Paper, PaperBlock } from '../../paper/paper'
import { cite } from '../../guidance/cite'
import { PORT_ENDS, PORT_RULES } from '../../guidance/ports'
import type { PortEnd, PortRule } from '../../guidance/ports'
import { estateOf } from '../estate'
import { paperHead } from '../request/paperHead'
import type { Summary } from '../summary'

const DIRECTIONS = { in: 'In', out: 'Out', both: 'In and out' } as const
const COLUMNS = ['Direction', 'Source', 'Destination', 'Protocol and port', 'Why', 'Stated by']

/**
 * The sheet for the firewall: the rules that this draft uses and no other (F71, F72). Media leaves from the
 * A/V Edge, whatever an older table says (C14). Addresses are not part of a request.
 */
export function firewallPaper(summary: Summary): Paper {
  const removal = summary.draft.kind === 'removal'
  const subject = summary.draft.kind === 'federation' ? 'federation' : 'public IM'
  const used = rulesOf(summary)
  const needed = used.filter((rule) => rule.external !== true)
  const external = used.filter((rule) => rule.external === true)
  return {
    head: paperHead(summary, removal ? 'Firewall rules and the removal' : 'Firewall rules'),
    sections: [
      {
        id: 'rules',
        title: removal ? 'Rules that public IM used' : `Rules for ${subject}`,
        blocks: [
          removal ? removalNote(summary) : mandatoryNote(subject),
          table('Each rule, with the document that asks for it', needed),
          ...leftOut(summary),
        ],
      },
      {
        id: 'external',
        title: 'Only where users sign in from outside',
        blocks: [
          table(`In the same tables, but not for ${subject}`, external),
          ...(removal
            ? [
                {
                  kind: 'paragraph',
                  text: 'This rule has nothing to do with the removal.',
                } satisfies PaperBlock,
              ]
            : []),
        ],
      },
      { id: 'edges', title: 'Access Edges', blocks: [edges(summary)] },
      { id: 'sources', title: 'Documents', blocks: [documents(used)] },
    ],
  }
}

/** The rules for this server and these options. */
export function rulesOf({ options, situation }: Summary): PortRule[] {
  const { version } = situation.server
  return PORT_RULES.filter(
    ({ calls, skype, servers }) =>
      (calls !== true || options.audioVideo) &&
      (skype !== true || situation.journey !== 'federation') &&
      (servers === undefined || (version !== null && servers.includes(version))),
  )
}

function table(caption: string, rules: readonly PortRule[]): PaperBlock {
  return {
    kind: 'table',
    caption,
    columns: COLUMNS.map((label) => ({ label })),
    rows: rules.map((rule) => [
      DIRECTIONS[rule.direction],
      endText(rule.from),
      endText(rule.to),
      `${rule.protocol} ${rule.port}`,
      rule.mandatory === true ? [{ strong: 'Required. ' }, rule.why] : rule.why,
      rule.sources.join(', '),
    ]),
  }
}

function endText(end: PortEnd): string {
  return PORT_ENDS[end]
}

function documents(rules: readonly PortRule[]): PaperBlock {
  const keys = [...new Set(rules.flatMap(({ sources }) => sources))].sort()
  return {
    kind: 'list',
    ordered: false,
    items: keys.map((key) => `${key}: ${cite([key])}`),
  }
}

function mandatoryNote(subject: 'federation' | 'public IM'): PaperBlock {
  return {
    kind: 'paragraph',
    text: [
      subject === 'federation' ? 'Federation cannot do without ' : 'Public IM cannot do without ',
      { strong: 'TCP 5061 in both directions' },
      '. “Any” is the word of the sources: partners are found by name, and their addresses change.',
    ],
  }
}

function removalNote({ tasks }: Summary): PaperBlock {
  const closes = tasks.some(({ kind, state }) => kind === 'close-ports' && state !== 'not-needed')
  return closes
    ? {
        kind: 'callout',
        severity: 'note',
        title: 'These rules can be closed once the removal is done',
        text: 'Nobody else federates with the Edge. Keep the rules for calls where your own users make calls from outside.',
        cite: '',
      }
    : {
        kind: 'callout',
        severity: 'warning',
        title: 'TCP 5061 has to stay open',
        text: 'Other organisations, Microsoft 365 among them, reach your Edge by the same port. Close nothing until nobody federates with it any more.',
        cite: cite(['D2']),
      }
}

/** Why a rule that others may have is not on this sheet. */
function leftOut({ draft, situation, options }: Summary): PaperBlock[] {
  if (draft.kind === 'removal') return []
  return [
    ...(options.audioVideo
      ? []
      : ['The rules for calls are left out: only text and presence are wanted.']),
    ...(situation.server.platform === null && situation.journey !== 'federation'
      ? [
          'The version of the server was not chosen. Skype for Business Server 2015 and later need more: the search of the Skype directory, and UDP for calls.',
        ]
      : []),
  ].map((text) => ({ kind: 'paragraph', text }))
}

function edges(summary: Summary): PaperBlock {
  const names = [...new Set(estateOf(summary).map(({ fqdn }) => fqdn))]
  if (names.length === 0) return { kind: 'paragraph', text: 'No Access Edge has a name yet.' }
  return {
    kind: 'table',
    caption: 'Fill in the addresses: only names are planned here',
    columns: [
      { label: 'Access Edge', code: true },
      { label: 'External address, Access Edge' },
      { label: 'External address, A/V Edge' },
    ],
    rows: names.map((fqdn) => [fqdn, '', '']),
  }
}
