import type { PaperHead } from '../../paper/paper'
import { endedNotice, knownUntilNotice, rehearsalNotice } from '../../guidance/notices'
import { wrap } from '../../paper/columns'
import { choiceOf } from '../../request/questions'
import { paperTitle } from '../documentTitle'
import type { Summary } from '../summary'
import { visibleText } from '../../paper/visibleText'
import { dayInWords } from '../../core/time'
import { writeInstant } from '../../core/writeTime'

const COMMENT_WIDTH = 76

/**
 * The first lines that all papers of one state share: of which draft, when it was made, by the rules of which day,
 * and the fingerprint. How often the draft was saved says nothing to a reader, so it is left out. Stamped DRAFT while a blocker is left.
 */
export function paperHead(summary: Summary, title: string): PaperHead {
  const { made, situation, fingerprint } = summary
  return {
    title,
    subject: subjectOf(summary),
    facts: [
      { label: 'Kind', value: kindOf(summary) },
      { label: 'Prepared', value: writeInstant(made.at, made) },
      { label: 'Rules as of', value: dayInWords(situation.day) },
      { label: 'Fingerprint', value: fingerprint },
    ],
    stamp: summary.ready ? null : 'DRAFT',
    notices: noticesOf(summary),
  }
}

/** The head of a paper about Skype itself: once Skype has ended it says so (F11). */
export function skypeHead(summary: Summary, title: string): PaperHead {
  const head = paperHead(summary, title)
  const ended = endedNotice(summary.situation)
  return ended === null ? head : { ...head, notices: [ended, ...head.notices] }
}

/** The head of the draft's own paper, which is read where nothing else says what it is about. */
export function requestHead(summary: Summary): PaperHead {
  const head = skypeHead(summary, paperTitle('request', summary))
  if (summary.situation.kind === 'federation') return head
  return { ...head, facts: [{ label: 'About', value: 'Lync–Skype connectivity' }, ...head.facts] }
}

/**
 * The same facts as lines of plain ASCII, for the comments of scripts and configuration files. Whatever
 * a person typed is reduced to letters, digits, space and `._@:-`, so that no comment can end early.
 */
export function scriptHead(summary: Summary, title: string): string[] {
  const { made, situation, fingerprint } = summary
  return [
    commentText(title),
    `Draft        ${commentText(subjectOf(summary))}`,
    `Kind         ${commentText(kindOf(summary))}`,
    `Prepared     ${commentText(made.at.slice(0, 16).replace('T', ' '))} UTC`,
    `Rules as of  ${commentText(situation.day)}`,
    `Fingerprint  ${commentText(fingerprint)}`,
    ...(summary.ready
      ? []
      : ['DRAFT        Something in this draft is missing or wrong: see Review.']),
    ...noticesOf(summary).flatMap((notice) => wrap(ownWords(notice), COMMENT_WIDTH)),
  ]
}

/** What the whole paper has to be read under. */
function noticesOf({ situation, made }: Summary): string[] {
  return [rehearsalNotice(situation), knownUntilNotice(made.at.slice(0, 10))].filter(
    (notice) => notice !== null,
  )
}

/** A text with everything left out that a comment of any of our formats could give a meaning to. */
export function commentText(text: string): string {
  return text
    .replace(/[^A-Za-z0-9 ._@:-]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
}

/** A sentence of ours, in which nobody typed anything: its clauses stay apart. */
const ownWords = (text: string) => text.split(/[;,] /).map(commentText).join(', ')

/** The name of the draft, as it can be shown; the first SIP domain stands in where there is none. */
export function subjectOf(summary: Summary): string {
  const domains = summary.parts.flatMap((part) => part.edges.flatMap((edge) => edge.domains))
  return visibleText(summary.draft.name) || (domains[0]?.name ?? 'Request without a name')
}

function kindOf({ draft }: Summary): string {
  return choiceOf('eligibility.kind', draft.kind)?.label ?? 'Kind not chosen yet'
}
