import type { BrowserContext, Page } from '@playwright/test'
import {
  downloaded,
  drafts,
  expectSaved,
  goTo,
  heading,
  nameField,
  openTab,
  putRows,
  rowsOf,
  saveStatus,
  startRequest,
  storedName,
} from '../setup/app'
import { putVersion1, version1 } from '../setup/database'
import { startHost } from '../setup/release'
import { expect, test } from '../setup/test'
import { DRAFT_SCHEMA } from '../../../src/request/limits'

/** A page of a later version of the app: the same, but its database is one version higher. */
async function openNewer(context: BrowserContext, address: string, failing = false): Promise<Page> {
  const page = await context.newPage()
  await page.addInitScript((fails) => {
    const { open } = IDBFactory.prototype
    IDBFactory.prototype.open = function (name, version) {
      if (name !== 'edgewise' || version === undefined) return open.call(this, name, version)
      const request = open.call(this, name, version + 1)
      if (fails) request.addEventListener('upgradeneeded', () => request.transaction?.abort())
      return request
    }
  }, failing)
  await page.goto(address)
  return page
}

/** Raises the database past the app, as a version of the far future does. */
async function raise(page: Page, minWriter: number): Promise<void> {
  await page.evaluate(
    (least) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('edgewise', 99)
        opening.onerror = () => reject(opening.error)
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('future', { keyPath: 'id' }).put({ id: 'x', value: 1 })
          const meta = opening.transaction!.objectStore('meta')
          meta.put({ id: 'format', value: { minWriter: least } })
        }
        opening.onsuccess = () => {
          opening.result.close()
          resolve()
        }
      }),
    minWriter,
  )
}

const versionOf = (page: Page) =>
  page.evaluate(
    async () => (await indexedDB.databases()).find((d) => d.name === 'edgewise')?.version,
  )

test('R6: an old tab makes way for a new version and puts down what was not saved yet', async ({
  page,
  context,
}) => {
  await page.goto('./')
  const id = await startRequest(page, 'Saved')
  const version = await versionOf(page)
  await nameField(page).fill('Typed just before')
  const newer = await openNewer(context, './')
  await expect(drafts(newer)).toHaveCount(1)
  expect(await versionOf(newer)).toBe(Number(version) + 1)
  await expect(saveStatus(page)).toHaveText(/Not saved: a newer version of Edgewise is in use/)
  await expect(page.getByRole('button', { name: 'Download a copy' })).toBeVisible()
  await goTo(newer, `#/drafts/${id}/eligibility`)
  await expect(nameField(newer)).toHaveValue('Typed just before')
})

test('R6: a database of version 1, open in a tab of its own, is raised with all that is in it', async ({
  page,
  context,
}) => {
  await putVersion1(page)
  await context.clock.setSystemTime(version1.tables.trash[0]!.deletedAt)
  const newer = await openTab(context, './')
  await expect(drafts(newer)).toHaveText([
    'Fabrikam, put down on leaving',
    version1.tables.drafts[2]!.draft.name!,
  ])
  await expect(newer.getByText('Deleted requests')).toBeVisible()
  await expect(newer.getByRole('heading', { name: /record cannot be opened/ })).toBeVisible()
  await goTo(newer, '#/drafts/sample/versions')
  await expect(newer.getByRole('button', { name: /^Open the version/ })).toHaveCount(1)
  await nameField(newer).fill('Raised')
  await expectSaved(newer)
  expect(await storedName(newer, 'sample')).toBe('Raised')
})

test('R6: behind a tab that does not make way the new version works in memory and says so', async ({
  page,
  context,
}) => {
  await page.goto('./')
  await startRequest(page, 'Stored')
  const site = page.url()
  await page.goto('./sw.js')
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('edgewise')
        opening.onsuccess = () => {
          Object.assign(globalThis, { held: opening.result })
          resolve()
        }
      }),
  )
  const newer = await openNewer(context, site.replace(/#.*/, ''))
  await expect(saveStatus(newer)).toHaveText(/an older version of Edgewise is open in another tab/)
  const id = await startInMemory(newer, 'In memory')
  await page.close()
  await expectSaved(newer)
  expect(await storedName(newer, id)).toBe('In memory')
  await goTo(newer, '#/')
  await expect(drafts(newer)).toHaveCount(2)
})

async function startInMemory(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: 'Start a request' }).click()
  await nameField(page).fill(name)
  await expect(saveStatus(page)).toHaveText(/Not saved/)
  return /#\/drafts\/([^/]+)/.exec(page.url())?.[1] ?? ''
}

for (const [minWriter, allowed] of [
  [99, false],
  [1, true],
] as const) {
  test(`R7: a database of a newer version is opened, ${allowed ? 'and written where that allows it' : 'read and never written'}`, async ({
    page,
  }) => {
    await page.goto('./')
    const id = await startRequest(page, 'Before')
    await raise(page, minWriter)
    await expect(saveStatus(page)).toHaveText(/Not saved: a newer version/)
    await page.reload()
    await expect(nameField(page)).toHaveValue('Before')
    await nameField(page).fill('After')
    if (allowed) await expectSaved(page)
    else {
      await expect(saveStatus(page)).toHaveText(/Not saved: a newer version/)
      const file = await downloaded(page, 'Download a copy')
      expect(file).toContain('"name":"After"')
    }
    expect(await storedName(page, id)).toBe(allowed ? 'After' : 'Before')
    expect(await rowsOf(page, 'future')).toEqual([{ id: 'x', value: 1 }])
    expect(await versionOf(page)).toBe(99)
  })
}

