import type { Observation } from './observation'

/**
 * One value that a reading shows for a want. `wanted`: it is literally there. `other`: something else is there. `cut`: the
 * output was cut, so it cannot be read. `unclear`: shown in a way that decides nothing.
 */
export interface Seen {
  text: string
  state: 'wanted' | 'other' | 'cut' | 'unclear'
  /** Why it decides nothing, or what else to know. */
  note?: string
}

/** The documents that fix what differs. */
export type WantPaper = 'dns' | 'certificate' | 'server' | 'tenant'

/** What the plan wants of one property of one thing. */
export interface Want {
  /** Stable from one day to the next. */
  id: string
  /** The domain, Edge or subject that it belongs to. */
  group: string
  what: string
  /** As it is shown. */
  wanted: string
  /** The command, or the kind of text, that shows it. */
  source: string
  /** What to change where it differs, as a sentence. */
  change: string
  /** Where what was seen needs another sentence: a record to add instead of one to replace. */
  changeFor?: (seen: readonly Seen[]) => string | null
  /** The document that fixes it, by its id in the catalogue. */
  paper: WantPaper
  /** Every value that a reading shows for it; none where the reading says nothing about it. */
  look: (observations: readonly Observation[]) => readonly Seen[]
}

/** The group of what is wanted of the server as a whole. */
export const SERVER = 'Server'

/** Names are equal whatever their case and with or without the final dot. */
export function sameName(one: string, other: string): boolean {
  return plainName(one) === plainName(other)
}

export function plainName(text: string): string {
  return text.trim().toLowerCase().replace(/\.$/, '')
}
