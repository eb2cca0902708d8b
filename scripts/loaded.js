// @ts-check
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  const folder = mkdtempSync(join(tmpdir(), 'edgewise-state-'))
  const state = join(folder, 'state.json')
  try {
    const first = await browser.newContext()
    const draft = await openSample(await first.newPage(), server.url)
    await first.storageState({ path: state, indexedDB: true })
    await first.close()
    /** @type {Record<string, Script[]>} */
    const found = { 'first visit': await scriptsOf(browser, server.url) }
    for (const [screen, address] of Object.entries(addresses(draft)))
      found[screen] = await scriptsOf(browser, server.url + address, state)
    return found
  } finally {
    await browser.close()
    await server.close()
    rmSync(folder, { recursive: true })
  }
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {string} [state]
 */
async function scriptsOf(browser, url, state) {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    ...(state !== undefined && { storageState: state }),
  })
  const page = await context.newPage()
  /** @type {Promise<Script>[]} */
  const loading = []
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    const file = response.url().split('/').at(-1) ?? ''
    loading.push(response.body().then((body) => ({ file, body })))
  })
  await openScreen(page, url)
  // What a screen fetches when it has come to rest is part of it.
  await page.waitForTimeout(1000)
  await page.waitForLoadState('networkidle')
  const files = await Promise.all(loading)
  await context.close()
  return files
}
