import { open, readdir } from 'node:fs/promises'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { PERSISTENCE } from '../../../src/guidance/saving'
import { SAVED_FILE } from '../../../src/request/limits'
import {
  choose,
  clearStorage,
  downloaded,
  drafts,
  expectSaved,
  goTo,
  heading,
  lossNotice,
  nameField,
  saveStatus,
  startRequest,
  storedName,
} from '../setup/app'
import { Profile } from '../setup/profile'
import { expect, test } from '../setup/test'
import { watch } from '../setup/watch'

const parsed = (text: string) => JSON.parse(text) as { drafts: { id: string; name: string }[] }

/** From now on each write into the database fails for want of space, until the page has `room`. */
async function fillDisk(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (value, key) {
      const request = put.call(this, value, key)
      if (!('room' in globalThis)) {
        Object.defineProperty(this.transaction, 'error', {
          value: new DOMException('Full', 'QuotaExceededError'),
        })
        this.transaction.abort()
      }
      return request
    }
  })
}

/** What a person set in the browser's settings about the data of sites. */
async function setCookies(profile: Profile, setting: 2 | 4): Promise<void> {
  const folder = join(profile.folder, 'Default')
  await mkdir(folder, { recursive: true })
  const preferences = { profile: { default_content_setting_values: { cookies: setting } } }
  await writeFile(join(folder, 'Preferences'), JSON.stringify(preferences))
}

test('R3: with a full disk the text stays, can be taken along, and is saved once there is room', async ({
  page,
}) => {
  await page.goto('./')
  const id = await startRequest(page, 'Before')
  await fillDisk(page)
  await nameField(page).fill('After')
  await expect(saveStatus(page)).toHaveText(/Not saved: the disk space/)
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByRole('button', { name: 'Copy the draft' }).click()
  await expect(page.getByText('Copied.')).toBeVisible()
  const file = await downloaded(page, 'Download a copy')
  expect(parsed(file).drafts[0]!.name).toBe('After')
  expect(await storedName(page, id)).toBe('Before')

  await page.evaluate(() => Object.assign(globalThis, { room: true }))
  await expectSaved(page)
  await expect(page.getByRole('alert')).toBeHidden()
  expect(await storedName(page, id)).toBe('After')
})

test('R3: what fits no more into the space that the browser really gives is kept on the page', async ({
  profile,
  site,
}) => {
  const { context, page } = await profile.open()
  const session = await context.newCDPSession(page)
  // Obeyed only by an origin that has not opened its database yet.
  const { origin } = new URL(site)
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 6_000_000 })
  await page.goto('./')
  const id = await startRequest(page, 'Small')
  // Noise, which no compression makes small.
  const large = await page.evaluate(() => {
    const words = crypto.getRandomValues(new Uint32Array(16_384))
    const text = Array.from({ length: 64 }, () => {
      crypto.getRandomValues(words)
      return Array.from(words, (word) => word.toString(36)).join('')
    }).join('')
    const field = document.querySelector<HTMLInputElement>('[placeholder="Untitled"]')!
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
    return text
  })
  await expect(saveStatus(page)).toHaveText(/Not saved: the disk space/)
  expect(parsed(await downloaded(page, 'Download a copy')).drafts[0]!.name).toBe(large)
  expect(await storedName(page, id)).toBe('Small')
  await nameField(page).fill('Small again')
  await expectSaved(page)
  expect(await storedName(page, id)).toBe('Small again')
  await context.close()
})

test('R3: where not even a new request fits, the page says so', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'Try a sample' }).click()
  await expect(heading(page)).toHaveText('Eligibility')
  await page.goto('#/')
  await expect(page.getByRole('link', { name: 'Contoso' })).toBeVisible()
  await fillDisk(page)
  await page.getByRole('button', { name: 'Start a request' }).click()
  await expect(page.getByRole('alert')).toContainText('the disk space for this site is used up')
})

