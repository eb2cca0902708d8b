// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { mount, type VueWrapper } from '@vue/test-utils'
import { IDBFactory } from 'fake-indexeddb'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest'
import { h } from 'vue'
import * as files from '../../../src/composables/files'
import { writeSavedFile } from '../../../src/documents/savedFile'
import { BACKUP_FAILED, PERSISTENCE } from '../../../src/guidance/saving'
import * as reading from '../../../src/imports/savedFile'
import { createDraft } from '../../../src/request/draft'
import StorageSection from '../../../src/screens/requests/StorageSection.vue'
import type { DraftStorage } from '../../../src/storage/storage'
import { useDeletedStore } from '../../../src/stores/deleted'
import { useRequestsStore } from '../../../src/stores/requests'
import { useStorageStore } from '../../../src/stores/storage'
import FilePicker from '../../../src/ui/FilePicker.vue'
import { openEngine } from '../../storage/world'

const NOW = new Date('2026-11-21T14:05:00.000Z')
const AT = NOW.toISOString()
const WAIT = { timeout: 10_000 }
const draft = (id: string, name = id) => ({ ...createDraft(() => 'x', AT, name), id })
/** As a version of this program that is yet to come would write it. */
const unreadable = (id: string) =>
  ({ id, revision: 1, writer: 'x', draft: { ...draft(id), schema: 99 } }) as never

