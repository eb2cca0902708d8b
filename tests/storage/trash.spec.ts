import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createSnapshots } from '../../src/storage/snapshots'
import { createTrash } from '../../src/storage/trash'
import { draftNamed, freshBrowser, namesIn, newId, NOW, openEngine, page } from './world'

beforeEach(freshBrowser)

async function setUp(name = 'Contoso') {
  const engine = await openEngine()
  const onMoved = vi.fn()
  const drafts = page(engine)
  const trash = createTrash({ engine, newId, writer: 'this page', onMoved })
  const draft = draftNamed(name)
  await drafts.write(draft, 0)
  return { engine, drafts, trash, draft, onMoved }
}

describe('deleting', () => {
  it('takes a draft out of the list and keeps it for 30 days', async () => {
    const { drafts, trash, draft } = await setUp()
    expect(await trash.put(draft.id, NOW)).toBe(true)
    expect(await namesIn(drafts)).toEqual([])
    expect(await trash.list()).toEqual([
      {
        id: draft.id,
        deletedAt: NOW,
        keptUntil: '2026-03-31T09:00:00.000Z',
        draft: { ...draft, revision: 1 },
      },
    ])
  })

  it('says where there is no such draft', async () => {
    const { trash, onMoved } = await setUp()
    expect(await trash.put('nowhere', NOW)).toBe(false)
    expect(onMoved).not.toHaveBeenCalled()
  })

  it('takes a record that cannot be read as well', async () => {
    const { engine, trash } = await setUp()
    const row = { id: 'bad', revision: 1, writer: 'w', draft: null }
    await engine.write(['drafts'], (tx) => tx.put('drafts', row))
    await trash.put('bad', NOW)
    expect(await trash.list()).toMatchObject([{ id: 'bad', draft: null }])
    expect(await trash.restore('bad')).toBeNull()
    expect(await trash.list()).toHaveLength(1)
  })

  it('tells how many drafts are left, and again when one comes back', async () => {
    const { drafts, trash, draft, onMoved } = await setUp()
    await drafts.write(draftNamed('other'), 0)
    await trash.put(draft.id, NOW)
    await trash.restore(draft.id)
    expect(onMoved.mock.calls).toEqual([
      ['removed', draft.id, 1],
      ['changed', draft.id, 2],
    ])
  })
})

describe('Undo', () => {
  it('brings the draft back under its id, as it was', async () => {
    const { drafts, trash, draft } = await setUp()
    await trash.put(draft.id, NOW)
    const restored = await trash.restore(draft.id)
    expect(restored).toEqual({ ...draft, revision: 2 })
    expect(await drafts.read(draft.id)).toEqual(restored)
    expect(await trash.list()).toEqual([])
  })

  it('does not overwrite what another tab wrote under the id meanwhile', async () => {
    const { engine, drafts, trash, draft } = await setUp()
    await trash.put(draft.id, NOW)
    await page(engine).write({ ...draft, name: 'still being typed' }, 1)
    const restored = await trash.restore(draft.id)
    expect(restored?.id).not.toBe(draft.id)
    expect(await namesIn(drafts)).toEqual(['Contoso', 'still being typed'])
  })

  it('gives nothing where it was erased', async () => {
    const { trash, draft } = await setUp()
    await trash.put(draft.id, NOW)
    await trash.erase(draft.id)
    expect(await trash.restore(draft.id)).toBeNull()
  })
})

describe('the end of the 30 days', () => {
  it.each([
    ['a moment before', '2026-03-31T08:59:59.999Z', 0],
    ['to the moment', '2026-03-31T09:00:00.000Z', 1],
    ['long after', '2027-01-01T00:00:00.000Z', 1],
    ['a clock that was set back', '2020-01-01T00:00:00.000Z', 0],
  ])('erases what is over: %s', async (_, now, erased) => {
    const { trash, draft } = await setUp()
    await trash.put(draft.id, NOW)
    expect(await trash.purge(now)).toBe(0)
    expect(await trash.purge(now)).toBe(erased)
    expect(await trash.list()).toHaveLength(1 - erased)
  })

  it('does not come with one start under a clock that is 40 days ahead', async () => {
    const { trash, draft } = await setUp()
    await trash.put(draft.id, NOW)
    for (const now of [NOW, '2026-04-10T09:00:00.000Z', NOW, '2026-04-10T09:00:00.000Z']) {
      expect(await trash.purge(now)).toBe(0)
    }
    expect(await trash.list()).toHaveLength(1)
  })

  it('erases the earlier versions with it, and those of no other draft', async () => {
    const { engine, trash, draft } = await setUp()
    const snapshots = createSnapshots(engine)
    const other = draftNamed('other')
    await snapshots.take(draft, NOW, 'edited')
    await snapshots.take(other, NOW, 'edited')
    await trash.put(draft.id, NOW)
    expect(await snapshots.list(draft.id)).toHaveLength(1)
    await trash.purge('2027-01-01T00:00:00.000Z')
    await trash.purge('2027-01-02T00:00:00.000Z')
    expect(await snapshots.list(draft.id)).toEqual([])
    expect(await snapshots.list(other.id)).toHaveLength(1)
  })
})
