import type { Span } from './span'

/** A text that is a part of a web page: a saved page, or the source of a table. XML of other programs is not. */
const WEB_PAGE =
  /^\s{0,100}<(?:!doctype\s{1,20}html|html|head|body|main|section|article|div|p|table|thead|tbody|tr|td|th|ul|ol|li|dl|pre|span|br|meta)[\s/>]/i
/** One tag or remark; a text that opens one and never closes it is not looked through again and again. */
const TAG = /<!--[^>]{0,2000}>|<(\/?)([a-z][a-z0-9]{0,20})\b[^<>]{0,2000}>|&(?:nbsp|amp|#160);/gi
/** After these a new line begins, after those a new cell. */
const ENDS_LINE = new Set([
  'tr',
  'p',
  'div',
  'li',
  'br',
  'ul',
  'ol',
  'table',
  'dt',
  'dd',
  'pre',
  'h1',
  'h2',
  'h3',
  'caption',
  'option',
])
const ENDS_CELL = new Set(['td', 'th'])
/** What stands in these is no text of the page. */
const HIDDEN = new Set(['script', 'style'])

export interface PageText {
  text: string
  /** What the page does not show and may have names in it: tags with addresses, scripts, styles. */
  hidden: readonly Span[]
}

/**
 * The text that a web page shows, with a line for each row and a tab between cells. It is as long as the original and
 * every character that is left is where it was, so that places in it are places in the original. Other texts are
 * given back as they are. Linear.
 */
export function textOfPage(original: string): PageText {
  if (!WEB_PAGE.test(original)) return { text: original, hidden: [] }
  const hidden: Span[] = []
  const hide = (text: string, offset: number) => {
    if (text.includes('.')) hidden.push({ text, offset })
    return ' '.repeat(text.length)
  }
  let text = ''
  let from = 0
  let within: string | null = null
  for (const { 0: whole, 1: slash = '', 2: tag = '', index } of original.matchAll(TAG)) {
    const name = tag.toLowerCase()
    const between = original.slice(from, index)
    text += within === null ? between.replace(/[\r\n]/g, ' ') : hide(between, from)
    hide(whole, index)
    text += within === null ? sameLength(whole, name, slash !== '') : ' '.repeat(whole.length)
    from = index + whole.length
    if (HIDDEN.has(name)) within = slash === '' ? (within ?? name) : null
  }
  const rest = original.slice(from)
  return { text: text + (within === null ? rest : hide(rest, from)), hidden }
}

function sameLength(whole: string, name: string, isEnd: boolean): string {
  const blanks = ' '.repeat(whole.length - 1)
  if (whole.toLowerCase() === '&amp;') return `&${blanks}`
  if (ENDS_LINE.has(name) && (isEnd || name === 'br')) return `${blanks}\n`
  return ENDS_CELL.has(name) && isEnd ? `${blanks}\t` : `${blanks} `
}
