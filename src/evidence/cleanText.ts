import type { Place } from './fact'
import { withoutKeys } from './privateKeys'
import { endOf, linesOf, type Span } from './span'

/** Colours, cursor moves and titles that a terminal was sent, each with a bound on its length. */
const ESCAPE =
  /\u001b(?:\[[0-9;:?]{0,40}[ -/]?[@-~]|\][^\u0007\u001b]{0,400}(?:\u0007|\u001b\\)|[()][0-9A-B]|[=>78])/g

/** A text without terminal escapes and private keys, its lines, and the way back to places of the original. */
export interface CleanText {
  text: string
  /** Where private keys were: nothing else of them is known from here on. */
  keys: readonly Span[]
  lines: readonly Span[]
  placeOf(span: Span): Place
}

export function cleanText(original: string): CleanText {
  /** Where the clean text goes on, and how many characters of the original are gone by then. */
  const joints: { offset: number; gone: number }[] = []
  let text = ''
  let from = 0
  for (const match of original.matchAll(ESCAPE)) {
    text += original.slice(from, match.index)
    from = match.index + match[0].length
    joints.push({ offset: text.length, gone: from - text.length })
  }
  text += original.slice(from)
  const { text: safe, keys } = withoutKeys(text)
  const lines = linesOf(safe)
  const starts = (joints.length === 0 ? lines : linesOf(original)).map(({ offset }) => offset)
  const offsets = joints.map(({ offset }) => offset)
  const originalOf = (offset: number) =>
    joints.length === 0 ? offset : offset + (joints[lastAtMost(offsets, offset)]?.gone ?? 0)
  return {
    text: safe,
    keys,
    lines,
    placeOf(span) {
      const offset = originalOf(span.offset)
      const end = endOf(span)
      // An escape behind the last character is none of it.
      const last = end === span.offset ? offset : originalOf(end - 1) + 1
      const line = lastAtMost(starts, offset)
      const column = offset - (starts[line] ?? 0) + 1
      return { line: line + 1, column, offset, length: last - offset }
    },
  }
}

/** The index of the last number that is not greater; -1 where all are. The numbers rise. */
export function lastAtMost(numbers: readonly number[], most: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? Infinity) <= most) low = middle + 1
    else high = middle
  }
  return low - 1
}
