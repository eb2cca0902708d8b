import { SOURCES } from './sources'

const BY_KEY = new Map(SOURCES.map((source) => [source.key, source]))

/** Title and date of the documents behind something, on one line; beside a form in a few words. */
export function cite(keys: readonly string[], how: 'full' | 'short' = 'full'): string {
  return keys
    .flatMap((key) => {
      const source = BY_KEY.get(key)
      if (!source) return []
      const { title, short = title, dateText } = source
      return [`${how === 'short' ? short : title}, ${dateText}`]
    })
    .join(' · ')
}
