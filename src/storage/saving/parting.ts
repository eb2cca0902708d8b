import type { Draft } from '../../request/draft'
import { LOCAL_KEYS } from '../database/names'
import type { JournalRow } from '../database/schema'
import { parseStored, secondCopy } from './secondCopy'

/** What a page that went away wrote of a draft. */
export interface Parting extends JournalRow {
  /** Unique among all that was ever written so. */
  stamp: string
}

/**
 * A second journal for pages that go away, in localStorage. A browser that is busy closes a page before IndexedDB has
 * done, or even begun, what the page gave it, and drops it then; what localStorage was given is there for the next
 * page of this browser. It reaches the disk seconds later only, and a removal as well: what a killed browser has
 * forgotten to remove is told by its stamp.
 */
export interface PartingJournal {
  /** Beside the row of the journal. A browser that refuses localStorage, or has no room in it, has that row alone. */
  put(row: JournalRow & { draft: Draft }): void
  /** All of one draft, or all. */
  rows(id?: string): Parting[]
  remove(row: Pick<JournalRow, 'id' | 'writer'>): void
}

const PREFIX = `${LOCAL_KEYS}parting.`

/** Each page writes under a key of its own: none can take away what another has left. */
const keyOf = ({ id, writer }: Pick<JournalRow, 'id' | 'writer'>) => `${PREFIX}${id}.${writer}`

export function createPartingJournal(store: () => Storage = () => localStorage): PartingJournal {
  let count = 0

  function attempt<T>(work: (store: Storage) => T): T | null {
    try {
      return work(store())
    } catch {
      return null
    }
  }

  function remove(row: Pick<JournalRow, 'id' | 'writer'>): void {
    attempt((store) => store.removeItem(keyOf(row)))
  }

  return {
    put: (row) => {
      count += 1
      const text = secondCopy(row.draft, { ...row, count })
      const isKept = text !== null && attempt((store) => (store.setItem(keyOf(row), text), true))
      // An older version would be taken for the last one.
      if (!isKept) remove(row)
    },
    rows: (id) =>
      attempt((store) =>
        Object.keys(store)
          .filter((key) => key.startsWith(id === undefined ? PREFIX : `${PREFIX}${id}.`))
          .flatMap((key) => partingOf(key, parseStored(store.getItem(key)))),
      ) ?? [],
    remove,
  }
}

/** What stands under a key, where it is what was put there: anyone on this host can write there. */
function partingOf(key: string, found: unknown): Parting[] {
  if (typeof found !== 'object' || found === null) return []
  const { id, base, writer, count, draft } = found as Record<string, unknown>
  if (typeof id !== 'string' || typeof writer !== 'string' || keyOf({ id, writer }) !== key)
    return []
  if (!Number.isSafeInteger(base) || !Number.isSafeInteger(count)) return []
  return [{ id, base: Number(base), writer, draft, stamp: `${writer}/${Number(count)}` }]
}
