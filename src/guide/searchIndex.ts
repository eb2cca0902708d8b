import MiniSearch from 'minisearch'
import type { EntryKind, FoundRun, SearchHit } from './search'
import { searchEntries, type SearchEntry } from './searchEntries'

/** Words that stand in every question and tell nothing. */
const EMPTY_WORDS = new Set(
  (
    'a an and are as at be been by can could do does for from get have how i if in into is it its may me must my ' +
    'need needs of on or our ours she should so some someone that the their them there they this those to us ' +
    'was we were what when where which who why will with would you your'
  ).split(' '),
)

/** What one types by mistake is near the top; what a question says outweighs what a rule mentions. */
const WEIGHT: Readonly<Record<EntryKind, number>> = {
  question: 1.5,
  guide: 1.1,
  term: 1,
  finding: 0.6,
}

/** A question for the meaning of a word: the glossary answers it. */
const ASKS_FOR_TERM = /^\s*(what('s|\s+is|\s+are|\s+does)|define|meaning\s+of)\s/iu
const TERM_WANTED = 5

/** No question is longer; the rest of a pasted page would only slow the search down. */
const LONGEST_QUERY = 200
const SHOWN = 12
/** What scores less than this share of the best is noise. */
const FAINT = 0.1

/** Lower case, without accents; null leaves out small words, and signs without a letter or a digit. */
function fold(term: string): string | null {
  const folded = term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return !/[\p{L}\p{N}]/u.test(folded) || EMPTY_WORDS.has(folded) ? null : folded
}

/** An index over all entries, and the search in it. Answers at once; takes any text, however odd. */
export function createSearch(entries: readonly SearchEntry[] = searchEntries()) {
  const index = new MiniSearch<SearchEntry>({
    fields: ['title', 'words', 'text'],
    processTerm: fold,
    searchOptions: {
      boost: { title: 3, words: 2 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 4 ? 0.25 : false),
      weights: { prefix: 0.6, fuzzy: 0.4 },
    },
  })
  index.addAll(entries)
  const byId = new Map(entries.map((entry) => [entry.id, entry]))

  return function search(query: string, kinds?: readonly EntryKind[]): SearchHit[] {
    const kindOf = (id: unknown) => byId.get(String(id))?.kind ?? 'finding'
    const weight = { ...WEIGHT, ...(ASKS_FOR_TERM.test(query) ? { term: TERM_WANTED } : {}) }
    const results = index.search(query.slice(0, LONGEST_QUERY), {
      boostDocument: (id) => weight[kindOf(id)],
      filter: ({ id }) => !kinds || kinds.includes(kindOf(id)),
    })
    const enough = (results[0]?.score ?? 0) * FAINT
    return results
      .filter(({ score }) => score >= enough)
      .slice(0, SHOWN)
      .flatMap(({ id, terms }) => {
        const entry = byId.get(String(id))
        if (!entry) return []
        const { kind, topic, title, address } = entry
        return [
          { id: entry.id, kind, topic, title, address, excerpt: excerptOf(entry.text, terms) },
        ]
      })
  }
}

const BEFORE = 40
const LENGTH = 160

/** The piece of a text around the first of the terms, with every term in it marked. */
export function excerptOf(text: string, terms: readonly string[]): FoundRun[] {
  const wanted = new Set(terms)
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].filter(([word]) =>
    wanted.has(fold(word) ?? ''),
  )
  const first = words[0]?.index ?? 0
  const start = first <= BEFORE ? 0 : text.lastIndexOf(' ', first - BEFORE) + 1
  const end = start + LENGTH >= text.length ? text.length : text.lastIndexOf(' ', start + LENGTH)
  const runs: FoundRun[] = start > 0 ? [{ text: '… ', found: false }] : []
  let at = start
  for (const word of words) {
    if (word.index + word[0].length > end) break
    runs.push({ text: text.slice(at, word.index), found: false }, { text: word[0], found: true })
    at = word.index + word[0].length
  }
  runs.push({ text: text.slice(at, end) + (end < text.length ? ' …' : ''), found: false })
  return runs.filter((run) => run.text !== '')
}
