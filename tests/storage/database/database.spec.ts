import { forceCloseDatabase } from 'fake-indexeddb'
import { deleteDB, openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDatabaseEngine } from '../../../src/storage/database/database'
import type { Tx } from '../../../src/storage/database/engine'
import { createMemoryEngine } from '../../../src/storage/database/memory'
import { DATABASE } from '../../../src/storage/database/names'
import { lineOf } from '../../../src/storage/database/row'
import { LADDER, type Rung } from '../../../src/storage/database/schema'
import version1 from '../../fixtures/databases/version1.json'
import { draftNamed, freshBrowser, openEngine, putDatabase } from '../world'

const META = ['meta'] as const
const mark = (id: string, value: unknown = id) => ({ id, value })

beforeEach(freshBrowser)
afterEach(() => vi.unstubAllGlobals())

/** What a newer version does to the database: one more rung, with a table this version does not know. */
function newerRung(minWriter: number): Rung {
  return async (database, transaction) => {
    const later = database.createObjectStore('later' as never, { keyPath: 'id' })
    await later.put({ id: 'kept' } as never)
    await transaction.objectStore('meta').put({ id: 'format', value: { minWriter } })
  }
}

async function valueOf(engine: Awaited<ReturnType<typeof openEngine>>, id: string) {
  return (await engine.read(META, (tx) => tx.get('meta', id)))?.value
}

describe('a database of this version', () => {
  it('gives back what was written, after it was closed', async () => {
    const first = await openEngine()
    await first.write(META, (tx) => tx.put('meta', mark('a')))
    first.close()
    expect(await valueOf(await openEngine(), 'a')).toBe('a')
  })

  it('lists rows and ids by prefix, in order', async () => {
    const engine = await openEngine()
    await engine.write(META, async (tx) => {
      for (const id of ['b/2', 'a/1', 'b/1', 'c']) await tx.put('meta', mark(id))
      await tx.remove('meta', 'c')
    })
    const found = await engine.read(META, async (tx) => ({
      rows: (await tx.all('meta', 'b/')).map(({ id }) => id),
      ids: await tx.ids('meta', 'b/'),
      none: await tx.ids('meta', 'c'),
    }))
    expect(found).toEqual({ rows: ['b/1', 'b/2'], ids: ['b/1', 'b/2'], none: [] })
  })

  it('writes all of a transaction or nothing', async () => {
    const engine = await openEngine()
    const failing = engine.write(META, async (tx) => {
      await tx.put('meta', mark('half'))
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toMatchObject({ name: 'StorageFault', reason: 'failed' })
    expect(await valueOf(engine, 'half')).toBeUndefined()
  })

  it('asks for strict durability in every transaction that writes but the probe', async () => {
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const engine = await openEngine()
    await engine.write(META, (tx) => tx.put('meta', mark('a')))
    engine.putNow('meta', mark('b'))
    const writing = opened.mock.calls.filter(([, mode]) => mode === 'readwrite')
    expect(writing.map(([, , options]) => options?.durability)).toEqual([
      'relaxed',
      'strict',
      'strict',
    ])
  })

  it('refuses what cannot be stored, and stores nothing of it', async () => {
    const engine = await openEngine()
    const refused = engine.write(META, (tx) => tx.put('meta', mark('f', { call: () => 1 })))
    await expect(refused).rejects.toMatchObject({ reason: 'failed' })
    expect(await valueOf(engine, 'f')).toBeUndefined()
  })
})

describe('putting down at the last moment', () => {
  it('issues the put and the commit before it returns', async () => {
    const engine = await openEngine()
    const put = vi.spyOn(IDBObjectStore.prototype, 'put')
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit')
    expect(engine.putNow('meta', mark('last'))).toBe(true)
    expect(put).toHaveBeenCalledOnce()
    expect(commit).toHaveBeenCalledOnce()
    engine.close()
    expect(await valueOf(await openEngine(), 'last')).toBe('last')
  })

  it('says so where no connection is open, and does not wait for one', () => {
    expect(createDatabaseEngine().putNow('meta', mark('last'))).toBe(false)
  })

  it('says so where the connection has died without notice', async () => {
    const engine = await openEngine()
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('The connection is closing.', 'InvalidStateError')
    })
    expect(engine.putNow('meta', mark('last'))).toBe(false)
  })
})

