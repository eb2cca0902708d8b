import type { Paper, PaperSection } from '../../paper/paper'
import { sourceOf } from '../../guidance/sources'
import { taskWords } from '../../guidance/tasks'
import { requestHead } from './paperHead'
import { findingsSection, notesSection, sourcesSection, verdictSection } from './requestFindings'
import { formSections } from './requestForm'
import { changesSection, namesSection } from './requestNames'
import type { Summary } from '../summary'
import { taskWhen } from '../../paper/when'

/** What the order of the form and the names rest on, besides what the findings cite. */
const FORM_SOURCES = ['A1', 'S1'] as const
const NAME_SOURCES = ['D1', 'D2'] as const

/**
 * The request as one document: the verdict, what to enter in the order of the site's form (F24) for each
 * request of at most ten Access Edges (F19), what to know first, what changes, names, order of work, sign-off.
 */
export function requestPaper(summary: Summary): Paper {
  const { journey } = summary.situation
  const hasEstate = journey !== 'online-admin' && journey !== 'nothing'
  const names = hasEstate ? namesSection(summary) : null
  const tasks = tasksSection(summary)
  const sources = sourcesOf(summary, names !== null)
  return {
    head: requestHead(summary),
    sections: [
      verdictSection(summary),
      ...formSections(summary),
      findingsSection(summary),
      hasEstate ? changesSection(summary) : null,
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
  const { findings, situation } = summary
  const keys = [
    ...(situation.journey === 'request' ? FORM_SOURCES : []),
    ...(withNames ? NAME_SOURCES : []),
    ...tasksShown(summary).flatMap((task) => taskWords(task, situation).sources),
    ...findings.flatMap(({ source }) => source),
  ]
  return [...new Set<string>(keys)].filter((key) => sourceOf(key) !== undefined)
}

function tasksSection(summary: Summary): PaperSection | null {
  const { made, situation } = summary
  const shown = tasksShown(summary)
  if (shown.length === 0) return null
  const rows = shown.map((task) => {
    const { title, why } = taskWords(task, situation)
    const when = taskWhen(task, shown, made.at, made)
    return { id: task.id, done: task.state === 'done', text: title, why, when }
  })
  return { id: 'order', title: 'Order of work', blocks: [{ kind: 'tasks', rows }] }
}

function tasksShown({ tasks }: Summary) {
  return tasks.filter(({ state }) => state !== 'not-needed')
}

function signSection({ situation }: Summary): PaperSection {
  const last = situation.journey === 'request' ? 'Submitted on' : 'Done on'
  const labels = ['Prepared by', 'Approved by', last]
  return { id: 'sign-off', title: 'Sign-off', blocks: [{ kind: 'sign', labels }] }
}
