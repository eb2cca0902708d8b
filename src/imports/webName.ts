import { isWebName } from '../names/knownDomains'
import type { NameReading, NameTables } from '../names/nameReading'
import { endingProblem, parsePublicName } from '../names/publicName'
import type { Claim } from './claim'

/** `https://www.contoso.com/about`, `www.contoso.com/about` */
const WEB_ADDRESS = /^[\s"'<(“‘«]{0,9}(?:https?:\/\/|[^\s/@:]{1,253}\/)/i

/**
 * Reads the name of a claim. The address of a web page is that of its server, so a SIP domain is what stands behind
 * `www.`, where that can be anybody's own; an Access Edge is read as it is written.
 */
export function readClaim({ domain, kind, why }: Claim, tables: NameTables): NameReading {
  const reading = parsePublicName(domain, tables)
  const { name } = reading
  if (kind === 'edge' || name === null || !isWebName(name)) return reading
  if (why !== 'mentioned' && !WEB_ADDRESS.test(domain)) return reading
  const to = name.slice('www.'.length)
  if (!to.includes('.') || endingProblem(to, tables)) return reading
  const changes = [...reading.changes, { kind: 'www-removed', from: name, to } as const]
  return {
    ...reading,
    name: to,
    unicode: tables.toUnicode(to) === to ? null : tables.toUnicode(to),
    changes,
  }
}
