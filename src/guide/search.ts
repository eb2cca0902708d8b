export type EntryKind = 'question' | 'guide' | 'term' | 'finding'

/** A run of a text, and whether it is what was searched for. */
export interface FoundRun {
  text: string
  found: boolean
}

/** What a search gives back, best first. */
export interface SearchHit {
  id: string
  kind: EntryKind
  /** The topic that it belongs to. */
  topic: string
  title: string
  /** The text around the first word that was found. */
  excerpt: readonly FoundRun[]
  address: string
}
