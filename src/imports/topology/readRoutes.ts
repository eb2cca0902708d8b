import { serviceKey } from './readEdges'
import type { Site } from './readSites'
import type { FederationRoute } from './topology'
import type { XmlElement } from './xml'
import { attribute, descendantsOf } from './xml'

/**
 * The sites' federation routes. No file with one was to be had, so where it stands is not known: any element
 * below a site whose name speaks of it is taken, and whatever in it names an Edge pool. Null where there is none.
 */
export function readRoutes(
  sites: readonly Site[],
  pools: ReadonlyMap<string, string>,
): FederationRoute[] | null {
  const routes = sites.flatMap(({ name, element }) =>
    [...descendantsOf(element)]
      .filter(({ localName }) => /^(?!Xmpp).*FederationRoute/.test(localName))
      .map((route) => ({ site: name, pool: poolOf(route, pools) })),
  )
  return routes.length > 0 ? routes : null
}

function poolOf(route: XmlElement, pools: ReadonlyMap<string, string>): string | null {
  for (const element of [route, ...descendantsOf(route)]) {
    const names = [
      attribute(element, 'ServiceUniqueId'),
      attribute(element, 'UniqueId'),
      attribute(element, 'Fqdn'),
      serviceKey(element),
      element.text.trim().replace(/^EdgeServer:/i, ''),
    ]
    for (const name of names) {
      const pool = pools.get(name.toLowerCase())
      if (pool !== undefined) return pool
    }
  }
  return null
}
