import { choiceOf, QUESTIONS } from '../../request/questions'
import { taskWords } from '../../guidance/tasks'
import { showsContacts } from '../request/contacts'
import { toCsv } from '../../paper/csv'
import { subjectOf } from '../request/paperHead'
import type { Summary } from '../summary'
import { taskWhen } from '../../paper/when'

/** Every SIP domain in a row with its Access Edge and what partner discovery needs for it (F57, F60), as CSV. */
export function domainsCsv(summary: Summary): string {
  const contacts = showsContacts(summary)
  // Federation has no requests, and nothing was submitted before.
  const isRequest = summary.situation.kind !== 'federation'
  // A removal plans no name: where a record points is what the look-up finds.
  const isPlanned = summary.situation.kind !== 'removal'
  const rows = summary.parts.flatMap(({ part, edges }) =>
    edges.flatMap(({ fqdn, before, domains }) =>
      domains.map(({ name, unicode, contact, discovery }) => [
        fqdn ?? '',
        name,
        ...(contacts ? [contact] : []),
        ...(isRequest ? [String(part), before ?? ''] : []),
        unicode ?? '',
        discovery.owner ?? 'too long for DNS',
        ...(isPlanned ? [discovery.target ?? ''] : []),
        String(discovery.port),
        ...(isPlanned ? [discovery.matches ? 'yes' : 'no', discovery.add ?? ''] : []),
      ]),
    ),
  )
  const headings = [
    QUESTIONS['edge.fqdn'].label,
    QUESTIONS.domain.control,
    ...(contacts ? [QUESTIONS.contact.label] : []),
    ...(isRequest ? ['Request', QUESTIONS['edge.before'].label] : []),
    'Domain as people read it',
    'SRV record',
    ...(isPlanned ? ['Target'] : []),
    'Port',
    ...(isPlanned ? ['Found by partner discovery', 'Name to add'] : []),
  ]
  return withHead(summary, headings, rows)
}

/** The order of work in rows, as CSV. Moments are in UTC, so that a spreadsheet sorts them. */
export function tasksCsv(summary: Summary): string {
  const { tasks, situation, made } = summary
  const rows = tasks.map((task, index) => {
    const { title, why } = taskWords(task, situation)
    const { state, earliest, expected, doneAt } = task
    return [
      String(index + 1),
      title,
      state,
      taskWhen(task, tasks, made.at, made),
      earliest ?? '',
      expected?.until ?? '',
      expected?.latest ?? '',
      doneAt ?? '',
      why,
    ]
  })
  const headings = [
    'Step',
    'Task',
    'State',
    'When',
    'Earliest (UTC)',
    'Usually until (UTC)',
    'At the latest (UTC)',
    'Done (UTC)',
    'Why',
  ]
  return withHead(summary, headings, rows)
}

/** What the head of a paper says stands in columns at the end: lines above the headings would break a reader. */
function withHead(summary: Summary, headings: string[], rows: string[][]): string {
  const { draft, situation, made, fingerprint, ready } = summary
  const kind = choiceOf('eligibility.kind', draft.kind)?.short ?? ''
  const head = [
    subjectOf(summary),
    ready ? kind : `${kind} (DRAFT)`.trim(),
    made.at,
    situation.day,
    fingerprint,
  ]
  const columns = ['Draft', 'Kind', 'Prepared (UTC)', 'Rules as of', 'Fingerprint']
  return toCsv([[...headings, ...columns], ...rows.map((row) => [...row, ...head])])
}
