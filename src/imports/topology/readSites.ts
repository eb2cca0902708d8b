import type { Dropped, NameOf, TopologyDomain } from './topology'
import type { XmlElement } from './xml'
import { attribute, childOf, childrenOf, descendantsOf } from './xml'

export interface Site {
  /** What services and pools are joined by in a published topology. */
  id: string
  name: string
  element: XmlElement
}

const SITES = new Set(['CentralSite', 'RemoteSite'])

/** Central and branch sites, in the order of the file. */
export function readSites(root: XmlElement): Site[] {
  const containers = ['Sites', 'CentralSites', 'RemoteSites'].flatMap((name) =>
    childrenOf(root, name),
  )
  return containers
    .flatMap((container) => [...descendantsOf(container)])
    .filter(({ localName }) => SITES.has(localName))
    .map((element) => {
      const id = attribute(element, 'SiteId')
      const name = childOf(element, 'Name')?.text.trim() ?? ''
      return { id, name: name || `Site ${id}`, element }
    })
}

/** The SIP domains, each once; the default one is marked. Names are compared in their strict form. */
export function readDomains(
  root: XmlElement,
  nameOf: NameOf,
  dropped: Dropped[],
): TopologyDomain[] {
  const found = childOf(root, 'InternalDomains')
  const main = nameOf(attribute(found, 'DefaultDomain')).name
  const seen = new Set<string>()
  const domains: TopologyDomain[] = []
  for (const element of childrenOf(found, 'InternalDomain')) {
    const written = attribute(element, 'Name')
    if (written === '') continue
    const { name, problem } = nameOf(written)
    if (seen.has(name ?? written)) {
      dropped.push({ what: written, why: 'The SIP domain is in the file more than once.' })
      continue
    }
    seen.add(name ?? written)
    domains.push({ written, name, problem, isDefault: name !== null && name === main })
  }
  return domains
}
