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
  let offset = 0
  for (const match of text.matchAll(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g)) {
    lines.push({ text: text.slice(offset, match.index), offset })
    offset = match.index + match[0].length
  }
  lines.push({ text: text.slice(offset), offset })
  return lines
}

/** What is between separators, trimmed, without what is empty. */
export function split(span: Span, separator: RegExp): Span[] {
  return cut(span, separator)
    .map(trim)
    .filter(({ text }) => text !== '')
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
