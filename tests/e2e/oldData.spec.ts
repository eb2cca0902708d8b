import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { DRAFT_SCREENS } from '../../scripts/routes.js'
import { STEPS, type Draft } from '../../src/request/draft'
import { STEP_WORDS } from '../../src/request/steps'

import {
  BACKUP,
  lostValues,
  SAVED,
  STORED,
  version01,
  WRITTEN_AT,
  type StoredDraft,
} from '../fixtures/version01'
import {
  choose,
  drafts,
  expectSaved,
  goTo,
  heading,
  lossNotice,
  nameField,
  rowsOf,
  textOf,
} from './setup/app'
import { answer, findings } from './setup/draft'
import { putDatabase } from './setup/database'
import { expect, test } from './setup/test'

/** What version 0.1 left in a browser and in files opens in this build with every value in it. */
const { database, local } = version01
const draftsIn = (text: string) => (JSON.parse(text) as { drafts: StoredDraft[] }).drafts

async function putLocal(page: Page): Promise<void> {
  await page.evaluate((items) => Object.assign(localStorage, items), local)
}

async function openOldBrowser(page: Page): Promise<void> {
  await page.clock.setFixedTime(WRITTEN_AT)
  await putDatabase(page, database)
  await putLocal(page)
  await page.goto('./')
  await expect(drafts(page)).toHaveCount(STORED.length)
}

/** The rows of drafts on disk hold every value of these. */
async function expectKept(page: Page, stored: readonly StoredDraft[]): Promise<void> {
  const rows = await rowsOf(page, 'drafts')
  expect(rows).toHaveLength(stored.length)
  for (const draft of stored) {
    const row = rows.find(({ id }) => id === draft.id)
    const now = row?.draft as Draft | undefined
    // A row that nobody has opened yet stays as it was written.
    const isRaised = Number(now?.schema) !== draft.schema
    const lost = now && (isRaised ? lostValues(draft, now) : lostValues(draft, now, {}))
    expect(lost, draft.id).toEqual([])
  }
}

test('the list shows every draft, and each is saved to a file as it was', async ({ page }) => {
  test.slow()
  await openOldBrowser(page)
  expect((await drafts(page).allTextContents()).toSorted()).toEqual(
    STORED.map(({ name }) => name).toSorted(),
  )
  await expect(page.getByText('cannot be opened')).toHaveCount(0)
  await expect(page.getByText('Last backup: never')).toHaveCount(0)
  for (const stored of STORED) {
    await page.getByRole('button', { name: `Actions for ${stored.name}`, exact: true }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Download a copy' }).click(),
    ])
    const [draft] = draftsIn(await textOf(download))
    expect(draft && lostValues(stored, draft as unknown as Draft), stored.id).toEqual([])
  }
})

/** One of each kind, an estate in two requests, and one that is not finished: looked at on every screen. */
const SHOWN_WHOLE = ['hybrid-off', 'update-2013', 'removal-alone', 'divided', 'unfinished']

/** A step that the draft does not need opens by its address, and is not listed. */
async function expectScreen(page: Page, id: string, screen: string): Promise<void> {
  const step = STEPS.find((each) => each === screen)
  if (step) await expect(heading(page), `${id}/${screen}`).toHaveText(STEP_WORDS[step].title)
  else
    await expect(
      page.locator(`nav a[aria-current][href$="/${id}/${screen}"]`),
      `${id}/${screen}`,
    ).toHaveCount(1)
  await expect(heading(page)).toBeVisible()
}

test('every draft opens, and is not changed by being looked at', async ({ page }) => {
  test.setTimeout(180_000)
  await openOldBrowser(page)
  for (const { id, name } of STORED) {
    const screens = SHOWN_WHOLE.includes(id) ? DRAFT_SCREENS : ['review', 'summary']
    for (const screen of screens) {
      await goTo(page, `#/drafts/${id}/${screen}`)
      await expectScreen(page, id, screen)
      await expect(nameField(page)).toHaveValue(name)
    }
    await expectSaved(page)
  }
  await goTo(page, '#/')
  await expect(drafts(page)).toHaveCount(STORED.length)
  await expectKept(page, STORED)
})

