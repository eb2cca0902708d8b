import type { EventAttributes } from 'ics'
import { SUPPORT_HOURS, USUAL_HOURS } from '../../order/clocks'
import type { Task } from '../../order/task'
import { addHours, type Instant } from '../../core/time'
import { REMINDERS, type ReminderKind } from '../../guidance/reminders'
import { foldLines } from '../../paper/fold'
import { subjectOf } from '../request/paperHead'
import type { Summary } from '../summary'
import { visibleText } from '../../paper/visibleText'

/** A moment of the order of work to be reminded of. */
export interface Reminder {
  kind: ReminderKind
  task: string
  at: Instant
  /** Counted from something that has not happened yet. */
  planned: boolean
}

/**
 * The moments at which waits end and support or the outer limit is reached (F28, F31, F32), in the order of work.
 * Waits that are over or not needed have none.
 */
export function remindersOf(tasks: readonly Task[]): Reminder[] {
  return tasks.flatMap(({ id, kind, state, expected }) => {
    if (expected === null || state === 'done' || state === 'not-needed') return []
    const marks: [ReminderKind, Instant][] =
      kind === 'wait-24-hours' || expected.latest === null
        ? [['off-wait', expected.until]]
        : [
            ['usual', expected.from],
            ['support', addHours(expected.from, SUPPORT_HOURS - USUAL_HOURS.from)],
            ['outer', expected.latest],
          ]
    return marks.map(([mark, at]) => ({ kind: mark, task: id, at, planned: state === 'blocked' }))
  })
}

/**
 * The reminders as an iCalendar file (RFC 5545): UTC, CRLF, lines of at most 75 bytes. A second download of the
 * same draft moves the entries of the first. Times that the format cannot hold are left out; null without any.
 */
export async function calendarFile(summary: Summary): Promise<string | null> {
  const reminders = remindersOf(summary.tasks).filter(({ at }) => stamp(at) !== null)
  if (reminders.length === 0) return null
  const { createEvents } = await import('ics')
  const events = reminders.map((reminder) => eventOf(reminder, summary))
  const { error, value } = createEvents(events, { productId: '-//Edgewise//Calendar//EN' })
  if (error) throw error
  return foldLines(value ?? '')
}

function eventOf(reminder: Reminder, summary: Summary): EventAttributes {
  const { draft, made } = summary
  const { title, detail } = REMINDERS[reminder.kind]
  const part = /\.\d+$/.exec(reminder.task)?.[0].replace('.', ', part ') ?? ''
  const start = stamp(reminder.at) ?? ''
  const event: EventAttributes & { timestamp: string } = {
    uid: `${uidText(draft.id)}-${uidText(reminder.task)}-${reminder.kind}@edgewise`,
    sequence: Math.min(draft.revision, 2_147_483_647),
    timestamp: stamp(made.at) ?? start,
    start,
    end: stamp(addHours(reminder.at, 0.25)) ?? start,
    title: visibleText(`${subjectOf(summary)}${part}: ${title}`),
    description: [detail, ...(reminder.planned ? [PLANNED] : []), stateOf(summary)].join(' '),
    status: reminder.planned ? 'TENTATIVE' : 'CONFIRMED',
    transp: 'TRANSPARENT',
    alarms: [{ action: 'display', description: title, trigger: start }],
  }
  return event
}

/** Which state of the request the entry was made from. */
function stateOf({ situation, fingerprint }: Summary): string {
  return `Rules as of ${situation.day}, fingerprint ${fingerprint}.`
}

const PLANNED = 'Planned: download the calendar again when the step before is done.'

/** `20261122T173500Z`; null for what the format cannot write: no moment, or a year of more than four digits. */
function stamp(instant: Instant): string | null {
  const time = new Date(instant)
  if (Number.isNaN(time.getTime())) return null
  const text = time.toISOString().replace(/[-:]|\.\d+/g, '')
  return /^\d{8}T\d{6}Z$/.test(text) ? text : null
}

function uidText(text: string): string {
  return text.replace(/[^A-Za-z0-9.-]/g, '')
}
