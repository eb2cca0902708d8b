import type { Draft } from '../../request/draft'

/** Characters of one copy; localStorage takes about five million for the whole site. */
const LIMIT = 500_000
/** A draft with more domains is over the limit: not worth writing it out to find that out. */
const DOMAINS = 3_000

/** What is written of a draft to localStorage, with what belongs to it; null where that is too large to be kept there. */
export function secondCopy(draft: Draft, record: object): string | null {
  const domains = draft.edges.reduce((sum, edge) => sum + edge.domains.length, 0)
  if (domains > DOMAINS) return null
  const text = JSON.stringify(record)
  return text.length > LIMIT ? null : text
}

/** What was written, or null where it is nothing that was. */
export function parseStored(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}
