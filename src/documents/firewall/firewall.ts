import type { Paper, PaperBlock, PaperSection } from '../../paper/paper'
import { cite } from '../../guidance/cite'
import { PORT_ENDS, PORT_RULES } from '../../guidance/ports'
import type { PortEnd, PortRule } from '../../guidance/ports'
import { estateOf } from '../estate'
import { paperTitle } from '../documentTitle'
import { paperHead } from '../request/paperHead'
import type { Summary } from '../summary'
import { removedSections } from './removedRules'

const DIRECTIONS = { in: 'In', out: 'Out', both: 'In and out' } as const
const COLUMNS = ['Direction', 'Source', 'Destination', 'Protocol and port', 'Why', 'Stated by']

/**
 * The sheet for the firewall: the rules that this draft uses and no other (F71, F72). Media leaves from the
 * A/V Edge, whatever an older table says (C14). Addresses are not part of a request.
 */
export function firewallPaper(summary: Summary): Paper {
  const removal = summary.draft.kind === 'removal'
  const used = rulesOf(summary)
  return {
    head: paperHead(summary, paperTitle('firewall', summary)),
    sections: [
      ...(removal ? removedSections(summary, used, table) : wantedSections(summary, used)),
      { id: 'edges', title: 'Access Edges', blocks: [edges(summary)] },
      { id: 'sources', title: 'Documents', blocks: [documents(used)] },
    ],
  }
}

function wantedSections(summary: Summary, used: readonly PortRule[]): PaperSection[] {
  const needed = used.filter((rule) => rule.external !== true)
  const external = used.filter((rule) => rule.external === true)
  const what = summary.situation.journey === 'federation' ? 'federation' : 'public IM'
  return [
    {
      id: 'rules',
      title: `Rules for ${what}`,
      blocks: [
        mandatoryNote(what),
        table('Each rule, with the document that asks for it', needed),
        ...leftOut(summary),
      ],
    },
    {
      id: 'external',
      title: 'Only where users sign in from outside',
      blocks: [table(`In the same tables, but not for ${what}`, external)],
    },
  ]
}

/**
 * The rules for this server and these options. A removal names every rule that may be there: one that is left out
 * could be taken for one that goes. Nobody searches the Skype directory where nobody connects to Skype (F11).
 */
export function rulesOf({ draft, options, situation }: Summary): PortRule[] {
  const { version } = situation.server
  const isRemoval = draft.kind === 'removal'
  const usesSkype = situation.stage !== 'ended' && situation.journey !== 'federation'
  return PORT_RULES.filter(
    ({ calls, servers, removed }) =>
      (calls !== true || options.audioVideo || isRemoval) &&
      (removed !== 'skype' || usesSkype || isRemoval) &&
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

function mandatoryNote(what: string): PaperBlock {
  return {
    kind: 'paragraph',
    text: [
      `${upperFirst(what)} needs `,
      { strong: 'TCP 5061 in both directions' },
      '. The sources say “Any”: partners are found by name, and their addresses change.',
    ],
  }
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Why a rule that others may have is not on this sheet. */
function leftOut({ situation, options }: Summary): PaperBlock[] {
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
