import { DRAFT_SCREENS } from '../../../scripts/routes.js'
import {
  downloaded,
  expectSaved,
  goTo,
  heading,
  nameField,
  saveStatus,
  startRequest,
  storedName,
  watchSaved,
} from '../setup/app'
import type { Profile } from '../setup/profile'
import { randomFrom } from '../setup/random'
import { expect, test } from '../setup/test'

interface Write {
  tables: string
  durability?: string
  committed: boolean
}

/** `KILLS=20 KILL_SEED=7 npx playwright test tests/e2e/reliability/leaving.spec.ts` kills more often, or replays. */
const KILLS = Number(process.env.KILLS ?? 6)
const SEED = Number(process.env.KILL_SEED ?? 20_261_121)

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789ABCD'

test('R1: a browser that is killed while typing loses nothing shown as saved, and at most 0.4 s of typing', async ({
  profile,
}, info) => {
  test.setTimeout(30_000 + KILLS * 15_000)
  const random = randomFrom(SEED)
  const { context, page } = await profile.open()
  await page.goto('./')
  await startRequest(page, 'Typed: ')
  const address = `./${new URL(page.url()).hash}`
  await context.close()
  const sum = { typed: 0, shown: 0, kept: 0 }
  for (let run = 1; run <= KILLS; run += 1) {
    const { typed, shown, safe } = await typeUntilKilled(profile, address, `Run${run}x`, random())
    const after = await profile.open()
    await after.page.goto(address)
    await expect(nameField(after.page)).toBeVisible()
    const kept = await nameField(after.page).inputValue()
    await after.context.close()
    const what = `kill ${run} of KILLS=${KILLS} KILL_SEED=${SEED}`
    expect(
      kept.startsWith(shown),
      `${what}: “${shown}” was shown as saved, “${kept}” is kept`,
    ).toBe(true)
    expect(kept.startsWith(safe), `${what}: “${safe}” was typed in time, “${kept}” is kept`).toBe(
      true,
    )
    sum.typed += typed.length
    sum.shown += shown.length
    sum.kept += Math.min(kept.length, typed.length)
  }
  info.annotations.push({
    type: 'figures',
    description: `${KILLS} kills from seed ${SEED}: ${sum.typed} characters typed, ${sum.shown} shown as saved, ${sum.kept} kept`,
  })
})

/** What was typed, what of it was shown as saved when the browser was killed, and what was older than 0.4 s. */
async function typeUntilKilled(profile: Profile, address: string, start: string, when: number) {
  const { context, page, kill } = await profile.open()
  let shown = ''
  await watchSaved(context, (text) => {
    if (text.startsWith(start)) shown = text
  })
  await page.goto(address)
  const until = Date.now() + when * 2_000
  let typed = start
  await nameField(page).fill(typed)
  const moments = [{ typed, at: Date.now() }]
  for (const letter of LETTERS) {
    if (Date.now() > until) break
    await page.keyboard.type(letter)
    typed += letter
    moments.push({ typed, at: Date.now() })
    await page.waitForTimeout(15)
  }
  await page.waitForTimeout(Math.max(0, until - Date.now()))
  const killed = Date.now()
  await kill()
  const safe = moments.findLast(({ at }) => at <= killed - 400)?.typed ?? ''
  return { typed, shown, safe }
}

test('R1: what was typed is there after a reload without a pause, twenty times', async ({
  page,
}) => {
  await page.goto('./')
  await startRequest(page, '')
  for (let run = 0; run < 20; run += 1) {
    await nameField(page).fill(`Reloaded ${run}`)
    await page.reload()
    await expect(nameField(page)).toHaveValue(`Reloaded ${run}`)
  }
})

test('R1: what was typed is there after the tab was closed without a pause, twenty times', async ({
  page,
  context,
}) => {
  await page.goto('./')
  await startRequest(page, '')
  let tab = page
  for (let run = 0; run < 20; run += 1) {
    const address = tab.url()
    await nameField(tab).fill(`Closed ${run}`)
    await tab.close({ runBeforeUnload: false })
    tab = await context.newPage()
    await tab.goto(address)
    await expect(nameField(tab)).toHaveValue(`Closed ${run}`)
  }
})

test('R1: what a busy browser drops of the database as it closes a page is there all the same', async ({
  page,
}) => {
  await page.addInitScript(() => {
    let isLeaving = false
    const { transaction } = IDBDatabase.prototype
    for (const type of ['beforeunload', 'pagehide'])
      addEventListener(type, () => (isLeaving = true), { capture: true })
    IDBDatabase.prototype.transaction = function (...all) {
      const tx = transaction.apply(this, all)
      if (isLeaving) tx.commit = () => tx.abort()
      return tx
    }
  })
  await page.goto('./')
  const id = await startRequest(page, 'Saved')
  await expectSaved(page)
  await nameField(page).fill('Dropped')
  await page.reload()
  await expect(nameField(page)).toHaveValue('Dropped')
  await expectSaved(page)
  expect(await storedName(page, id)).toBe('Dropped')
  const left = await page.evaluate(() => Object.keys(localStorage))
  expect(left.filter((key) => key.includes('parting'))).toEqual([])
  await goTo(page, '#/')
  await expect(page.getByText('kept from another tab')).toHaveCount(0)
})