test('R9: a connection that the browser closed comes back with what is on the page', async ({
  page,
}) => {
  await page.goto('./')
  const id = await startRequest(page, 'On the page')
  await clearStorage(page, 'indexeddb')
  await nameField(page).pressSequentially('!')
  await expect.poll(() => storedName(page, id), { timeout: 10_000 }).toBe('On the page!')
  await expectSaved(page)
})

test('R10: files of the database that were overwritten are told from a first visit', async ({
  profile,
}) => {
  const first = await profile.open()
  await first.page.goto('./')
  await startRequest(first.page, 'Second copy')
  await first.context.close()

  const folder = join(profile.folder, 'Default', 'IndexedDB')
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = await open(join(entry.parentPath, entry.name), 'r+')
    await file.write(Buffer.alloc(4096, 0xee), 0, 4096, 0)
    await file.close()
  }

  const second = await profile.open()
  await second.page.goto('./')
  await expect(lossNotice(second.page)).toContainText('Your browser removed 1 draft')
  await second.page.reload()
  await expect(lossNotice(second.page)).toContainText('Your browser removed 1 draft')
  await second.page.getByRole('button', { name: 'Restore the second copy' }).click()
  await expect(nameField(second.page)).toHaveValue('Second copy')
  await expect(lossNotice(second.page)).toBeHidden()
  await second.context.close()
})

test('R11: drafts that the browser removed are announced, and a backup brings all of them back', async ({
  page,
}) => {
  await page.goto('./')
  await startRequest(page, 'First')
  await goTo(page, '#/')
  await startRequest(page, 'Second')
  await goTo(page, '#/')
  await expect(page.getByText('Last backup: never')).toBeVisible()
  const backup = await downloaded(page, 'Back up everything')
  await expect(page.getByText(/Last backup: \d/)).toBeVisible()
  await clearStorage(page, 'indexeddb')
  await page.reload()
  await expect(lossNotice(page)).toContainText('Your browser removed 2 drafts')
  await choose(page, 'Open a backup', backup)
  await expect(drafts(page)).toHaveCount(2)
  await page.getByRole('button', { name: 'Dismiss' }).first().click()
  await expect(lossNotice(page)).toBeHidden()
  await page.reload()
  await expect(drafts(page)).toHaveCount(2)
  await expect(lossNotice(page)).toBeHidden()
})

test('R11: after everything was cleared a backup gives the same drafts, byte for byte', async ({
  page,
}) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'Try a sample' }).click()
  await expectSaved(page)
  await goTo(page, '#/')
  await startRequest(page, 'Second')
  await goTo(page, '#/')
  const backup = await downloaded(page, 'Back up everything')
  await clearStorage(page, 'all')
  await page.reload()
  await expect(page.getByText('No requests yet')).toBeVisible()
  await expect(drafts(page)).toHaveCount(0)
  await expect(lossNotice(page)).toBeHidden()
  await choose(page, 'Restore a backup', backup)
  await expect(drafts(page)).toHaveCount(2)
  await expect(page.getByText('2 requests were added.')).toBeVisible()
  const again = await downloaded(page, 'Back up everything')
  expect(parsed(again).drafts).toEqual(parsed(backup).drafts)

  await choose(page, 'Restore a backup', backup)
  await expect(
    page.getByText('Nothing new: all 2 requests in this file are here already.'),
  ).toBeVisible()
  await expect(drafts(page)).toHaveCount(2)
})

for (const [answer, words] of [
  ['true', PERSISTENCE.granted],
  ['false', PERSISTENCE.denied],
  ['reject', PERSISTENCE.denied],
  ['undefined', PERSISTENCE.unsupported],
] as const) {
  test(`R11: the answer to the wish for lasting storage is shown plainly: ${answer}`, async ({
    page,
  }) => {
    await page.addInitScript((kind) => {
      let asked = false
      const answers: Record<string, () => Promise<boolean>> = {
        true: async () => asked,
        false: async () => false,
        reject: () => Promise.reject(new TypeError('No')),
      }
      const persist = answers[kind] && (() => ((asked = true), answers[kind]!()))
      const value = { persist, persisted: answers[kind], asked: () => asked }
      Object.defineProperty(navigator, 'storage', { value })
    }, answer)
    await page.goto('./')
    const asked = () =>
      page.evaluate(() => (navigator.storage as unknown as { asked: () => boolean }).asked())
    await page.getByRole('button', { name: 'Start a request' }).click()
    await expectSaved(page)
    expect(await asked(), 'before the first edit').toBe(false)
    await nameField(page).fill('Edited')
    await expectSaved(page)
    expect(await asked(), 'after it').toBe(answer !== 'undefined')
    await goTo(page, '#/')
    await expect(page.getByText(words)).toBeVisible()
  })
}

