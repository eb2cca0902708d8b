import { parseHostName } from '../../names/hostName'
import { isEdgeName } from '../../names/knownDomains'
import type { Collector } from '../collect'
import { roleOfLabel } from '../columns'
import type { Source } from '../fact'
import { LONGEST_LINE, ROLE_OF_LABEL, readAttribute } from './labels'
import { isOneName, nameTokens } from '../nameTokens'
import { isSplitName } from './splitName'
import { APART, findInside, type Manner } from './sentences'
import { cut, endOf, slice, split, trim, words, type Span } from '../span'

const BULLET = /^(?:>\s{0,3})*(?:(?:[-*+•‣◦▪–—·]|\(?\d{1,6}[.):]|\[[ x]?\]|\d{1,6}(?=\s))\s+)?/i
/** `SIP domains: contoso.com`, `SipDomain=contoso.com` */
const LABEL =
  /^([^\s.@:：,;/=](?:[^.@:：,;="']|(?<=\p{L})'(?=\p{L})){0,40}?)\s*(?::\s+|：\s*|:?=\s*(?=\S))/u
/** A label that says no more than that a name is one. */
const ANY_NAME =
  /^\W*(?:names?|noms?|nombres?|namen?|identity|sip|fqdn|new|neu|also|list|add|plus|and|und)\W*$/i
/** A remark, or a rule. */
const REMARK = /^(?:#|\/\/|;)|^[\s|:=+\-_*~.]*$/
const ARROWS = /-{1,3}>|={1,2}>|→|⇒/g
const EQUALS = /^([^\s=/?]+)\s*=\s*([^\s=/?][^=/?]*)$/
const GROUP = /^([^\s:,;/@.]+\.[^\s:,;/@]+):\s+(\S.*)$/
/** What may follow an address in a SIP URI; its semicolon separates no names. */
const PARAMETER =
  /;(?:transport|user|maddr|method|ttl|lr|gruu|opaque|epid|ms-[\w-]+)(?:=[^\s;,<>"]*)?/gi
/** Words of code around its strings. */
const QUOTED = /(["'])([^"'\r\n]{1,300})\1/g
const SEPARATOR = /[,;\t|，；、]/g
/** A word of the language, a greeting or a heading; `domains:` in YAML. */
const WORD = /^(?:\p{Lu}\p{L}+[,!.]?|\p{L}+:)$/u
const LONGEST_NAME = 253

/**
 * Reads a line that a person wrote: bullets, labels, separators, addresses, pairs of a domain and its Edge. A piece that
 * is one word is judged as a name; in other text the names inside are found.
 */
export function readWrittenLine(
  collector: Collector,
  line: Span,
  source: Source,
  manner: Manner,
): void {
  const bare = trim(line)
  if (REMARK.test(bare.text)) {
    collector.ignore(line)
    return
  }
  const before = collector.facts.length + collector.skipped.length
  if (bare.text.length > LONGEST_LINE) {
    for (const piece of split(bare, SEPARATOR).flatMap(wordsOf))
      judge(collector, piece, source, manner)
  } else readShortLine(collector, bare, source, manner)
  if (collector.facts.length + collector.skipped.length === before) collector.ignore(line)
}

function readShortLine(collector: Collector, line: Span, source: Source, manner: Manner): void {
  let text = behind(line, BULLET)
  text = slice(text, 0, remarkAt(text.text))
  if (readAttribute(collector, text, source)) return
  const label = LABEL.exec(text.text)
  // A name of one label may be before an equals sign: what is behind it decides.
  const isLabel =
    label !== null &&
    (!/=/.test(label[0]) || roleOfLabel(label[1] ?? '') !== null || /\s/.test(label[1] ?? ''))
  const said = isLabel ? roleOfLabel(label[1] ?? '') : null
  // A SIP address is one of a SIP domain, whatever it is called.
  const isAny =
    label !== null &&
    (ANY_NAME.test(label[1] ?? '') || /^.{0,80}?[:=]\s{0,9}sips?:/i.test(text.text))
  const isUnknown = isLabel && !said && !isAny
  const isUnder = manner.over !== null && (manner.role === 'listed' || /^[-*•]\s/.test(line.text))
  const own = isUnknown && !isUnder ? 'mentioned-apart' : manner.role
  const role = said ? ROLE_OF_LABEL[said] : own
  const over = isLabel ? text.text.slice(0, 200) : manner.over
  if (isLabel) text = slice(text, label[0].length)
  text = blanked(text, PARAMETER)
  const isOurs = !APART.has(role) || isUnknown
  if (isOurs && readPair(collector, text, source)) return
  const pieces = piecesOf(text)
  const [one, other, more] = pieces
  if (one && other && !more && !APART.has(role)) {
    const pair =
      isEdge(other.text) && isDomain(one.text)
        ? [one, other]
        : isEdge(one.text) && isDomain(other.text)
          ? [other, one]
          : null
    if (pair?.[0] && pair[1]) {
      addPair(collector, pair[0], pair[1], source)
      return
    }
  }
  // `contoso.com, larch works.com`
  const isList = pieces.length > 1 && pieces.some(({ text }) => isOneName(text))
  const isListed = manner.isListed || isList
  for (const piece of pieces) judge(collector, piece, source, { ...manner, isListed, role, over })
}

/** One piece: a name, something that should be one, or text with names in it. */
function judge(collector: Collector, piece: Span, source: Source, manner: Manner): void {
  const { text } = piece
  const { role, over, isProse, isListed, hasNames } = manner
  const isWord = !/\s/.test(text)
  const isSplit = !isWord && (isListed || !isProse) && isSplitName(text)
  if (isWord && isNoise(text)) return
  if (isWord ? !isProse || /[.@。．]/.test(text) : isSplit) {
    // A capital letter without a dot is a word of the language, where there are names beside it.
    if (isWord && hasNames && WORD.test(text)) return
    if (isProse && !isSplit && !readsAsName(piece)) findInside(collector, piece, source, manner)
    else collector.name(piece, role, source, role === 'mentioned-apart' ? over : null)
    return
  }
  findInside(collector, piece, source, manner)
}

/** `OU=Users`, `tel:+4912345`, a bracket of code: nothing that was meant as a name. */
function isNoise(text: string): boolean {
  return !/[.@。．｡]/.test(text) && parseHostName(text).problem?.code === 'character'
}

/** In a sentence, a word that is a name from its first letter to its last, or an address. */
function readsAsName(piece: Span): boolean {
  const [token, more] = nameTokens(piece)
  if (!token || more || parseHostName(piece.text).problem?.code === 'character') return false
  return (
    piece.text.includes('@') ||
    piece.text.includes('//') ||
    token.text.length >= piece.text.length - 4
  )
}

/** The names in a text: what is in angle brackets, in the quotes of code, else what is between separators. */
function piecesOf(text: Span): Span[] {
  const addresses = within(text, /<([^<>@]*@[^<>]*)>/g)
  if (addresses.length > 0) return addresses
  const quoted = within(text, QUOTED, 2)
  if (quoted.length > 0 && quoted.every((piece) => isOneName(piece.text))) {
    const inside = quoted.reduce((sum, piece) => sum + nameTokens(piece).length, 0)
    if (nameTokens(text).length === inside) return quoted
  }
  return split(text, SEPARATOR).flatMap(wordsOf).map(withoutMarkup)
}

/** Without the emphasis of Markdown, the address behind a link's text, and brackets around a list. */
function withoutMarkup(piece: Span): Span {
  const { text } = piece
  const match = /^(\[)([^\]]{1,300})\]\([^)]{0,600}\)$|^([*_]{2})(.{1,300})[*_]{2}$/.exec(text)
  const inner = match?.[2] ?? match?.[4]
  if (inner !== undefined) {
    const start = (match?.[1] ?? match?.[3] ?? '').length
    return slice(piece, start, start + inner.length)
  }
  // `[contoso.com` and `fabrikam.com]`, `fe02.contoso.net)`, but not the address `[::1]`.
  if (/^(?:\[[^\]:]+|\([^\s)]+)$/.test(text)) return slice(piece, 1)
  return /^(?:[^[:]+\]|[^\s(]+\))$/.test(text) ? slice(piece, 0, text.length - 1) : piece
}

function within(text: Span, pattern: RegExp, group = 1): Span[] {
  return Array.from(text.text.matchAll(pattern), (match) => {
    const inner = match[group] ?? ''
    const start = match.index + match[0].indexOf(inner)
    return slice(text, start, start + inner.length)
  })
}

/** A space separates names only where each word could be one. */
function wordsOf(piece: Span): Span[] {
  if (!/\s/.test(piece.text)) return [piece]
  const parts = words(piece)
  const areNames = parts.every(({ text }) => text.includes('.') && isOneName(text))
  return piece.text.length > LONGEST_NAME || areNames ? parts : [piece]
}

function readPair(collector: Collector, text: Span, source: Source): boolean {
  const [left, right] = sidesOf(text)
  if (!left || !right) return false
  const lefts = piecesOf(left)
  const rights = piecesOf(right)
  const [first] = lefts
  const [edge] = rights
  if (!first || !edge || isNoise(edge.text)) return false
  if ([...lefts, ...rights].some((piece) => /\s/.test(piece.text))) return false
  if (lefts.length === 1 && isEdge(first.text) && !rights.some((each) => isEdge(each.text))) {
    for (const domain of rights) addPair(collector, domain, first, source)
    return true
  }
  if (rights.length > 1) return false
  for (const domain of lefts) addPair(collector, domain, edge, source)
  return true
}

function sidesOf(text: Span): [] | [Span, Span] {
  const arrow = cut(text, ARROWS)
  const [left, right] = arrow
  if (left && right && arrow.length === 2) return [trim(left), trim(right)]
  const match = EQUALS.exec(text.text) ?? GROUP.exec(text.text)
  if (!match?.[1] || match[2] === undefined) return []
  const start = text.text.lastIndexOf(match[2])
  return [slice(text, 0, match[1].length), trim(slice(text, start))]
}

function addPair(collector: Collector, domain: Span, edge: Span, source: Source): void {
  const [first, last] = domain.offset < edge.offset ? [domain, edge] : [edge, domain]
  collector.add({
    kind: 'pair',
    domain: collector.value(domain),
    edge: collector.value(edge),
    contact: null,
    before: null,
    place: collector.place({ text: '', offset: first.offset, length: endOf(last) - first.offset }),
    source,
  })
}

function behind(line: Span, pattern: RegExp): Span {
  return slice(line, pattern.exec(line.text)?.[0].length ?? 0)
}

function remarkAt(text: string): number | undefined {
  const at = text.search(/\s#/)
  return at < 0 ? undefined : at
}

/** What is left out becomes spaces, so that places stay. */
function blanked(text: Span, pattern: RegExp): Span {
  return { ...text, text: text.text.replace(pattern, (found) => ' '.repeat(found.length)) }
}

function isEdge(text: string): boolean {
  const { name } = parseHostName(text)
  return name !== null && !text.includes('@') && isEdgeName(name)
}

function isDomain(text: string): boolean {
  const { name } = parseHostName(text)
  return name !== null && !isEdge(text)
}