describe('what is kept as a whole', () => {
  let storage: DraftStorage
  let page: VueWrapper
  let saveFile: MockInstance<typeof files.saveFile>

  beforeEach(async () => {
    vi.useFakeTimers({ now: NOW, toFake: ['Date'] })
    globalThis.indexedDB = new IDBFactory()
    localStorage.clear()
    setActivePinia(createPinia())
    saveFile = vi.spyOn(files, 'saveFile').mockImplementation(() => undefined)
    storage = await useStorageStore().ready()
  })
  afterEach(() => {
    page.unmount()
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  /** The section under the heading of its page, over requests with these names. */
  async function open(...names: string[]) {
    for (const name of names) await storage.drafts.add(draft(name.trim() || 'unnamed', name))
    await useRequestsStore().load()
    draw()
    await vi.waitFor(() => expect(panel().exists()).toBe(true), WAIT)
  }
  function draw() {
    const content = () => h('main', [h('h1', { tabindex: -1 }, 'Requests'), h(StorageSection)])
    page = mount({ render: content }, { attachTo: document.body })
  }
  async function remove(...names: string[]) {
    for (const name of names) await useDeletedStore().put(name)
    await vi.waitFor(() => expect(trash()).toHaveLength(names.length), WAIT)
  }
  async function promise(persisted: (() => Promise<boolean>) | undefined, ...names: string[]) {
    vi.stubGlobal('navigator', { ...navigator, storage: { persisted } })
    await open(...names)
  }
  const restored = () => page.getComponent(StorageSection).emitted('restored')
  const panel = () => page.find('[aria-labelledby=storage]')
  const trash = () => page.findAll('details bdi').map((each) => each.text())
  const listed = () => useRequestsStore().heads.map(({ name }) => name)
  const says = (text: string) => vi.waitFor(() => expect(page.text()).toContain(text), WAIT)
  const find = (name: string) =>
    page
      .findAll('button')
      .find((each) => [each.text(), each.attributes('aria-label')].includes(name))
  async function press(name: string) {
    const button = find(name)
    if (!button) throw new Error(`There is no button “${name}”.`)
    button.element.focus()
    await button.trigger('click')
  }

  it('is said all at once, when all of it is known', async () => {
    draw()
    expect(page.text()).toBe('Requests')
    await says('Last backup: never')
    expect(panel().get('h2').text()).toBe('Kept only in this browser')
    expect(page.findAll('details, .callout')).toEqual([])
  })

  it.each([
    ['granted', () => Promise.resolve(true)],
    ['denied', () => Promise.resolve(false)],
    ['denied', () => Promise.reject(new Error('not allowed'))],
    ['unsupported', undefined],
  ] as const)('is promised or not, as the browser answered: %s', async (answer, persisted) => {
    await promise(persisted, 'One')
    for (const [each, words] of Object.entries(PERSISTENCE))
      expect(page.text().includes(words), each).toBe(each === answer)
  })

  it('needs no promise and no backup where there is nothing', async () => {
    await promise(() => Promise.resolve(true))
    expect(page.text()).not.toContain(PERSISTENCE.granted)
    expect(find('Back up everything')).toBeUndefined()
    expect(find('Restore a backup')).toBeDefined()
  })

  describe('in a backup', () => {
    it('is a file with every request, and its time is remembered', async () => {
      await open('One', 'Two')
      await press('Back up everything')
      await says('Last backup: 10:35')
      expect(saveFile.mock.calls).toEqual([
        [expect.stringMatching(/backup.*\.json$/), expect.any(String), 'application/json'],
      ])
      const content = JSON.parse(String(saveFile.mock.calls[0]?.[1])) as { drafts: object[] }
      expect(content.drafts).toMatchObject([{ name: 'One' }, { name: 'Two' }])
      expect(await storage.backup.lastMade()).toMatch(/^2026-11-21T14:05/)
    })

    it('is not handed out where it does not read back, and the next one may be', async () => {
      await open('One')
      vi.spyOn(reading, 'readingText').mockImplementationOnce(function* () {
        return { state: 'damaged', damage: 'x', drafts: [], found: [] } as never
      })
      await press('Back up everything')
      await says(BACKUP_FAILED.damaged)
      expect(panel().get('[role=alert]').text()).toBe(BACKUP_FAILED.damaged)
      expect(saveFile).not.toHaveBeenCalled()
      expect(page.text()).toContain('Last backup: never')
      await press('Back up everything')
      await vi.waitFor(() => expect(saveFile).toHaveBeenCalledOnce(), WAIT)
      expect(panel().find('[role=alert]').exists()).toBe(false)
    })

    it.each([
      ['one', writeSavedFile([draft('one', 'One'), draft('two', 'Two')], AT), { ok: true }],
      ['none', '[1, 2]', { ok: false, salvage: [] }],
    ])('comes back from its file, and what came of it is handed on: %s', async (_, text, then) => {
      await open()
      const bytes = new TextEncoder().encode(text)
      const file = { name: 'a.json', size: bytes.length, bytes: () => Promise.resolve(bytes) }
      page.getComponent(FilePicker).vm.$emit('pick', file)
      await vi.waitFor(() => expect(restored()).toMatchObject([[then]]), WAIT)
      expect(listed().sort()).toEqual(then.ok ? ['One', 'Two'] : [])
    })
  })

  describe('once it is deleted', () => {
    it('is listed, the last one first, with its time and how long it is kept', async () => {
      await open('One', ' ', 'Three')
      await useDeletedStore().put('One')
      vi.setSystemTime(new Date('2026-11-21T15:00:00.000Z'))
      await useDeletedStore().put('unnamed')
      await vi.waitFor(() => expect(trash()).toEqual(['Untitled', 'One']), WAIT)
      expect(page.get('summary').text()).toContain('2, kept for 30 days')
      expect(page.get('details').text()).toContain('Deleted 11:30, kept until 21 December at 11:30')
    })

    it('comes back to the list, and the others stay deleted', async () => {
      await open('One', 'Two', 'Three')
      await remove('One', 'Two')
      await press('Restore One')
      await vi.waitFor(() => expect(listed().sort()).toEqual(['One', 'Three']), WAIT)
      await vi.waitFor(() => expect(trash()).toEqual(['Two']), WAIT)
    })

    it.each([
      ['Cancel', () => press('Cancel')],
      ['Escape', () => page.get('dialog').trigger('cancel')],
    ])('is erased only when that is confirmed: %s', async (_, close) => {
      await open('One', 'Two')
      await remove('One')
      await press('Erase One now')
      await says('“One” and its earlier versions will be erased permanently.')
      await close()
      expect(page.find('dialog').exists()).toBe(false)
      expect(trash()).toEqual(['One'])
      expect(await storage.trash.list()).toHaveLength(1)
    })

    it.each([
      ['One', 'Two'],
      ['Two', 'One'],
    ])('is erased with its versions, and nothing else is: %s', async (name, other) => {
      await open('One', 'Two', 'Three')
      await storage.snapshots.take(draft(name), AT, 'edited')
      await remove('One', 'Two')
      await press(`Erase ${name} now`)
      await says('will be erased permanently')
      await press('Erase')
      await vi.waitFor(() => expect(trash()).toEqual([other]), WAIT)
      expect((await storage.trash.list()).map(({ id }) => id)).toEqual([other])
      expect(await storage.snapshots.list(name)).toEqual([])
      expect(page.find('dialog').exists()).toBe(false)
    })

    it('leaves the focus at the list, or at the heading once that is empty', async () => {
      await open('One', 'Two', 'Three')
      await remove('One', 'Two')
      await press('Restore One')
      await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('SUMMARY'), WAIT)
      await press('Erase Two now')
      await says('will be erased permanently')
      await press('Erase')
      await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('H1'), WAIT)
    })

    it('has no way back where it cannot be read, and is kept for its time', async () => {
      await open('One')
      const engine = await openEngine()
      await engine.write(['trash'], (tx) =>
        tx.put('trash', { id: 'bad', deletedAt: AT, row: unreadable('bad') }),
      )
      engine.close()
      await useDeletedStore().load()
      await says('Cannot be opened. Deleted 10:35')
      expect(trash()).toEqual(['bad'])
      expect(page.findAll('details button').map((each) => each.text())).toEqual(['Erase now'])
    })
  })

  it('keeps what cannot be opened, to be downloaded as it is', async () => {
    await open('One')
    const engine = await openEngine()
    await engine.write(['drafts'], async (tx) => {
      for (const id of ['bad', 'worse']) await tx.put('drafts', unreadable(id))
    })
    engine.close()
    await useRequestsStore().load()
    await says('2 records cannot be opened')
    await press('Download worse as it is')
    expect(saveFile.mock.calls).toEqual([
      ['edgewise-unreadable-record.json', expect.any(String), 'application/json'],
    ])
    const content: unknown = JSON.parse(String(saveFile.mock.calls[0]?.[1]))
    expect(content).toMatchObject({ id: 'worse', draft: { schema: 99 } })
  })
})
