/** Made with the first count: browsers take their time over it. */
let plural: Intl.PluralRules | undefined

/** A number with its word, in the plural where it has to be: `1 answer`, `1,234 answers`. */
export function count(n: number, word: string): string {
  plural ??= new Intl.PluralRules('en')
  const one = plural.select(n) === 'one'
  return `${n.toLocaleString('en')} ${word}${one ? '' : 's'}`
}
