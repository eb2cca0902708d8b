import type { Drafts } from './drafts'
import type { Engine } from './database/engine'
import type { MemoryEngine } from './database/memory'

/** The revision to expect where none can be there yet: whatever is there is of another page. */
const NOTHING = -1

/**
 * Makes what was entered while there was only memory part of the database, beside what is there. Returns when
 * nothing more was written to memory meanwhile, so that the page can go over to the database at that moment.
 */
export async function carryOver(
  memory: MemoryEngine,
  database: Engine,
  drafts: Pick<Drafts, 'write'>,
): Promise<void> {
  const carried = new Map<string, number>()
  let done = 0
  while (memory.changes > done) {
    done = memory.changes
    const rows = memory.rows('drafts')
    // The schema is loaded where something was entered, which is hardly ever.
    const readDraft = rows.length > 0 ? (await import('../request/reading/record')).readDraft : null
    for (const { id, revision, draft } of rows) {
      const reading = readDraft?.(draft)
      if (!reading?.ok || carried.get(id) === revision) continue
      carried.set(id, revision)
      await drafts.write(reading.draft, NOTHING)
    }
    const [trash, snapshots, found] = [
      memory.rows('trash'),
      memory.rows('snapshots'),
      memory.rows('found'),
    ]
    await database.write(['trash', 'snapshots', 'found'], async (tx) => {
      for (const row of trash) await tx.put('trash', row)
      for (const row of snapshots) await tx.put('snapshots', row)
      for (const row of found) await tx.put('found', row)
    })
  }
}
