import type { Page } from '@playwright/test'
import { heading } from '../setup/app'
import { test } from '../setup/host'
import { expect } from '../setup/test'

test.beforeEach(({ host, watched }) => watched.allow(new RegExp(`^request to ${host.url}`)))

const version = (page: Page) => page.locator('html').getAttribute('data-version')
const updateButton = (page: Page) => page.getByRole('button', { name: 'Update' })

/** The worker has stored the version and answers this page. */
async function openStored(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}

/** The host has a new version, and the worker has looked at it to the end. */
async function lookForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    const { installing } = registration
    if (installing) {
      await new Promise((resolve) =>
        installing.addEventListener('statechange', resolve, { once: true }),
      )
    }
  })
}

test('P6: after one visit everything works without a network, also parts not opened before', async ({
  page,
  context,
  host,
}) => {
  await openStored(page, host.url)
  await context.setOffline(true)
  await page.goto(`${host.url}#/tools/address`)
  await expect(page.getByRole('textbox', { name: 'Microsoft account addresses' })).toBeVisible()
  await page.goto(host.url)
  await page.reload()
  await expect(heading(page)).toHaveText('Requests')
})

test('about this copy: which one it is, and that it works without a network', async ({
  page,
  context,
  host,
  watched,
}) => {
  await openStored(page, host.url)
  await page.goto(`${host.url}#/guide`)
  const about = page.getByRole('region', { name: 'About this copy' })
  await expect(about).toContainText('Yes. This browser has stored a copy of the app.')
  await expect(about).toContainText(/Build\s*[0-9a-f]{64}/)
  // A text has no icon, and the browser asks for one.
  watched.allow(/ERR_INTERNET_DISCONNECTED/)
  await context.setOffline(true)
  await about.getByRole('link', { name: /packages in it/ }).click()
  await expect(page.getByText('Packages in this copy')).toBeVisible()
  await context.setOffline(false)

  await page.goto(`${host.url}?nosw=1#/guide`)
  await expect(about).toContainText('No, because the address has “?nosw”.')
})

test('a new version waits, takes nothing from the open page, and comes with Update', async ({
  page,
  context,
  host,
}) => {
  await openStored(page, host.url)
  await host.deploy('b')
  await lookForUpdate(page)
  await expect(updateButton(page)).toBeVisible()
  expect(await version(page)).toBe('a')
  await page.evaluate(() => (location.hash = '#/tools/address'))
  await expect(page.getByRole('textbox', { name: 'Microsoft account addresses' })).toBeVisible()

  await context.setOffline(true)
  await page.evaluate(() => (location.hash = '#/guide'))
  await expect(page.getByRole('searchbox', { name: 'Search the FAQ' })).toBeVisible()

  await updateButton(page).click()
  await expect(page.locator('html')).toHaveAttribute('data-version', 'b')
  await expect(page).toHaveURL(/#\/guide$/)
})

test('R13: another tab that pressed Update neither reloads this one nor takes its files away', async ({
  page,
  context,
  host,
}) => {
  await openStored(page, host.url)
  const other = await context.newPage()
  await openStored(other, host.url)
  await host.deploy('b')
  await lookForUpdate(other)
  await updateButton(other).click()
  await expect(other.locator('html')).toHaveAttribute('data-version', 'b')

  expect(await version(page)).toBe('a')
  await page.evaluate(() => (location.hash = '#/tools/address'))
  await expect(page.getByRole('textbox', { name: 'Microsoft account addresses' })).toBeVisible()
  await updateButton(page).click()
  await expect(page.locator('html')).toHaveAttribute('data-version', 'b')
})

for (const [what, spoil] of [
  ['not there as a whole', 'lose'],
  ['altered on the host', 'alter'],
] as const)
  test(`R14: a version that is ${what} changes nothing`, async ({
    page,
    context,
    host,
    watched,
  }) => {
    await openStored(page, host.url)
    await host.deploy('b')
    await host[spoil](/^AddressToolView.*\.js$/)
    watched.allow(/404|Failed to (?:load|update)|integrity/)
    await lookForUpdate(page)
    await expect(updateButton(page)).toBeHidden()
    await context.setOffline(true)
    await page.reload()
    await expect(heading(page)).toHaveText('Requests')
    expect(await version(page)).toBe('a')
  })

test('the files of an old version go when no page of it is open any more', async ({
  page,
  context,
  host,
}) => {
  await openStored(page, host.url)
  await host.deploy('b')
  await lookForUpdate(page)
  await updateButton(page).click()
  await expect(page.locator('html')).toHaveAttribute('data-version', 'b')
  await page.close()

  const next = await context.newPage()
  await openStored(next, host.url)
  await expect.poll(() => next.evaluate(async () => (await caches.keys()).length)).toBe(1)
})

test('R14: ?nosw takes the worker and its files away and leaves what was saved', async ({
  page,
  host,
}) => {
  await openStored(page, host.url)
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('kept')
        opening.onsuccess = resolve
        opening.onerror = reject
      }),
  )
  await page.goto(`${host.url}?nosw=1`)
  await expect(heading(page)).toHaveText('Requests')
  await expect
    .poll(() =>
      page.evaluate(async () => ({
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        caches: (await caches.keys()).length,
      })),
    )
    .toEqual({ workers: 0, caches: 0 })
  const databases = await page.evaluate(() => indexedDB.databases())
  expect(databases.map(({ name }) => name)).toContain('kept')
})
