// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isFirstVisit } from '../../src/storage/firstVisit'
import { DATABASE } from '../../src/storage/database/names'

describe('a first visit', () => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory()
    localStorage.clear()
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })

  it('is one where neither a key nor a database is ours', async () => {
    localStorage.setItem('theirs.marker', '1')
    expect(await isFirstVisit()).toBe(true)
  })

  it('stays one: asking makes nothing', async () => {
    await isFirstVisit()
    expect(await indexedDB.databases()).toEqual([])
    expect(await isFirstVisit()).toBe(true)
  })

  it('is none where there is a database, whatever its version, and it is let go', async () => {
    ;(await openDB(DATABASE, 7)).close()
    expect(await isFirstVisit()).toBe(false)
    const raised = await openDB(DATABASE, 8, { blocked: () => expect.unreachable('It was held.') })
    raised.close()
  })

  it('is none where a key says that there was something', async () => {
    localStorage.setItem('edgewise.marker', '{"drafts":1}')
    expect(await isFirstVisit()).toBe(false)
  })

  it('does not keep another tab from making the database', async () => {
    const [first, database] = await Promise.all([isFirstVisit(), openDB(DATABASE, 2)])
    expect([first, database.version]).toEqual([true, 2])
    database.close()
  })

  it.each([
    ['refuses localStorage', () => vi.stubGlobal('localStorage', null)],
    ['has no database', () => vi.stubGlobal('indexedDB', undefined)],
    [
      'refuses the database',
      () =>
        vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
          throw new DOMException('No', 'SecurityError')
        }),
    ],
  ])('is in doubt where the browser %s, and then it is none', async (_, refuse) => {
    refuse()
    expect(await isFirstVisit()).toBe(false)
  })

  it('is in doubt where the browser does not answer', async () => {
    vi.useFakeTimers()
    vi.spyOn(IDBFactory.prototype, 'open').mockReturnValue({} as IDBOpenDBRequest)
    const asked = isFirstVisit()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await asked).toBe(false)
  })
})
