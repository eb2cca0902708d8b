import { forceCloseDatabase } from 'fake-indexeddb'
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { plainCopy } from '../../src/core/plain'
import type { AutosaveStatus } from '../../src/storage/saving/autosave'
import { DATABASE } from '../../src/storage/database/names'
import { LADDER, type Rung } from '../../src/storage/database/schema'
import { openStorage, type DraftStorage, type Notice } from '../../src/storage/storage'
import { draftNamed, fakeLocalStorage, freshBrowser, namesIn, newId, NOW } from './world'

const open: DraftStorage[] = []

/** A page is opened, with what the browser kept of the last one. */
async function visit(options: Partial<Parameters<typeof openStorage>[0]> = {}) {
  const storage = await openStorage({ now: () => NOW, newId, ...options })
  open.push(storage)
  const notices: Notice[] = []
  storage.onNotice((notice) => notices.push(notice))
  return { storage, notices }
}

function autosaveOf(storage: DraftStorage, draft = draftNamed('typed')) {
  const statuses: AutosaveStatus[] = []
  const autosave = storage.autosave(draft, {
    onStatus: (status) => statuses.push(status),
    onConflict: () => undefined,
  })
  return { autosave, statuses, draft }
}

const raised = (minWriter: number): Rung[] => [
  ...LADDER,
  (_, transaction) => transaction.objectStore('meta').put({ id: 'format', value: { minWriter } }),
]

beforeEach(() => {
  freshBrowser()
  vi.stubGlobal('localStorage', fakeLocalStorage())
})
afterEach(() => {
  for (const storage of open.splice(0)) storage.close()
  vi.unstubAllGlobals()
})

describe('a browser that keeps what it is given', () => {
  it('has what was typed after the page was closed and opened again', async () => {
    const { storage } = await visit()
    expect([storage.mode, storage.reason, storage.loss]).toEqual(['persistent', null, null])
    const { autosave, statuses, draft } = autosaveOf(storage)
    autosave.save({ ...draft, name: 'Contoso' })
    await vi.waitFor(() => expect(statuses.at(-1)).toMatchObject({ state: 'saved', revision: 1 }))
    storage.close()
    expect(await namesIn((await visit()).storage.drafts)).toEqual(['Contoso'])
  })

  it('has what was typed in the very moment the page was closed', async () => {
    const { storage } = await visit()
    const { autosave, draft } = autosaveOf(storage)
    autosave.save({ ...draft, name: 'last words' })
    storage.close()
    expect(await namesIn((await visit()).storage.drafts)).toEqual(['last words'])
  })

  it('flushes every draft that has something unsaved', async () => {
    const { storage } = await visit()
    for (const name of ['one', 'two']) {
      const { autosave, draft } = autosaveOf(storage)
      autosave.save({ ...draft, name })
    }
    storage.flush()
    storage.close()
    expect(await namesIn((await visit()).storage.drafts)).toEqual(['one', 'two'])
  })

  it('keeps the version that a draft was opened with, once it is changed', async () => {
    const { storage } = await visit()
    const draft = await storage.drafts.add({ ...draftNamed('before'), revision: 4 })
    const { autosave } = autosaveOf(storage, draft)
    autosave.save({ ...draft, name: 'after' })
    await autosave.settle()
    await vi.waitFor(async () =>
      expect(await storage.snapshots.list(draft.id)).toMatchObject([
        { revision: 4, why: 'opened' },
      ]),
    )
  })

  it('stops flushing a draft that was left with everything stored', async () => {
    const { storage } = await visit()
    const draft = draftNamed('left')
    const autosave = storage.autosave(draft, {
      onStatus: () => undefined,
      onConflict: () => undefined,
    })
    autosave.save({ ...draft, name: 'stored' })
    await autosave.close()
    expect(autosave.unsaved()).toBeNull()
    expect(await namesIn(storage.drafts)).toEqual(['stored'])
  })

  it('erases what was in the trash for longer than 30 days, at the second start that finds it', async () => {
    const { storage } = await visit()
    const draft = await storage.drafts.add(draftNamed('old'))
    await storage.trash.put(draft.id, '2025-12-01T00:00:00.000Z')
    storage.close()
    const next = await visit()
    expect(await next.storage.trash.list()).toHaveLength(1)
    next.storage.close()
    expect(await (await visit()).storage.trash.list()).toEqual([])
  })

  it('tells other tabs what was stored and what was deleted', async () => {
    const { storage } = await visit()
    const { notices } = await visit()
    const draft = await storage.drafts.add(draftNamed('seen'))
    await storage.trash.put(draft.id, NOW)
    await vi.waitFor(() =>
      expect(notices).toEqual([
        { type: 'changed', id: draft.id },
        { type: 'removed', id: draft.id },
      ]),
    )
  })

  it('orders by revision, never by the clock', async () => {
    const { storage } = await visit({ now: () => '2100-01-01T00:00:00.000Z' })
    const draft = draftNamed('from the future')
    await storage.drafts.write(draft, 0)
    storage.close()
    const later = await visit({ now: () => '2020-01-01T00:00:00.000Z' })
    const { autosave } = autosaveOf(later.storage, { ...draft, revision: 1 })
    autosave.save({ ...draft, name: 'typed last' })
    await autosave.settle()
    later.storage.close()
    expect((await (await visit()).storage.drafts.read(draft.id))?.name).toBe('typed last')
  })
})

