import type { PreviewRow } from './ImportPreview.vue'
import { changeWords, refusalWords } from '../../imports/importWords'
import type { ImportEntry } from '../../imports/entries'

/** A row of the preview: what was found, and what became of it. */
export function describeEntry(entry: ImportEntry | undefined): PreviewRow {
  if (!entry) return { line: 0, typed: '', outcome: 'taken', name: null, edge: null, note: '' }
  const { line, typed, outcome, name, edge } = entry
  // A whole text may have been taken for one name.
  return { line, typed: typed.slice(0, 300), outcome, name, edge, note: noteOf(entry) }
}

function noteOf({ outcome, typed, changes, problem, firstLine, unicode }: ImportEntry): string {
  switch (outcome) {
    case 'refused':
      return problem ? refusalWords(typed, problem) : ''
    case 'duplicate':
      return firstLine === null
        ? 'The draft has this domain already.'
        : `The same as in line ${firstLine}.`
    case 'corrected':
      return `From “${typed.slice(0, 300)}”: ${changeWords(changes)}.`
    case 'taken':
      return unicode ?? ''
  }
}
