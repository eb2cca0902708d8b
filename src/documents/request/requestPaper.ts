import type { Paper, PaperSection } from '../../paper/paper'
import { sourceOf } from '../../guidance/sources'
import { taskWords } from '../../guidance/tasks'
import { paperHead } from './paperHead'
import { findingsSection, notesSection, sourcesSection, verdictSection } from './requestFindings'
import { formSections } from './requestForm'
import { changesSection, namesSection } from './requestNames'
import type { Summary } from '../summary'
import { taskWhen } from '../../paper/when'

export const REQUEST_TITLE = 'Provisioning request: Lync–Skype connectivity'

/** What the order of the form and the names rest on, besides what the findings cite. */
const FORM_SOURCES = ['A1', 'S1'] as const
const NAME_SOURCES = ['D1', 'D2'] as const

/**
 * The request as one document: the verdict, what to enter in the order of the site's form (F24) for each
 * request of at most ten Access Edges (F19), what to know first, what changes, names, order of work, sign-off.
 */
export function requestPaper(summary: Summary): Paper {
  const online = summary.platform === 'online'
  const names = online ? null : namesSection(summary)
  const tasks = tasksSection(summary)
  const sources = sourcesOf(summary, names !== null)
  return {
    head: paperHead(summary, REQUEST_TITLE),
    sections: [
      verdictSection(summary),
      ...(online ? [ONLINE] : formSections(summary)),
      findingsSection(summary),
      online ? null : changesSection(summary),
      names,
      tasks,
      signSection(summary),
      notesSection(summary, sources),
      sourcesSection(sources),
    ].filter((section) => section !== null),
  }
}

/** The keys of everything cited, each once, in the order of the paper. */
function sourcesOf(summary: Summary, withNames: boolean): string[] {
  const { platform, draft, findings, asOf } = summary
  const keys = [
    ...(platform === 'online' || draft.kind === 'removal' ? [] : FORM_SOURCES),
    ...(withNames ? NAME_SOURCES : []),
    ...tasksShown(summary).flatMap((task) => taskWords(task, asOf).sources),
    ...findings.flatMap(({ source }) => source),
  ]
  return [...new Set<string>(keys)].filter((key) => sourceOf(key) !== undefined)
}

/** Lync Online alone makes no request here (F15). */
const ONLINE: PaperSection = {
  id: 'form',
  title: 'What to enter',
  blocks: [
    {
      kind: 'paragraph',
      text: 'Nothing is entered at the provisioning site for Lync Online alone. It has a switch of its own in its admin centre.',
    },
  ],
}

function tasksSection(summary: Summary): PaperSection | null {
  const { made, asOf } = summary
  const shown = tasksShown(summary)
  if (shown.length === 0) return null
  const rows = shown.map((task) => {
    const { title, why } = taskWords(task, asOf)
    const when = taskWhen(task, shown, made.at, made)
    return { id: task.id, done: task.state === 'done', text: title, why, when }
  })
  return { id: 'order', title: 'Order of work', blocks: [{ kind: 'tasks', rows }] }
}

function tasksShown({ tasks }: Summary) {
  return tasks.filter(({ state }) => state !== 'not-needed')
}

function signSection({ draft }: Summary): PaperSection {
  const last = draft.kind === 'removal' ? 'Done on' : 'Submitted on'
  const labels = ['Prepared by', 'Approved by', last]
  return { id: 'sign-off', title: 'Sign-off', blocks: [{ kind: 'sign', labels }] }
}
