import { choose, drafts, openTab, rowsOf } from '../setup/app'
import { backupOf } from '../setup/manyRequests'
import { expect, test } from '../setup/test'

const COUNT = 600

test('R28: a backup with many requests is added while another tab shows the list', async ({
  page,
  context,
  site,
}) => {
  await page.goto('./')
  const other = await openTab(context, site)
  await other.getByRole('button', { name: 'Start a request' }).waitFor()
  await choose(page, 'Restore a backup', backupOf(COUNT))
  await expect(page.getByText(`${COUNT} requests were added.`)).toBeVisible({ timeout: 30_000 })
  await expect(drafts(page)).toHaveCount(COUNT, { timeout: 30_000 })
  await expect(drafts(other)).toHaveCount(COUNT, { timeout: 30_000 })
  await other.close()
  expect(await rowsOf(page, 'drafts')).toHaveLength(COUNT)

  await choose(page, 'Restore a backup', backupOf(COUNT))
  await expect(
    page.getByText(`Nothing new: all ${COUNT} requests in this file are here already.`),
  ).toBeVisible({ timeout: 30_000 })
  expect(await rowsOf(page, 'drafts')).toHaveLength(COUNT)
})

test('R28: a backup that is stopped leaves nothing of it behind', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'Restore a backup' }).waitFor()
  // Pressed as soon as it can be: on a fast machine the file is added within a second.
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      const stop = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === 'Stop',
      )
      if (!stop) return
      Object.assign(globalThis, {
        said: document.querySelector('progress')?.ariaLabel ?? stop.parentElement?.innerText,
      })
      observer.disconnect()
      stop.click()
    }).observe(document.body, { subtree: true, childList: true })
  })
  await choose(page, 'Restore a backup', backupOf(2_000))
  await expect(page.getByRole('alert')).toContainText('You stopped it.', { timeout: 30_000 })
  expect(await page.evaluate(() => (globalThis as unknown as { said: string }).said)).toMatch(
    /(?:Reading|Adding) [\d,]+ of 2,000 requests/,
  )
  expect(await rowsOf(page, 'drafts')).toEqual([])
})
