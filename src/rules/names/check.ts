import type { Hit, Where } from '../finding'
import type { Fix } from '../rule'
import type { RuleId } from '../rulebook'
import { parseHostName } from '../../names/hostName'
import type { NameProblem, NameReading, NameTables } from '../../names/nameReading'
import { isEdgeName, isMicrosoftEdge, isWebName, publicNetworkOf } from '../../names/knownDomains'
import { isLookalike } from '../../names/lookalike'
import { hasTables, needsInternational, needsSuffixes } from '../../names/nameTables'
import { endingProblem } from '../../names/publicName'
import { severalNames } from '../../names/severalNames'
import type { View } from '../check'

/** The longest text that a finding repeats in full: no name is longer. */
const LONGEST_SHOWN = 253

const PROBLEM_RULES: Readonly<Record<NameProblem['code'], RuleId>> = {
  empty: 'name-nothing',
  'space-inside': 'name-space',
  'empty-label': 'name-empty-label',
  'label-too-long': 'name-label-too-long',
  'name-too-long': 'name-too-long',
  underscore: 'name-underscore',
  character: 'name-character',
  'hyphen-edge': 'name-hyphen',
  'single-label': 'name-single-label',
  'ip-address': 'name-ip-address',
  wildcard: 'name-wildcard',
  'not-encodable': 'name-not-encodable',
  'too-long-to-read': 'name-too-long-to-read',
  'reserved-ending': 'name-reserved',
  'public-suffix': 'name-public-suffix',
  'unknown-ending': 'name-unknown-ending',
}

/** A rule that a name meets whatever stands beside it; `use` is the name that would mend it. */
interface NameHit {
  rule: RuleId
  values: Record<string, string>
  use: string | null
  /** The names in a text that holds several. */
  several?: readonly string[]
}

/** What a name says by itself. */
export interface NameFacts {
  hits: readonly NameHit[]
  /** The suffix under which others register, or an ending that no public DNS has. */
  unownable: boolean
  /** Of a public network that one connects to. */
  ofNetwork: boolean
  likeHost: boolean
}

// A reading belongs to one typed text and one set of tables, so what follows from it is worked out once.
const known = new WeakMap<NameReading, NameFacts>()

/** Reads what can be wrong with one name: how it is written, and whether it can be found from outside (F18, F20). */
export function factsOf(reading: NameReading, tables: NameTables | undefined): NameFacts {
  const facts = known.get(reading) ?? readFacts(reading, tables)
  known.set(reading, facts)
  return facts
}

/**
 * The hits of a name in its field. `fix` gives the repair that enters a name there, or null where it may not; `split`
 * the one that gives several names a field each.
 */
export function* checkName(
  { hits }: NameFacts,
  where: Where,
  fix: (name: string) => Fix | null,
  split: (names: readonly string[]) => Fix | null = () => null,
): Iterable<Hit> {
  for (const { rule, values, use, several } of hits) {
    const repair = several ? split(several) : use === null ? null : fix(use)
    yield { rule, key: where.field, where, values, ...(repair && { fix: repair }) }
  }
}

/** Whether a name could be entered as an Access Edge FQDN without breaking a rule that stops the request. */
export function canBeFqdn(name: string, view: View): boolean {
  return isFree(name, view) && !isMicrosoftEdge(name)
}

/** Whether a name could be entered as a SIP domain without breaking a rule that stops the request. */
export function canBeDomain(name: string, view: View): boolean {
  return isFree(name, view) && publicNetworkOf(name) === null
}

/** Whether a name is strict and somebody's own, wherever it is entered. */
export function isOwnable(name: string, tables: NameTables | undefined): boolean {
  const reading = parseHostName(name, tables)
  return reading.name === name && !factsOf(reading, tables).unownable
}

function isFree(name: string, { estate, tables }: View): boolean {
  return !estate.byFqdn.has(name) && !estate.byDomain.has(name) && isOwnable(name, tables)
}

/** A text as a finding repeats it: without blanks around it, cut where it is longer than any name. */
export function shown(text: string): string {
  const bare = text.trim()
  return bare.length > LONGEST_SHOWN ? `${bare.slice(0, 60)}…` : bare
}

function readFacts(reading: NameReading, tables: NameTables | undefined): NameFacts {
  const { name, problem } = reading
  const typed = shown(reading.typed)
  if (!hasTables(tables, { suffixes: false, international: needsInternational(reading.typed) })) {
    return notChecked(typed)
  }
  if (problem || name === null) {
    const several = severalNames(reading.typed, tables)
    const hits = several
      ? [severalHit(typed, several)]
      : [problemHit(reading.typed, problem ?? { code: 'empty', part: '' })]
    return { hits, unownable: false, ofNetwork: false, likeHost: false }
  }
  if (!hasTables(tables, { suffixes: needsSuffixes(name), international: false })) {
    return notChecked(typed)
  }
  const ending = endingProblem(name, tables)
  return {
    hits: [
      ...readingHits(reading, name, typed),
      ...scriptHits(reading, name),
      ...(ending ? [problemHit(typed, ending)] : []),
    ],
    unownable: ending !== null && ending.code !== 'unknown-ending',
    ofNetwork: publicNetworkOf(name) !== null,
    likeHost: isEdgeName(name) || isWebName(name),
  }
}

function severalHit(typed: string, several: readonly string[]): NameHit {
  const values = { typed, count: String(several.length) }
  return { rule: 'name-several', values, use: null, several }
}

/** A table that says what the name is, or who can own it, could not be fetched. */
function notChecked(typed: string): NameFacts {
  const hits: NameHit[] = [{ rule: 'name-not-checked', values: { typed }, use: null }]
  return { hits, unownable: true, ofNetwork: false, likeHost: false }
}

/** What a text that is no name for a request is told by: its rule and the values for that rule's words. */
export function problemHit(typed: string, problem: NameProblem): NameHit {
  const { code, part, suggestion = null, name = suggestion ?? '' } = problem
  const values = { typed: shown(typed), part: shown(part), ending: shown(part), name }
  return { rule: PROBLEM_RULES[code], values, use: suggestion }
}

/** How the name was found in what was typed; spaces, case and a last dot are not worth a word. */
function readingHits({ changes }: NameReading, name: string, typed: string): NameHit[] {
  const kinds = new Set(changes.map(({ kind }) => kind))
  const told = (rule: RuleId): NameHit[] => [{ rule, values: { typed, name }, use: name }]
  if (kinds.has('address-read')) return told('name-address')
  if (kinds.has('scheme-removed') || kinds.has('path-removed')) return told('name-url')
  return kinds.has('port-removed') ? told('name-port') : []
}

function scriptHits({ unicode }: NameReading, name: string): NameHit[] {
  if (unicode === null) return []
  const rule = isLookalike(unicode) ? 'name-lookalike' : 'name-international'
  return [{ rule, values: { unicode, name }, use: null }]
}
