/** A piece of the text that is read, with the place it begins at. */
export interface Span {
  readonly text: string
  readonly offset: number
  /** Characters that it takes up, where those are more than its text: a value that was wrapped. */
  readonly length?: number
}

/** A part of a piece; of one that was wrapped the place stays that of the whole. */
export function slice(span: Span, start: number, end?: number): Span {
  if (span.length !== undefined && span.length !== span.text.length) {
    return { ...span, text: span.text.slice(start, end) }
  }
  return { text: span.text.slice(start, end), offset: span.offset + start }
}

export function endOf({ text, offset, length }: Span): number {
  return offset + (length ?? text.length)
}

/** Two pieces of one text, taken apart by a line end. */
export function glue(first: Span, last: Span, between = ''): Span {
  const text = `${first.text}${between}${last.text}`
  return { text, offset: first.offset, length: endOf(last) - first.offset }
}

/** Without white space at both ends. */
export function trim(span: Span): Span {
  const text = span.text.trimStart()
  const start = span.text.length - text.length
  return slice(span, start, start + text.trimEnd().length)
}

/** The lines of a text without their ends, whichever way those are written. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = []
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (!isLineEnd(code)) continue
    lines.push({ text: text.slice(start, at), offset: start })
    if (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED) at += 1
    start = at + 1
  }
  lines.push({ text: text.slice(start), offset: start })
  return lines
}

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

function isLineEnd(code: number): boolean {
  return (code >= LINE_FEED && code <= CARRIAGE_RETURN) || code === 0x85 || (code | 1) === 0x2029
}

/** What is between separators, trimmed, without what is empty. */
export function split(span: Span, separator: RegExp): Span[] {
  const pieces: Span[] = []
  let start = 0
  const take = (end: number) => {
    if (end === start) return
    const piece = trim(slice(span, start, end))
    if (piece.text !== '') pieces.push(piece)
  }
  for (const match of span.text.matchAll(globally(separator))) {
    take(match.index)
    start = match.index + match[0].length
  }
  take(span.text.length)
  return pieces
}

/** What is between separators, as it is. `separator` takes at least one character. */
export function cut(span: Span, separator: RegExp): Span[] {
  const pieces: Span[] = []
  let start = 0
  for (const match of span.text.matchAll(globally(separator))) {
    pieces.push(slice(span, start, match.index))
    start = match.index + match[0].length
  }
  pieces.push(slice(span, start))
  return pieces
}

/** The words of a text: what is between white space. */
export function words(span: Span): Span[] {
  return split(span, /\s+/g)
}

const globals = new WeakMap<RegExp, RegExp>()

function globally(pattern: RegExp): RegExp {
  if (pattern.global) return pattern
  const known = globals.get(pattern) ?? new RegExp(pattern.source, `${pattern.flags}g`)
  globals.set(pattern, known)
  return known
}
