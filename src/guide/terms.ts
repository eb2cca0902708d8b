import type { Inline, Rich } from '../paper/paper'
import type { Term } from './topic'

/** A run of the guide's text: as in a paper, or a term that explains itself. */
export type GuideRun = Inline | { text: string; term: Term }

/** Finds the terms of a glossary in running text. */
export type TermMarker = (text: Rich, seen: Set<string>) => GuideRun[]

/**
 * Makes what marks each term where a text names it for the first time; `seen` holds the ids that were marked
 * before. Longer terms win over shorter ones, whole words only, in either case of letters. Names and commands
 * are left alone.
 */
export function termMarker(terms: readonly Term[]): TermMarker {
  const byWord = new Map(
    terms.flatMap((term) => [term.term, ...term.also].map((word) => [word.toLowerCase(), term])),
  )
  const longestFirst = [...byWord.keys()].sort((a, b) => b.length - a.length).map(escapePattern)
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  )

  function markPlain(text: string, seen: Set<string>): GuideRun[] {
    const runs: GuideRun[] = []
    let at = 0
    for (const match of longestFirst.length === 0 ? [] : text.matchAll(pattern)) {
      const term = byWord.get(match[0].toLowerCase())
      if (!term || seen.has(term.id)) continue
      seen.add(term.id)
      if (match.index > at) runs.push(text.slice(at, match.index))
      runs.push({ text: match[0], term })
      at = match.index + match[0].length
    }
    if (at < text.length) runs.push(text.slice(at))
    return runs
  }

  return (text, seen) =>
    (typeof text === 'string' ? [text] : text).flatMap<GuideRun>((run) =>
      typeof run === 'string' ? markPlain(run, seen) : [run],
    )
}

const escapePattern = (word: string): string => word.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')
