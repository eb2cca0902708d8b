/**
 * A text with hyphens where a word processor made them dashes. A long one, and one behind a dot that is not a hyphen of
 * its own, may stand between two names: it stays, and no name in DNS has one.
 */
export function readHyphens(text: string): string {
  return text
    .replace(/[\u2010\u2011\uFE63]/g, '-')
    .replace(/^[^.]+/, (label) => label.replace(/[\u2012\u2013\u2212]/g, '-'))
}
