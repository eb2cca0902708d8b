import { SOURCES } from './sources'

const BY_KEY = new Map(SOURCES.map((source) => [source.key, source]))

/** Title and date of the documents behind something, on one line. */
export function cite(keys: readonly string[]): string {
  return keys
    .flatMap((key) => {
      const source = BY_KEY.get(key)
      return source ? [`${source.title}, ${source.dateText}`] : []
    })
    .join(' · ')
}