describe('a connection that is lost', () => {
  it('is opened again by the next call after the browser closed it', async () => {
    const handles: IDBDatabase[] = []
    const transaction = IDBDatabase.prototype.transaction
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...args
    ) {
      handles.push(this)
      return transaction.apply(this, args)
    })
    const notices: string[] = []
    const engine = await openEngine({ onNotice: (notice) => notices.push(notice) })
    forceCloseDatabase(handles[0] as never)
    await vi.waitFor(() => expect(notices).toEqual(['lost']))
    await engine.write(META, (tx) => tx.put('meta', mark('again')))
    expect(await valueOf(engine, 'again')).toBe('again')
    expect(handles.at(-1)).not.toBe(handles[0])
  })

  it('is opened again within the call where the handle was dead already', async () => {
    const engine = await openEngine()
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('The connection is closing.', 'InvalidStateError')
    })
    await engine.write(META, (tx) => tx.put('meta', mark('again')))
    expect(await valueOf(engine, 'again')).toBe('again')
  })

  it('is opened again for a read that it cut off', async () => {
    const engine = await openEngine()
    await engine.write(META, (tx) => tx.put('meta', mark('a')))
    const work = vi.fn<(tx: Tx) => Promise<string[]>>((tx) => tx.ids('meta'))
    work.mockRejectedValueOnce(new DOMException('Aborted.', 'AbortError'))
    expect(await engine.read(META, work)).toContain('a')
    expect(work).toHaveBeenCalledTimes(2)
    work.mockRejectedValueOnce(new DOMException('Broken.', 'DataError'))
    await expect(engine.read(META, work)).rejects.toMatchObject({ reason: 'failed' })
    expect(work).toHaveBeenCalledTimes(3)
  })

  it('is reported as lost when opening again fails too, and works when that mends', async () => {
    const engine = await openEngine()
    const broken = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('Internal error.', 'UnknownError')
    })
    const failing = engine.write(META, (tx) => tx.put('meta', mark('again')))
    await expect(failing).rejects.toMatchObject({ reason: 'lost' })
    broken.mockRestore()
    await engine.write(META, (tx) => tx.put('meta', mark('again')))
    expect(await valueOf(engine, 'again')).toBe('again')
  })

  it('stays closed once the page has closed it', async () => {
    const engine = await openEngine()
    engine.close()
    await expect(engine.read(META, (tx) => tx.ids('meta'))).rejects.toMatchObject({
      reason: 'lost',
    })
  })
})

describe('a full disk', () => {
  function fullDisk() {
    return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
    ) {
      this.transaction.abort()
      throw new DOMException('No room.', 'QuotaExceededError')
    })
  }

  it('is told by its name, and the version before stays', async () => {
    const engine = await openEngine()
    await engine.write(META, (tx) => tx.put('meta', mark('a', 'before')))
    const full = fullDisk()
    const failing = engine.write(META, (tx) => tx.put('meta', mark('a', 'after')))
    await expect(failing).rejects.toMatchObject({ reason: 'quota' })
    full.mockRestore()
    expect(await valueOf(engine, 'a')).toBe('before')
  })

  it('does not keep the page from opening what is there', async () => {
    await openEngine().then((engine) => engine.write(META, (tx) => tx.put('meta', mark('a'))))
    fullDisk()
    const engine = createDatabaseEngine()
    expect(await engine.open()).toEqual({ write: true })
    expect(await valueOf(engine, 'a')).toBe('a')
  })
})

describe('a browser that keeps nothing', () => {
  it.each([
    ['UnknownError', 'The user denied permission'],
    ['SecurityError', 'The operation is insecure'],
  ])('is found out on opening: %s', async (name, message) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException(message, name)
    })
    const opening = createDatabaseEngine().open()
    await expect(opening).rejects.toMatchObject({ reason: 'blocked', cause: { message } })
  })

  it('is found out where a write leaves nothing behind', async () => {
    const engine = createDatabaseEngine()
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore) {
      return this.count()
    })
    await expect(engine.open()).rejects.toMatchObject({ reason: 'blocked' })
  })

  it('is not suspected where several tabs try it at the same time', async () => {
    const tabs = Array.from({ length: 5 }, () => createDatabaseEngine())
    const opened = await Promise.all(tabs.map((tab) => tab.open()))
    expect(opened).toEqual(tabs.map(() => ({ write: true })))
  })

  it('is found out where there is no IndexedDB at all', async () => {
    vi.stubGlobal('indexedDB', undefined)
    await expect(createDatabaseEngine().open()).rejects.toThrow()
  })

  it('does not take a database without its tables for its own', async () => {
    ;(await openDB(DATABASE, LADDER.length)).close()
    await expect(createDatabaseEngine().open()).rejects.toMatchObject({ reason: 'damaged' })
  })
})

