import type { PreviewRow } from './ImportPreview.vue'
import { entryNote } from '../../imports/entryWords'
import { choiceOf, type ImportEntry } from '../../imports/entries'

/** A row of the preview: what was found, and what became of it. */
export function describeEntry(entry: ImportEntry | undefined): PreviewRow {
  if (!entry) {
    return { line: 0, typed: '', outcome: 'taken', name: null, edge: null, note: '', choice: null }
  }
  const { line, typed, outcome, kind, name, edge } = entry
  const choice = choiceOf(entry)
  return {
    line,
    // A whole text may have been read as one name.
    typed: typed.slice(0, 300),
    outcome,
    name: outcome === 'refused' ? null : name,
    edge,
    note: entryNote(entry),
    choice: choice && (kind === 'edge' ? 'Use as the Access Edge' : `Use ${choice}`),
  }
}
