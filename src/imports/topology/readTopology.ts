import type { NameTables } from '../../names/nameReading'
import { parsePublicName } from '../../names/publicName'
import { FILE_LIMIT } from '../../evidence/decodeText'
import { readEdges } from './readEdges'
import { readRoutes } from './readRoutes'
import { readDomains, readSites } from './readSites'
import type { NameOf, Topology } from './topology'
import { parseXml } from './parseXml'
import type { XmlElement } from './xml'
import { childOf, childrenOf, isElement, NS } from './xml'

export type TopologyRefusal =
  | 'empty'
  | 'too-large'
  | 'doctype'
  | 'not-xml'
  | 'truncated'
  | 'malformed'
  | 'other-xml'
  | 'nothing-in-it'

/** `detail` is a sentence to show. */
export type TopologyReading =
  { ok: true; topology: Topology } | { ok: false; reason: TopologyRefusal; detail: string }

/** A declared encoding was true of the bytes; of this text it no longer is. */
const DECLARATION = /^\uFEFF?\s*<\?xml\b[^>]*\?>/
const FIRST_TAG = /<([A-Za-z_][^\s/>]*)/
const LAST_TAG = /^<\/([^<>\s]+)\s*>$/

/**
 * Reads a topology from Topology Builder or from `Get-CsTopology -AsXml` (F77, F78, F79), by namespace and local
 * name. Refuses a document type before anything is parsed, and a file that is not whole: half a topology looks like
 * a small one. Gives, while it goes on, how many characters are done.
 */
export async function* readTopology(
  text: string,
  tables: NameTables,
): AsyncGenerator<number, TopologyReading> {
  const early = refuseUnparsed(text)
  if (early) return early
  const root = yield* parseXml(text.replace(DECLARATION, '').trim())
  if (!root) return refuseBroken(text)
  if (isElement(root, NS.topology, 'Topology')) return read('published', root, tables)
  const built = childOf(childOf(root, 'NewTopology'), 'PartialTopology')
  if (isElement(root, NS.builder, 'TopologyBuilder') && built) return read('builder', built, tables)
  return refuse('other-xml', nameRoot(root))
}

function read(kind: Topology['kind'], root: XmlElement, tables: NameTables): TopologyReading {
  const nameOf: NameOf = (written) => parsePublicName(written, tables)
  const dropped: Topology['dropped'] = []
  const sites = readSites(root)
  const domains = readDomains(root, nameOf, dropped)
  const { edges, poolOf } = readEdges(root, sites, nameOf, dropped)
  if (domains.length === 0 && edges.length === 0) {
    return refuse(
      'nothing-in-it',
      'It is a topology, but has no Edge pool and no SIP domain in it.',
    )
  }
  const routes = readRoutes(sites, poolOf)
  const names = sites.map(({ name }) => name)
  return { ok: true, topology: { kind, sites: names, domains, edges, routes, dropped } }
}

function refuse(reason: TopologyRefusal, detail: string): TopologyReading {
  return { ok: false, reason, detail }
}

function refuseUnparsed(text: string): TopologyReading | null {
  if (text.length > FILE_LIMIT) return refuse('too-large', 'The file is larger than 10 MB.')
  if (text.trim() === '') return refuse('empty', 'The file is empty.')
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    return refuse(
      'doctype',
      'It declares a document type or entities. No topology does, so it is not opened.',
    )
  }
  if (!/^\uFEFF?\s*</.test(text)) {
    return refuse(
      'not-xml',
      'It is not XML. Save the topology with: (Get-CsTopology -AsXml).ToString() | Out-File topology.xml',
    )
  }
  return null
}

function refuseBroken(text: string): TopologyReading {
  const [first, last] = [FIRST_TAG.exec(text)?.[1], lastTag(text.slice(-2_000))]
  return first === last
    ? refuse('malformed', 'Its XML is damaged. Save the file again; nothing was taken from it.')
    : refuse('truncated', 'The file is incomplete. Copy the whole file; nothing was added.')
}

/** The name in the tag that ends the text, comments after it aside. */
function lastTag(text: string): string | undefined {
  let rest = text.trimEnd()
  while (rest.endsWith('-->')) rest = rest.slice(0, Math.max(0, rest.lastIndexOf('<!--'))).trimEnd()
  return LAST_TAG.exec(rest.slice(Math.max(0, rest.lastIndexOf('<'))))?.[1]
}

/** Other XML of the same servers, by what it is. */
function nameRoot(root: XmlElement): string {
  if (isElement(root, NS.legacy, 'TopologyInput')) {
    return (
      'It is the input of Merge-CsLegacyTopology, from Office Communications Server. ' +
      'Open the .tbxml file of the merged topology instead.'
    )
  }
  if (root.localName === 'Objs' || root.localName === 'Objects') {
    return (
      'It is output of Export-Clixml or ConvertTo-Xml. Save the topology itself instead: ' +
      '(Get-CsTopology -AsXml).ToString() | Out-File topology.xml'
    )
  }
  const empty = childrenOf(root, 'NewTopology').length > 0
  if (empty) return 'It is a file of Topology Builder without a topology in it.'
  return `It is XML, but not a topology: it begins with “${root.localName.slice(0, 60)}”.`
}