describe('drafts that the browser removed', () => {
  async function emptied() {
    const { storage } = await visit()
    const kept = await storage.drafts.add(draftNamed('first'))
    const last = await storage.drafts.add(draftNamed('second'))
    storage.close()
    freshBrowser()
    return { kept, last, ...(await visit()) }
  }

  it('are announced, and the second copy is brought back on request', async () => {
    const { last, storage } = await emptied()
    expect(storage.loss).toEqual({ drafts: 2, name: 'second', mirror: last })
    expect(await storage.drafts.list()).toEqual({ drafts: [], quarantined: [] })
    expect(await storage.restoreLoss()).toEqual(last)
    expect(storage.loss).toBeNull()
    expect(await namesIn(storage.drafts)).toEqual(['second'])
    storage.close()
    expect((await visit()).storage.loss).toBeNull()
  })

  it('are announced although a page that went away left something of one', async () => {
    const { storage } = await visit()
    await storage.drafts.add(draftNamed('first'))
    const last = await storage.drafts.add(draftNamed('second'))
    const { autosave } = autosaveOf(storage, last)
    autosave.save({ ...last, name: 'last words' })
    storage.close()
    freshBrowser()
    const after = (await visit()).storage
    expect(after.loss).toMatchObject({ drafts: 1, name: 'second' })
    expect(await namesIn(after.drafts)).toEqual(['last words'])
  })

  it('are announced again at the next start, as long as nothing was decided', async () => {
    const { storage } = await emptied()
    await storage.drafts.add(draftNamed('unrelated'))
    storage.close()
    freshBrowser()
    expect((await visit()).storage.loss).toMatchObject({ drafts: 2, name: 'second' })
  })

  it('are not announced any more once that was accepted', async () => {
    const { storage } = await emptied()
    await storage.acceptLoss()
    storage.close()
    expect((await visit()).storage.loss).toBeNull()
  })

  it('are not missed where they were deleted by hand', async () => {
    const { storage } = await visit()
    const draft = await storage.drafts.add(draftNamed('unwanted'))
    await storage.trash.put(draft.id, '2025-12-01T00:00:00.000Z')
    storage.close()
    await visit().then(({ storage }) => storage.close())
    expect((await visit()).storage.loss).toBeNull()
  })
})

