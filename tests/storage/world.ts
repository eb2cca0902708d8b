import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { createDraft, type Draft } from '../../src/request/draft'
import { createDatabaseEngine, type DatabaseEngine } from '../../src/storage/database/database'
import { createDrafts, type Drafts, type DraftsContext } from '../../src/storage/drafts'
import type { Engine } from '../../src/storage/database/engine'

export const NOW = '2026-03-01T09:00:00.000Z'

/** A browser profile in which nothing was ever stored. */
export function freshBrowser(): void {
  globalThis.indexedDB = new IDBFactory()
}

/** A database as a fixture holds it, past all of our code. */
export async function putDatabase(database: FixtureDatabase): Promise<void> {
  const { name, version, tables, indexes = {} } = database
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(name, version)
    opening.onerror = () => reject(opening.error)
    opening.onupgradeneeded = () => {
      for (const [table, rows] of Object.entries(tables)) {
        const store = opening.result.createObjectStore(table, { keyPath: 'id' })
        for (const [index, path] of Object.entries(indexes[table] ?? {}))
          store.createIndex(index, path)
        for (const row of rows) store.put(row)
      }
    }
    opening.onsuccess = () => {
      opening.result.close()
      resolve()
    }
  })
}
interface FixtureDatabase {
  name: string
  version: number
  tables: Record<string, object[]>
  /** By table and name of the index: the path of its keys. */
  indexes?: Record<string, Record<string, string[]>>
}

let count = 0
export const newId = () => `id-${(count += 1)}`

export function draftNamed(name: string, id = newId()): Draft {
  return { ...createDraft(newId, NOW, name), id }
}

export async function openEngine(
  options?: Parameters<typeof createDatabaseEngine>[0],
): Promise<DatabaseEngine> {
  const engine = createDatabaseEngine(options)
  await engine.open()
  return engine
}

/** What one page sees: its own writer, over an engine that other pages may share. */
export function page(engine: Engine, more: Partial<DraftsContext> = {}): Drafts {
  return createDrafts({
    engine,
    newId,
    writer: newId(),
    makeRoom: () => Promise.resolve(false),
    ...more,
  })
}

export async function namesIn(drafts: Drafts): Promise<string[]> {
  return (await drafts.list()).drafts.map(({ name }) => name).sort()
}

/** A store as localStorage is one: what it holds are its own properties. */
export function fakeLocalStorage(): Storage {
  const items: Record<string, string> = {}
  const hidden = <T>(value: T) => ({ value, enumerable: false })
  Object.defineProperties(items, {
    length: { get: () => Object.keys(items).length },
    clear: hidden(() => {
      for (const key of Object.keys(items)) Reflect.deleteProperty(items, key)
    }),
    getItem: hidden((key: string) => (Object.keys(items).includes(key) ? items[key] : null)),
    key: hidden((index: number) => Object.keys(items)[index] ?? null),
    removeItem: hidden((key: string) => {
      if (Object.keys(items).includes(key)) Reflect.deleteProperty(items, key)
    }),
    setItem: hidden((key: string, value: string) => void (items[key] = value)),
  })
  return items as unknown as Storage
}

/** All that a store holds. */
export const itemsOf = (store: Storage): Record<string, string> => ({ ...store })
