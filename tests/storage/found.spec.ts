import { beforeEach, describe, expect, it } from 'vitest'
import { createFoundStore } from '../../src/storage/found'
import { createTrash } from '../../src/storage/trash'
import { draftNamed, freshBrowser, newId, NOW, openEngine, page } from './world'

beforeEach(freshBrowser)

async function setUp() {
  const engine = await openEngine()
  const drafts = page(engine)
  const trash = createTrash({ engine, newId, writer: 'test' })
  return { engine, drafts, trash, found: createFoundStore(engine) }
}

describe('what was found beside a draft', () => {
  it('is kept and forgotten apart from the draft', async () => {
    const { drafts, found } = await setUp()
    const draft = await drafts.add(draftNamed('one'))
    expect(await found.write(draft.id, ['reading'])).toBe(true)
    expect(await found.read(draft.id)).toEqual(['reading'])
    expect(await drafts.read(draft.id)).toEqual(draft)
    await found.forget(draft.id)
    expect(await found.read(draft.id)).toBeUndefined()
  })

  it('is not kept for a draft that is gone', async () => {
    const { found } = await setUp()
    expect(await found.write('nobody', ['reading'])).toBe(false)
    expect(await found.read('nobody')).toBeUndefined()
  })

  it('is added only where nothing is kept yet', async () => {
    const { drafts, found } = await setUp()
    const { id } = await drafts.add(draftNamed('one'))
    await found.add(id, ['from a backup'])
    await found.add(id, ['from another'])
    expect(await found.read(id)).toEqual(['from a backup'])
  })

  it('goes into the trash and comes back with its draft, and is erased with it', async () => {
    const { drafts, trash, found } = await setUp()
    const { id } = await drafts.add(draftNamed('one'))
    await found.write(id, ['reading'])
    await trash.put(id, NOW)
    expect(await found.all()).toEqual([])
    await trash.restore(id)
    expect(await found.all()).toEqual([{ draftId: id, readings: ['reading'] }])
    await trash.put(id, NOW)
    await trash.erase(id)
    expect(await found.read(id)).toBeUndefined()
  })

  it('stays where the id of what is erased is in use again', async () => {
    const { drafts, trash, found, engine } = await setUp()
    const draft = await drafts.add(draftNamed('one'))
    await trash.put(draft.id, NOW)
    await engine.write(['drafts'], (tx) =>
      tx.put('drafts', { id: draft.id, revision: 1, writer: 'other', draft }),
    )
    await found.write(draft.id, ['reading'])
    await trash.erase(draft.id)
    expect(await found.read(draft.id)).toEqual(['reading'])
  })
})
