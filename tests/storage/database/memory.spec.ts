import { describe, expect, it } from 'vitest'
import { createMemoryEngine } from '../../../src/storage/database/memory'

const META = ['meta'] as const

describe('the tables in memory', () => {
  it('keep rows as they were given, whatever happens to the objects afterwards', async () => {
    const engine = createMemoryEngine()
    const value = { list: [1] }
    await engine.write(META, (tx) => tx.put('meta', { id: 'a', value }))
    value.list.push(2)
    const found = await engine.read(META, (tx) => tx.get('meta', 'a'))
    expect(found).toEqual({ id: 'a', value: { list: [1] } })
    ;(found!.value as typeof value).list.push(3)
    expect(await engine.read(META, (tx) => tx.get('meta', 'a'))).toEqual({
      id: 'a',
      value: { list: [1] },
    })
  })

  it('do all of a transaction or nothing, and go on after one that failed', async () => {
    const engine = createMemoryEngine()
    const failing = engine.write(META, async (tx) => {
      await tx.put('meta', { id: 'half', value: 1 })
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await engine.read(META, (tx) => tx.ids('meta'))).toEqual([])
    expect(engine.changes).toBe(0)
  })

  it('do one transaction after the other: what one read is still true when it writes', async () => {
    const engine = createMemoryEngine()
    const increment = () =>
      engine.write(META, async (tx) => {
        const row = await tx.get('meta', 'count')
        await tx.put('meta', { id: 'count', value: Number(row?.value ?? 0) + 1 })
      })
    await Promise.all(Array.from({ length: 20 }, increment))
    expect((await engine.read(META, (tx) => tx.get('meta', 'count')))?.value).toBe(20)
    expect(engine.changes).toBe(20)
  })

  it('refuse a table that the transaction did not name', async () => {
    const engine = createMemoryEngine()
    const straying = engine.read(META, (tx) => tx.ids('drafts'))
    await expect(straying).rejects.toMatchObject({ name: 'StorageFault' })
  })

  it('tell the head of a draft, and of one that is none', async () => {
    const engine = createMemoryEngine()
    const row = { id: 'a', revision: 4, writer: 'w', draft: { schema: 1 } }
    await engine.write(['drafts'], async (tx) => {
      await tx.put('drafts', row)
      await tx.put('drafts', { ...row, id: 'b', draft: null })
    })
    const heads = await engine.read(['drafts'], (tx) =>
      Promise.all(['a', 'b', 'c'].map((id) => tx.head(id))),
    )
    expect(heads).toEqual([
      { revision: 4, writer: 'w', schema: 1 },
      { revision: 4, writer: 'w', schema: 0 },
      undefined,
    ])
  })

  it('take one row at once', async () => {
    const engine = createMemoryEngine()
    expect(engine.putNow('meta', { id: 'a', value: 1 })).toBe(true)
    expect(engine.rows('meta')).toEqual([{ id: 'a', value: 1 }])
  })
})
