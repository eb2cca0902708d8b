// @ts-check
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

/** The one table of screens is TypeScript, which Node 20 does not read by itself. */
const table = /** @type {typeof import('../src/request/screens')} */ (
  (await runnerImport(fileURLToPath(new URL('../src/request/screens.ts', import.meta.url)))).module
)

/** The screens of a draft by their names, in the order of the table. */
export const DRAFT_SCREENS = filled(Object.keys(table.DRAFT_SCREENS))
const OTHER_SCREENS = filled(Object.entries(table.OTHER_SCREENS))

/**
 * One address for each screen of the app, by a name for it.
 * @param {string} draft the id of a draft that is there
 * @returns {Record<string, string>}
 */
export const addresses = (draft) => ({
  ...Object.fromEntries(
    // A part of a path that may be left out is left out.
    OTHER_SCREENS.map(([name, { path }]) => [name, `#${path.replace(/\/:\w+\?/g, '')}`]),
  ),
  'guide-faq': '#/guide/faq',
  ...Object.fromEntries(
    Object.entries(table.DRAFT_SCREENS).map(([name, { path }]) => [
      name,
      `#/drafts/${draft}/${path}`,
    ]),
  ),
})

/**
 * Goes to a screen and waits for it. Throws where there is none at the address, so that nothing is measured or
 * drawn of a page that only says so.
 * @param {import('@playwright/test').Page} page
 * @param {string} url
 */
export async function openScreen(page, url) {
  await page.goto(url)
  const heading = page.getByRole('heading', { level: 1 })
  await heading.waitFor()
  if ((await heading.textContent())?.trim() === 'Page not found') {
    throw new Error(`There is no screen at ${url}.`)
  }
}

/**
 * Opens the sample from the requests page and gives its id.
 * @param {import('@playwright/test').Page} page
 * @param {string} site
 */
export async function openSample(page, site) {
  await page.goto(site)
  await page.getByRole('button', { name: 'Try a sample' }).click()
  await page.waitForURL(/#\/drafts\/[^/]+\//)
  const draft = /#\/drafts\/([^/]+)/.exec(page.url())?.[1]
  if (draft === undefined) throw new Error('The sample did not open.')
  await page.getByRole('status').filter({ hasText: 'Saved in this browser' }).waitFor()
  return draft
}

/**
 * A check that looks at no screen would pass whatever is wrong.
 * @template T
 * @param {T[]} screens
 */
function filled(screens) {
  if (screens.length === 0) throw new Error('The table of screens is empty.')
  return screens
}
