import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { DRAFT_SCREENS } from '../../src/request/screens'
import { begin, heading, saveStatus } from './setup/draft'
import { expect, test } from './setup/test'

/**
 * What a screen reader is told on each screen, kept as text to be read as a document. `UPDATE_TREES=1` writes
 * the files anew.
 */
const FOLDER = 'tests/e2e/trees'

/** The tree without what differs from draft to draft: addresses of links, the fingerprint. */
function namesOf(snapshot: string): string {
  const names = snapshot.replaceAll(/:\n +- \/url: .*/g, '')
  return `${names.replace(/(?<=Fingerprint\n.*definition: )\S+/, 'FINGERPRINT')}\n`
}

test('each screen reads as its document says', async ({ page }) => {
  await page.clock.setFixedTime('2019-05-06T09:00:00Z')
  const base = await begin(page, 'Try a sample')
  const screens = Object.entries(DRAFT_SCREENS)
  expect(screens.length).toBeGreaterThan(0)
  for (const [screen, { path, title }] of screens) {
    await page.goto(`${base}${path}`)
    await expect(page).toHaveTitle(`${title} – Edgewise`)
    await expect(heading(page)).toBeVisible()
    await expect(saveStatus(page)).toHaveText('Saved in this browser')
    await page.waitForLoadState('networkidle')
    // Compared beside the page.
    if (screen === 'verify')
      await expect(page.getByRole('region', { name: 'Result' })).toBeVisible()
    // Findings come after the form.
    if ('step' in DRAFT_SCREENS[screen as keyof typeof DRAFT_SCREENS])
      await expect(page.getByRole('region', { name: 'Findings' })).toBeVisible()
    const tree = namesOf(await page.locator('body').ariaSnapshot())
    const file = `${FOLDER}/${screen}.txt`
    if (process.env.UPDATE_TREES) {
      mkdirSync(FOLDER, { recursive: true })
      writeFileSync(file, tree)
    }
    expect(tree, screen).toBe(readFileSync(file, 'utf8'))
  }
})
