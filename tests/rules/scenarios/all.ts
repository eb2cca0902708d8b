import { AGREEMENT } from './agreement'
import { CONTACTS } from './contacts'
import { DOMAINS } from './domains'
import { ELIGIBILITY } from './eligibility'
import { FEDERATION, REMOVALS } from './federation'
import { KINDS } from './kinds'
import { NAMES } from './names'
import { ORDER, REHEARSED, TRACK } from './order'
import { SERVERS } from './servers'
import type { Chapter } from './write'

/** The table of drafts, by chapter. */
export const CHAPTERS: readonly Chapter[] = [
  { title: 'Eligibility', scenarios: ELIGIBILITY },
  { title: 'Agreement', scenarios: AGREEMENT },
  { title: 'Names as they are typed', scenarios: NAMES },
  { title: 'Access Edges and domains', scenarios: DOMAINS },
  { title: 'Contacts', scenarios: CONTACTS },
  { title: 'Order of work', scenarios: ORDER },
  { title: 'After handing in', scenarios: TRACK },
  { title: 'Moments of today under the rules of another day', scenarios: REHEARSED },
  { title: 'Updates, days', scenarios: KINDS },
  { title: 'Servers', scenarios: SERVERS },
  { title: 'Removals', ...REMOVALS },
  { title: 'Federation with Microsoft 365', ...FEDERATION },
]

export const ALL = CHAPTERS.flatMap(({ scenarios }) => scenarios)
