import type { Page } from '@playwright/test'
import { DRAFT_SCREENS } from '../../scripts/routes.js'
import { INJECTIONS } from '../fixtures/injections'
import { answer, begin, findings, heading, saveStatus } from './setup/draft'
import { printedPages } from './setup/paper'
import { expect, test } from './setup/test'

/** A field of one line takes no line breaks: the browser leaves them out or puts spaces. */
const oneLine = (text: string) => text.replace(/[\r\n ]+/g, '')

/** Nothing of what was typed became a part of the page, and the page is still alive. */
async function expectUnharmed(page: Page): Promise<void> {
  await expect(heading(page)).toBeVisible()
  expect(await page.locator('img, svg[onload], script[src*="alert"]').count()).toBe(0)
}

test('every text field takes any text, keeps it, and shows markup as text', async ({ page }) => {
  test.slow()
  let alerted = false
  page.on('dialog', async (dialog) => {
    alerted = true
    await dialog.dismiss()
  })
  const base = await begin(page, 'Try a sample')
  await answer(page, 'Kind of request', 'Update of a request already submitted').check()
  for (const screen of ['agreement', 'domains', 'contacts']) {
    await page.goto(`${base}${screen}`)
    await expect(heading(page)).toBeVisible()
    const boxes = page.getByRole('textbox').and(page.locator('input:not([type*=date])'))
    // The name stands there before the form.
    await expect.poll(() => boxes.count()).toBeGreaterThan(1)
    const ids = await boxes.evaluateAll((all) => all.map(({ id }) => id))
    for (const [at, text] of INJECTIONS.entries()) {
      const box = page.locator(`[id="${ids[at % ids.length]}"]`)
      await box.fill(text)
      await expect.poll(async () => oneLine(await box.inputValue())).toBe(oneLine(text))
    }
    await expectUnharmed(page)
  }
  await expect(saveStatus(page)).toHaveText('Saved in this browser')
  for (const screen of DRAFT_SCREENS) {
    await page.goto(`${base}${screen}`)
    await expectUnharmed(page)
  }
  expect(alerted).toBe(false)
})

for (const [typed, onPaper] of [
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['{{7*7}}', '{{7*7}}'],
  // What cannot be seen is left off the paper.
  ['V12\u202E345', 'V12345'],
] as const) {
  test(`${JSON.stringify(typed)} stands in the review and on paper as text`, async ({ page }) => {
    const base = await begin(page, 'Try a sample')
    await page.goto(`${base}agreement`)
    await page.getByRole('textbox', { name: 'Volume Licensing agreement number' }).fill(typed)
    await page.goto(`${base}review`)
    await expect(page.getByRole('main')).toContainText(typed)
    await page.goto(`${base}summary`)
    await expect(page.getByRole('main')).toContainText(onPaper)
    await expectUnharmed(page)
  })
}

test('the list, the address tool, the search and the FAQ take any text', async ({ page }) => {
  await page.goto('#/tools/address')
  await page
    .getByRole('textbox', { name: 'Microsoft account addresses' })
    .fill(INJECTIONS.join('\n'))
  await expect(page.getByRole('region', { name: 'Addresses to enter in Lync' })).toContainText(
    'not used',
  )
  await expectUnharmed(page)
  await page.goto('#/guide')
  for (const text of INJECTIONS)
    await page.getByRole('searchbox', { name: 'Search the FAQ' }).fill(text)
  await expectUnharmed(page)
})

const WITHOUT_STORAGE: Readonly<Record<string, () => void>> = {
  'is not there': () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
  'throws when it is touched': () =>
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('Blocked by a policy', 'SecurityError')
      },
    }),
  'does not open': () => {
    indexedDB.open = () => {
      throw new DOMException('Not allowed', 'InvalidStateError')
    }
  },
  'fails while it opens': () => {
    indexedDB.open = () => {
      const request = new EventTarget() as IDBOpenDBRequest
      const error = new DOMException('No', 'UnknownError')
      Object.defineProperty(request, 'error', { value: error })
      setTimeout(() => {
        const failed = new Event('error')
        request.onerror?.(failed)
        request.dispatchEvent(failed)
      })
      return request
    }
  },
}

for (const [how, breakStorage] of Object.entries(WITHOUT_STORAGE)) {
  test(`where the database ${how}, the app works in memory and says so`, async ({ page }) => {
    await page.addInitScript(breakStorage)
    const base = await begin(page, 'Try a sample')
    await page.getByRole('textbox', { name: 'Name of this request' }).fill('Only in memory')
    await expect(saveStatus(page)).toHaveText(/^Not saved: ./)
    await page.evaluate((address) => (location.hash = address), new URL(`${base}summary`).hash)
    await expect(page.getByRole('heading', { name: 'Provisioning request' })).toBeVisible()
    expect((await printedPages(page)).join('')).toContain('Only in memory')
    const [paper] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download', exact: true }).click(),
    ])
    expect(paper.suggestedFilename()).toMatch(/\.html$/)
    await page.getByRole('link', { name: 'Requests', exact: true }).click()
    await page.getByRole('button', { name: 'Actions for Only in memory' }).click()
    const [copy] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Download a copy' }).click(),
    ])
    expect(copy.suggestedFilename()).toMatch(/\.json$/)
  })
}

test('an address of a draft that is not there says so and leads on', async ({ page }) => {
  await page.goto('#/drafts/nobody/domains')
  await expect(heading(page)).toHaveText('This draft cannot be opened')
  await page.getByRole('link', { name: 'Go to requests' }).click()
  await expect(heading(page)).toHaveText('Requests')
})

test('a mistake typed as a SIP domain is stopped, and its fix is undone', async ({ page }) => {
  await page.goto(`${await begin(page, 'Try a sample')}domains`)
  const second = page.getByRole('group', { name: 'Access Edge 2', exact: true })
  await second.getByRole('textbox', { name: 'SIP domain' }).fill('sip.fabrikam.com')
  const mistake = findings(page)
    .getByRole('listitem')
    .filter({ hasText: 'The SIP domain is an Access Edge FQDN' })
  await mistake.getByRole('button', { name: 'Use fabrikam.com' }).click()
  await expect(second.getByRole('textbox', { name: 'SIP domain' })).toHaveValue('fabrikam.com')
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(second.getByRole('textbox', { name: 'SIP domain' })).toHaveValue('sip.fabrikam.com')
})
