import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Access, DatabaseEngine } from '../../../src/storage/database/database'
import { StorageFault } from '../../../src/storage/database/engine'
import { createMemoryEngine } from '../../../src/storage/database/memory'
import { createSource } from '../../../src/storage/database/source'

const META = ['meta'] as const
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** A source over a database that opens as the test says. */
function setUp(open: () => Promise<Access>) {
  const inDatabase = createMemoryEngine()
  const database: DatabaseEngine = { ...inDatabase, open: vi.fn(open), close: () => undefined }
  const onChange = vi.fn()
  const prepare = vi.fn(() => Promise.resolve())
  const source = createSource({ database, prepare, onChange, timers: globalThis })
  return { source, database, inDatabase, onChange, prepare }
}

const never = () => new Promise<Access>(() => undefined)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('which engine is used', () => {
  it('is the database, once it was put in order', async () => {
    const { source, inDatabase, prepare } = setUp(() => Promise.resolve({ write: true }))
    await source.start()
    expect([source.mode, source.reason]).toEqual(['persistent', null])
    expect(prepare).toHaveBeenCalledOnce()
    await source.engine.write(META, (tx) => tx.put('meta', { id: 'a', value: 1 }))
    expect(inDatabase.rows('meta')).toHaveLength(1)
  })

  it('is the database also where it may only be read, and then nothing is put in order', async () => {
    const { source, prepare } = setUp(() => Promise.resolve({ write: false, reason: 'outdated' }))
    await source.start()
    expect([source.mode, source.reason]).toEqual(['read-only', 'outdated'])
    expect(prepare).not.toHaveBeenCalled()
  })

  it('is memory where the database cannot be opened', async () => {
    const { source, inDatabase } = setUp(() => Promise.reject(new StorageFault('blocked')))
    await source.start()
    expect([source.mode, source.reason]).toEqual(['memory', 'blocked'])
    await source.engine.write(META, (tx) => tx.put('meta', { id: 'a', value: 1 }))
    expect(inDatabase.rows('meta')).toEqual([])
  })
})

describe('a database that does not answer', () => {
  it.each([
    ['four seconds', () => undefined, 4_000],
    ['one second where another tab is known to be in the way', 'hurry', 1_000],
  ] as const)('keeps the page waiting for %s at most', async (_, hurry, ms) => {
    const { source } = setUp(never)
    const started = vi.fn()
    void source.start().then(started)
    if (hurry === 'hurry') source.hurry()
    await pass(ms - 1)
    expect(started).not.toHaveBeenCalled()
    await pass(1)
    expect(started).toHaveBeenCalledOnce()
    expect([source.mode, source.reason]).toEqual(['memory', 'waiting'])
  })

  it('is gone over to when it answers after all', async () => {
    let answer: (access: Access) => void = () => undefined
    const { source, onChange, prepare } = setUp(() => new Promise((resolve) => (answer = resolve)))
    void source.start()
    await pass(5_000)
    answer({ write: true })
    await pass(0)
    expect(source.mode).toBe('persistent')
    expect(prepare).toHaveBeenCalledWith(expect.objectContaining({ changes: 0 }))
    expect(onChange).toHaveBeenCalledOnce()
  })
})

describe('a database that was in use', () => {
  it('is opened again in growing steps, and stays the one in use', async () => {
    let broken = false
    const { source, database, prepare } = setUp(() =>
      broken ? Promise.reject(new StorageFault('lost')) : Promise.resolve({ write: true }),
    )
    await source.start()
    broken = true
    await source.use()
    await pass(100)
    await pass(250)
    expect(database.open).toHaveBeenCalledTimes(4)
    expect(source.mode).toBe('persistent')
    broken = false
    await pass(500)
    expect(database.open).toHaveBeenCalledTimes(5)
    expect(prepare).toHaveBeenLastCalledWith(null)
    await pass(60_000)
    expect(database.open).toHaveBeenCalledTimes(5)
  })

  it('is left alone after some tries: the next write tries again', async () => {
    let broken = false
    const { source, database } = setUp(() =>
      broken ? Promise.reject(new StorageFault('lost')) : Promise.resolve({ write: true }),
    )
    await source.start()
    broken = true
    void source.use()
    await pass(600_000)
    expect(database.open).toHaveBeenCalledTimes(8)
  })

  it('is opened once where several ask at the same time', async () => {
    const { source, database } = setUp(() => Promise.resolve({ write: true }))
    await Promise.all([source.use(), source.use(), source.use()])
    expect(database.open).toHaveBeenCalledOnce()
  })
})
