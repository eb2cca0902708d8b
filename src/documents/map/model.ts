import { count, writeNumber } from '../../core/count'
import { DAY } from '../../core/turningPoints'
import { dayInWords } from '../../core/time'
import type { MapNode, RequestMap } from '../../paper/map/map'
import type { Situation } from '../../situation/situation'
import { inService } from '../estate'
import { withdraws } from '../dns/records'
import type { Summary } from '../summary'
import { groupsOf } from './groups'
import { lanesOf, type FoundState } from './lanes'

/** Lanes that are drawn one by one on the screen; more are grouped. */
export const LANES_ON_SCREEN = 24
/** Names that are listed in a note before the rest is counted. */
const LISTED = 3

/**
 * The map of a request: users – Front End – Edge – TCP 5061 – Internet – the other side, and a lane for each domain
 * with the record to publish and the name on the certificate (F57, F60, F65). Null where the situation asks for no
 * Access Edge. `found` gives what was found for a want of Verify by its id.
 * @param most lanes that are drawn one by one; more are grouped
 */
export function mapOf(
  summary: Summary,
  most: number,
  found?: (want: string) => FoundState | null,
): RequestMap | null {
  const { situation } = summary
  if (!situation.asked.edges) return null
  const isRemoval = situation.journey === 'removal'
  return {
    users: {
      title: 'Users',
      detail: situation.split ? 'some in the cloud' : '',
      tone: 'plain',
    },
    frontEnd: { title: 'Front End', detail: '', tone: 'plain' },
    edge: edgeOf(summary),
    link: linkOf(situation),
    others: othersOf(situation),
    columns: isRemoval
      ? [
          { label: 'SIP domain', code: true },
          { label: 'Federation SRV record', code: true },
          { label: found ? 'Found' : 'What happens to it', code: false },
        ]
      : [
          { label: 'SIP domain', code: true },
          { label: '_sipfederationtls._tcp points to', code: true },
          { label: 'Name on the certificate', code: true },
          { label: found ? 'Found' : 'Accepted by partners', code: false },
        ],
    groups: groupsOf(lanesOf(summary, found), most),
    notes: notesOf(summary),
  }
}

function edgeOf({ parts }: Summary): MapNode {
  const edges = parts.flatMap((part) => part.edges)
  const names = new Set(edges.flatMap(({ fqdn }) => fqdn ?? []))
  const [only] = names
  const nameless = edges.filter(({ fqdn }) => fqdn === null).length
  if (names.size === 1 && nameless === 0)
    return { title: 'Access Edge', detail: only ?? '', tone: 'plain' }
  if (names.size === 0) return { title: 'Access Edge', detail: 'no name yet', tone: 'note' }
  return {
    title: count(names.size + nameless, 'Access Edge'),
    detail: nameless === 0 ? '' : `${writeNumber(nameless)} without a name`,
    tone: 'plain',
  }
}

function linkOf({ journey, rides }: Situation): RequestMap['link'] {
  if (journey !== 'removal') return { words: 'TCP 5061, both ways', tone: 'plain' }
  return rides.nothing
    ? { words: 'TCP 5061 can close', tone: 'gone' }
    : { words: 'TCP 5061 stays open', tone: 'plain' }
}

/** Who is on the other side decides the situation (F7, F8, F11, F110, F113). */
function othersOf({ journey, stage, rides }: Situation): MapNode[] {
  switch (journey) {
    case 'removal':
      return [
        {
          title: 'Skype',
          detail:
            stage === 'ended'
              ? `to be removed (ended on ${dayInWords(DAY.skypeEnded)})`
              : 'to be removed',
          tone: 'gone',
        },
        rides.nothing
          ? { title: 'Other federation', detail: 'none, by your answers', tone: 'gone' }
          : {
              title: 'Other federation',
              detail:
                rides.uses.length > 0 || rides.others === true ? 'stays' : 'not known, so it stays',
              tone: 'plain',
            },
      ]
    case 'federation':
      return [{ title: 'Microsoft 365', detail: 'finds you by the record', tone: 'plain' }]
    case 'publish':
      return [{ title: 'Skype', detail: 'finds you by the record', tone: 'plain' }]
    case 'connected':
      return [{ title: 'Skype', detail: 'connected already', tone: 'plain' }]
    default:
      return [{ title: 'Skype', detail: 'after provisioning', tone: 'plain' }]
  }
}

function notesOf(summary: Summary): string[] {
  const { unread } = summary
  const kept = [...new Set(inService(summary).kept.flatMap(({ names }) => names))]
  const isKept = summary.situation.kind === 'update' && kept.length > 0
  const stays =
    summary.situation.journey === 'removal' && !withdraws(summary)
      ? ['The federation records stay as long as anything else uses them.']
      : []
  return [
    ...(isKept ? [`Kept until the update is complete: ${listed(kept)}.`] : []),
    ...stays,
    ...(unread.length === 0
      ? []
      : [
          `Not drawn, because of a problem with the name: ${listed(unread.map(({ typed }) => typed))}.`,
        ]),
  ]
}

function listed(names: readonly string[]): string {
  const more = names.length - LISTED
  const shown = names.slice(0, LISTED).join(', ')
  return more > 0 ? `${shown} and ${writeNumber(more)} more` : shown
}
