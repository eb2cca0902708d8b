import { discover } from '../names/discovery'
import type { AccessEdge } from './draft'
import { parseHostName } from '../names/hostName'
import type { NameTables } from '../names/nameReading'

/**
 * The Access Edge to propose for domains that come without one: the first whose FQDN partner discovery takes for
 * one of them (F60), else the first of all. Null where there is no Edge. `names` are strict.
 */
export function homeEdgeFor(
  names: readonly string[],
  edges: readonly AccessEdge[],
  tables?: NameTables,
): string | null {
  const wanted = new Set(names)
  const fitting = edges.find(({ fqdn }) => {
    const { name } = parseHostName(fqdn, tables)
    const domain = name?.slice(name.indexOf('.') + 1) ?? ''
    return name !== null && wanted.has(domain) && discover(domain, name).matches
  })
  return (fitting ?? edges[0])?.id ?? null
}
