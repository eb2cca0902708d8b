import { readFile } from 'node:fs/promises'
import type { BrowserContext, Download, Page } from '@playwright/test'
import { expect } from './test'

/** A stored row of a table of the database `edgewise`. */
export type Row = Record<string, unknown> & { id: string }

export const saveStatus = (page: Page) => page.getByRole('status', { name: 'Save status' })
export const nameField = (page: Page) => page.getByRole('textbox', { name: 'Name of this request' })
export const heading = (page: Page) => page.getByRole('heading', { level: 1 })
export const lossNotice = (page: Page) => page.getByRole('region', { name: 'Removed drafts' })
export const drafts = (page: Page) => page.getByRole('table').getByRole('link')

export async function expectSaved(page: Page): Promise<void> {
  await expect(saveStatus(page)).toHaveText(/Saved in this browser/)
}

/** Starts a request with this name, waits until it is saved and gives its id. */
export async function startRequest(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: 'Start a request' }).click()
  await nameField(page).fill(name)
  await expectSaved(page)
  return idIn(page)
}

function idIn(page: Page): string {
  return /#\/drafts\/([^/]+)/.exec(page.url())?.[1] ?? ''
}

/** Goes to an address of the app in the same page, as a link does. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), hash)
}

/** A table as it is on disk, or one row of it, past the app; nothing where the browser has just cleared it. */
export async function rowsOf(page: Page, table: string, id?: string): Promise<Row[]> {
  return page.evaluate(
    ({ table: name, id: key }) =>
      new Promise<Row[]>((resolve, reject) => {
        const opening = indexedDB.open('edgewise')
        // One that is not there is not to be made by looking at it.
        opening.onupgradeneeded = () => opening.transaction?.abort()
        opening.onerror = () =>
          opening.error?.name === 'AbortError' ? resolve([]) : reject(opening.error)
        opening.onsuccess = () => {
          const database = opening.result
          const reading = database.transaction(name).objectStore(name).getAll(key)
          reading.onerror = () => reject(reading.error)
          reading.onsuccess = () => {
            database.close()
            resolve(reading.result)
          }
        }
      }),
    { table, id },
  )
}

/** Puts rows into a table past the app. */
export async function putRows(page: Page, table: string, rows: readonly object[]): Promise<void> {
  await page.evaluate(
    ({ table: name, rows: values }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('edgewise')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const database = opening.result
          const tx = database.transaction(name, 'readwrite')
          for (const value of values) tx.objectStore(name).put(value)
          tx.onerror = () => reject(tx.error)
          tx.oncomplete = () => {
            database.close()
            resolve()
          }
        }
      }),
    { table, rows },
  )
}

/** The name of the draft that is stored under this id. */
export async function storedName(page: Page, id: string): Promise<unknown> {
  const [row] = await rowsOf(page, 'drafts', id)
  return (row?.draft as { name?: unknown } | undefined)?.name
}

/** Removes what the site stored, as a browser does by itself or for a person. */
export async function clearStorage(page: Page, types: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { origin } = new URL(page.url())
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: types })
  await session.detach()
}

/** Ends the renderer of a page, as a crash does. The page is gone after it. */
export async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  session.send('Page.crash').catch(() => undefined)
  await crashed
}

/** A page of its own in the context, with the app in it. */
export async function openTab(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  return page
}

/** The content of what a button downloads. */
export async function downloaded(page: Page, button: string | RegExp): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return textOf(download)
}

export async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8')
}

/** Chooses a file for a button that opens one. */
export async function choose(
  page: Page,
  button: string,
  content: string | Buffer,
  name = 'x.json',
) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ])
  const buffer = Buffer.isBuffer(content) ? content : Buffer.from(content)
  await chooser.setFiles({ name, mimeType: 'application/json', buffer })
}

/** Tells the test each text that the page shows as saved, at the moment it shows it. */
export async function watchSaved(
  context: BrowserContext,
  onSaved: (text: string, id: string) => void,
): Promise<void> {
  await context.exposeBinding('shownAsSaved', (_, text: string, id: string) => onSaved(text, id))
  await context.addInitScript(() => {
    const tell = (globalThis as unknown as { shownAsSaved: (text: string, id: string) => void })
      .shownAsSaved
    const look = () => {
      const status = document.querySelector('[aria-label="Save status"]')
      const field = document.querySelector<HTMLInputElement>('[placeholder="Untitled"]')
      const id = /#\/drafts\/([^/]+)/.exec(location.hash)?.[1]
      if (field && id && status?.textContent?.includes('Saved in this browser')) {
        tell(field.value, id)
      }
    }
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    })
  })
}
