import type { DraftPart } from '../request/draftParts'
import type { Occasion } from '../request/occasions'

/** Why a file was not opened. */
export const FILE_REFUSED = {
  empty: 'There is no draft in this file.',
  stopped: 'You stopped it. Nothing of the file was added.',
  storage: 'The file is fine, but this browser could not store what is in it.',
} as const

/** Why no backup was handed out; by what reading it back said. */
export const BACKUP_FAILED = {
  'too-large': 'A request in it is too large for any file. Divide it into several requests.',
  damaged: 'The file did not read back as it was written. Try again.',
  'not-ours': 'The file did not read back as it was written. Try again.',
  'too-new': 'The file did not read back as it was written. Try again.',
} as const

/** What the browser answered when it was asked to keep this site's data. */
export const PERSISTENCE = {
  granted: 'Your browser has agreed not to delete this data by itself.',
  denied:
    'Your browser may delete this data when disk space runs low, or after weeks without a visit.',
  unsupported: 'This browser cannot promise to keep this data.',
} as const

/** On which occasion a version was kept. */
export const VERSION_OCCASIONS: Readonly<Record<Occasion, string>> = {
  opened: 'As it was opened',
  edited: 'While it was edited',
}

/** The parts of a draft, as a list of changes names them. */
export const PART_WORDS: Readonly<Record<DraftPart, string>> = {
  name: 'Name',
  kind: 'Kind of request',
  asOf: 'Rules as of',
  eligibility: 'Eligibility',
  agreement: 'Agreement',
  edges: 'Edges and domains',
  baseline: 'What was submitted before',
  baselineText: 'The names as submitted, as typed',
  contacts: 'Contacts',
  order: 'Order of work',
  track: 'Track',
  options: 'Choices for the documents',
}
