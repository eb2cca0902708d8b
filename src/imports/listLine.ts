import { parseHostName } from '../names/hostName'
import { isEdgeName } from '../names/knownDomains'
import type { Claim } from './entries'

export type LineClaim = Omit<Claim, 'line'>

/** Reads one trimmed line; null where it is not of the kind that the reader knows. */
export type LineReader = (line: string) => LineClaim[] | null

const BULLET = /^(?:[-*+•‣◦▪–—·]|\(?\d{1,6}[.):]|\[[ x]?\]|\d{1,6}(?=\s))\s+/i
/** `SIP domains: contoso.com` */
const LABEL = /^[^\s.@:,;/][^.@:,;/]{0,40}:\s+/
/** A remark, a rule, or what stands over a list: `Our SIP domains:` */
const REMARK = /^(?:#|\/\/|;)|^[\s|:=+\-_]*$|^[^.@]*[^.@\s]\s*:$/
const ARROW = /^(.*?)(?:-{1,3}>|={1,2}>|→|⇒)(.*)$/
const EQUALS = /^([^\s=/?]+)\s*=\s*([^=/?]+)$/
const GROUP = /^([^\s:,;/@]+\.[^\s:,;/@]+):\s+(\S.*)$/
/** What may follow an address in a SIP URI; its semicolon separates no names. */
const PARAMETER =
  /;(?:transport|user|maddr|method|ttl|lr|gruu|opaque|epid|ms-[\w-]+)(?:=[^\s;,<>"]*)?/gi
/** A text of several words that is longer than any name is a list of words. */
const LONGEST_NAME = 253

/** Reads a line that a person wrote: bullets, separators, addresses, pairs of a domain and its Edge. */
export function readWrittenLine(line: string): LineClaim[] {
  if (REMARK.test(line)) return []
  const text = line
    .replace(BULLET, '')
    .replace(LABEL, '')
    .replace(/\s#.*$/, '')
    .replace(PARAMETER, '')
  return readPair(text) ?? pairUp(piecesOf(text))
}

/** The names in a text: what stands in angle brackets, else what stands between separators. */
export function piecesOf(text: string): string[] {
  const addresses = [...text.matchAll(/<([^<>@]*@[^<>]*)>/g)].map(([, address = '']) => address)
  if (addresses.length > 0) return addresses
  return text
    .split(/[,;\t|，；、]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .flatMap(wordsOf)
}

/** A space separates names only where each word could be one; else the text is refused as a whole. */
function wordsOf(piece: string): string[] {
  if (!/\s/.test(piece)) return [piece]
  const words = piece.split(/\s+/)
  return piece.length > LONGEST_NAME || words.every((word) => word.includes('.')) ? words : [piece]
}

function readPair(text: string): LineClaim[] | null {
  const [, left = '', right = ''] = ARROW.exec(text) ?? EQUALS.exec(text) ?? GROUP.exec(text) ?? []
  const lefts = piecesOf(left)
  const rights = piecesOf(right)
  const [first] = lefts
  const [edge] = rights
  if (first === undefined || edge === undefined) return null
  if (lefts.length === 1 && isEdge(first) && !rights.some(isEdge)) {
    return rights.map((domain) => ({ domain, edge: first }))
  }
  return rights.length === 1 ? lefts.map((domain) => ({ domain, edge })) : null
}

/** Two names side by side are a pair where one alone begins as a server does; otherwise two domains. */
function pairUp(pieces: readonly string[]): LineClaim[] {
  const [one, other, more] = pieces
  if (one !== undefined && other !== undefined && more === undefined) {
    if (isEdge(other) && isDomain(one)) return [{ domain: one, edge: other }]
    if (isEdge(one) && isDomain(other)) return [{ domain: other, edge: one }]
  }
  return pieces.map((domain) => ({ domain }))
}

function isEdge(text: string): boolean {
  const { name } = parseHostName(text)
  return name !== null && !text.includes('@') && isEdgeName(name)
}

function isDomain(text: string): boolean {
  const { name } = parseHostName(text)
  return name !== null && !isEdge(text)
}
