import { areHeadings } from '../columns'
import type { Field } from '../record'
import { endOf, slice, trim, type Span } from '../span'
import { DELIMITERS, splitRows } from './delimited'

export interface DelimitedTable {
  rows: { fields: Field[]; whole: Span }[]
  /** Rows that cannot be trusted: a quote is not closed, or there are more cells than headings. */
  broken: Span[]
  headings: readonly Span[]
  end: number
}

/** A line of a Markdown table under its headings. */
const RULE = /^[\s|:+-]+$/

/**
 * Reads a table of delimited cells under headings: CSV, cells copied from a sheet, Markdown. It goes on while lines
 * have the delimiter. Null where the line is none of headings: `isKnown` tells whether cells name properties.
 */
export function readDelimitedTable(
  text: Span,
  line: Span,
  isKnown: (headings: readonly string[]) => boolean,
): DelimitedTable | null {
  const delimiter = DELIMITERS.find((each) => line.text.includes(each))
  if (delimiter === undefined || line.text.length > 20_000) return null
  const rest = slice(text, line.offset - text.offset)
  const isMarkdown = delimiter === '|' && line.text.trimStart().startsWith('|')
  let headings: readonly Span[] | null = null
  const table: Omit<DelimitedTable, 'headings'> = { rows: [], broken: [], end: line.offset }
  for (const { cells, whole, problem } of splitRows(rest, delimiter)) {
    const inner = isMarkdown ? cells.slice(1, cells.at(-1)?.text === '' ? -1 : undefined) : cells
    // Confluence and Jira write `||Domain||Edge||` over `|contoso.com|sip.contoso.com|`.
    const isDoubled: boolean = !headings && isMarkdown && /^\s*\|\|/.test(whole.text)
    const row: readonly Span[] = isDoubled ? inner.filter(({ text }) => text !== '') : inner
    if (!headings) {
      const texts = row.map((cell) => cell.text)
      if (problem || row.length < 2) return null
      if (!areHeadings(texts) && !isKnown(texts)) return null
      headings = row
    } else if (whole.text.trim() === '') continue
    else if (!whole.text.includes(delimiter)) break
    else if (problem || row.length > headings.length + emptyAtEnd(row)) table.broken.push(whole)
    else if (!(isMarkdown && RULE.test(whole.text))) {
      const fields = headings.map((key, column) => {
        const cell = row[column]
        const bare = cell && (isMarkdown ? withoutEmphasis(cell) : cell)
        return { key, value: bare && bare.text !== '' ? [unguarded(bare)] : [] }
      })
      table.rows.push({ fields, whole })
    }
    table.end = endOf(whole)
  }
  return headings && { ...table, headings }
}

function emptyAtEnd(cells: readonly Span[]): number {
  let count = 0
  while (count < cells.length && cells.at(-1 - count)?.text === '') count += 1
  return count
}

/** `**sip.contoso.com**` */
function withoutEmphasis(cell: Span): Span {
  const mark = /^(?:\*{1,3}|_{1,3}|`)/.exec(cell.text)?.[0] ?? ''
  const isAround = mark !== '' && cell.text.length > 2 * mark.length && cell.text.endsWith(mark)
  return isAround ? slice(cell, mark.length, cell.text.length - mark.length) : cell
}

/** Without the apostrophe that keeps a spreadsheet from taking the cell for a formula. */
export function unguarded(cell: Span): Span {
  const bare = trim(cell)
  return /^'(?=\s*[=+\-@|＝＋－＠])/.test(bare.text) ? slice(bare, 1) : bare
}
