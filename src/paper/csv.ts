import { visibleText } from './visibleText'

/** A cell that some spreadsheet would take for a formula, or that begins with what hides one. */
const FORMULA = /^[ \u00A0\u200B-\u200F\u2060\uFEFF]*[=+\-@\t\r\n|＝＋－＠]/u

/** What may end a cell and hide the beginning of the next, before a formula: all of it that is there together. */
const BEFORE_FORMULA =
  /(?<![;\s"'\u00A0\u200B-\u200F\u2060\uFEFF])[;\s"'\u00A0\u200B-\u200F\u2060\uFEFF]+(?=[=+\-@|＝＋－＠])/gu

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
  return `"${guard}${text.replaceAll(BEFORE_FORMULA, guarded).replaceAll('"', '""')}"`
}

/** Where the semicolon ends a cell our quotes do not hold: what is behind it gets an apostrophe of its own. */
const guarded = (gap: string) => (/[;\t]/.test(gap) ? `${gap}'` : gap)