test('R12: with all site data blocked everything works, and the page says that nothing is kept', async ({
  profile,
  site,
}) => {
  await setCookies(profile, 2)
  const { context, page } = await profile.open()
  const watched = watch(context, new URL(site).origin)
  await page.goto('./')
  await expect(saveStatus(page)).toHaveText(/Not saved: this browser keeps no data/)
  await expect(page.getByRole('alert')).toContainText('only on this page')
  await page.getByRole('button', { name: 'Try a sample' }).click()
  await nameField(page).fill('In memory')
  const file = await downloaded(page, 'Download a copy')
  expect(parsed(file).drafts[0]!.name).toBe('In memory')
  await page.getByRole('link', { name: 'Summary' }).click()
  await expect(heading(page)).toHaveText('Provisioning request')
  for (const copy of ['Copy as text', 'Copy as Markdown', 'Copy as e-mail', 'Copy as rich text']) {
    await page.getByRole('button', { name: copy }).click()
    const said = copy.replace('Copy', 'copied')
    await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible()
  }
  expect((await page.pdf()).byteLength).toBeGreaterThan(1000)
  await goTo(page, '#/')
  await expect(drafts(page)).toHaveText(['In memory'])

  const prompt = page.waitForEvent('dialog')
  await drafts(page).click()
  await nameField(page).fill('Still in memory')
  const leaving = page.reload().catch(() => undefined)
  expect((await prompt).type()).toBe('beforeunload')
  await (await prompt).accept()
  await leaving
  watched.expectClean()
  await context.close()
})

test('R12: a host without HTTPS, where browsers offer less, keeps drafts as well', async ({
  launchOptions,
  viewport,
  site,
}) => {
  const rules = '--host-resolver-rules=MAP intranet.example 127.0.0.1'
  const args = [...(launchOptions.args ?? []), rules]
  const baseURL = site.replace('127.0.0.1', 'intranet.example')
  const profile = await Profile.create({ ...launchOptions, args, viewport, baseURL })
  const first = await profile.open()
  await first.page.goto('./')
  expect(await first.page.evaluate(() => isSecureContext)).toBe(false)
  await startRequest(first.page, 'On the intranet')
  await first.page.getByRole('link', { name: 'Summary' }).click()
  await expect(heading(first.page)).toHaveText('Provisioning request')
  await first.page.getByRole('button', { name: 'Copy as text' }).click()
  await expect(first.page.getByRole('status').filter({ hasText: 'copied as text' })).toBeVisible()
  await first.kill()

  const second = await profile.open()
  await second.page.goto('./')
  await expect(drafts(second.page)).toHaveText(['On the intranet'])
  await goTo(second.page, '#/')
  expect(await downloaded(second.page, 'Back up everything')).toContain('On the intranet')
  await second.context.close()
  await profile.remove()
})

test('P7: a private window forgets when it is closed, and nobody was told that it keeps anything', async ({
  browser,
  site,
}) => {
  const open = async () => {
    const context = await browser.newContext({ baseURL: site })
    const page = await context.newPage()
    await page.goto('./')
    return { context, page }
  }
  const first = await open()
  await startRequest(first.page, 'Private')
  await goTo(first.page, '#/')
  await expect(first.page.getByRole('region', { name: 'Kept only in this browser' })).toContainText(
    PERSISTENCE.denied,
  )
  await first.context.close()

  const second = await open()
  await expect(heading(second.page)).toHaveText('Requests')
  await expect(drafts(second.page)).toHaveCount(0)
  await second.context.close()
})