test('R2: nothing is called saved before the database has confirmed it', async ({ page }) => {
  await page.addInitScript(() => {
    const { addEventListener } = IDBTransaction.prototype
    IDBTransaction.prototype.addEventListener = function (
      this: IDBTransaction,
      type: string,
      listener: EventListenerOrEventListenerObject,
      options?: boolean | AddEventListenerOptions,
    ) {
      const late = (event: Event) =>
        setTimeout(() => (listener as EventListener)(event), 'slow' in globalThis ? 1500 : 0)
      addEventListener.call(this, type, type === 'complete' ? late : listener, options)
    }
  })
  await page.goto('./')
  const id = await startRequest(page, 'Before')
  await page.evaluate(() => Object.assign(globalThis, { slow: true }))
  await nameField(page).fill('After')
  await expect.poll(() => storedName(page, id)).toBe('After')
  await expect(saveStatus(page)).toHaveText('Saving…')
  await expectSaved(page)
})

test('R2: a write that fails is told at once, and the draft can be taken along', async ({
  page,
}) => {
  await page.goto('./')
  await startRequest(page, 'Before')
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is on fire.', 'DataError')
    }
  })
  await nameField(page).fill('After')
  await expect(saveStatus(page)).toHaveText(/Not saved: the browser could not write it/)
  await expect(page.getByRole('alert')).toContainText('only on this page')
  await expect(page.getByRole('button', { name: 'Download a copy' })).toBeVisible()
})

test('R2: “not saved” stays on every screen, is said to a screen reader once, and ends when it is fixed', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const said: string[] = []
    Object.assign(globalThis, { said })
    // What a screen reader would speak: text that comes into a live region that is not off.
    const speak = (node: Node) => {
      const element = node instanceof Element ? node : node.parentElement
      const region = element?.closest('[role="alert"], [role="status"], [aria-live]')
      if (!region || region.getAttribute('aria-live') === 'off') return
      said.push((region.textContent ?? '').replace(/\s+/g, ' ').trim())
    }
    new MutationObserver((records) => {
      for (const { type, target, addedNodes } of records) {
        if (type === 'characterData') speak(target)
        else for (const node of addedNodes) speak(node)
      }
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
  await page.goto('./')
  const other = await startRequest(page, 'Another')
  await goTo(page, '#/')
  const id = await startRequest(page, 'Before')
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype
    Object.assign(globalThis, { mend: () => (IDBObjectStore.prototype.put = put) })
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('Full', 'QuotaExceededError')
    }
  })
  await nameField(page).fill('Only on this page')
  await expect(page.getByRole('alert')).toBeVisible()

  const screens = DRAFT_SCREENS.map((screen) => `#/drafts/${id}/${screen}`)
  for (const screen of [
    ...screens,
    '#/',
    '#/guide',
    '#/guide/faq',
    '#/tools/address',
    '#/nowhere',
    `#/drafts/${other}/contacts`,
  ]) {
    await goTo(page, screen)
    await expect(heading(page), screen).toBeVisible()
    await expect(saveStatus(page), screen).toHaveText(/^Not saved: the disk space/)
    await expect(page.getByRole('alert'), screen).toContainText('only on this page')
    await page.getByRole('button', { name: 'Copy the draft' }).click()
    await expect(page.getByText('Copied.'), screen).toBeVisible()
    expect(await downloaded(page, 'Download a copy'), screen).toContain('"Only on this page"')
  }
  const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said)
  expect(said.filter((text) => /not saved/i.test(text) && !text.includes('Copied'))).toHaveLength(1)

  await goTo(page, `#/drafts/${id}/review`)
  await expect(nameField(page)).toHaveValue('Only on this page')
  await page.evaluate(() => (globalThis as unknown as { mend: () => void }).mend())
  // After so many failures it is tried every ten seconds.
  await expect(saveStatus(page)).toHaveText(/Saved in this browser/, { timeout: 15_000 })
  await expect(page.getByRole('alert')).toBeHidden()
  expect(await storedName(page, id)).toBe('Only on this page')
})

