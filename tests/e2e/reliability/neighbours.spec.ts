import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startServer } from '../../../scripts/serve.js'
import { expect, test as base } from '../setup/test'

interface Origin {
  url: string
  /** Where the other application fetches from; an origin of its own. */
  elsewhere: string
}

/** An origin with Edgewise at its top and in a folder, and an application of others beside it. */
const test = base.extend<{ origin: Origin }>({
  origin: async ({ watched, site }, use) => {
    const root = await mkdtemp(join(tmpdir(), 'edgewise-origin-'))
    await cp('dist', root, { recursive: true })
    await cp('dist', join(root, 'tools'), { recursive: true })
    await mkdir(join(root, 'other'))
    await writeFile(join(root, 'other/index.html'), '<title>Other</title><h1>Other</h1>')
    await writeFile(join(root, 'other/data.json'), '{"version":1}')
    await writeFile(join(root, 'worker.js'), 'addEventListener("fetch", () => undefined)')
    const server = await startServer({ root, headers: false })
    // The other application has no icon.
    watched.allow(new RegExp(`^request to ${server.url}|404`))
    await use({ url: server.url, elsewhere: site })
    await server.close()
    await rm(root, { recursive: true })
  },
})

const scopes = (page: Page) =>
  page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
  )

async function openStored(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.waitForFunction((worker) => {
    const { controller } = navigator.serviceWorker
    return controller?.state === 'activated' && controller.scriptURL === worker
  }, `${url}sw.js`)
}

test('R27: at the top of an origin the worker leaves the pages of others as they are', async ({
  page,
  origin,
  context,
  watched,
}) => {
  await openStored(page, origin.url)
  await page.goto(`${origin.url}other/`)
  await expect(page.getByRole('heading', { name: 'Other' })).toBeVisible()
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  // From an origin of its own, as applications fetch a library.
  const fetched = await page.evaluate(async (url) => {
    const { type } = await fetch(`${url}icon.svg`, { mode: 'no-cors' })
    return type
  }, origin.elsewhere)
  expect(fetched).toBe('opaque')
  const answer = await page.evaluate(async () => {
    const response = await fetch('data.json')
    return (await response.json()) as unknown
  })
  expect(answer).toEqual({ version: 1 })

  // Ours is still answered without a network.
  watched.allow(/ERR_INTERNET_DISCONNECTED/)
  await context.setOffline(true)
  await page.goto(origin.url)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Requests')
})

test('R27: ?nosw leaves the worker of another folder where it is', async ({ page, origin }) => {
  await page.goto(`${origin.url}other/`)
  await page.evaluate(() => navigator.serviceWorker.register('/worker.js', { scope: '/' }))
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.goto(`${origin.url}tools/?nosw=1`)
  await page.getByRole('button', { name: 'Start a request' }).waitFor()
  await page.waitForLoadState('networkidle')
  expect(await scopes(page)).toEqual(['/'])

  await openStored(page, `${origin.url}tools/`)
  expect((await scopes(page)).sort()).toEqual(['/', '/tools/'])
  await page.goto(`${origin.url}tools/?nosw=1`)
  await expect.poll(() => scopes(page)).toEqual(['/'])
})
