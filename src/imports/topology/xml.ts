/** An element with what is needed of it: no comments, no order of text among elements. */
export interface XmlElement {
  readonly localName: string
  readonly namespaceURI: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** Its own, without that of its children. */
  readonly text: string
}

const SCHEMA = 'urn:schema:Microsoft.Rtc.Management.Deploy'
export const NS = {
  topology: `${SCHEMA}.Topology.2008`,
  writable: `${SCHEMA}.WritableTopology.2008`,
  builder: `${SCHEMA}.TopologyBuilder.2008`,
  roles: `${SCHEMA}.ServiceRoles.2008`,
  legacy: `${SCHEMA}.LegacyUserInput.2008`,
} as const

export function isElement(element: XmlElement, namespace: string, name: string): boolean {
  return element.localName === name && element.namespaceURI === namespace
}

/** Direct children by local name, in whichever of the topology's own namespaces. */
export function childrenOf(element: XmlElement | null | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child) => child.localName === name && child.namespaceURI.startsWith(SCHEMA),
  )
}

export function childOf(element: XmlElement | null | undefined, name: string): XmlElement | null {
  return childrenOf(element, name)[0] ?? null
}

/** Everything below an element in document order, without recursion: depth is not ours to choose. */
export function* descendantsOf(element: XmlElement): Generator<XmlElement> {
  const stack = [...element.children].reverse()
  for (let next = stack.pop(); next; next = stack.pop()) {
    yield next
    for (const child of [...next.children].reverse()) stack.push(child)
  }
}

/** An attribute without the spaces around it; empty where it is not there. */
export function attribute(element: XmlElement | null | undefined, name: string): string {
  return element?.attributes.get(name)?.trim() ?? ''
}
