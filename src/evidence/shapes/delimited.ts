import { slice, trim, type Span } from '../span'

export interface DelimitedRow {
  cells: readonly Span[]
  /** The row as it is, over all of its lines. */
  whole: Span
  /** `quote`: a quote is opened and not closed, so that where the row ends is not known. */
  problem: 'quote' | 'nul' | null
}

export const DELIMITERS = [',', ';', '\t', '|'] as const

/**
 * Splits text into rows of cells (RFC 4180): cells in quotes may hold delimiters, line ends and doubled quotes. Row by
 * row while they are asked for. Linear: every character is looked at once.
 */
export function* splitRows(text: Span, delimiter: string): Generator<DelimitedRow> {
  const all = text.text
  let at = 0
  while (at < all.length) {
    const start = at
    const cells: Span[] = []
    let isBroken = false
    for (;;) {
      const cell = readCell(text, at, delimiter)
      cells.push(cell.span)
      isBroken ||= cell.isBroken
      at = cell.end
      if (all[at] !== delimiter) break
      at += 1
    }
    const whole = slice(text, start, at)
    // A line may end in either way, where a table was put together from others.
    if (all[at] === '\r' && all[at + 1] === '\n') at += 2
    else if (at < all.length) at += 1
    const problem = isBroken ? 'quote' : whole.text.includes('\0') ? 'nul' : null
    yield { cells, whole, problem }
  }
}

function readCell(
  text: Span,
  at: number,
  delimiter: string,
): { span: Span; end: number; isBroken: boolean } {
  const all = text.text
  const isGuarded = all.startsWith('="', at)
  if (all[at] !== '"' && !isGuarded) {
    const end = plainEnd(all, at, delimiter)
    return { span: trim(slice(text, at, end)), end, isBroken: false }
  }
  const open = at + (isGuarded ? 2 : 1)
  let from = open
  for (;;) {
    const close = all.indexOf('"', from)
    if (close < 0) {
      return { span: slice(text, open), end: all.length, isBroken: true }
    }
    if (all[close + 1] === '"') {
      from = close + 2
      continue
    }
    const end = plainEnd(all, close + 1, delimiter)
    const inner = slice(text, open, close)
    const written = inner.text.replaceAll('""', '"')
    const span = { text: written, offset: inner.offset, length: inner.text.length }
    return { span, end, isBroken: all.slice(close + 1, end).trim() !== '' }
  }
}

function plainEnd(all: string, at: number, delimiter: string): number {
  let end = at
  while (end < all.length && all[end] !== delimiter && all[end] !== '\n' && all[end] !== '\r') {
    end += 1
  }
  return end
}

/** What a table begins with, before its headings: the `#TYPE` line of Export-Csv, Excel's `sep=`. */
export function preambleOf(text: Span): {
  type: string | null
  delimiter: string | null
  rest: Span
} {
  const match = /^\uFEFF?\s{0,100}(?:#TYPE[ \t]([^\r\n]*)|sep=([^\r\n]))(?:\r\n|\r|\n|$)/i.exec(
    text.text,
  )
  if (!match) return { type: null, delimiter: null, rest: text }
  return {
    type: match[1]?.trim() ?? null,
    delimiter: match[2] ?? null,
    rest: slice(text, match[0].length),
  }
}
