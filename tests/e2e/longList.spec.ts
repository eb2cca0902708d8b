import type { Page } from '@playwright/test'
import { choose, drafts } from './setup/app'
import { backupOf } from './setup/manyRequests'
import { printedPages } from './setup/paper'
import { expect, test } from './setup/test'

const COUNT = 120
const NAMES = Array.from({ length: COUNT }, (_, at) => `Customer ${String(at).padStart(5, '0')}`)

// With the accessibility tree as a screen reader is given it: what tools ask for leaves out what is not laid out.
test.use({
  launchOptions: async ({ launchOptions }, use) => {
    const { args = [] } = launchOptions
    await use({ ...launchOptions, args: [...args, '--force-renderer-accessibility'] })
  },
})

const isLaidOut = (page: Page) =>
  drafts(page)
    .last()
    .evaluate((link) => link.checkVisibility({ contentVisibilityAuto: true }))

test.beforeEach(async ({ page }) => {
  await page.goto('./')
  await choose(page, 'Restore a backup', backupOf(COUNT))
  await expect(drafts(page)).toHaveCount(COUNT)
  // Rows have their last heights.
  await expect(page.getByText(/^(?:Ready|Rehearsal|Step \d|Nothing)/)).toHaveCount(COUNT)
  expect(await isLaidOut(page)).toBe(false)
})

test('a row out of sight is found by its words', async ({ page }) => {
  const name = await drafts(page).last().textContent()
  const find = (words: string | null) =>
    (globalThis as unknown as { find: (text: string) => boolean }).find(words ?? '')
  expect(await page.evaluate(find, name)).toBe(true)
  await expect(drafts(page).last()).toBeInViewport()
})

test('rows out of sight are rows of the table to a screen reader', async ({ page, context }) => {
  const session = await context.newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const told = (role: string) => nodes.filter((node) => !node.ignored && node.role?.value === role)
  expect(told('row')).toHaveLength(COUNT + 1)
  expect(told('columnheader')).toHaveLength(5)
  expect(told('cell').length + told('gridcell').length).toBe(COUNT * 4)
  expect(
    told('rowheader')
      .map((node) => node.name?.value)
      .sort(),
  ).toEqual(NAMES)
})

test('a row out of sight is reached with the keyboard, and its menu is seen whole', async ({
  page,
}) => {
  const actions = page.getByRole('button', { name: /^Actions for/ }).last()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await drafts(page)
    .nth(COUNT - 2)
    .focus()
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Tab')
  await expect(actions).toBeFocused()
  await expect(actions).toBeInViewport()
  await page.keyboard.press('ArrowUp')
  const last = page.getByRole('menuitem').last()
  await expect(last).toBeFocused()
  // Where it is, nothing else is, and it is not cut.
  await last.click({ trial: true })
  await page.keyboard.press('Escape')
  await expect(actions).toBeFocused()
})

test('rows out of sight are on paper', async ({ page }) => {
  const text = (await printedPages(page)).join('\n')
  // A sheet has no room for both words of a name in one line.
  const numbers = NAMES.map((name) => name.replace('Customer ', ''))
  expect(numbers.filter((number) => !text.includes(number))).toEqual([])
})
