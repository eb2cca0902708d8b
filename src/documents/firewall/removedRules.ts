import type { PaperBlock, PaperSection } from '../../paper/paper'
import { cite } from '../../guidance/cite'
import { federationStays } from '../../guidance/federationStays'
import type { PortRule, RemovedRule } from '../../guidance/ports'
import type { Summary } from '../summary'
import { hasTask } from '../hasTask'

/** Draws some rules as a table with a caption. */
type DrawRules = (caption: string, rules: readonly PortRule[]) => PaperBlock

/**
 * A removal in three groups: what may close, what has to stay, what is needed while users are outside. Port 5061 goes
 * only where nothing else rides on federation by an answer to every question; until then the media ports stay as well,
 * because calls over federation use them (F71, F72, F110, F113).
 */
export function removedSections(
  summary: Summary,
  rules: readonly PortRule[],
  table: DrawRules,
): PaperSection[] {
  const closes = hasTask(summary, 'close-ports')
  const within = (...groups: RemovedRule[]) =>
    rules.filter(({ removed }) => groups.includes(removed))
  const close = within('skype', ...(closes ? (['federation'] as const) : []))
  return [
    {
      id: 'close',
      title: 'May close',
      blocks:
        close.length === 0
          ? [{ kind: 'paragraph', text: 'None of the rules below.' }, ...unknownServer(summary)]
          : [
              ...(closes ? [closing()] : []),
              table('Once the removal is done', close),
              ...unknownServer(summary),
            ],
    },
    {
      id: 'stay',
      title: 'Must stay',
      blocks: [
        ...(closes
          ? []
          : [
              staying(summary),
              table('Federation, and the calls it carries', within('federation', 'calls')),
            ]),
        table('Whatever the Edge is connected to', within('edge')),
      ],
    },
    {
      id: 'outside',
      title: 'Needed while users are outside',
      blocks: closes
        ? [
            table('Sign-in and calls of your own users', within('calls', 'outside')),
            {
              kind: 'paragraph',
              text: 'The removal does not change these rules. You can close them when nobody signs in from outside any more.',
            },
          ]
        : [
            table('Sign-in of your own users', within('outside')),
            {
              kind: 'paragraph',
              text: 'The removal does not change this rule. You can close it when nobody signs in from outside any more. Calls of these users need the media ports above as well.',
            },
          ],
    },
  ]
}

function closing(): PaperBlock {
  return {
    kind: 'callout',
    severity: 'note',
    title: 'TCP 5061 may close, after federation is off',
    text: 'Nothing else uses federation, by the answers of this draft. Look first whether clients sign in through the same port.',
    cite: cite(['L1', 'D2']),
  }
}

function staying({ situation }: Summary): PaperBlock {
  return {
    kind: 'callout',
    severity: 'warning',
    title: 'TCP 5061 has to stay open',
    text: `${federationStays(situation.rides)} Close it only when every use is answered with No.`,
    cite: cite(['D2']),
  }
}

function unknownServer({ situation }: Summary): PaperBlock[] {
  return situation.server.platform === null
    ? [
        {
          kind: 'paragraph',
          text: 'The version of the server was not chosen. Skype for Business Server 2015 and later may also have rules for the search of the Skype directory; those may close.',
        },
      ]
    : []
}
