import { visibleText } from './visibleText'

/** A cell that some spreadsheet would take for a formula, or that begins with what hides one. */
const FORMULA = /^[ \u00A0\u200B-\u200F\u2060\uFEFF]*[=+\-@\t\r\n|＝＋－＠]/u

/** The same after a sign that ends a cell where the semicolon does: there our quotes do not hold. */
const FORMULA_AFTER = /([;\t][\s"'\u00A0\u200B-\u200F\u2060\uFEFF]*)(?=[=+\-@|＝＋－＠])/gu

/** What a spreadsheet takes for a number and shows as another: a fingerprint `1234e567`, `00123456`, many digits. */
const CHANGED_NUMBER = /^(?:0\d+|\d+e\d+|\d{12,})$/iu

/**
 * Rows as CSV that a spreadsheet opens as text: every cell in quotes and on one line, an apostrophe before
 * whatever could be a formula, also where the spreadsheet separates by semicolons, and before
 * what it would show as another number; lines ended by CRLF, a byte order mark so that Excel reads UTF-8.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`
}

function cellOf(value: string): string {
  const text = visibleText(value)
  const guard = CHANGED_NUMBER.test(text) || FORMULA.test(value) || FORMULA.test(text) ? "'" : ''
  return `"${guard}${text.replaceAll(FORMULA_AFTER, "$1'").replaceAll('"', '""')}"`
}
