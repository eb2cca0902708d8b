import { isOneName } from '../nameTokens'
import { split, trim, type Span } from '../span'
import { LONGEST_LINE } from './labels'

/** Words between a name and what is written beside it, which no part of a name is. */
const SMALL_WORDS =
  /^(?:and|or|the|is|are|for|to|at|in|on|of|from|our|und|oder|et|ou|y|domain|domains|edge|use|see|via|then|now|als|ist|sip)$/i
const BULLET = /^(?:[-*+•‣◦▪–—·]|\d{1,6}[.)])\s+/

/** `con toso.com`: a name with a space in it, rather than a word before a name. */
export function isSplitName(text: string): boolean {
  const parts = text.trim().split(/\s+/)
  return (
    parts.length === 2 &&
    parts.every((part) => /^[a-z0-9.-]+$/.test(part) && !SMALL_WORDS.test(part)) &&
    !/\./.test(parts[0] ?? '')
  )
}

/** Whether names stand alone on each of these lines: `contoso.com`, `- contoso.com, fabrikam.com`. */
export function namesAlone(lines: readonly (Span | undefined)[]): boolean[] {
  return lines.map((line) => {
    if (!line || line.text.length > LONGEST_LINE) return false
    const bare = trim(line)
    const names = split({ ...bare, text: bare.text.replace(BULLET, '') }, /[\s,;]+/g)
    return names.length > 0 && names.every(({ text }) => isOneName(text))
  })
}
