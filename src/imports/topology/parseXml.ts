import type { XmlElement } from './xml'

/** Characters that are parsed in one go: some milliseconds of work. */
const CHUNK = 65_536
/** Far more than any topology has; the parser looks a prefix up through all of them. */
const DEEPEST = 200

interface Open extends XmlElement {
  children: XmlElement[]
  text: string
}

/**
 * Parses XML with its namespaces, a chunk at a time; gives how many characters are done, and last the outermost
 * element, or null where the text is not well formed, is more than one document or is nested beyond measure. A
 * document type is to be refused before: entities are not resolved.
 */
export async function* parseXml(text: string): AsyncGenerator<number, XmlElement | null> {
  const { SaxesParser } = await import('saxes')
  const parser = new SaxesParser({ xmlns: true, position: false })
  const open: Open[] = []
  let root: XmlElement | null = null
  let isBroken = false
  parser.on('error', () => (isBroken = true))
  parser.on('opentag', ({ local, uri, attributes }) => {
    const own = Object.values(attributes).filter(({ prefix }) => prefix === '')
    const element: Open = {
      localName: local,
      namespaceURI: uri,
      attributes: new Map(own.map(({ local: name, value }) => [name, value])),
      children: [],
      text: '',
    }
    root ??= element
    open.at(-1)?.children.push(element)
    isBroken ||= open.push(element) > DEEPEST
  })
  parser.on('closetag', () => void open.pop())
  const onText = (piece: string) => {
    const element = open.at(-1)
    if (element) element.text += piece
  }
  parser.on('text', onText)
  parser.on('cdata', onText)
  for (let at = 0; at < text.length && !isBroken; at += CHUNK) {
    parser.write(text.slice(at, at + CHUNK))
    yield Math.min(text.length, at + CHUNK)
  }
  if (!isBroken) parser.close()
  return isBroken ? null : root
}
