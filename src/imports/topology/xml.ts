/** What is needed of an XML element: a part of the DOM's `Element`, so that a browser's parser can be handed in. */
export interface XmlElement {
  readonly localName: string
  readonly namespaceURI: string | null
  readonly textContent: string | null
  readonly children: ArrayLike<XmlElement>
  getAttribute(name: string): string | null
}

export interface XmlDocument {
  readonly documentElement: XmlElement | null
}

/** Gives the document, with a `parsererror` element in it where the text is not well formed, as browsers do. */
export type ParseXml = (text: string) => XmlDocument

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
  return Array.from(element?.children ?? []).filter(
    (child) => child.localName === name && (child.namespaceURI ?? '').startsWith(SCHEMA),
  )
}

export function childOf(element: XmlElement | null | undefined, name: string): XmlElement | null {
  return childrenOf(element, name)[0] ?? null
}

/** Everything below an element in document order, without recursion: depth is not ours to choose. */
export function* descendantsOf(element: XmlElement): Generator<XmlElement> {
  const stack = Array.from(element.children).reverse()
  for (let next = stack.pop(); next; next = stack.pop()) {
    yield next
    for (let index = next.children.length - 1; index >= 0; index -= 1) {
      const child = next.children[index]
      if (child) stack.push(child)
    }
  }
}

/** An attribute without the spaces around it; empty where it is not there. */
export function attribute(element: XmlElement | null | undefined, name: string): string {
  return element?.getAttribute(name)?.trim() ?? ''
}
