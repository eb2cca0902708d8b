import type { NamesInService } from '../situation/names'
import type { Summary } from './summary'

export interface EstateDomain {
  name: string
  /** The form people read, where the name is internationalised. */
  unicode: string | null
  /** The name that the SRV record points to; null where nothing is known to point to. */
  target: string | null
  /** Whether partner discovery accepts the Edge's own name for this domain (F60). */
  matches: boolean
  /** A name to add to DNS and to the certificate (F64). */
  add: string | null
}

export interface EstateEdge {
  fqdn: string
  before: string | null
  domains: readonly EstateDomain[]
}

/** Two labels at least. Asked of 10,000 names at once: in one go, without an array of labels for each. */
const PLAIN_NAME =
  /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/

/** Whether a text is a host name that may stand in a zone, a script or a certificate request as it is. */
export function isPlainName(name: string): boolean {
  return name.length <= 253 && PLAIN_NAME.test(name)
}

/**
 * The Access Edges of all parts with what each one serves. A name that is not strict lower-case ASCII is
 * left out here, so that no document for a machine ever holds one, whatever the summary says.
 */
export function estateOf(summary: Summary): EstateEdge[] {
  return summary.parts.flatMap(({ edges }) =>
    edges.flatMap(({ fqdn, before, domains }) =>
      fqdn === null || !isPlainName(fqdn)
        ? []
        : [
            {
              fqdn,
              before: plain(before),
              domains: domains
                .filter(({ name }) => isPlainName(name))
                .map(({ name, unicode, discovery }) => ({
                  name,
                  unicode,
                  target: plain(discovery.target),
                  matches: discovery.matches,
                  add: plain(discovery.add),
                })),
            },
          ],
    ),
  )
}

/** Every SIP domain of the request once, also those whose Access Edge has no name yet. */
export function domainsOf(summary: Summary): string[] {
  const names = summary.parts.flatMap(({ edges }) =>
    edges.flatMap(({ domains }) => domains.map(({ name }) => name)),
  )
  return [...new Set(names)].filter(isPlainName)
}

/**
 * What an update finds in service, in strict names alone. Once the old names are ticked as out of service nothing of
 * it is left, and the papers hold what is wanted and no more (F34).
 */
export function inService({ situation, tasks }: Summary): NamesInService {
  const isOver = tasks.some(({ kind, state }) => kind === 'retire-old-fqdn' && state === 'done')
  const { renamed, kept, replaced, readdressed, withdrawn } = situation.names
  const list = (names: readonly string[]) => names.filter(isPlainName)
  const left = <Item>(items: readonly Item[]) => (isOver ? [] : items)
  return {
    renamed: left(renamed).filter(({ from, to }) => isPlainName(from) && isPlainName(to)),
    kept: left(kept).map(({ edge, names }) => ({ edge, names: list(names) })),
    replaced: left(replaced).map(({ domain, targets }) => ({ domain, targets: list(targets) })),
    readdressed: left(readdressed).filter(
      ({ name, from }) => isPlainName(name) && isPlainName(from),
    ),
    withdrawn: left(withdrawn)
      .filter(({ domain }) => isPlainName(domain))
      .map(({ domain, targets }) => ({ domain, targets: list(targets) })),
  }
}

function plain(name: string | null): string | null {
  return name !== null && isPlainName(name) ? name : null
}
