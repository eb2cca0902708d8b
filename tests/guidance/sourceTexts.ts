import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '../../../shared/sources')

/** The documents themselves lie beside the repository and are not part of it. */
export const HAS_SOURCES = existsSync(FOLDER)
export const NO_SOURCES = 'skipped: the folder ../shared/sources is not there'

/** The texts of S0, S1 and S2 by their key. */
export function sourceTexts(): Record<'S0' | 'S1' | 'S2', string> {
  const [s0 = '', s1 = '', s2 = ''] = readdirSync(FOLDER)
    .sort()
    .map((name) => readFileSync(join(FOLDER, name), 'utf8'))
  return { S0: s0, S1: s1, S2: s2 }
}

/** The words of a text, without what sets it. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The first run of `length` words that both texts have; null where there is none. */
export function commonRun(text: string, sources: ReadonlySet<string>, length: number) {
  const words = wordsOf(text)
  for (let at = 0; at + length <= words.length; at++) {
    const run = words.slice(at, at + length).join(' ')
    if (sources.has(run)) return run
  }
  return null
}

export function runsOf(text: string, length: number): Set<string> {
  const words = wordsOf(text)
  return new Set(
    words
      .slice(0, Math.max(0, words.length - length + 1))
      .map((_, at) => words.slice(at, at + length).join(' ')),
  )
}
