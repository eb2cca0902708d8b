// @ts-check

/**
 * One address for each screen of the app, by a name for it.
 * @param {string} draft the id of a draft that is there
 * @returns {Record<string, string>}
 */
export const addresses = (draft) => ({
  requests: '#/',
  ...Object.fromEntries(DRAFT_SCREENS.map((screen) => [screen, `#/drafts/${draft}/${screen}`])),
  guide: '#/guide',
  'guide-faq': '#/guide/faq',
  address: '#/tools/address',
})

export const DRAFT_SCREENS = [
  'eligibility',
  'agreement',
  'domains',
  'contacts',
  'order',
  'review',
  'summary',
  'track',
  'versions',
]

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
