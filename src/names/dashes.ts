/** What word processors write in place of a hyphen, in any width. No name in DNS has one. */
const DASH = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/
/** Of those the ones that are never set between two names: a hyphen of its own, one that keeps a line together. */
const HYPHENS = /[\u2010\u2011\uFE63\uFF0D]/g
/** These are, without spaces too; in the first label there is no name before them. */
const SHORT_DASHES = /[\u2012\u2013\u2212]/g

/** A text with hyphens where a word processor made them dashes. A dash that may end a name stays. */
export function readHyphens(text: string): string {
  const dot = text.indexOf('.')
  return text
    .replace(HYPHENS, '-')
    .replace(SHORT_DASHES, (dash, at: number) => (dot >= 0 && dot < at ? dash : '-'))
}

/**
 * The name that was probably meant by a text with dashes: what is before one that words follow, else a hyphen for each;
 * null where a dash may be between two names (`a.com–b.com`).
 */
export function withoutDashes(text: string): string | null {
  if (!DASH.test(text)) return null
  const dot = text.indexOf('.')
  const end = dot < 0 ? -1 : text.slice(dot).search(DASH)
  if (end >= 0 && text.slice(dot + end).includes('.')) return null
  const name = end < 0 ? text : text.slice(0, dot + end)
  return name.replace(new RegExp(DASH, 'g'), '-').replace(/^-+/, '')
}
