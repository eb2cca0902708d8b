import { UNDECORATED, decorate } from '../../names/contactAddress'
import { interpolate } from '../../rules/wording'
import type { Paper, PaperBlock, PaperSection, Rich } from '../../paper/paper'
import { cite } from '../../guidance/cite'
import {
  ACCOUNT,
  ALERTS,
  FAREWELL,
  FAREWELL_ENDED,
  LYNC_USER,
  SKYPE_USER,
} from '../../guidance/handouts'
import type { HandoutText } from '../../guidance/handouts'
import { DAY } from '../../core/turningPoints'
import { domainsOf } from '../estate'
import { clientName } from '../clientName'
import { paperTitle, type PaperId } from '../documentTitle'
import { skypeHead } from '../request/paperHead'
import type { Summary } from '../summary'

/** More than these fill a page without helping anybody: the others are counted. */
const MOST_DOMAINS = 20

/** For our users: how a Skype contact is added, and how its address is typed (F74, F75, F76). */
export function lyncUserPaper(summary: Summary): Paper {
  return handout(summary, 'lync-users', LYNC_USER, [typing(summary), domainList(summary)])
}

/** For people outside: how one of our users is added in Skype (F36, F76). */
export function skypeUserPaper(summary: Summary): Paper {
  return handout(summary, 'skype-users', SKYPE_USER, [domainList(summary)])
}

/** For our users: the settings without which an invitation is not seen (F76). */
export function alertsPaper(summary: Summary): Paper {
  return handout(summary, 'alerts', ALERTS, [])
}

/**
 * For our users when the connectivity is taken out of service: what ends, and what to do before. Once Skype has ended
 * the contacts are gone already, whenever the removal comes (F11).
 */
export function farewellPaper(summary: Summary): Paper {
  return summary.situation.stage === 'ended'
    ? handout(summary, 'farewell', FAREWELL_ENDED, [
        {
          id: 'questions',
          title: 'Whom to ask',
          blocks: [{ kind: 'sign', labels: ['Questions to'] }],
        },
      ])
    : handout(summary, 'farewell', FAREWELL, [
        {
          id: 'day',
          title: 'When',
          blocks: [{ kind: 'sign', labels: ['Last day', 'Questions to'] }],
        },
      ])
}

/** An address for people to copy: a made-up user at the draft's first domain. */
export function exampleAddress(summary: Summary): string {
  return `anna@${domainsOf(summary)[0] ?? 'your-domain'}`
}

/** An account on a domain of its own, as Lync takes it. */
export function decoratedExample(): string {
  return decorate(ACCOUNT).address ?? ACCOUNT
}

function handout(
  summary: Summary,
  paper: PaperId,
  text: HandoutText,
  more: readonly PaperSection[],
): Paper {
  const values = { address: exampleAddress(summary), client: clientName(summary) }
  return {
    head: skypeHead(summary, paperTitle(paper, summary)),
    sections: [
      {
        id: text.id,
        title: 'What to do',
        blocks: [
          ...(paper === 'farewell' ? [] : ended(summary)),
          { kind: 'paragraph', text: interpolate(text.lead, values) },
          {
            kind: 'list',
            ordered: true,
            items: text.steps.map((step) => interpolate(step, values)),
          },
        ],
      },
      ...more,
    ],
  }
}

/** A hand-out for a service that is gone would send people looking for it. */
function ended({ situation }: Summary): PaperBlock[] {
  return situation.stage === 'ended'
    ? [
        {
          kind: 'callout',
          severity: 'warning',
          title: 'Not to be handed out any more',
          text: `Consumer Skype ended on ${DAY.skypeEnded}. This sheet is for the record.`,
          cite: cite(['W5']),
        },
      ]
    : []
}

function typing(summary: Summary): PaperSection {
  const { audioVideo } = summary.options
  const automatic = summary.situation.server.decorates === 'yes'
  const rows: Rich[][] = [
    [UNDECORATED.join(', '), 'as it is', [{ code: 'pat@outlook.com' }]],
    [
      'any other domain',
      ['as ', { code: 'name(domain)@msn.com' }],
      [{ code: ACCOUNT }, ' becomes ', { code: decoratedExample() }],
    ],
  ]
  return {
    id: 'typing',
    title: 'How to type the address',
    blocks: [
      {
        kind: 'table',
        caption: 'What follows the @ of the Microsoft account decides',
        columns: [{ label: 'The account ends in' }, { label: 'Type it' }, { label: 'Example' }],
        rows,
      },
      ...(automatic
        ? [
            {
              kind: 'paragraph',
              text: 'Lync of Office 2013 with Service Pack 1 and later does this by itself: type every address as it is.',
            } satisfies PaperBlock,
          ]
        : []),
      {
        kind: 'paragraph',
        text: audioVideo
          ? !summary.situation.video
            ? 'Messages, presence and voice calls are allowed.'
            : 'Messages, presence, voice and video calls are allowed.'
          : 'Messages and presence are allowed. Calls are not.',
      },
    ],
  }
}

function domainList(summary: Summary): PaperSection {
  const names = domainsOf(summary)
  const rest = names.length - MOST_DOMAINS
  return {
    id: 'domains',
    title: 'Our domains',
    blocks: [
      names.length === 0
        ? { kind: 'paragraph', text: 'The request holds no domain yet.' }
        : {
            kind: 'list',
            ordered: false,
            items: [
              ...names.slice(0, MOST_DOMAINS).map((name): Rich => [{ code: `@${name}` }]),
              ...(rest > 0 ? [`and ${String(rest)} more`] : []),
            ],
          },
    ],
  }
}
