import { startServer } from '../../scripts/serve.js'
import { expect, test } from './setup/test'

test('the page opens in a sub-folder and speaks to its own host alone', async ({ page }) => {
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('the page opens from a host that sends no header of ours', async ({ page, watched }) => {
  const plain = await startServer({ headers: false })
  watched.allow(new RegExp(`request to ${plain.url}`))
  await page.goto(plain.url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await plain.close()
})
