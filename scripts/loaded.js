// @ts-check
import { chromium } from '@playwright/test'
import { addresses, openSample, openScreen } from './routes.js'
import { startServer } from './serve.js'
import { headlessPath } from './system.js'

/**
 * A script that a visit loads, by its name in the build.
 * @typedef {{ file: string, body: Buffer }} Script
 */

/**
 * The scripts that a browser loads: with an empty store the page of requests, with a draft each other screen, until
 * it has come to rest. By the name of the screen, the requests in an empty browser as `first visit`.
 * @returns {Promise<Record<string, Script[]>>}
 */
export async function loadedScripts() {
  const server = await startServer()
  const browser = await chromium.launch({ executablePath: headlessPath(), args: ['--no-sandbox'] })
  try {
    const empty = await contextOf(browser)
    /** @type {Record<string, Script[]>} */
    const found = { 'first visit': await scriptsOf(empty, server.url) }
    await empty.close()
    const kept = await contextOf(browser)
    const beginning = await kept.newPage()
    const draft = await openSample(beginning, server.url)
    // A second page would read along, and load what that needs.
    await beginning.close()
    for (const [screen, address] of Object.entries(addresses(draft)))
      found[screen] = await scriptsOf(kept, server.url + address)
    return found
  } finally {
    await browser.close()
    await server.close()
  }
}

/**
 * One that stores no file: each page loads all that it needs.
 * @param {import('@playwright/test').Browser} browser
 */
async function contextOf(browser) {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  // Where requests are watched on their way, the browser answers none from its cache, not even a second one for a file.
  await context.route('**', (route) => route.continue())
  return context
}

/**
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} url
 */
async function scriptsOf(context, url) {
  const page = await context.newPage()
  /** @type {Map<string, Promise<Script>>} */
  const loading = new Map()
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    const file = response.url().split('/').at(-1) ?? ''
    if (!loading.has(file))
      loading.set(
        file,
        response.body().then((body) => ({ file, body })),
      )
  })
  await openScreen(page, url)
  // What a screen fetches when it has come to rest is part of it.
  await page.waitForTimeout(1000)
  await page.waitForLoadState('networkidle')
  const files = await Promise.all(loading.values())
  await page.close()
  return files
}
