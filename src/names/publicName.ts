import { parseHostName } from './hostName'
import type { NameProblem, NameReading, NameTables } from './nameReading'
import { reservedEnding } from './knownDomains'

/**
 * What an ending says against a strict name: kept for private use, a public suffix under which others register, or in
 * no list (F18, F20). Null where nothing does, or where the list that knows is not there.
 */
export function endingProblem(name: string, tables: NameTables | undefined): NameProblem | null {
  const reserved = reservedEnding(name)
  if (reserved !== null) return { code: 'reserved-ending', part: reserved, name }
  if (!tables) return null
  const suffix = tables.publicSuffix(name)
  if (suffix === name) return { code: 'public-suffix', part: suffix, name }
  const last = name.slice(name.lastIndexOf('.') + 1)
  return suffix === null ? { code: 'unknown-ending', part: last, name } : null
}

/**
 * Reads any text as a name of the public DNS, for what is taken over from elsewhere: a host name whose ending speaks
 * against it has a problem too, and no name.
 */
export function parsePublicName(typed: string, tables: NameTables): NameReading {
  const reading = parseHostName(typed, tables)
  const problem = reading.name === null ? null : endingProblem(reading.name, tables)
  return problem ? { ...reading, name: null, unicode: null, problem } : reading
}
