import { parseHostName } from '../names/hostName'
import { slice, type Span } from './span'

/**
 * What labels are made of, dots of all widths, what is written for a hyphen, and what cannot be seen between them. A
 * name is never cut out between these. One class: linear.
 */
const RUN = /[\p{L}\p{N}\p{M}\p{Pd}_*.．。｡·\u2212\u00AD\u200B-\u200D\u2060\uFEFF]+/gu
/** At both ends of a run, what belongs to the sentence or to its markup. */
const START = /^(?:[.．。｡\u00AD\u200B-\u200D\u2060\uFEFF]|\*(?![.．。｡]))+/u
const DOT = /[.．。｡]/u
const LAST_LABEL = /^\p{L}[\p{L}\p{N}\p{M}\p{Pd}·\u2212\u00AD\u200B-\u200D\u2060\uFEFF]+$/u

/**
 * Every name-like token of a text, in its order: at least two labels, the last of which begins with a letter, so that
 * versions and addresses are none.
 */
export function nameTokens(span: Span): Span[] {
  if (!DOT.test(span.text)) return []
  const tokens: Span[] = []
  for (const match of span.text.matchAll(RUN)) {
    if (!DOT.test(match[0])) continue
    const end = match.index + match[0].length
    // What is before an @ is a person.
    if (span.text[end] === '@') continue
    for (const run of runsIn(slice(span, match.index, end))) {
      const token = tokenIn(run)
      if (token) tokens.push(token)
    }
  }
  return tokens
}

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const WESTERN = /[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー。｡]+/gu
/** Languages written without spaces put names right between their words. */
const MIXED = new RegExp(`[a-z0-9]${EAST_ASIAN.source}|${EAST_ASIAN.source}[a-z0-9]`, 'iu')

function runsIn(run: Span): Span[] {
  if (!MIXED.test(run.text)) return [run]
  return Array.from(run.text.matchAll(WESTERN), (match) =>
    slice(run, match.index, match.index + match[0].length),
  ).filter(({ text }) => DOT.test(text))
}

function tokenIn(run: Span): Span | null {
  const start = START.exec(run.text)?.[0].length ?? 0
  let end = run.text.length
  while (end > start && /[.．。｡_*\u00AD\u200B-\u200D\u2060\uFEFF]/u.test(run.text.charAt(end - 1)))
    end -= 1
  const token = slice(run, start, end)
  const last = token.text.slice(Math.max(...DOTS.map((dot) => token.text.lastIndexOf(dot))) + 1)
  if (last.length === token.text.length) return null
  return LAST_LABEL.test(last) ? token : null
}

const DOTS = ['.', '．', '。', '｡']

/** Whether output was cut here: a column, a list or a value ends in an ellipsis. */
export function isCut(text: string): boolean {
  const end = text.trimEnd()
  return end.endsWith('...') || end.endsWith('…')
}

/** Whether a text is one name and nothing else, apart from quotes and a last dot. */
export function isOneName(text: string): boolean {
  if (text.length > LONGEST || !DOT.test(text) || /[\s@]/.test(text.trim())) return false
  const { name, changes } = parseHostName(text)
  return name !== null && changes.every(({ kind }) => HARMLESS.has(kind))
}

const LONGEST = 320
const HARMLESS: ReadonlySet<string> = new Set([
  'trimmed',
  'invisible-removed',
  'lower-cased',
  'trailing-dot-removed',
  'width-folded',
  'hyphen-read',
])
