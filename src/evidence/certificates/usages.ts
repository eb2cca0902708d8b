const SERVER_AUTHENTICATION = '1.3.6.1.5.5.7.3.1'
const CLIENT_AUTHENTICATION = '1.3.6.1.5.5.7.3.2'

/** Extended key usages in words, as tools print them in place of their identifiers. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/server ?auth/i, SERVER_AUTHENTICATION],
  [/client ?auth|clientauth/i, CLIENT_AUTHENTICATION],
]

/** The extended key usages in a text, as object identifiers, each once. */
export function usagesIn(text: string): string[] {
  const found = [...text.matchAll(/\b1\.3\.6\.1\.[0-9.]{1,60}\d/g)].map(([id]) => id)
  const named = WORDS.filter(([pattern]) => pattern.test(text)).map(([, id]) => id)
  return [...new Set([...found, ...named])].sort()
}
