import type { PreviewRow } from './ImportPreview.vue'
import { entryNote } from '../../imports/entryWords'
import { choiceOf, type Choice, type ImportEntry } from '../../imports/entries'
import { saidKey, type Said } from '../../imports/preview'

/** What can be chosen at a row, and the words on its button. */
interface Offer {
  choice: Choice
  label: string
}

/** What is offered at an entry: what the import found itself, else what the page will offer beside the name. */
export function offerOf(entry: ImportEntry, said: ReadonlyMap<string, Said>): Offer | null {
  const choice = choiceOf(entry)
  if (choice?.edge !== undefined) {
    return { choice, label: `Use ${choice.edge} as the Access Edge` }
  }
  if (choice) {
    const isEdge = entry.kind === 'edge'
    return { choice, label: isEdge ? 'Use as the Access Edge' : `Use ${choice.name}` }
  }
  const use = saidAt(entry, said)?.use
  return use ? { choice: { name: use.name }, label: use.label } : null
}

/** A row of the preview: what was found, what became of it, and what the page will say of it. */
export function describeEntry(
  entry: ImportEntry | undefined,
  all: ReadonlyMap<string, Said>,
): PreviewRow {
  if (!entry) {
    return {
      line: 0,
      typed: '',
      outcome: 'taken',
      name: null,
      edge: null,
      note: '',
      said: null,
      choice: null,
    }
  }
  const { line, typed, outcome, name, edge } = entry
  const said = saidAt(entry, all)
  return {
    line,
    // A whole text may have been read as one name.
    typed: typed.slice(0, 300),
    outcome,
    name: outcome === 'refused' ? null : name,
    edge,
    note: entryNote(entry),
    said: said && { severity: said.severity, title: said.title },
    choice: offerOf(entry, all)?.label ?? null,
  }
}

/** What is said of the name itself, else what is wrong with the Edge beside it: notes on an Edge are not for each domain. */
function saidAt(
  { kind, name, edge, outcome }: ImportEntry,
  all: ReadonlyMap<string, Said>,
): Said | null {
  if (name === null || (outcome !== 'taken' && outcome !== 'corrected')) return null
  const own = all.get(saidKey(kind, name))
  const beside = edge === null ? undefined : all.get(saidKey('edge', edge))
  if (own) return own
  return beside && beside.severity !== 'note' ? { ...beside, use: null } : null
}