test('R12: where the browser forgets on exit, it is said that it promised nothing', async ({
  profile,
}) => {
  await setCookies(profile, 4)
  const first = await profile.open()
  await first.page.goto('./')
  await startRequest(first.page, 'Until the end')
  await goTo(first.page, '#/')
  await expect(first.page.getByText(PERSISTENCE.denied)).toBeVisible()
  await first.context.close()

  const second = await profile.open()
  await second.page.goto('./')
  await expect(heading(second.page)).toHaveText('Requests')
  await startRequest(second.page, 'Next day')
  await second.context.close()
})

test('R20: records that are none disturb no other draft and can be taken along as they are', async ({
  page,
}) => {
  await page.goto('./')
  const id = await startRequest(page, 'Sound')
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let deep: unknown = 'bottom'
        for (let level = 0; level < 1_000; level += 1) deep = { deep }
        const opening = indexedDB.open('edgewise')
        opening.onsuccess = () => {
          const tx = opening.result.transaction('drafts', 'readwrite')
          const store = tx.objectStore('drafts')
          const hostile = [
            {},
            null,
            'x',
            7,
            [],
            deep,
            { schema: 1, id: 'h7', edges: 'no' },
            undefined,
          ]
          hostile.forEach((draft, at) => store.put({ id: `h${at}`, draft }))
          store.put({ id: 'bare' })
          tx.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
  )
  await goTo(page, '#/')
  await page.reload()
  await expect(page.getByRole('link', { name: 'Sound' })).toBeVisible()
  await expect(page.getByRole('heading', { name: /records cannot be opened/ })).toBeVisible()
  const raw = await downloaded(page, 'Download h2 as it is')
  expect(JSON.parse(raw)).toEqual({ id: 'h2', draft: 'x' })
  expect(await downloaded(page, 'Download h5 as it is')).toContain('deep')
  await page.getByRole('link', { name: 'Sound' }).click()
  await nameField(page).fill('Sound still')
  await expectSaved(page)
  expect(await storedName(page, id)).toBe('Sound still')
  await goTo(page, '#/drafts/h2/eligibility')
  await expect(heading(page)).toHaveText('This draft cannot be opened')
})

test('R19: a backup with one changed byte is refused, the damage is named, the rest is offered', async ({
  page,
}) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'Try a sample' }).click()
  await expectSaved(page)
  await goTo(page, '#/')
  await startRequest(page, 'Second')
  await goTo(page, '#/')
  const backup = Buffer.from(await downloaded(page, 'Back up everything'))
  const whole = backup.toString().indexOf('"Second"')
  for (const at of [0, 5, 20, 60, 100, 200, 400, whole + 3, backup.length - 4]) {
    const bytes = Buffer.from(backup)
    bytes[at] = bytes[at]! ^ 1
    await choose(page, 'Restore a backup', bytes)
    const alert = page.getByRole('alert').filter({ hasText: 'The file was not opened.' })
    await expect(alert, `byte ${at}`).toHaveText(/not opened\. \S.{20}/)
    await expect(drafts(page)).toHaveCount(2)
  }
  const bytes = Buffer.from(backup)
  bytes[whole + 3] = bytes[whole + 3]! ^ 1
  await choose(page, 'Restore a backup', bytes)
  await page.getByRole('button', { name: /^Open what can be read/ }).click()
  await expect(drafts(page)).toHaveCount(3)
})

