import type { Page } from '@playwright/test'
import version1 from '../../fixtures/databases/version1.json' with { type: 'json' }

export { version1 }

interface Recorded {
  name: string
  version: number
  tables: Record<string, object[]>
  /** By table and name of the index: the path of its keys. */
  indexes?: Record<string, Record<string, string[]>>
}

export const putVersion1 = (page: Page, makesWay = true) => putDatabase(page, version1, makesWay)

/**
 * Puts a recorded database there, past the app, from a page of the site that is not the app. The page holds it
 * open as a tab of that version does: it makes way when asked, or not.
 */
export async function putDatabase(page: Page, database: Recorded, makesWay = true): Promise<void> {
  await page.goto('./sw.js')
  await page.evaluate(
    ({ database: { name, version, tables, indexes }, makesWay: yields }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name, version)
        opening.onerror = () => reject(opening.error)
        opening.onupgradeneeded = () => {
          for (const [table, rows] of Object.entries(tables)) {
            const store = opening.result.createObjectStore(table, { keyPath: 'id' })
            for (const [index, path] of Object.entries(indexes?.[table] ?? {}))
              store.createIndex(index, path)
            for (const row of rows) store.put(row)
          }
        }
        opening.onsuccess = () => {
          const { result } = opening
          if (yields) result.onversionchange = () => result.close()
          Object.assign(globalThis, { held: result })
          resolve()
        }
      }),
    { database, makesWay },
  )
}
