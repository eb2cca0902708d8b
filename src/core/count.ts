/**
 * A whole number in digits, in groups of three: `1,234`. Written by hand: a browser spends milliseconds on reading how
 * a language writes its numbers, and this is one language.
 */
export function writeNumber(n: number): string {
  const digits = String(n)
  const groups: string[] = []
  for (let end = digits.length; end > 0; end -= 3)
    groups.unshift(digits.slice(Math.max(0, end - 3), end))
  return groups.join(',')
}

/** A number with its word, in the plural where it has to be: `1 answer`, `1,234 answers`. */
export function count(n: number, word: string): string {
  return `${writeNumber(n)} ${word}${n === 1 ? '' : 's'}`
}

/** Words as a sentence has them: `1 problem, 2 warnings and 3 notes`. */
export function listWords(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}
