import { beforeEach, describe, expect, it } from 'vitest'
import { carryOver } from '../../src/storage/carryOver'
import { createMemoryEngine } from '../../src/storage/database/memory'
import { createSnapshots } from '../../src/storage/snapshots'
import { createTrash } from '../../src/storage/trash'
import { draftNamed, freshBrowser, namesIn, newId, NOW, openEngine, page } from './world'

beforeEach(freshBrowser)

async function setUp() {
  const memory = createMemoryEngine()
  const database = await openEngine()
  const writer = newId()
  return {
    memory,
    database,
    inMemory: page(memory, { writer }),
    inDatabase: page(database, { writer }),
  }
}

describe('going over from memory to the database', () => {
  it('takes drafts, deleted ones and earlier versions along', async () => {
    const { memory, database, inMemory, inDatabase } = await setUp()
    const [kept, deleted] = [draftNamed('kept'), draftNamed('deleted')]
    await inMemory.write(kept, 0)
    await inMemory.write(deleted, 0)
    await createTrash({ engine: memory, newId, writer: 'w' }).put(deleted.id, NOW)
    await createSnapshots(memory).take(kept, NOW, 'edited')
    await carryOver(memory, database, inDatabase)
    expect(await namesIn(inDatabase)).toEqual(['kept'])
    expect(await createTrash({ engine: database, newId, writer: 'w' }).list()).toHaveLength(1)
    expect(await createSnapshots(database).list(kept.id)).toHaveLength(1)
  })

  it('leaves what the database holds beside it', async () => {
    const { memory, database, inMemory, inDatabase } = await setUp()
    const draft = draftNamed('stored before')
    await page(database).write(draft, 0)
    await inMemory.write({ ...draft, name: 'typed in memory' }, 0)
    await carryOver(memory, database, inDatabase)
    expect(await namesIn(inDatabase)).toEqual([
      'stored before',
      'typed in memory (kept from another tab)',
    ])
  })

  it('takes along what is written to memory while it goes on', async () => {
    const { memory, database, inMemory, inDatabase } = await setUp()
    await inMemory.write(draftNamed('first'), 0)
    let late = false
    await carryOver(memory, database, {
      write: async (draft, expected) => {
        if (!late) {
          late = true
          await inMemory.write(draftNamed('late'), 0)
        }
        return inDatabase.write(draft, expected)
      },
    })
    expect(await namesIn(inDatabase)).toEqual(['first', 'late'])
  })

  it('writes nothing where nothing was entered', async () => {
    const { memory, inDatabase } = await setUp()
    const untouched = {
      read: () => Promise.reject(new Error('read')),
      write: () => Promise.reject(new Error('written')),
      putNow: () => false,
    }
    await carryOver(memory, untouched, inDatabase)
    expect(await namesIn(inDatabase)).toEqual([])
  })
})
