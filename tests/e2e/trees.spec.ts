import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { begin, heading, saveStatus } from './setup/draft'
import { expect, test } from './setup/test'

/**
 * What a screen reader is told on each screen, kept as text to be read as a document. `UPDATE_TREES=1` writes
 * the files anew.
 */
const FOLDER = 'tests/e2e/trees'

const TITLES = {
  eligibility: /^Eligibility/,
  agreement: /^Agreement/,
  domains: /^Edges and domains/,
  contacts: /^Contacts/,
  order: /^Order of work/,
  review: /^Review/,
  summary: /^Provisioning request/,
  track: /^Track/,
} as const

/** The tree without what differs from draft to draft: addresses of links, the fingerprint. */
function namesOf(snapshot: string): string {
  const names = snapshot.replaceAll(/:\n +- \/url: .*/g, '')
  return `${names.replace(/(?<=Fingerprint\n.*definition: )\S+/, 'FINGERPRINT')}\n`
}

test('each screen reads as its document says', async ({ page }) => {
  await page.clock.setFixedTime('2019-05-06T09:00:00Z')
  const base = await begin(page, 'Try a sample')
  for (const screen of Object.keys(TITLES) as (keyof typeof TITLES)[]) {
    await page.goto(`${base}${screen}`)
    await expect(page).toHaveTitle(TITLES[screen])
    await expect(heading(page)).toBeVisible()
    await expect(saveStatus(page)).toHaveText('Saved in this browser')
    await page.waitForLoadState('networkidle')
    const tree = namesOf(await page.locator('body').ariaSnapshot())
    const file = `${FOLDER}/${screen}.txt`
    if (process.env.UPDATE_TREES) {
      mkdirSync(FOLDER, { recursive: true })
      writeFileSync(file, tree)
    }
    expect(tree, screen).toBe(readFileSync(file, 'utf8'))
  }
})
