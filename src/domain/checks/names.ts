import type { Fix, Hit, Where } from '../finding'
import { parseHostName, type NameProblem, type NameReading, type NameTables } from '../hostName'
import { isMicrosoftEdge, publicNetworkOf, reservedEnding } from '../knownDomains'
import { isLookalike } from '../lookalike'
import { hit, type View } from './check'

/** The longest text that a finding repeats in full: no name is longer. */
const LONGEST_SHOWN = 253

const PROBLEM_RULES: Readonly<Record<NameProblem['code'], string>> = {
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
}

interface Field {
  role: 'fqdn' | 'domain'
  where: Where
  tables: NameTables | undefined
  /** The repair that enters a name in this field, or null where that name would break another rule. */
  fix: (name: string) => Fix | null
}

/** What can be wrong with one name whatever stands beside it: how it is written, and where it can be found. */
export function* checkName(reading: NameReading, field: Field): Iterable<Hit> {
  const { problem, name } = reading
  const typed = shown(reading.typed)
  if (problem) {
    const { suggestion } = problem
    const values = { typed, part: shown(problem.part), name: suggestion ?? '' }
    const fix = suggestion === undefined ? null : field.fix(suggestion)
    yield hit(PROBLEM_RULES[problem.code], field.where, values, fix ?? undefined)
  }
  if (name === null) return
  const rule = readingRule(reading, field.role)
  if (rule) {
    yield hit(rule, field.where, { typed, name }, field.fix(name) ?? undefined)
  }
  yield* checkScript(reading, name, field)
  yield* checkEnding(name, field)
}

/** How the name was found in what was typed; spaces, case and a last dot are not worth a word. */
function readingRule({ changes }: NameReading, role: Field['role']): string | null {
  const kinds = new Set(changes.map(({ kind }) => kind))
  if (kinds.has('address-read')) return role === 'fqdn' ? 'fqdn-from-address' : 'name-address'
  if (kinds.has('scheme-removed') || kinds.has('path-removed')) return 'name-url'
  return kinds.has('port-removed') ? 'name-port' : null
}

function* checkScript({ unicode }: NameReading, name: string, { where }: Field): Iterable<Hit> {
  if (unicode === null) return
  yield hit('name-international', where, { unicode, name })
  if (isLookalike(unicode)) yield hit('name-lookalike', where, { unicode, name })
}

function* checkEnding(name: string, { where, tables }: Field): Iterable<Hit> {
  const reserved = reservedEnding(name)
  if (reserved !== null) {
    yield hit('name-reserved', where, { name, ending: reserved })
    return
  }
  if (!tables) return
  const suffix = tables.publicSuffix(name)
  if (suffix === name) yield hit('name-public-suffix', where, { name })
  if (suffix === null) {
    yield hit('name-unknown-ending', where, { name, ending: name.slice(name.lastIndexOf('.') + 1) })
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

function isFree(name: string, { estate, tables }: View): boolean {
  const read = parseHostName(name, tables)
  return (
    read.name === name &&
    !estate.byFqdn.has(name) &&
    !estate.byDomain.has(name) &&
    reservedEnding(name) === null &&
    tables?.publicSuffix(name) !== name
  )
}

/** A text as a finding repeats it: without blanks around it, cut where it is longer than any name. */
export function shown(text: string): string {
  const bare = text.trim()
  return bare.length > LONGEST_SHOWN ? `${bare.slice(0, 60)}…` : bare
}
