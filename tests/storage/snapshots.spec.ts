import { beforeEach, describe, expect, it } from 'vitest'
import { createSnapshots, SNAPSHOTS_KEPT } from '../../src/storage/snapshots'
import { draftNamed, freshBrowser, NOW, openEngine } from './world'

beforeEach(freshBrowser)

async function setUp() {
  const engine = await openEngine()
  return { engine, snapshots: createSnapshots(engine), draft: draftNamed('Contoso') }
}

describe('earlier versions', () => {
  it('are listed newest first with time, occasion and what they changed', async () => {
    const { snapshots, draft } = await setUp()
    await snapshots.take({ ...draft, revision: 2 }, '2026-01-02T00:00:00.000Z', 'opened')
    await snapshots.take({ ...draft, revision: 10 }, NOW, 'edited', ['edges', 'name'])
    expect(await snapshots.list(draft.id)).toEqual([
      { id: expect.any(String), revision: 10, at: NOW, why: 'edited', changed: ['edges', 'name'] },
      {
        id: expect.any(String),
        revision: 2,
        at: '2026-01-02T00:00:00.000Z',
        why: 'opened',
        changed: [],
      },
    ])
  })

  it('are ordered by revision even where the clock went back', async () => {
    const { snapshots, draft } = await setUp()
    await snapshots.take({ ...draft, revision: 1 }, '2100-01-01T00:00:00.000Z', 'edited')
    await snapshots.take({ ...draft, revision: 2 }, '2020-01-01T00:00:00.000Z', 'edited')
    expect((await snapshots.list(draft.id)).map(({ revision }) => revision)).toEqual([2, 1])
  })

  it('are given back as they were', async () => {
    const { snapshots, draft } = await setUp()
    const version = { ...draft, revision: 3 }
    await snapshots.take(version, NOW, 'edited')
    const [listed] = await snapshots.list(draft.id)
    expect(await snapshots.read(listed!.id)).toEqual(version)
    expect(await snapshots.read('gone/1')).toBeNull()
  })

  it('are null where the record is damaged', async () => {
    const { engine, snapshots, draft } = await setUp()
    await snapshots.take(draft, NOW, 'edited')
    const [listed] = await snapshots.list(draft.id)
    await engine.write(['snapshots'], async (tx) => {
      const row = await tx.get('snapshots', listed!.id)
      await tx.put('snapshots', { ...row!, draft: 'x' })
    })
    expect(await snapshots.read(listed!.id)).toBeNull()
  })

  it('are kept once for each revision', async () => {
    const { snapshots, draft } = await setUp()
    await snapshots.take(draft, NOW, 'edited')
    await snapshots.take(draft, NOW, 'import')
    expect((await snapshots.list(draft.id)).map(({ why }) => why)).toEqual(['import'])
  })

  it('belong to their draft, also where one id begins with another', async () => {
    const { snapshots } = await setUp()
    await snapshots.take(draftNamed('short', 'a'), NOW, 'edited')
    await snapshots.take(draftNamed('long', 'ab'), NOW, 'edited')
    expect(await snapshots.list('a')).toHaveLength(1)
  })

  it(`are ${SNAPSHOTS_KEPT} at most, the oldest going first`, async () => {
    const { snapshots, draft } = await setUp()
    for (let revision = 1; revision <= SNAPSHOTS_KEPT + 3; revision += 1) {
      await snapshots.take({ ...draft, revision }, NOW, 'edited')
    }
    const kept = await snapshots.list(draft.id)
    expect(kept).toHaveLength(SNAPSHOTS_KEPT)
    expect(kept.at(-1)!.revision).toBe(4)
  })
})

describe('making room', () => {
  it('leaves the newest five of each draft, then none, then says that nothing is left', async () => {
    const { snapshots, draft } = await setUp()
    const other = draftNamed('Fabrikam')
    for (let revision = 1; revision <= 9; revision += 1) {
      await snapshots.take({ ...draft, revision }, NOW, 'edited')
      if (revision < 4) await snapshots.take({ ...other, revision }, NOW, 'edited')
    }
    expect(await snapshots.makeRoom()).toBe(true)
    expect((await snapshots.list(draft.id)).map(({ revision }) => revision)).toEqual([
      9, 8, 7, 6, 5,
    ])
    expect(await snapshots.list(other.id)).toHaveLength(3)
    expect(await snapshots.makeRoom()).toBe(true)
    expect(await snapshots.list(draft.id)).toEqual([])
    expect(await snapshots.makeRoom()).toBe(false)
  })
})
