/** Why something is not saved, as the end of “Not saved: ”; by the reason that storage gives. */
export const NOT_SAVED = {
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
  change: 'the last change could not be made. Download a copy, then load the page again',
  removed: 'this request was deleted in another tab. Change it here to keep it',
  reader: 'another tab is writing this draft',
} as const

export type NotSaved = keyof typeof NOT_SAVED
