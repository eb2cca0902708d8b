import { AGREEMENT } from './agreement'
import type { Scenario } from './build'
import { CONTACTS } from './contacts'
import { DOMAINS } from './domains'
import { ELIGIBILITY } from './eligibility'
import { KINDS } from './kinds'
import { NAMES } from './names'
import { ORDER, TRACK } from './order'

/** The table of drafts, by chapter. */
export const CHAPTERS: readonly (readonly [string, readonly Scenario[]])[] = [
  ['Eligibility', ELIGIBILITY],
  ['Agreement', AGREEMENT],
  ['Names as they are typed', NAMES],
  ['Access Edges and domains', DOMAINS],
  ['Contacts', CONTACTS],
  ['Order of work', ORDER],
  ['After handing in', TRACK],
  ['Updates, removals, days', KINDS],
]

export const ALL: readonly Scenario[] = CHAPTERS.flatMap(([, scenarios]) => scenarios)
