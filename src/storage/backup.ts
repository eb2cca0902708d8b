import type { Draft } from '../request/draft'
import type { Instant } from '../core/time'
import type { Added, AddOptions } from './addMany'
import type { Drafts } from './drafts'
import type { Engine } from './database/engine'
import { readRows, type Quarantined, type RowReading } from './database/row'

export interface BackupContents {
  drafts: Draft[]
  /** Deleted drafts that are still kept. Earlier versions of drafts are not part of a backup. */
  trash: Draft[]
  /** Records that cannot be opened, as they are. */
  quarantined: Quarantined[]
}

export interface Backup {
  /** All that is here, for the file. */
  collect(): Promise<BackupContents>
  /**
   * Adds drafts beside those that are here, all or none. One whose id is in use for another content gets a new id.
   */
  add(drafts: readonly Draft[], options?: AddOptions): Promise<Added>
  /** When the last backup was made in this browser; null for never. */
  lastMade(): Promise<Instant | null>
  /** To be called when the file was handed over. */
  made(now: Instant): Promise<void>
}

const MADE = 'backup'
const ALL = ['drafts', 'trash'] as const

export function createBackup(engine: Engine, drafts: Drafts): Backup {
  return {
    collect: async () => {
      const [rows, trashed] = await engine.read(ALL, (tx) =>
        Promise.all([tx.all('drafts'), tx.all('trash')]),
      )
      const contents: BackupContents = { drafts: [], trash: [], quarantined: [] }
      const sort = (readings: readonly RowReading[], into: Draft[]) => {
        for (const reading of readings) {
          if (reading.ok) into.push(reading.draft)
          else contents.quarantined.push(reading.quarantined)
        }
      }
      sort(await readRows(rows), contents.drafts)
      sort(await readRows(trashed.map(({ row }) => row)), contents.trash)
      return contents
    },

    add: (incoming, options) => drafts.addAll(incoming, options),

    lastMade: async () => {
      const row = await engine.read(['meta'], (tx) => tx.get('meta', MADE))
      return typeof row?.value === 'string' ? row.value : null
    },

    made: (now) => engine.write(['meta'], (tx) => tx.put('meta', { id: MADE, value: now })),
  }
}
