import { beforeEach, describe, expect, it } from 'vitest'
import { createBackup } from '../../src/storage/backup'
import { createTrash } from '../../src/storage/trash'
import { draftNamed, freshBrowser, namesIn, newId, NOW, openEngine, page } from './world'

beforeEach(freshBrowser)

async function setUp() {
  const engine = await openEngine()
  const drafts = page(engine)
  const trash = createTrash({ engine, newId, writer: 'w' })
  return { engine, drafts, trash, backup: createBackup(engine, drafts) }
}

describe('a backup', () => {
  it('holds every draft, deleted ones and records that cannot be opened', async () => {
    const { engine, drafts, trash, backup } = await setUp()
    const [here, deleted] = [draftNamed('here'), draftNamed('deleted')]
    await drafts.write(here, 0)
    await drafts.write(deleted, 0)
    await trash.put(deleted.id, NOW)
    const bad = { id: 'bad', revision: 1, writer: 'w', draft: { schema: 99, id: 'bad' } }
    await engine.write(['drafts'], (tx) => tx.put('drafts', bad))
    const contents = await backup.collect()
    expect(contents.drafts).toEqual([{ ...here, revision: 1 }])
    expect(contents.trash).toEqual([{ ...deleted, revision: 1 }])
    expect(contents.quarantined).toMatchObject([{ id: 'bad', reason: 'too-new' }])
    expect(JSON.parse(contents.quarantined[0]!.raw())).toEqual(bad)
  })

  it('restored into an emptied browser gives the same drafts', async () => {
    const { drafts, backup } = await setUp()
    await drafts.write(draftNamed('one'), 0)
    await drafts.write(draftNamed('two'), 0)
    const saved = await backup.collect()
    freshBrowser()
    const after = await setUp()
    expect(await after.backup.add(saved.drafts)).toMatchObject({ added: saved.drafts, present: 0 })
    expect((await after.backup.collect()).drafts).toEqual(saved.drafts)
  })

  it('restored where it was made adds nothing twice', async () => {
    const { drafts, backup } = await setUp()
    await drafts.write(draftNamed('one'), 0)
    const { drafts: saved } = await backup.collect()
    expect(await backup.add(saved)).toMatchObject({ added: [], present: 1 })
    expect(await namesIn(drafts)).toEqual(['one'])
  })

  it('restored over newer work stands beside it', async () => {
    const { drafts, backup } = await setUp()
    const draft = draftNamed('as backed up')
    await drafts.write(draft, 0)
    const { drafts: saved } = await backup.collect()
    await drafts.write({ ...draft, name: 'worked on since' }, 1)
    const { added } = await backup.add(saved)
    expect(added).toMatchObject([{ name: 'as backed up' }])
    expect(added[0]!.id).not.toBe(draft.id)
    expect(await namesIn(drafts)).toEqual(['as backed up', 'worked on since'])
  })

  it('adds all or nothing: stopped half-way, nothing of it is there', async () => {
    const { drafts, backup } = await setUp()
    await drafts.write(draftNamed('here before'), 0)
    const many = Array.from({ length: 120 }, (_, at) => draftNamed(`new ${at}`))
    const stop = new AbortController()
    const told: number[] = []
    const adding = backup.add(many, {
      signal: stop.signal,
      onProgress: (done, of) => {
        told.push(done)
        expect(of).toBe(120)
        if (done >= 100) stop.abort()
      },
    })
    await expect(adding).rejects.toThrow()
    expect(told).toEqual([50, 100])
    expect(await namesIn(drafts)).toEqual(['here before'])
    expect((await backup.add(many)).added).toHaveLength(120)
  })

  it('tells other tabs once, however many it adds', async () => {
    const engine = await openEngine()
    const stored: number[] = []
    const drafts = page(engine, { onStored: (_, count) => stored.push(count) })
    const many = Array.from({ length: 60 }, (_, at) => draftNamed(`new ${at}`))
    await createBackup(engine, drafts).add(many)
    expect(stored).toEqual([60])
  })

  it('takes two drafts of one id apart where they differ', async () => {
    const { drafts, backup } = await setUp()
    const draft = draftNamed('one')
    const { added, present } = await backup.add([draft, { ...draft }, { ...draft, name: 'two' }])
    expect(new Set(added.map(({ id }) => id)).size).toBe(2)
    expect(present).toBe(1)
    expect(await namesIn(drafts)).toEqual(['one', 'two'])
  })

  it('does not bring a deleted draft back in place of the one in the trash', async () => {
    const { drafts, trash, backup } = await setUp()
    const draft = draftNamed('deleted since')
    await drafts.write(draft, 0)
    const { drafts: saved } = await backup.collect()
    await drafts.write({ ...draft, name: 'changed and deleted' }, 1)
    await trash.put(draft.id, NOW)
    const { added } = await backup.add(saved)
    expect(added[0]!.id).not.toBe(draft.id)
    expect(await trash.list()).toHaveLength(1)
  })
})

describe('when the last backup was made', () => {
  it('is never, then when it was said to be, also after a reload', async () => {
    const { engine, backup } = await setUp()
    expect(await backup.lastMade()).toBeNull()
    await backup.made(NOW)
    engine.close()
    expect(await (await setUp()).backup.lastMade()).toBe(NOW)
  })

  it('is never where the record is damaged', async () => {
    const { engine, backup } = await setUp()
    await engine.write(['meta'], (tx) => tx.put('meta', { id: 'backup', value: 7 }))
    expect(await backup.lastMade()).toBeNull()
  })
})
