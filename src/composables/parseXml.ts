import { trustedXml } from './trustedTypes'

/** The browser's XML parser. Its nodes are read and never put into the page; a document type is refused. */
export function parseXml(text: string): XMLDocument {
  return new DOMParser().parseFromString(trustedXml(text), 'application/xml')
}
