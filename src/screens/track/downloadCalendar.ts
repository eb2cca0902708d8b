import { saveFile } from '../../composables/files'
import { calendarFile } from '../../documents/calendar/calendar'
import { fileName } from '../../documents/fileName'
import { useSummary } from '../draft/summary/useSummary'

/** Saves the waits of the open draft as a calendar. False where there is nothing to wait for. */
export async function downloadCalendar(): Promise<boolean> {
  const summary = useSummary().value
  const text = summary && (await calendarFile(summary))
  if (!text) return false
  saveFile(fileName(summary, 'calendar', 'ics'), text, 'text/calendar')
  return true
}
