import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { begin, heading, SCREENS } from './setup/draft'
import { expect, test } from './setup/test'

/**
 * What a screen reader is told on each screen, kept as text to be read as a document. `UPDATE_TREES=1` writes
 * the files anew.
 */
const FOLDER = 'tests/e2e/trees'

/** The tree without the addresses of its links. */
function namesOf(snapshot: string): string {
  return `${snapshot.replaceAll(/:\n +- \/url: .*/g, '')}\n`
}

test('each screen reads as its document says', async ({ page }) => {
  await page.clock.setFixedTime('2019-05-06T09:00:00Z')
  const base = await begin(page, 'Try a sample')
  for (const screen of SCREENS.filter((name) => name !== 'versions')) {
    await page.goto(`${base}${screen}`)
    await expect(heading(page)).toBeVisible()
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