describe('a connection that is lost while the page is open', () => {
  /** What "clear browsing data" does: the connection is closed and the database is gone. */
  function clearData(handle: IDBDatabase) {
    freshBrowser()
    forceCloseDatabase(handle as never)
  }

  it('is fixed by the next change: the whole draft is written back, the others are announced', async () => {
    const handles = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const { storage } = await visit()
    await storage.drafts.add(draftNamed('other'))
    const draft = await storage.drafts.add(draftNamed('on the screen'))
    const { autosave, statuses } = autosaveOf(storage, draft)
    clearData(handles.mock.contexts[0] as IDBDatabase)
    autosave.save({ ...draft, name: 'on the screen!' })
    await vi.waitFor(() => expect(statuses.at(-1)).toMatchObject({ state: 'saved' }))
    expect(await namesIn(storage.drafts)).toEqual(['on the screen!'])
    await vi.waitFor(() => expect(storage.loss).toMatchObject({ drafts: 1 }))
  })

  it('is fixed without a change, too: what is on the screen as saved is stored again', async () => {
    const handles = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const { storage } = await visit()
    const draft = await storage.drafts.add(draftNamed('on the screen'))
    const { statuses } = autosaveOf(storage, draft)
    clearData(handles.mock.contexts[0] as IDBDatabase)
    await vi.waitFor(() => expect(statuses.at(-1)).toMatchObject({ state: 'saved' }))
    expect(statuses[0]).toEqual({ state: 'saving' })
    expect(await namesIn(storage.drafts)).toEqual(['on the screen'])
    expect(storage.loss).toBeNull()
  })

  it('is fixed also where the browser refuses to open anything while it clears', async () => {
    const handles = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const { storage } = await visit()
    const draft = await storage.drafts.add(draftNamed('on the screen'))
    const { statuses } = autosaveOf(storage, draft)
    const handle = handles.mock.contexts[0] as IDBDatabase
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce(() => {
      throw new DOMException('Connection is closing.', 'AbortError')
    })
    clearData(handle)
    await vi.waitFor(() => expect(statuses.at(-1)).toMatchObject({ state: 'saved' }))
    expect(await namesIn(storage.drafts)).toEqual(['on the screen'])
  })

  it('changes nothing where the database is as it was', async () => {
    const handles = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const { storage, notices } = await visit()
    const draft = await storage.drafts.add(draftNamed('untouched'))
    const { statuses } = autosaveOf(storage, draft)
    forceCloseDatabase(handles.mock.contexts[0] as never)
    await vi.waitFor(() => expect(notices).toContainEqual({ type: 'mode' }))
    expect(statuses).toEqual([])
    expect(await storage.drafts.read(draft.id)).toEqual(draft)
    expect(storage.loss).toBeNull()
  })
})

describe('a browser that keeps nothing', () => {
  let blocked: { mockRestore: () => void }
  beforeEach(() => {
    blocked = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('The user denied permission', 'UnknownError')
    })
  })

  it('works in memory, and never says saved', async () => {
    const { storage } = await visit()
    expect([storage.mode, storage.reason]).toEqual(['memory', 'blocked'])
    const { autosave, statuses, draft } = autosaveOf(storage)
    autosave.save(draft)
    await autosave.settle()
    expect(statuses.at(-1)).toEqual({ state: 'not-saved', reason: 'memory' })
    expect(await namesIn(storage.drafts)).toEqual(['typed'])
    const deleted = await storage.drafts.add(draftNamed('deleted'))
    await storage.trash.put(deleted.id, NOW)
    expect((await storage.trash.restore(deleted.id))?.name).toBe('deleted')
    expect((await storage.backup.collect()).drafts).toHaveLength(2)
  })

  it('remembers nothing of it, so that nothing seems to be missing later', async () => {
    const { storage } = await visit()
    await storage.drafts.add(draftNamed('gone with the page'))
    storage.close()
    blocked.mockRestore()
    expect((await visit()).storage.loss).toBeNull()
  })
})

describe('a database of a newer version', () => {
  it('is read, and nothing in it is changed, where it may not be written', async () => {
    const { storage: newer } = await visit({ database: { ladder: raised(LADDER.length + 1) } })
    await newer.drafts.add(draftNamed('newer'))
    newer.close()
    const { storage } = await visit()
    expect([storage.mode, storage.reason]).toEqual(['read-only', 'outdated'])
    expect(await namesIn(storage.drafts)).toEqual(['newer'])
    const { autosave, statuses, draft } = autosaveOf(storage)
    autosave.save(draft)
    await autosave.settle()
    expect(statuses.at(-1)).toEqual({ state: 'not-saved', reason: 'outdated' })
    await expect(storage.drafts.add(draft)).rejects.toMatchObject({ reason: 'outdated' })
  })
})

