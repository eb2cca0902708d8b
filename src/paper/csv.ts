import { visibleText } from './visibleText'

/** A cell that some spreadsheet would take for a formula, or that begins with what hides one. */
const FORMULA = /^[ \u00A0\u200B-\u200F\u2060\uFEFF]*[=+\-@\t\r\n|＝＋－＠]/u

/**
 * Rows as CSV that a spreadsheet opens as text: every cell in quotes and on one line, an apostrophe before
 * whatever could be a formula, lines ended by CRLF, a byte order mark so that Excel reads UTF-8.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`
}

function cellOf(value: string): string {
  const text = visibleText(value)
  const guard = FORMULA.test(value) || FORMULA.test(text) ? "'" : ''
  return `"${guard}${text.replaceAll('"', '""')}"`
}
