import { cite } from '../../guidance/cite'
import { TEAMS_ONLY_ORDER, TEAMS_ONLY_RECORDS } from '../../guidance/federation/hosting'
import type { Paper, PaperBlock, PaperSection, Rich } from '../../paper/paper'
import { srvRecords, type SrvRecord } from '../dns/records'
import { paperTitle } from '../documentTitle'
import { paperHead } from '../request/paperHead'
import type { Summary } from '../summary'

/**
 * For an organisation with a split domain that moves everybody to Teams: the order, and for each domain which record
 * becomes which (F96, F97, C20). It is a look ahead; nothing of it belongs to the work of the draft.
 */
export function teamsOnlyPaper(summary: Summary): Paper {
  return {
    head: paperHead(summary, paperTitle('teams-only', summary)),
    sections: [about(), order(), records(summary), back()],
  }
}

function about(): PaperSection {
  return {
    id: 'about',
    title: 'When this is for you',
    blocks: [
      {
        kind: 'callout',
        severity: 'warning',
        title: 'Only if the whole deployment ends',
        text: 'This sheet takes your own servers out of service for chat and calls. Nothing of it is part of the order of work of this draft.',
        cite: cite(['D5']),
      },
      {
        kind: 'paragraph',
        text: 'Find out first what else your servers carry: desk phones, meeting rooms, response groups, gateways to the telephone network, hosted voice mail, other programs that sign in. This page knows nothing of them.',
      },
    ],
  }
}

function order(): PaperSection {
  return {
    id: 'order',
    title: 'In this order',
    blocks: [
      {
        kind: 'list',
        ordered: true,
        items: TEAMS_ONLY_ORDER.map(({ what, how }) => `${what}: ${how}`),
      },
      ...TEAMS_ONLY_ORDER.flatMap((step): PaperBlock[] =>
        'command' in step ? [{ kind: 'code', label: step.what, text: step.command }] : [],
      ),
      { kind: 'paragraph', text: `Source: ${cite(['D5'])}.` },
    ],
  }
}

function records(summary: Summary): PaperSection {
  return {
    id: 'records',
    title: 'The records of each domain',
    blocks: [
      {
        kind: 'paragraph',
        text: 'Lower the time to live a day before. Keep what each record says today: it is the way back. “Today” is what this draft publishes; look up the names for which it says so.',
      },
      {
        kind: 'table',
        caption: 'Which record becomes which',
        columns: [
          { label: 'Name', code: true },
          { label: 'Today' },
          { label: 'Type then' },
          { label: 'Then' },
        ],
        rows: srvRecords(summary).flatMap(rowsOf),
      },
      ...shared(summary),
    ],
  }
}

function rowsOf(record: SrvRecord): Rich[][] {
  const { domain, target } = record
  return TEAMS_ONLY_RECORDS.map(({ label, type, data }) => {
    const name = `${label}.${domain}`
    return [name, today(name, record, target), type ?? '', data ?? 'deleted']
  })
}

function today(name: string, { owner, port }: SrvRecord, target: string): string {
  if (name === owner) return `SRV, port ${port}, ${target}`
  return name === target ? 'address of the Access Edge' : 'look it up'
}

/** A name that other domains point to goes for them as well. */
function shared(summary: Summary): PaperBlock[] {
  const users = new Map<string, string[]>()
  for (const { domain, target } of srvRecords(summary))
    if (!target.endsWith(`.${domain}`)) users.set(target, [...(users.get(target) ?? []), domain])
  if (users.size === 0) return []
  return [
    {
      kind: 'callout',
      severity: 'warning',
      title: 'Names that several domains share',
      text: [...users]
        .map(
          ([target, domains]) => `${target} also serves ${domains.join(', ')}: move these first.`,
        )
        .join(' '),
      cite: cite(['D5']),
    },
  ]
}

function back(): PaperSection {
  return {
    id: 'back',
    title: 'To go back',
    blocks: [
      {
        kind: 'paragraph',
        text: 'Until the deployment is taken out, the way back is the same in the opposite order: hosting provider on, shared address space on, records as they were.',
      },
    ],
  }
}