test('an answer of “Hybrid” is read as two, says so, and is confirmed by one click', async ({
  page,
}) => {
  await openOldBrowser(page)
  await goTo(page, '#/drafts/hybrid-on/eligibility')
  const raised = findings(page).getByRole('listitem').filter({ hasText: 'Read from “Hybrid' })
  await expect(raised).toContainText('Check the server that was read from it')
  const split = 'Are users of one domain split between your servers and the cloud?'
  await expect(answer(page, split, 'Yes')).toBeChecked()
  await expect(answer(page, 'What do you run?', 'Lync Server 2013')).toBeChecked()
  await raised.locator('summary').click()
  await raised.getByRole('button', { name: 'These answers are right' }).click()
  await expect(raised).toHaveCount(0)
  await expectSaved(page)
  await page.reload()
  await expect(answer(page, split, 'Yes')).toBeChecked()
  await expect(raised).toHaveCount(0)
})

test('every version opens, and one of them comes back as a copy', async ({ page }) => {
  test.slow()
  await openOldBrowser(page)
  const { snapshots } = database.tables
  const open = STORED.filter(({ id }) => snapshots.some(({ draftId }) => draftId === id))
  expect(open).toHaveLength(7)
  for (const { id } of open) {
    await goTo(page, `#/drafts/${id}/versions`)
    const list = page.getByRole('list', { name: 'Earlier versions' })
    const own = snapshots.filter(({ draftId }) => draftId === id)
    await expect(list.getByRole('listitem')).toHaveCount(own.length)
    for (let place = 0; place < own.length; place += 1) {
      await list.getByRole('button').nth(place).click()
      const version = page.getByRole('dialog')
      await expect(version.getByRole('article').first()).toBeVisible()
      await version.getByRole('button', { name: 'Close' }).click()
    }
  }
  const { draft } = snapshots.find(({ why }) => why === 'removed tailspintoys.com')!
  await goTo(page, `#/drafts/${draft.id}/versions`)
  const row = page.getByRole('listitem').filter({ hasText: 'removed tailspintoys.com' })
  await row.getByRole('button').click()
  await page.getByRole('button', { name: 'Restore as a copy' }).click()
  await expect(heading(page)).toHaveText('Review')
  const known = STORED.map(({ id }) => id)
  const copy = (await rowsOf(page, 'drafts')).find(({ id }) => !known.includes(id))!
  // A copy has a name, an id and times of its own.
  const { id, name, revision, createdAt, changedAt, ...content } = draft
  const now = { ...(copy.draft as Draft), id, name, revision, createdAt, changedAt }
  expect(lostValues({ id, name, ...content }, now)).toEqual([])
})

test('deleted drafts are still there to be restored', async ({ page }) => {
  await openOldBrowser(page)
  const { trash } = database.tables
  for (const { row } of trash) {
    await page.getByText('Deleted requests').click()
    await page.getByRole('button', { name: `Restore ${row.draft.name}` }).click()
    await expect(page.getByRole('link', { name: row.draft.name, exact: true })).toBeVisible()
    if (row !== trash.at(-1)!.row) await page.reload()
  }
  const restored = trash.map(({ row }) => ({ ...row.draft, revision: row.revision + 1 }))
  await expectKept(page, [...STORED, ...restored])
})

for (const path of SAVED) {
  test(`a saved file opens in an empty browser: ${path.split('/').at(-1)}`, async ({ page }) => {
    const text = readFileSync(path, 'utf8')
    await page.goto('./')
    await choose(page, 'Open a file', text)
    await expect(heading(page)).toHaveText('Review')
    await expectKept(page, draftsIn(text))
  })
}

test('a backup brings every draft back', async ({ page }) => {
  const text = readFileSync(BACKUP, 'utf8')
  await page.goto('./')
  await choose(page, 'Restore a backup', text)
  await expect(drafts(page)).toHaveCount(STORED.length)
  await expectKept(page, draftsIn(text))
})

test('the second copy is offered where the browser cleared the database alone', async ({
  page,
}) => {
  await page.goto('./sw.js')
  await putLocal(page)
  await page.goto('./')
  await expect(lossNotice(page)).toContainText('removed 16 drafts')
  await page.getByRole('button', { name: 'Restore the second copy' }).click()
  await expect(nameField(page)).toHaveValue('Removal, others federate')
  await expectKept(page, [JSON.parse(local['edgewise.mirror']) as StoredDraft])
})
