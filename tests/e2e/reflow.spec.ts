import type { Page } from '@playwright/test'
import { DRAFT_SCREENS } from '../../scripts/routes.js'
import { answer, begin, heading } from './setup/draft'
import { expect, test } from './setup/test'

/** 1280 px at 400 %. */
const NARROW = { width: 320, height: 640 }

/** What reaches out of the page to the side, without what scrolls by itself. */
const wideParts = (page: Page) =>
  page.evaluate(() => {
    const root = document.documentElement
    if (root.scrollWidth <= root.clientWidth) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 160))
      .slice(0, 5)
  })

/** Controls under 24 px, but for words of a sentence. */
const smallTargets = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a, button, input, select, textarea, summary')]
      .filter(
        (element) =>
          element.checkVisibility() &&
          element.closest('.visually-hidden, .skip, .term__word') === null,
      )
      .filter((element) => getComputedStyle(element).display !== 'inline')
      .map((element) => {
        const box = (element.closest('.choice') ?? element).getBoundingClientRect()
        return { html: element.outerHTML.slice(0, 120), width: box.width, height: box.height }
      })
      .filter(({ width, height }) => width > 1 && (width < 23.9 || height < 23.9)),
  )

test('at 320 px nothing scrolls to the side and every target is large enough', async ({ page }) => {
  test.slow()
  await page.setViewportSize(NARROW)
  const base = await begin(page, 'Try a sample')
  await page
    .getByRole('textbox', { name: 'Name of this request' })
    .fill('a-very-long-name-without-any-space-'.repeat(4))
  await answer(page, 'Kind of request', 'Update of a request already submitted').check()
  await page.goto(`${base}domains`)
  await page
    .getByRole('textbox', { name: 'SIP domain' })
    .last()
    .fill(`${'long-label-'.repeat(5)}.${'long-label-'.repeat(5)}.contoso.com`)
  const draft = DRAFT_SCREENS.map((screen) => `${base}${screen}`)
  for (const address of [...draft, '#/', '#/guide', '#/guide/faq', '#/tools/address']) {
    await page.goto(address)
    await expect(heading(page)).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(await wideParts(page), address).toEqual([])
    expect(await smallTargets(page), address).toEqual([])
  }
})

test('the problems of every step fit into 320 px', async ({ page }) => {
  await page.setViewportSize(NARROW)
  const base = await begin(page)
  for (const step of ['eligibility', 'agreement', 'domains']) {
    await page.goto(`${base}${step}`)
    await page.getByRole('button', { name: /^Continue/ }).click()
    await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible()
    expect(await wideParts(page), step).toEqual([])
    expect(await smallTargets(page), step).toEqual([])
  }
})

test('dialogs fit into 320 px', async ({ page }) => {
  await page.setViewportSize(NARROW)
  const base = await begin(page, 'Try a sample')
  for (const [screen, opener] of [
    ['domains', 'Paste a list'],
    ['domains', 'Import topology'],
    ['domains', 'Import CSV'],
  ] as const) {
    await page.goto(`${base}${screen}`)
    await page.getByRole('button', { name: opener, exact: true }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    expect(await dialog.evaluate((box) => box.scrollWidth - box.clientWidth), opener).toBeLessThan(
      2,
    )
    expect(await smallTargets(page), opener).toEqual([])
    await page.keyboard.press('Escape')
  }
})

test('at 1360 px every target is large enough', async ({ page }) => {
  const base = await begin(page, 'Try a sample')
  for (const screen of DRAFT_SCREENS) {
    await page.goto(`${base}${screen}`)
    await expect(heading(page)).toBeVisible()
    expect(await smallTargets(page), screen).toEqual([])
  }
})

test('at 1360 × 900 px the first step fits one screen', async ({ page }) => {
  await page.setViewportSize({ width: 1360, height: 900 })
  await begin(page)
  await expect(page.getByText('5 questions to answer')).toBeVisible()
  for (const last of [
    answer(page, 'What do you run?', 'Lync Online only'),
    answer(page, 'Do you want a trial first?', 'No'),
    page.getByRole('region', { name: 'Verdict' }),
    page.getByRole('button', { name: /^Continue/ }),
  ])
    await expect(last).toBeInViewport({ ratio: 1 })
})

test('“Why?” follows the last word of a question, also of one in two lines', async ({ page }) => {
  await page.setViewportSize({ width: 1360, height: 900 })
  await begin(page)
  const question = 'Are the Access Edge and the SIP domains active and reachable?'
  const group = page.getByRole('radiogroup', { name: question, exact: true })
  const words = await group.locator('legend > span').evaluate((span) => {
    const lines = [...span.getClientRects()]
    return { lines: lines.length, right: lines.at(-1)!.right }
  })
  expect(words.lines).toBe(2)
  const why = await group.getByRole('link', { name: `Why? ${question}` }).boundingBox()
  expect(why!.x - words.right).toBeGreaterThan(0)
  expect(why!.x - words.right).toBeLessThan(30)
})