describe('the head of a draft', () => {
  const row = (id: string, draft: unknown) => ({ id, revision: 7, writer: 'w', draft })
  const headIn = (engine: Awaited<ReturnType<typeof openEngine>>, id: string) =>
    engine.read(['drafts'], (tx) => tx.head(id))

  it('is read without the draft', async () => {
    const engine = await openEngine()
    const rows = ['a', 'ab', 'b'].map((id) => row(id, { schema: 1, id }))
    await engine.write(['drafts'], async (tx) => {
      for (const each of rows) await tx.put('drafts', each)
      await tx.put('drafts', { ...rows[1]!, revision: 8, writer: 'x' })
    })
    const reading = ['get', 'getAll', 'openCursor'] as const
    const spies = reading.map((name) => vi.spyOn(IDBObjectStore.prototype, name))
    expect(await headIn(engine, 'a')).toEqual({ revision: 7, writer: 'w', schema: 1 })
    expect(await headIn(engine, 'ab')).toEqual({ revision: 8, writer: 'x', schema: 1 })
    expect(spies.flatMap(({ mock }) => mock.calls)).toEqual([])
    expect(await headIn(engine, 'none')).toBeUndefined()
  })

  it.each([null, 'x', {}, [1], { schema: '1' }])(
    'is there for a damaged draft as well: %j',
    async (draft) => {
      const engine = await openEngine()
      await engine.write(['drafts'], (tx) => tx.put('drafts', row('a', draft)))
      expect(await headIn(engine, 'a')).toEqual({ revision: 7, writer: 'w', schema: 0 })
    },
  )

  it('is kept right by a tab of version 1 that knows nothing of it', async () => {
    const engine = await openEngine()
    const old = await openDB(DATABASE)
    await old.put('drafts', { ...row('a', { schema: 1 }), revision: 9 })
    old.close()
    expect(await headIn(engine, 'a')).toEqual({ revision: 9, writer: 'w', schema: 1 })
  })
})

describe('a database of version 1', () => {
  it('is raised with every row as it was', async () => {
    await putDatabase(version1)
    const engine = await openEngine()
    engine.close()
    const raised = await openDB(DATABASE)
    expect(raised.version).toBe(LADDER.length)
    for (const [table, rows] of Object.entries(version1.tables)) {
      const found: { id: string }[] = await raised.getAll(table)
      expect(found.filter(({ id }) => id !== 'probe')).toEqual(
        (rows as { id: string }[]).filter(({ id }) => id !== 'probe'),
      )
    }
    raised.close()
  })

  it('answers for heads that were written before they were', async () => {
    await putDatabase(version1)
    const engine = await openEngine()
    const heads = await engine.read(['drafts'], (tx) =>
      Promise.all(['sample', 'fabrikam', 'damaged'].map((id) => tx.head(id))),
    )
    expect(heads).toEqual([
      { revision: 7, writer: 'page1', schema: 1 },
      { revision: 3, writer: 'page1', schema: 1 },
      { revision: 1, writer: 'page1', schema: 1 },
    ])
  })

  it('stays as it is, to be read, when it cannot be raised', async () => {
    await putDatabase(version1)
    vi.spyOn(IDBObjectStore.prototype, 'createIndex').mockImplementation(() => {
      throw new DOMException('No room.', 'QuotaExceededError')
    })
    const engine = createDatabaseEngine()
    expect(await engine.open()).toEqual({ write: false, reason: 'upgrade-failed' })
    const rows = await engine.read(['drafts'], (tx) => tx.all('drafts'))
    expect(rows).toEqual(version1.tables.drafts)
  })
})

