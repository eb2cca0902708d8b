import { count, listWords, writeNumber } from '../../core/count'
import { countWords } from '../../rules/countWords'
import type { Finding } from '../../rules/finding'
import type { Severity } from '../../rules/rule'
import type { Inline, PaperBlock, PaperSection } from '../../paper/paper'
import { cite } from '../../guidance/cite'
import { sourceOf } from '../../guidance/sources'
import type { Journey } from '../../situation/asked'
import type { Stage } from '../../situation/stage'
import type { Situation } from '../../situation/situation'
import type { Summary } from '../summary'

/** Findings of one rule that are set out in full; the others of it are listed by their titles. */
const IN_FULL = 3

/** From so many of one rule on only what differs in their titles is listed, which is a name. */
const LONG = 20

const LABELS: Readonly<Record<Severity, string>> = {
  blocker: 'Problem',
  warning: 'Warning',
  note: 'Note',
}

/** The notice on the service that holds on the day, by the rule that words it (F6, F11, F24). */
const NOTICES: Readonly<Record<Stage, string>> = {
  site: 'site-open',
  discovery: 'site-closed',
  ended: 'skype-ended',
}

/** Federation with Microsoft 365 rests on partner discovery alone, whatever became of Skype (F7). */
function noticeFor({ journey, stage }: Situation): string {
  return journey === 'federation' ? 'found-by-discovery' : NOTICES[stage]
}

/** Whether the request is ready, how much it holds, and what the service was on the day of the rules. */
export function verdictSection(summary: Summary): PaperSection {
  const shown = noticeFor(summary.situation)
  const notice = summary.findings.find(({ rule }) => rule === shown)
  return {
    id: 'verdict',
    title: 'At a glance',
    blocks: [
      {
        kind: 'callout',
        severity: !summary.ready ? 'blocker' : isOver(summary) ? 'note' : 'good',
        title: verdictOf(summary),
        text: countsOf(summary),
        cite: '',
      },
      ...(notice === undefined ? [] : [calloutOf(notice)]),
    ],
  }
}

/** What stands in place of “Ready” where nothing can be made ready (F7, F11). */
const OVER: Partial<Record<Journey, string>> = {
  nothing: 'Nothing to request any more',
  'before-rules': 'No rule is known for this day',
}

function isOver({ situation }: Summary): boolean {
  return OVER[situation.journey] !== undefined
}

/** `Ready, with 2 warnings`, or `Not ready: 1 problem and 3 questions to answer`. */
function verdictOf(summary: Summary): string {
  const { ready } = summary
  const over = OVER[summary.situation.journey]
  if (ready && over !== undefined) return over
  const findings = summary.findings.filter(isSaidHere)
  const given = findings.filter(({ missing }) => !missing)
  const number = (severity: Severity) => given.filter((each) => each.severity === severity).length
  const parts = countWords({
    problems: ready ? 0 : number('blocker'),
    missing: findings.length - given.length,
    warnings: number('warning'),
  })
  const list = listWords(parts)
  if (!ready) return `Not ready: ${list}`
  return list === '' ? 'Ready' : `Ready, with ${list}`
}

/** The rule that the verdict and the section in place of the form say in full. */
function isSaidHere({ rule }: Finding): boolean {
  return rule !== 'nothing-to-request'
}

function countsOf(summary: Summary): Inline[] {
  const { parts, situation } = summary
  if (isOver(summary)) return ['Nothing of this draft is entered anywhere.']
  const edges = parts.flatMap((part) => part.edges)
  const domains = new Set(edges.flatMap((edge) => edge.domains.map(({ name }) => name)))
  const counts = [
    count(edges.filter(({ fqdn }) => fqdn !== null).length, 'Access Edge FQDN'),
    count(domains.size, 'SIP domain'),
    ...(situation.journey === 'request' ? [count(parts.length, 'request')] : []),
  ]
  const hybrid = situation.asked.online
  return [
    `${counts.join(', ')}.`,
    ...(hybrid
      ? [' ', { strong: 'Hybrid (split domain): follow the order of work exactly.' }]
      : []),
  ]
}