test('R8: an upgrade that breaks off leaves every draft readable, and nothing is written', async ({
  page,
  context,
}) => {
  await page.goto('./')
  await startRequest(page, 'Before the upgrade')
  const version = await versionOf(page)
  await page.close()
  const newer = await openNewer(context, './', true)
  await expect(drafts(newer)).toHaveText(['Before the upgrade'])
  await expect(saveStatus(newer)).toHaveText(/could not be brought up to date/)
  expect(await versionOf(newer)).toBe(version)
  await drafts(newer).click()
  await expect(nameField(newer)).toHaveValue('Before the upgrade')
  expect(await downloaded(newer, 'Download a copy')).toContain('Before the upgrade')
})

test('R8: a database of version 1 that cannot be raised stays as it is, and its drafts can be taken along', async ({
  page,
  context,
}) => {
  await putVersion1(page)
  const newer = await context.newPage()
  await newer.addInitScript(() => {
    IDBObjectStore.prototype.createIndex = () => {
      throw new DOMException('Full', 'QuotaExceededError')
    }
  })
  await newer.goto('./')
  await expect(drafts(newer)).toHaveCount(2)
  await expect(saveStatus(newer)).toHaveText(/could not be brought up to date/)
  await goTo(newer, '#/drafts/sample/contacts')
  await expect(nameField(newer)).toHaveValue(version1.tables.drafts[2]!.draft.name!)
  expect(await downloaded(newer, 'Download a copy')).toContain('"id":"sample"')
  expect(await versionOf(newer)).toBe(1)
  expect(await rowsOf(newer, 'drafts')).toEqual(version1.tables.drafts)
})

test('R13: a new version leaves the open page and its text alone until Update is pressed', async ({
  page,
  context,
  watched,
}) => {
  const host = await startHost()
  watched.allow(new RegExp(`^request to ${host.url}`))
  await host.deploy('a')
  await page.goto(host.url)
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  await startRequest(page, 'Typed on a')
  await host.deploy('b')
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
  await expect(page.getByRole('button', { name: 'Update' })).toBeVisible()

  for (const offline of [false, true]) {
    await context.setOffline(offline)
    for (const step of ['Agreement', 'Edges and domains', 'Contacts', 'Order of work', 'Review']) {
      await page.getByRole('navigation', { name: 'Steps' }).getByText(step).click()
      await expect(heading(page)).toHaveText(step)
      await expect(nameField(page)).toHaveValue(/^Typed on a/)
    }
    await nameField(page).fill(`Typed on a, ${offline ? 'off' : 'on'} line`)
  }
  expect(await page.locator('html').getAttribute('data-version')).toBe('a')
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Update' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-version', 'b')
  await expect(nameField(page)).toHaveValue('Typed on a, off line')
  await host.close()
})

test('R13: where no copy of the app is stored, parts that the host has replaced are missed without a loss', async ({
  page,
  watched,
}) => {
  const host = await startHost()
  watched.allow(new RegExp(`^request to ${host.url}`))
  watched.allow(/404|dynamically imported module|Unable to preload/)
  await host.deploy('a')
  await page.goto(`${host.url}?nosw=1`)
  await startRequest(page, 'Typed on a')
  await host.deploy('b')
  await nameField(page).fill('Typed on a, and on')
  await page.getByRole('navigation', { name: 'Steps' }).getByText('Review').click()
  await expect(page.getByText('A part of this page could not be loaded.')).toBeVisible()
  await expect(nameField(page)).toHaveValue('Typed on a, and on')
  await expectSaved(page)
  await page.getByRole('button', { name: 'Load the page again' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-version', 'b')
  await expect(nameField(page)).toHaveValue('Typed on a, and on')
  await host.close()
})

test('R15: a tab of days ago never writes over a draft that a newer version has raised', async ({
  page,
}) => {
  await page.goto('./')
  const id = await startRequest(page, 'Old')
  const [row] = await rowsOf(page, 'drafts')
  const raised = {
    ...row,
    revision: Number(row!.revision) + 1,
    writer: 'newer',
    draft: { ...(row!.draft as object), schema: DRAFT_SCHEMA + 1, name: 'New', colour: 'blue' },
  }
  await putRows(page, 'drafts', [raised])
  await nameField(page).fill('Old, and edited')
  await expectSaved(page)
  const stored = await rowsOf(page, 'drafts')
  expect(stored.find((each) => each.id === id)).toEqual(raised)
  expect(stored).toHaveLength(2)
  await expect(nameField(page)).toHaveValue(/^Old, and edited/)
  await goTo(page, '#/')
  await expect(
    page.getByText(`It has schema ${DRAFT_SCHEMA + 1}; this version knows up to ${DRAFT_SCHEMA}.`),
  ).toBeVisible()
})