describe('the lines of a list', () => {
  const good = { ...draftNamed('Contoso'), id: 'a', edges: 'not read' }
  const rows = [
    { id: 'a', revision: 4, writer: 'w', draft: good },
    { id: 'b', revision: 4, writer: 'w', draft: good },
    { id: 'c', revision: 4, writer: 'w', draft: { ...good, id: 'c', name: 7 } },
    { id: 'd', revision: '7' as never, writer: 'w', draft: { ...good, id: 'd' } },
    { id: 'e', revision: 1, writer: 'w', draft: null },
    { id: 'f', revision: 1, writer: 'w', draft: { ...good, id: 'f', schema: 99 } },
  ]
  const expected = new Map(rows.map((row) => [row.id, lineOf(row)]))

  it('are those of the rows, without reading one', async () => {
    const engine = await openEngine()
    await engine.write(['drafts'], async (tx) => {
      for (const row of rows) await tx.put('drafts', row)
    })
    const reads = vi.spyOn(IDBObjectStore.prototype, 'getAll')
    const lines = await engine.read(['drafts'], (tx) => tx.lines())
    expect(lines).toEqual(expected)
    expect(lines.get('a')).toMatchObject({ name: 'Contoso', revision: 4 })
    expect([...lines.values()].filter((line) => line === null)).toHaveLength(5)
    expect(reads).not.toHaveBeenCalled()
    reads.mockRestore()
  })

  it('have a name of 200 characters at most: a key stays on the disk where its row did not fit', async () => {
    const engine = await openEngine()
    const name = `${'x'.repeat(9_000)} (copy)`
    const long = { ...rows[0]!, draft: { ...(rows[0]!.draft as object), name } }
    await engine.write(['drafts'], (tx) => tx.put('drafts', long))
    const lines = await engine.read(['drafts'], (tx) => tx.lines())
    expect(lines.get(long.id)?.name).toBe(`${'x'.repeat(150)}…${'x'.repeat(43)} (copy)`)
    expect(await engine.read(['drafts'], (tx) => tx.get('drafts', long.id))).toEqual(long)
    expect(await engine.read(['drafts'], (tx) => tx.all('drafts'))).toEqual([long])
  })

  it('are the same in memory, and in a database that could not be raised', async () => {
    const memory = createMemoryEngine()
    await memory.write(['drafts'], async (tx) => {
      for (const row of rows) await tx.put('drafts', row)
    })
    expect(await memory.read(['drafts'], (tx) => tx.lines())).toEqual(expected)

    const old = await openEngine({ ladder: LADDER.slice(0, -1) })
    await old.write(['drafts'], async (tx) => {
      for (const row of rows) await tx.put('drafts', row)
    })
    expect(await old.read(['drafts'], (tx) => tx.lines())).toEqual(expected)
  })
})

describe('a database of the version before', () => {
  const added: Rung = async (database, transaction) => {
    database.createObjectStore('later' as never, { keyPath: 'id' })
    const meta = transaction.objectStore('meta')
    await meta.put({ id: 'moved', value: (await meta.get('a'))?.value })
  }

  it('is raised one rung at a time, with what was in it', async () => {
    await openEngine().then(async (engine) => {
      await engine.write(META, (tx) => tx.put('meta', mark('a', 'old')))
      engine.close()
    })
    const engine = await openEngine({ ladder: [...LADDER, added] })
    expect(await valueOf(engine, 'moved')).toBe('old')
    expect(await valueOf(engine, 'a')).toBe('old')
  })

  it.each([
    ['throws at once', () => Promise.reject(new Error('broken rung'))],
    [
      'throws after it has begun',
      async (database, transaction) => {
        await added(database, transaction)
        await transaction.objectStore('meta').put({ value: 'a row without its id' } as never)
      },
    ],
  ] satisfies [string, Rung][])('can still be read when the upgrade %s', async (_, broken) => {
    await openEngine().then(async (engine) => {
      await engine.write(META, (tx) => tx.put('meta', mark('a', 'old')))
      engine.close()
    })
    const engine = createDatabaseEngine({ ladder: [...LADDER, broken] })
    expect(await engine.open()).toEqual({ write: false, reason: 'upgrade-failed' })
    expect(await valueOf(engine, 'a')).toBe('old')
    expect(await valueOf(engine, 'moved')).toBeUndefined()
    await expect(engine.write(META, (tx) => tx.put('meta', mark('a')))).rejects.toMatchObject({
      reason: 'upgrade-failed',
    })
    engine.close()
    expect(await valueOf(await openEngine(), 'a')).toBe('old')
  })

  it('is not left behind empty when the very first upgrade fails', async () => {
    const broken = createDatabaseEngine({ ladder: [() => Promise.reject(new Error('broken'))] })
    await expect(broken.open()).rejects.toThrow()
    expect(await (await openEngine()).open()).toEqual({ write: true })
  })
})

