import { isCut } from '../nameTokens'
import type { Field, Piece } from '../record'
import { glue, slice, trim, words, type Span } from '../span'

const DASHES = /^\s*-+(?:\s+-+)*\s*$/

export interface DashTable {
  rows: Field[][]
  headings: Span[]
  /** Lines from the heading to the last row. */
  count: number
}

/**
 * Reads a table as Format-Table prints it: a heading, dashes under each column, rows in those columns up to an empty
 * line. Blank lines between heading, dashes and first row are overlooked, as pages leave them when copied. Rows that
 * do not keep to the columns are read by their words where those are as many as the columns. `dashesAt` is the next line of
 * dashes.
 */
export function readDashTable(
  lines: readonly Span[],
  at: number,
  dashesAt: number,
  isName: (text: string) => boolean,
): DashTable | null {
  const heading = lines[at]
  if (!heading || heading.text.trim() === '' || DASHES.test(heading.text)) return null
  const dashes = lines[dashesAt]
  if (!dashes || !isUnder(lines, at, dashesAt)) return null
  const folded = lines.slice(at + 1, dashesAt).filter(({ text }) => text.trim() !== '')
  const isSpread = folded.length === 0 && dashesAt > at + 1
  const starts = startsOf(dashes.text)
  const headings = headingsOf(heading, folded, dashes.text, starts)
  if (!headings) return null
  const ends = [...dashes.text.matchAll(/-+/g)].map((match) => match.index + match[0].length)
  const rows: (Piece[] | null)[][] = []
  let next = isSpread ? nextFilled(lines, dashesAt + 1) : dashesAt + 1
  for (; next < lines.length; next += 1) {
    const line = lines[next]
    if (!line) break
    if (line.text.trim() === '') {
      const following = lines[nextFilled(lines, next)]
      if (isSpread && following && words(following).length === starts.length) continue
      break
    }
    const cells = cellsOf(line, starts) ?? wordCells(line, starts.length)
    if (!cells) break
    const above = rows.at(-1)
    if (above && isWrapped(cells, above, starts, ends, isName)) {
      cells.forEach((cell, column) => {
        if (cell.text !== '') above[column]?.push({ ...cell, isGlued: true })
      })
    } else rows.push(cells.map((cell) => (cell.text === '' ? [] : [cell])))
  }
  return {
    headings,
    rows: rows.map((cells) => headings.map((key, column) => ({ key, value: cells[column] ?? [] }))),
    count: next - at,
  }
}

/**
 * The headings, each as wide as the dashes under it: a rule under a title is none. A column that is narrower than its
 * heading folds it into a second line.
 */
function headingsOf(
  heading: Span,
  folded: readonly Span[],
  dashes: string,
  starts: readonly number[],
): Span[] | null {
  const cells = cellsOf(heading, starts) ?? words(heading)
  const runs = dashes.trim().split(/\s+/)
  if (cells.length !== runs.length) return null
  if (!cells.every(({ text }, column) => widthOf(text) === runs[column]?.length)) return null
  let headings = [...cells]
  for (const line of folded) {
    const rest = cellsOf(line, starts)
    if (!rest || rest.some(({ text }, column) => text.length > (runs[column]?.length ?? 0)))
      return null
    headings = headings.map((cell, column) => {
      const more = rest[column]
      return more && more.text !== '' ? glue(cell, more) : cell
    })
  }
  return headings
}

/** Lines that a folded heading takes at most. */
const LONGEST_HEADING = 24

/** Whether a line is one of dashes, as it is under the headings of a table. */
export function isDashes(line: Span): boolean {
  return /[-]/.test(line.text) && DASHES.test(line.text)
}

/** Whether dashes are right below a heading, below one empty line, or below the lines it is folded into. */
function isUnder(lines: readonly Span[], at: number, dashesAt: number): boolean {
  if (dashesAt <= at || dashesAt > at + LONGEST_HEADING) return false
  const between = lines.slice(at + 1, dashesAt).filter(({ text }) => text.trim() === '')
  return between.length === 0 || dashesAt === at + 2
}

function widthOf(text: string): number {
  let width = 0
  for (const letter of text) width += WIDE.test(letter) ? 2 : 1
  return width
}

function nextFilled(lines: readonly Span[], at: number): number {
  let next = at
  while (next < lines.length && lines[next]?.text.trim() === '') next += 1
  return next
}

function startsOf(dashes: string): number[] {
  return [...dashes.matchAll(/-+/g)].map(({ index }) => index)
}

/** The cells by the columns; null where a word is across the beginning of one. */
function cellsOf(line: Span, starts: readonly number[]): Span[] | null {
  const at = positionsOf(line.text, starts)
  // A first column that is aligned to the right may begin before its dashes.
  const from = at.map((position, column) => (column === 0 ? 0 : position))
  const cells = from.map((position, column) => slice(line, position, from[column + 1]))
  for (const position of from.slice(1)) {
    const before = line.text[position - 1]
    if (before !== undefined && before.trim() !== '') return null
  }
  return cells.map(trim)
}

/** Columns of a terminal as positions in the text: letters of East Asia take two of them. */
function positionsOf(text: string, columns: readonly number[]): readonly number[] {
  if (!WIDE.test(text)) return columns
  const positions: number[] = []
  let width = 0
  for (let position = 0; position <= text.length; position += 1) {
    while (positions.length < columns.length && width >= (columns[positions.length] ?? 0)) {
      positions.push(position)
    }
    width += WIDE.test(text.charAt(position)) ? 2 : 1
  }
  while (positions.length < columns.length) positions.push(text.length)
  return positions
}

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/

function wordCells(line: Span, count: number): Span[] | null {
  const found = words(line)
  return found.length === count ? found : null
}

/**
 * A row that only goes on with cells that fill their columns to the end (Format-Table -Wrap). Two whole names, or a cell
 * that was cut, are values of their own: no name is made up of two.
 */
function isWrapped(
  cells: readonly Span[],
  above: readonly (readonly Piece[] | null)[],
  starts: readonly number[],
  ends: readonly number[],
  isName: (text: string) => boolean,
): boolean {
  if (starts.length < 2 || !cells.some(({ text }) => text === '')) return false
  return cells.every((cell, column) => {
    if (cell.text === '') return true
    if (isCut(cell.text)) return false
    const whole = (above[column] ?? []).map(({ text }) => text).join('')
    if (isName(whole) && isName(cell.text)) return false
    const last = above[column]?.at(-1)
    const width = Math.max((ends[column] ?? 0) - (starts[column] ?? 0), widthTo(starts, column))
    return last !== undefined && last.text.length >= width && !/\s/.test(cell.text)
  })
}

/** Characters that a column can hold: up to the space before the next one. */
function widthTo(starts: readonly number[], column: number): number {
  const next = starts[column + 1]
  return next === undefined ? 0 : next - (starts[column] ?? 0) - 1
}
