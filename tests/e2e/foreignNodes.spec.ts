import { heading } from './setup/draft'
import { expect, test } from './setup/test'

/** What an extension does that puts a node of its own into the page before it has started. */
const INSERTS = {
  'at its beginning': 'prepend',
  'at its end': 'append',
} as const

for (const [where, method] of Object.entries(INSERTS))
  test(`a node that an extension puts into the page ${where} leaves it whole, and once`, async ({
    page,
  }) => {
    await page.addInitScript((put) => {
      let isDone = false
      new MutationObserver(() => {
        const app = document.getElementById('app')
        if (isDone || !app?.querySelector('main')) return
        isDone = true
        const node = document.createElement('div')
        node.textContent = 'Put in by an extension'
        app[put](node)
      }).observe(document, { childList: true, subtree: true })
    }, method)
    await page.goto('')
    await expect(page.getByText('You will need your Access Edge name')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page.getByRole('banner')).toHaveCount(1)
    await expect(page.getByRole('button', { name: 'Start a request' })).toHaveCount(1)
    await page.getByRole('button', { name: 'Start a request' }).click()
    await expect(heading(page)).toHaveText('Eligibility')
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  })
