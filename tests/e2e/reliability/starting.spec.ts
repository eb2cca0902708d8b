import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { startServer } from '../../../scripts/serve.js'
import { test } from '../setup/host'
import { expect } from '../setup/test'

// What a worker has stored would stand in for what the host does not have.
test.use({ serviceWorkers: 'block' })
test.beforeEach(({ host, watched }) => {
  // It looks for its folder also above the one that it was opened from.
  watched.allow(new RegExp(`^request to ${new URL(host.url).origin}`))
  watched.allow(/Service Worker registration blocked/)
})

const FIRST = /^start-.*\.js$/
const alarm = (page: Page) => page.getByRole('alert')
const requests = (page: Page) => page.getByRole('button', { name: 'Start a request' })
const loadAgain = (page: Page) => page.getByRole('button', { name: 'Load it again' })

/** As hosts that give the page for every address: at this one, too. */
const givePageAt = (page: Page, path: RegExp) =>
  page.route(
    ({ pathname }) => path.test(pathname),
    (route) => route.fulfill({ contentType: 'text/html', body: readFileSync('dist/index.html') }),
  )

test('R25: without its first script the page says so, and starts when the script is there', async ({
  page,
  host,
  watched,
}) => {
  watched.allow(/404/)
  await host.lose(FIRST)
  await page.goto(host.url)
  await expect(alarm(page)).toContainText('Edgewise did not start')
  await expect(requests(page)).toBeHidden()
  await loadAgain(page).click()
  await expect(alarm(page)).toContainText(/This host does not have start-.*-a\.js/)
  await expect(loadAgain(page)).toBeEnabled()
  await host.deploy('a')
  await loadAgain(page).click()
  await expect(requests(page)).toBeVisible()
  await expect(alarm(page)).toBeHidden()
})

test('R25: a script that comes cut short or as a page is told like one that does not come', async ({
  page,
  site,
  watched,
}) => {
  watched.allow(/MIME type|Unexpected|missing|not caught|404/)
  for (const answer of [
    { contentType: 'text/javascript', body: 'const half = {' },
    { contentType: 'text/html', body: '<!doctype html>' },
  ]) {
    await page.route(`${site}assets/start-*.js`, (route) => route.fulfill(answer))
    await page.goto(`${site}?${answer.contentType}`)
    await expect(alarm(page)).toContainText('Edgewise did not start')
    await page.unrouteAll()
  }
})

/** Another host in front of the app: for the first request of its first script it has none, and asks to remember it. */
async function startForgetfulHost(site: string) {
  let asked = 0
  const server = createServer(async ({ url = '' }, response) => {
    if (FIRST.test(url.replace(/.*\//, '')) && ++asked === 1) {
      response.writeHead(404, { 'Cache-Control': 'public, max-age=31536000, immutable' }).end()
      return
    }
    const answer = await fetch(new URL(url, site))
    const type = answer.headers.get('content-type') ?? ''
    response.writeHead(answer.status, { 'Content-Type': type, 'Cache-Control': 'no-cache' })
    response.end(Buffer.from(await answer.arrayBuffer()))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/tools/edgewise/`, asked: () => asked, server }
}

test('R25: an answer that was stored while a file was missing is asked for anew', async ({
  page,
  site,
  watched,
}) => {
  const host = await startForgetfulHost(site)
  watched.allow(new RegExp(`404|ERR_CONNECTION_REFUSED|^request to ${new URL(host.url).origin}`))
  await page.goto(host.url)
  await expect(alarm(page)).toContainText('Edgewise did not start')
  await page.reload()
  await expect(alarm(page)).toContainText('Edgewise did not start')
  const before = host.asked()
  await loadAgain(page).click()
  await expect(requests(page)).toBeVisible()
  expect(host.asked()).toBeGreaterThan(before)
  // What the page still fetches is not to fail with the server.
  await page.waitForLoadState('networkidle')
  await page.goto('about:blank')
  host.server.closeAllConnections()
  host.server.close()
})

for (const [what, path, hash] of [
  ['without its slash', '/tools/edgewise', '#/guide/faq'],
  ['at an address below its folder', '/tools/edgewise/guide/faq', ''],
  ['at the name of a page that is none', '/tools/edgewise/guide/index.html', '#/guide/faq'],
] as const)
  test(`R25: opened ${what}, the page moves to its folder`, async ({ page, site, watched }) => {
    watched.allow(/404|MIME type/)
    const { origin } = new URL(site)
    // As some hosts do: the page, wherever there is no file.
    await givePageAt(page, /^\/tools\/edgewise$|^\/tools\/edgewise\/guide\//)
    await page.goto(origin + path + hash)
    await expect(page).toHaveURL(`${site}?moved${hash || '#/'}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(alarm(page)).toBeHidden()
  })

test('R25: where no script of the app is found anywhere, the page stays where it is', async ({
  page,
  site,
  watched,
}) => {
  watched.allow(/404|MIME type/)
  const { origin } = new URL(site)
  await givePageAt(page, /^\/other/)
  await page.goto(`${origin}/other/place`)
  await expect(alarm(page)).toContainText('Edgewise did not start')
  await page.waitForLoadState('networkidle')
  expect(page.url()).toBe(`${origin}/other/place`)

  // An address that was corrected is not corrected again.
  await page.goto(`${origin}/other/place?moved`)
  await expect(alarm(page)).toContainText('Edgewise did not start')
})

test('R25: lines that a copying program ended in its own way change nothing', async ({
  page,
  watched,
}) => {
  const plain = await startServer({ headers: false })
  watched.allow(new RegExp(`^request to ${plain.url}`))
  await page.route(/\/(?:[\w-]+\.(?:js|css|html))?$/, async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replace(/\r?\n/g, '\r\n')
    await route.fulfill({ response, body })
  })
  await page.goto(plain.url)
  await requests(page).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Eligibility')
  await page.waitForLoadState('networkidle')
  await page.unrouteAll({ behavior: 'wait' })
  await plain.close()
})

test('R25: what fails after the start is no failed start', async ({ page, watched }) => {
  watched.allow(/not caught|oops/)
  await page.goto('./')
  await requests(page).waitFor()
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => setTimeout(() => Promise.reject(new Error('oops'))))
  await page.evaluate(() =>
    setTimeout(() => {
      throw new Error('oops')
    }),
  )
  await page.waitForTimeout(100)
  await expect(alarm(page)).toBeHidden()
  await expect(requests(page)).toBeVisible()
})
