// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDraft } from '../../src/request/draft'
import { NOT_SAVED } from '../../src/guidance/notSaved'
import { useBackupStore } from '../../src/stores/backup'
import { openStorage } from '../../src/storage/storage'
import { useDeletedStore } from '../../src/stores/deleted'
import { useDraftStore } from '../../src/stores/draft'
import { useFilesStore } from '../../src/stores/files'
import { newId } from '../../src/stores/newId'
import { useOpenDraftStore } from '../../src/stores/openDraft'
import { useRequestsStore } from '../../src/stores/requests'
import { useSavingStore } from '../../src/stores/saving'
import { useStorageStore } from '../../src/stores/storage'

const NOW = '2026-03-01T09:00:00.000Z'

describe('the draft on the screen', () => {
  let store: ReturnType<typeof useOpenDraftStore>
  let saving: ReturnType<typeof useSavingStore>
  let storage: ReturnType<typeof useStorageStore>

  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory()
    localStorage.clear()
    setActivePinia(createPinia())
    store = useOpenDraftStore()
    saving = useSavingStore()
    storage = useStorageStore()
  })
  afterEach(() => store.close())

  it('has nothing to say while no draft is open', () => {
    expect(saving.status).toEqual({ state: 'idle', reason: null })
  })

  it('knows a browser that never kept anything, until it keeps something', async () => {
    expect(await storage.isUntouched()).toBe(true)
    await useRequestsStore().start('new')
    expect(await storage.isUntouched()).toBe(false)
  })

  it('hears of the first draft of all that another tab keeps', async () => {
    localStorage.clear()
    expect(await storage.isUntouched()).toBe(true)
    const other = await openStorage({ now: () => NOW, newId })
    const { id } = await other.drafts.add(createDraft(newId, NOW))
    await vi.waitFor(() => expect(storage.changedElsewhere).toEqual({ id }))
    other.close()
  })

  it('opens a draft as saved, writes a change and says when it is written', async () => {
    const id = await useRequestsStore().start('new')
    const draft = await store.open(id!)
    expect(saving.status.state).toBe('saved')
    const { revision } = store
    store.save({ ...draft!, name: 'Changed' })
    expect(saving.status.state).toBe('saving')
    await saving.settle()
    expect(saving.status.state).toBe('saved')
    expect(store.revision).toBeGreaterThan(revision)
    expect((await store.reread())?.name).toBe('Changed')
  })

  it('holds one claim of a draft that is opened twice at a time, and lets the other go', async () => {
    const id = await useRequestsStore().start('new')
    const opened = await storage.ready()
    const claim = opened.claim.bind(opened)
    let answer: () => void = () => undefined
    const slow = new Promise<void>((resolve) => (answer = resolve))
    const release = vi.fn()
    const claims = vi.spyOn(opened, 'claim').mockImplementationOnce(async (...asked) => {
      const first = await claim(...asked)
      await slow
      return { ...first, release: () => (release(), first.release()) }
    })
    const first = store.open(id!)
    await vi.waitFor(() => expect(claims).toHaveBeenCalledOnce())
    const second = store.open(id!)
    await vi.waitFor(() => expect(claims).toHaveBeenCalledTimes(2))
    answer()
    expect([await first, (await second)?.id]).toEqual([null, id])
    expect(release).toHaveBeenCalledOnce()
    expect(saving.role).toBe('writer')
  })

  it('ends “Saved” when a change ends in an error, until the draft is opened again', async () => {
    const id = await useRequestsStore().start('new')
    const draft = useDraftStore()
    draft.show(await store.open(id!))
    const fails = () =>
      draft.change(() => {
        throw new TypeError('list.toSorted is not a function')
      })
    expect(fails).toThrow('toSorted')
    expect(saving.status).toEqual({ state: 'not-saved', reason: NOT_SAVED.change })
    await store.open(id!)
    expect(saving.status.state).toBe('saved')
  })

  it('does not call a draft saved that another tab deleted, until it is written again', async () => {
    const id = await useRequestsStore().start('new')
    const draft = await store.open(id!)
    const other = await openStorage({ now: () => NOW, newId })
    await other.trash.put(id!, NOW)
    await vi.waitFor(() =>
      expect(saving.status).toEqual({ state: 'not-saved', reason: NOT_SAVED.removed }),
    )
    store.save({ ...draft!, name: 'Still needed' })
    await saving.settle()
    expect(saving.status.state).toBe('saved')
    expect((await other.drafts.read(id!))?.name).toBe('Still needed')
    other.close()
  })

  it('writes what waits before it puts a draft down', async () => {
    const id = await useRequestsStore().start('new')
    const draft = await store.open(id!)
    store.save({ ...draft!, name: 'At the last moment' })
    await store.close()
    expect(saving.status.state).toBe('idle')
    expect((await store.open(id!))?.name).toBe('At the last moment')
  })

  describe('a draft that was left before it could be saved', () => {
    async function leaveUnsaved() {
      const requests = useRequestsStore()
      const [id, other] = [await requests.start('new'), await requests.start('new')]
      const draft = await store.open(id!)
      const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
        throw new DOMException('Full', 'QuotaExceededError')
      })
      store.save({ ...draft!, name: 'Only here' })
      await store.close()
      return { id: id!, other: other!, full, requests }
    }

    it('is told of on every screen, and is there to be taken along', async () => {
      const { other } = await leaveUnsaved()
      const expected = { state: 'not-saved', reason: NOT_SAVED.quota }
      expect(saving.status).toEqual(expected)
      expect(await saving.unsaved()).toMatchObject([{ name: 'Only here' }])
      await store.open(other)
      expect(saving.status).toEqual(expected)
    })

    it('is saved by itself once that works, and is told of no more', async () => {
      const { id, full } = await leaveUnsaved()
      full.mockRestore()
      await vi.waitFor(() => expect(saving.status.state).toBe('idle'), { timeout: 3_000 })
      expect(await saving.unsaved()).toEqual([])
      expect((await store.open(id))?.name).toBe('Only here')
    })

    it('is opened as it was left, not as it was last stored', async () => {
      const { id, full } = await leaveUnsaved()
      const draft = await store.open(id)
      expect(draft?.name).toBe('Only here')
      expect(saving.status.state).toBe('not-saved')
      full.mockRestore()
      store.save({ ...draft!, name: 'Only here, and on' })
      await saving.settle()
      expect(saving.status.state).toBe('saved')
      expect((await store.reread())?.name).toBe('Only here, and on')
    })

    it('is in its copy and in the backup as it was left', async () => {
      const { id, other } = await leaveUnsaved()
      expect((await useFilesStore().fileOf(id))?.text).toContain('"name":"Only here"')
      const [file] = await useBackupStore().make()
      const { drafts } = JSON.parse(file?.text ?? '{}') as {
        drafts: { id: string; name: string }[]
      }
      expect(drafts.map((each) => [each.id, each.name])).toEqual([
        [id, 'Only here'],
        [other, ''],
      ])
    })

    it('stays apart from what another tab wrote meanwhile: both are kept', async () => {
      const { id, full } = await leaveUnsaved()
      full.mockRestore()
      const other = await openStorage({ now: () => NOW, newId })
      const theirs = await other.drafts.read(id)
      await other.drafts.write({ ...theirs!, name: 'Theirs' }, theirs!.revision)
      other.close()
      await vi.waitFor(() => expect(saving.status.state).toBe('idle'), { timeout: 3_000 })
      const { drafts } = await (await storage.ready()).drafts.list()
      expect(drafts.map(({ name }) => name).sort()).toEqual([
        '',
        'Only here (kept from another tab)',
        'Theirs',
      ])
    })

    it('does not come back once it was deleted', async () => {
      const { id, full, requests } = await leaveUnsaved()
      full.mockRestore()
      await requests.load()
      await useDeletedStore().put(id)
      expect(saving.status.state).toBe('idle')
      expect(await saving.unsaved()).toEqual([])
      expect(
        (await (await storage.ready()).drafts.list()).drafts.map((each) => each.id),
      ).not.toContain(id)
    })
  })

  it('opens nothing where there is nothing', async () => {
    expect(await store.open('nobody')).toBeNull()
    expect(await store.reread()).toBeNull()
  })

  it('works in memory where the browser stores nothing, and says so at all times', async () => {
    Object.defineProperty(globalThis, 'indexedDB', {
      value: undefined,
      configurable: true,
      writable: true,
    })
    const id = await useRequestsStore().startSample()
    expect(storage.mode).toBe('memory')
    expect(saving.status.state).toBe('not-saved')
    expect(Object.values(NOT_SAVED)).toContain(saving.status.reason)
    expect((await store.open(id!))?.name).toBe('Contoso')
    expect(saving.status.state).toBe('not-saved')
  })
})
