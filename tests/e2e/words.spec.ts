import type { Locator, Page } from '@playwright/test'
import { addresses } from '../../scripts/routes.js'
import { begin, heading, saveStatus } from './setup/draft'
import { expect, test } from './setup/test'
import { PLACES, type Place, type Role, type Word } from './words'

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A button may go on after its words: "Continue to contacts". So may the link of a step, with how far it is. */
function find(page: Page, role: Exclude<Role, 'title'>, { name, within }: Word): Locator {
  const root = within
    ? page.getByRole(within[0], { name: within[1], exact: true })
    : page.locator('body')
  if (role === 'field') return root.getByLabel(name, { exact: true })
  if (role === 'status') return root.getByRole('status').filter({ hasText: startOf(name) })
  const goesOn = role === 'button' || (role === 'link' && within?.[0] === 'navigation')
  return root.getByRole(role, goesOn ? { name: wordsOf(name) } : { name, exact: true })
}
const startOf = (name: string) => new RegExp(`^\\s*${escaped(name)}`)
const wordsOf = (name: string) => new RegExp(`^${escaped(name)}(?=\\s|$)`)

async function open(page: Page, { screen, draft, act }: Place): Promise<void> {
  if (draft) {
    const base = await begin(page, draft === 'sample' ? 'Try a sample' : 'Start a request')
    await expect(saveStatus(page)).toHaveText('Saved in this browser')
    const id = /drafts\/([^/]+)/.exec(base)?.[1] ?? ''
    await page.goto(addresses(id)[screen] ?? `${base}${screen}`)
  } else await page.goto(addresses('')[screen] ?? '')
  await expect(heading(page)).toBeVisible()
  await act?.(page)
}

const titleOf = ({ screen, given }: Place) => (given ? `${screen}: ${given}` : screen)

for (const place of PLACES) {
  test(`the words of ${titleOf(place)}`, async ({ page }) => {
    await open(page, place)
    expect(place.words.length).toBeGreaterThan(0)
    for (const word of place.words) {
      const { role, name } = word
      const label = `${role} “${name}”`
      if (role === 'title') await expect(page, label).toHaveTitle(startOf(name))
      else await expect(find(page, role, word).first(), label).toBeVisible({ timeout: 15_000 })
    }
  })
}

test('every screen has its words in the table', () => {
  const screens = Object.keys(addresses(''))
  expect(screens.length).toBeGreaterThan(0)
  expect(new Set(PLACES.map(({ screen }) => screen))).toEqual(new Set(screens))
})
