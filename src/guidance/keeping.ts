import type { DraftPart } from '../domain/draftParts'

/** Why something is not saved, as the end of “Not saved: ”; by the reason that storage gives. */
export const NOT_SAVED: Readonly<Record<string, string>> = {
  memory: 'this browser keeps no data for this page. Download a copy before you close it',
  blocked: 'this browser keeps no data for this page. Download a copy before you close it',
  waiting: 'an older version of Edgewise is open in another tab. Close that tab',
  quota: 'the disk space for this site is used up. Download a copy, then make room',
  lost: 'the browser closed its storage. Trying again',
  outdated: 'a newer version of Edgewise is in use here. Load the page again',
  'upgrade-failed': 'the stored data could not be brought up to date. Download a copy',
  damaged: 'the stored data is damaged. Download a copy',
  slow: 'the browser does not answer. Still trying',
  failed: 'the browser could not write it. Trying again',
  reader: 'another tab is writing this draft',
}

/** Why a file was not opened. */
export const FILE_REFUSED = {
  empty: 'There is no draft in this file.',
  storage: 'The file is fine, but this browser could not store what is in it.',
} as const

/** Why no backup was handed out; by what reading it back said. */
export const BACKUP_FAILED: Readonly<Record<string, string>> = {
  'too-large': 'Everything together is too large for one file. Download the requests one by one.',
  damaged: 'The file did not read back as it was written. Try again.',
  'not-ours': 'The file did not read back as it was written. Try again.',
  'too-new': 'The file did not read back as it was written. Try again.',
}

/** What the browser answered when it was asked to keep this site's data. */
export const PERSISTENCE = {
  granted: 'Your browser promised not to clear them by itself.',
  denied:
    'Your browser did not promise to keep them: it may clear them when the disk is full, or after weeks without a visit.',
  unsupported: 'This browser cannot promise to keep them.',
} as const

/** What kind of occasion made a version be kept; anything else is the name of the deed before it. */
export const VERSION_OCCASIONS: Readonly<Record<string, string>> = {
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
  contacts: 'Contacts',
  order: 'Order of work',
  track: 'Track',
  options: 'Choices for the documents',
}
