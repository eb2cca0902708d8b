export type EntryKind = 'question' | 'guide' | 'term' | 'finding'

/** What the search from anywhere finds besides: places of the app, of the open draft, and what can be done there. */
export type PlaceKind = 'action' | 'screen' | 'paper' | 'name' | 'draft'

/** A run of a text, and whether it is what was searched for. */
export interface FoundRun {
  text: string
  found: boolean
}

/** What a search gives back, best first. */
export interface SearchHit {
  id: string
  kind: EntryKind | PlaceKind
  /** The topic that it belongs to. */
  topic: string
  title: string
  /** The text around the first word that was found. */
  excerpt: readonly FoundRun[]
  address: string
  /** Done before one goes there. */
  act?: () => void
}