test('R17: going back and forth, a page from the store of the browser, and Undo keep the draft', async ({
  page,
}) => {
  await page.goto('./')
  const id = await startRequest(page, 'Kept')
  await page.getByRole('link', { name: 'Guide', exact: true }).click()
  await page.goBack()
  await expect(nameField(page)).toHaveValue('Kept')
  await page.goto('about:blank')
  await page.goBack()
  await expect(nameField(page)).toHaveValue('Kept')

  // Another tab wrote while this page lay in the store of pages to go back to.
  await page.evaluate(
    (key) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('edgewise')
        opening.onsuccess = () => {
          const tx = opening.result.transaction('drafts', 'readwrite')
          const store = tx.objectStore('drafts')
          const reading = store.get(key)
          reading.onsuccess = () => {
            const row = reading.result
            const draft = { ...row.draft, revision: row.revision + 1, name: 'Newer' }
            store.put({ ...row, revision: draft.revision, writer: 'another', draft })
          }
          tx.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    id,
  )
  await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  })
  await expect(nameField(page)).toHaveValue('Newer')
})

test('R17: five hundred random steps of typing, Undo and Redo end in what the model says', async ({
  page,
}) => {
  await page.goto('./')
  await startRequest(page, '0')
  await expectSaved(page)
  const seen = await page.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>('[placeholder="Untitled"]')!
    const button = (name: RegExp) =>
      [...document.querySelectorAll('button')].find((each) =>
        name.test(each.getAttribute('aria-label') ?? each.textContent ?? ''),
      )!
    const [back, forth] = [button(/^Undo/), button(/^Redo/)]
    const settle = () => new Promise((resolve) => setTimeout(resolve))
    const now = { value: 1_800_000_000_000 }
    // Each change a while after the one before: a step of its own for Undo.
    const RealDate = Date
    globalThis.Date = class extends RealDate {
      constructor(value: string | number = now.value) {
        super(value)
      }
    } as DateConstructor
    let [past, text, future]: [string[], string, string[]] = [[], field.value, []]
    const wrong: string[] = []
    let seed = 7
    // The first change joins nothing that was typed before.
    for (let step = 1; step <= 500; step += 1) {
      seed = (seed * 48_271) % 2_147_483_647
      now.value += 5_000
      const kind = seed % 5
      if (kind < 2) {
        past = [...past, text].slice(-200)
        text = `step ${step}`
        future = []
        field.value = text
        field.dispatchEvent(new Event('input', { bubbles: true }))
      } else if (kind < 4 && past.length > 0) {
        future = [...future, text]
        text = past.pop() ?? text
        back.click()
      } else if (kind === 4 && future.length > 0) {
        past = [...past, text]
        text = future.pop() ?? text
        forth.click()
      }
      await settle()
      if (field.value !== text) wrong.push(`${step}: ${field.value} instead of ${text}`)
    }
    return { wrong, text }
  })
  expect(seen.wrong).toEqual([])
  await expectSaved(page)
  await page.reload()
  await expect(nameField(page)).toHaveValue(seen.text)
})

test('R18: text from an input method outlives a kill 0.4 s later', async ({ profile }) => {
  const first = await profile.open()
  await first.page.goto('./')
  await startRequest(first.page, '')
  const address = `./${new URL(first.page.url()).hash}`
  await nameField(first.page).focus()
  const session = await first.context.newCDPSession(first.page)
  await session.send('Input.imeSetComposition', {
    text: 'こん',
    selectionStart: 2,
    selectionEnd: 2,
  })
  await session.send('Input.insertText', { text: '今日は' })
  await first.page.waitForTimeout(400)
  await first.kill()

  const second = await profile.open()
  await second.page.goto(address)
  await expect(nameField(second.page)).toHaveValue('今日は')
  await second.context.close()
})

test('R22: every write of a draft is strict, and what a leaving page puts down is committed at once', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const log: Write[] = []
    Object.assign(globalThis, { log })
    const { transaction } = IDBDatabase.prototype
    const { commit } = IDBTransaction.prototype
    const entries = new WeakMap<IDBTransaction, Write>()
    IDBDatabase.prototype.transaction = function (tables, mode, options) {
      const tx = transaction.call(this, tables, mode, options)
      if (mode !== 'readwrite') return tx
      const entry = { tables: String(tables), committed: false, ...options }
      log.push(entry)
      entries.set(tx, entry)
      return tx
    }
    IDBTransaction.prototype.commit = function () {
      const entry = entries.get(this)
      if (entry) entry.committed = true
      commit.call(this)
    }
  })
  await page.goto('./')
  await startRequest(page, 'One')
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('[placeholder="Untitled"]')!
    field.value = 'Two'
    field.dispatchEvent(new Event('input'))
    dispatchEvent(new Event('pagehide'))
  })
  const log = await page.evaluate(() => (globalThis as unknown as { log: Write[] }).log)
  const journal = log.filter(({ tables }) => tables === 'journal')
  expect(journal.length).toBeGreaterThan(0)
  expect(journal.filter(({ committed }) => !committed)).toEqual([])
  const writes = log.filter(({ tables }) => /drafts|journal/.test(tables))
  expect(writes.length).toBeGreaterThan(2)
  expect(writes.filter(({ durability }) => durability !== 'strict')).toEqual([])
})