/** What can go wrong: problems, what is missing, texts that are no names, warnings. */
export function findingsSection(summary: Summary): PaperSection | null {
  const said = summary.findings.filter(isSaidHere)
  const missing = said.filter((finding) => finding.missing)
  const rest = said.filter((finding) => !finding.missing)
  const blocks = [
    ...calloutsOf(rest, 'blocker'),
    ...missingBlocks(missing),
    ...unreadBlocks(summary),
    ...calloutsOf(rest, 'warning'),
  ]
  if (blocks.length === 0) return null
  const title =
    summary.situation.journey === 'request' ? 'Read before you submit' : 'Read before you start'
  return { id: 'findings', title, blocks }
}

/** The notes, but for the notice that the verdict gives already. They name their sources by number. */
export function notesSection(summary: Summary, sources: readonly string[]): PaperSection | null {
  const notes = summary.findings.filter(
    ({ severity, rule }) => severity === 'note' && rule !== noticeFor(summary.situation),
  )
  if (notes.length === 0) return null
  const items = notes.map(({ title, detail, source }) => {
    const numbers = source
      .map((key) => sources.indexOf(key) + 1)
      .filter((number) => number > 0)
      .sort((one, other) => one - other)
    return [
      { strong: /[.?!]$/u.test(title) ? title : `${title}.` },
      ` ${detail}`,
      numbers.length > 0 ? ` [${numbers.join(', ')}]` : '',
    ]
  })
  return { id: 'notes', title: 'Good to know', blocks: [{ kind: 'list', ordered: false, items }] }
}

/** Title and date of every document that stands behind something on the paper, numbered. */
export function sourcesSection(sources: readonly string[]): PaperSection {
  const items = sources.flatMap((key) => {
    const source = sourceOf(key)
    return source === undefined ? [] : [`${source.title}, ${source.dateText}. ${source.where}.`]
  })
  return { id: 'sources', title: 'Sources', blocks: [{ kind: 'list', ordered: true, items }] }
}

/** By rule, so that a thousand domains with one cause do not fill a hundred pages with one sentence. */
function calloutsOf(findings: readonly Finding[], severity: Severity): PaperBlock[] {
  const rules = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (finding.severity !== severity) continue
    const group = rules.get(finding.rule)
    if (group === undefined) rules.set(finding.rule, [finding])
    else group.push(finding)
  }
  return [...rules.values()].flatMap((group): PaperBlock[] => {
    if (group.length <= IN_FULL) return group.map(calloutOf)
    const titles = group.map(({ title }) => title)
    const different = group.length > LONG ? differentPart(titles) : null
    const items = (different ?? titles).slice(1)
    const list: PaperBlock = { kind: 'list', ordered: false, items }
    const lead: PaperBlock = {
      kind: 'paragraph',
      text: `The same holds for ${writeNumber(items.length)} more:`,
    }
    return [...group.slice(0, 1).map(calloutOf), ...(different ? [lead] : []), list]
  })
}

/** The words in which titles of one rule differ; null where one of them is more than a name. */
function differentPart(titles: readonly string[]): string[] | null {
  const [first = [], ...rest] = titles.map((title) => title.split(' '))
  const all = [first, ...rest]
  const shortest = Math.min(...all.map(({ length }) => length))
  const isShared = (at: number) => rest.every((words) => words.at(at) === first.at(at))
  let start = 0
  while (start < shortest - 1 && isShared(start)) start += 1
  let end = 0
  while (start + end < shortest - 1 && isShared(-1 - end)) end += 1
  const parts = all.map((words) => words.slice(start, words.length - end))
  return parts.every(({ length }) => length === 1) ? parts.map((words) => words.join(' ')) : null
}

function calloutOf({ severity, title, detail, source }: Finding): PaperBlock {
  return {
    kind: 'callout',
    severity,
    label: LABELS[severity],
    title,
    text: detail,
    cite: cite(source),
  }
}

function missingBlocks(missing: readonly Finding[]): PaperBlock[] {
  if (missing.length === 0) return []
  return [
    { kind: 'paragraph', text: [{ strong: 'Answers still to be given' }] },
    { kind: 'list', ordered: false, items: missing.map(({ title }) => title) },
  ]
}

function unreadBlocks({ unread }: Summary): PaperBlock[] {
  if (unread.length === 0) return []
  return [
    {
      kind: 'paragraph',
      text: [{ strong: 'Entered, but left out of this paper' }],
    },
    {
      kind: 'table',
      caption: '',
      columns: [{ label: 'Where' }, { label: 'As typed', code: true }, { label: 'Why' }],
      rows: unread.map(({ field, typed, why = '' }) => [field, typed, why]),
    },
  ]
}