describe('a database of a newer version', () => {
  async function raise(minWriter: number) {
    const newer = await openEngine({ ladder: [...LADDER, newerRung(minWriter)] })
    await newer.write(META, (tx) => tx.put('meta', mark('a', 'new')))
    newer.close()
  }

  it('is written where the newer version allows it, and nothing of it is lost', async () => {
    await raise(LADDER.length)
    const engine = createDatabaseEngine()
    expect(await engine.open()).toEqual({ write: true })
    await engine.write(META, (tx) => tx.put('meta', mark('b')))
    engine.close()
    const later = await openDB(DATABASE)
    expect(later.version).toBe(LADDER.length + 1)
    expect(await later.getAllKeys('later')).toEqual(['kept'])
    expect(await later.getAllKeys('meta')).toEqual(['a', 'b', 'format', 'probe'])
    later.close()
  })

  it('is only read where it does not', async () => {
    await raise(LADDER.length + 1)
    const engine = createDatabaseEngine()
    expect(await engine.open()).toEqual({ write: false, reason: 'outdated' })
    expect(await valueOf(engine, 'a')).toBe('new')
    expect(engine.putNow('meta', mark('a'))).toBe(false)
    await expect(engine.write(META, (tx) => tx.put('meta', mark('a')))).rejects.toMatchObject({
      reason: 'outdated',
    })
  })

  it('is only read where nothing says who may write, tables unknown to us left alone', async () => {
    const foreign = await openDB(DATABASE, 99, {
      upgrade: (database) => {
        database.createObjectStore('drafts', { keyPath: 'id' })
        database.createObjectStore('later')
      },
    })
    await foreign.put('drafts', { id: 'a', revision: 1, writer: 'w', draft: null })
    foreign.close()
    const engine = createDatabaseEngine()
    expect(await engine.open()).toEqual({ write: false, reason: 'outdated' })
    const found = await engine.read(['drafts', 'journal'], async (tx) => ({
      drafts: await tx.ids('drafts'),
      journal: await tx.all('journal'),
      one: await tx.get('journal', 'a'),
    }))
    expect(found).toEqual({ drafts: ['a'], journal: [], one: undefined })
  })
})

describe('two versions open at once', () => {
  it('the older puts its text down and lets go, the newer opens, the older goes on if it may', async () => {
    const notices: string[] = []
    const older = createDatabaseEngine({
      onNotice: (notice) => notices.push(notice),
      beforeClose: () => older.putNow('meta', mark('unsaved')),
    })
    await older.open()
    const newer = await openEngine({ ladder: [...LADDER, newerRung(LADDER.length)] })
    expect(notices).toEqual(['outdated'])
    expect(await valueOf(newer, 'unsaved')).toBe('unsaved')
    await older.write(META, (tx) => tx.put('meta', mark('after')))
    expect(await valueOf(newer, 'after')).toBe('after')
  })

  it('an older tab that does not let go is announced, and opening succeeds when it goes', async () => {
    const stubborn = await openDB(DATABASE, LADDER.length, {
      upgrade: (database, _, __, tx) => {
        for (const rung of LADDER) void rung(database as never, tx as never)
      },
    })
    const notices: string[] = []
    const newer = createDatabaseEngine({
      ladder: [...LADDER, newerRung(1)],
      onNotice: (notice) => notices.push(notice),
    })
    const opening = newer.open()
    await vi.waitFor(() => expect(notices).toEqual(['blocked']))
    stubborn.close()
    expect(await opening).toEqual({ write: true })
  })

  it('no fault of any kind deletes a database', async () => {
    const deleting = vi.spyOn(IDBFactory.prototype, 'deleteDatabase')
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError')
    })
    const engine = createDatabaseEngine()
    await expect(engine.open()).rejects.toThrow()
    expect(await engine.open()).toEqual({ write: true })
    expect(deleting).not.toHaveBeenCalled()
    deleting.mockRestore()
    engine.close()
    await deleteDB(DATABASE)
  })
})