test('R21: of a huge file no more is read than the limit and one byte, and the page goes on', async ({
  page,
}, info) => {
  const path = info.outputPath('huge.json')
  await writeFile(path, `{"format":"edgewise","drafts":["${'x'.repeat(2 * SAVED_FILE.bytes)}"]}`)
  // The size of whatever is read, or handed to the worker.
  await page.addInitScript(() => {
    const sizes: number[] = []
    Object.assign(globalThis, { sizes })
    const note = (
      of: object,
      name: string,
      blobsIn: (self: unknown, args: unknown[]) => unknown[],
    ) => {
      const real = Reflect.get(of, name) as (...args: unknown[]) => unknown
      if (typeof real !== 'function') return
      Reflect.set(of, name, function (this: unknown, ...args: unknown[]) {
        for (const blob of blobsIn(this, args)) if (blob instanceof Blob) sizes.push(blob.size)
        return real.apply(this, args)
      })
    }
    for (const name of ['text', 'arrayBuffer', 'bytes', 'stream'])
      note(Blob.prototype, name, (self) => [self])
    for (const name of ['readAsText', 'readAsArrayBuffer', 'readAsDataURL', 'readAsBinaryString'])
      note(FileReader.prototype, name, (_, args) => args)
    note(Worker.prototype, 'postMessage', (_, [message]) => [
      message,
      ...Object.values(message ?? {}),
    ])
  })
  await page.goto('./')
  await expect(heading(page)).toHaveText('Requests')
  const mostReadOf = async (file: string | Buffer, reason: string) => {
    await page.evaluate(() => void (Reflect.get(globalThis, 'sizes') as number[]).splice(0))
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Open a file' }).click(),
    ])
    await chooser.setFiles(
      typeof file === 'string'
        ? file
        : { name: 'small.json', mimeType: 'application/json', buffer: file },
    )
    const refused = page.getByRole('alert').filter({ hasText: 'The file was not opened.' })
    await expect(refused).toContainText(reason)
    const sizes = await page.evaluate(() => Reflect.get(globalThis, 'sizes') as number[])
    return Math.max(0, ...sizes)
  }
  const small = Buffer.from(JSON.stringify('x'.repeat(20_000)))
  expect(await mostReadOf(small, 'It')).toBe(small.length)
  expect(await mostReadOf(path, 'It is larger than')).toBe(SAVED_FILE.bytes + 1)
  await startRequest(page, 'After it')
})

test('R16: opening a file, deleting and taking names out can each be taken back', async ({
  page,
}) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'Try a sample' }).click()
  await expectSaved(page)
  await goTo(page, '#/')
  const before = await downloaded(page, 'Back up everything')
  await choose(page, 'Open a file', before)
  await expect(heading(page)).toHaveText('Review')
  await goTo(page, '#/')
  await expect(drafts(page)).toHaveCount(2)
  expect(parsed(await downloaded(page, 'Back up everything')).drafts).toContainEqual(
    parsed(before).drafts[0],
  )

  await page
    .getByRole('button', { name: /^Actions for/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(drafts(page)).toHaveCount(1)
  await page.reload()
  await page.getByRole('group').filter({ hasText: 'Deleted requests' }).locator('summary').click()
  await page.getByRole('button', { name: /^Restore Contoso/ }).click()
  await expect(drafts(page)).toHaveCount(2)
  await page
    .getByRole('button', { name: /^Actions for/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByRole('group').filter({ hasText: 'Deleted requests' }).locator('summary').click()
  await page.getByRole('button', { name: /^Erase .* now/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Erase' }).click()
  await expect(page.getByText('Deleted requests')).toBeHidden()

  await drafts(page).first().click()
  await page
    .getByRole('link', { name: /Edges and domains/ })
    .first()
    .click()
  const fqdns = page.getByRole('textbox', { name: 'Access Edge FQDN' })
  await expect(fqdns).toHaveCount(2)
  await page.getByRole('button', { name: /^Remove Access Edge 2/ }).click()
  await expect(fqdns).toHaveCount(1)
  await expectSaved(page)
  await page.getByRole('link', { name: 'Versions' }).click()
  await page
    .getByRole('button', { name: /^Open the version/ })
    .first()
    .click()
  await expect(page.getByRole('dialog')).toContainText('Different in the draft as it is now: Edges')
  await page.getByRole('button', { name: 'Restore as a copy' }).click()
  await expect(heading(page)).toHaveText('Review')
  await page
    .getByRole('link', { name: /Edges and domains/ })
    .first()
    .click()
  await expect(fqdns).toHaveCount(2)
})
