import type { Field } from '../record'
import type { Span } from '../span'

export interface JsonReading {
  /** Objects by their own scalar properties and lists of scalars, in the order in which they end. */
  objects: Field[][]
  /** Strings that belong to no property. */
  strings: Span[]
  /** Offset in the span behind the last bracket. */
  end: number
}

interface Level {
  kind: '{' | '['
  fields: { key: Span; value: Span[]; items?: Span[] }[]
  key: Span | null
  /** How many objects had ended before this one began. */
  before: number
}

/** Punctuation, a string, or a bare word. A string that is not closed takes the rest, else reading would begin anew at each quote. */
const TOKEN =
  /[{}[\]:,]|"[^"\\]*(?:\\[\s\S][^"\\]*)*"?|'[^'\\\r\n]*(?:\\.[^'\\\r\n]*)*'?|[^\s{}[\]:,"']+/g
const LONGEST_DEPTH = 200

/**
 * Reads JSON, and code that looks like it (single quotes, bare words, a comma too many): objects with their places.
 * Objects inside one that `isWhole` are a part of it. Keeps no object of its own making, so that no key can mean anything. Linear and not recursive; null where the
 * brackets do not close.
 */
export function readJson(
  { text, offset }: Span,
  isWhole: (fields: readonly Field[]) => boolean = () => false,
): JsonReading | null {
  const objects: Field[][] = []
  const strings: Span[] = []
  const levels: Level[] = []
  let pending: Span | null = null
  for (const match of text.matchAll(TOKEN)) {
    const token = match[0]
    const level = levels.at(-1)
    if (token === '{' || token === '[') {
      if (levels.length >= LONGEST_DEPTH) return null
      levels.push({ kind: token, fields: [], key: null, before: objects.length })
      if (token === '[' && level?.kind === '{' && level.key) {
        level.fields.push({ key: level.key, value: [], items: [] })
      }
      pending = null
    } else if (token === '}' || token === ']') {
      if (level?.kind !== (token === '}' ? '{' : '[')) return null
      levels.pop()
      if (level.fields.length > 0) {
        const inner = isWhole(level.fields) ? objects.splice(level.before).flat() : []
        objects.push([...level.fields, ...inner])
      }
      const outer = levels.at(-1)
      if (outer) outer.key = outer.kind === '{' ? null : outer.key
      else return { objects, strings, end: match.index + token.length }
    } else if (token === ':') {
      if (level) level.key = pending
      pending = null
    } else if (token === ',') {
      if (level?.kind === '{') level.key = null
    } else {
      const span = scalarOf(token, offset + match.index)
      if (level?.kind === '{' && level.key) {
        level.fields.push({ key: level.key, value: [span] })
        level.key = null
      } else if (level?.kind === '{') pending = span
      else if (level) intoList(levels, span, strings)
    }
  }
  return null
}

function intoList(levels: readonly Level[], span: Span, strings: Span[]): void {
  const owner = levels.at(-2)
  const field = owner?.kind === '{' && owner.key ? owner.fields.at(-1) : undefined
  if (field?.items) {
    field.items.push(span)
    field.value.push(span)
  } else strings.push(span)
}

function scalarOf(token: string, offset: number): Span {
  if (!/^["']/.test(token)) return { text: token, offset }
  const raw = token.slice(1, token.length > 1 && token.endsWith(token.charAt(0)) ? -1 : undefined)
  return { text: unescaped(raw), offset: offset + 1, length: raw.length }
}

function unescaped(raw: string): string {
  if (!raw.includes('\\')) return raw
  return raw.replace(/\\(?:u([0-9a-f]{4})|(.))/gi, (_, code: string | undefined, sign: string) =>
    code === undefined ? (ESCAPES[sign] ?? sign) : String.fromCharCode(parseInt(code, 16)),
  )
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '', f: '' }