describe('a newer version behind an open page', () => {
  it.each([
    ['may go on writing where the newer one allows it', LADDER.length, 'persistent'],
    ['may only read where it does not', LADDER.length + 1, 'read-only'],
  ])('has its unsaved text, and %s', async (_, minWriter, mode) => {
    const { storage: older, notices } = await visit()
    const { autosave, draft } = autosaveOf(older)
    autosave.save({ ...draft, name: 'unsaved' })
    const { storage: newer } = await visit({ database: { ladder: raised(minWriter) } })
    expect(newer.mode).toBe('persistent')
    await vi.waitFor(async () => expect(await namesIn(newer.drafts)).toEqual(['unsaved']))
    await vi.waitFor(() => expect(older.mode).toBe(mode))
    expect(notices).toContainEqual({ type: 'outdated' })
  })
})

describe('an old tab that keeps the newer version out', () => {
  it('makes the page start in memory after a second, and go over with all that was typed', async () => {
    const stubborn = await openDB(DATABASE, LADDER.length, {
      upgrade: (database, _, __, tx) => {
        for (const rung of LADDER) void rung(database as never, tx as never)
      },
    })
    const started = Date.now()
    const { storage, notices } = await visit({ database: { ladder: raised(1) } })
    expect(Date.now() - started).toBeLessThan(2_000)
    expect([storage.mode, storage.reason]).toEqual(['memory', 'waiting'])
    const { autosave, statuses, draft } = autosaveOf(storage)
    autosave.save({ ...draft, name: 'typed meanwhile' })
    await storage.drafts.add(draftNamed('added meanwhile'))
    const deleted = await storage.drafts.add(draftNamed('deleted meanwhile'))
    await storage.trash.put(deleted.id, NOW)
    await vi.waitFor(() => expect(statuses.at(-1)).toMatchObject({ reason: 'memory' }))

    stubborn.close()
    await vi.waitFor(() => expect(storage.mode).toBe('persistent'))
    expect(notices).toContainEqual({ type: 'mode' })
    await vi.waitFor(() => expect(statuses.at(-1)).toMatchObject({ state: 'saved' }))
    expect(await namesIn(storage.drafts)).toEqual(['added meanwhile', 'typed meanwhile'])
    expect(await storage.trash.list()).toMatchObject([{ id: deleted.id }])
    storage.close()
    const after = await visit({ database: { ladder: raised(1) } })
    expect(await namesIn(after.storage.drafts)).toEqual(['added meanwhile', 'typed meanwhile'])
  })
})

describe('a full disk', () => {
  it('keeps what is stored and the text in the page, and saves when there is room again', async () => {
    const { storage } = await visit()
    const draft = await storage.drafts.add(draftNamed('before'))
    const { autosave, statuses } = autosaveOf(storage, draft)
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
    ) {
      this.transaction.abort()
      throw new DOMException('No room.', 'QuotaExceededError')
    })
    autosave.save({ ...draft, name: 'after' })
    await vi.waitFor(() => expect(statuses.at(-1)).toEqual({ state: 'not-saved', reason: 'quota' }))
    expect(await namesIn(storage.drafts)).toEqual(['before'])
    full.mockRestore()
    await vi.waitFor(() => expect(statuses.at(-1)).toMatchObject({ state: 'saved' }))
    expect(await storage.drafts.read(draft.id)).toEqual({
      ...plainCopy(draft),
      name: 'after',
      changedAt: NOW,
      revision: 2,
    })
  })

  it('does not keep the page from starting', async () => {
    const { storage } = await visit()
    await storage.drafts.add(draftNamed('stored'))
    storage.close()
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
      this.transaction.abort()
      throw new DOMException('No room.', 'QuotaExceededError')
    })
    const after = await visit()
    expect(after.storage.mode).toBe('persistent')
    expect(await namesIn(after.storage.drafts)).toEqual(['stored'])
  })
})
