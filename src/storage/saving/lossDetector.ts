import type { Draft } from '../../request/draft'
import { fitting } from '../../request/reading/fits'
import type { LossRecord } from '../../request/schema'
import { LOSS_RECORD_OUTLINE, NO_LOSS_RECORD } from '../../request/shapes/stored'
import { LOCAL_KEYS } from '../database/names'
import { parseStored, secondCopy } from './secondCopy'

/** What the browser removed, and what the second copy still holds of it. */
export interface Loss {
  drafts: number
  name: string
  mirror: Draft | null
}

/** The key as it was from the beginning. */
const RECORD = `${LOCAL_KEYS}marker`
const MIRROR = `${LOCAL_KEYS}mirror`

export interface LossDetector {
  /**
   * Compares with what the database holds, before anything is written. It counts as emptied when it holds
   * nothing at all, or, after `hold`, fewer drafts than before.
   */
  check(drafts: number, other: number): Promise<Loss | null>
  /** The connection was lost: the record stays as it is until it was compared. */
  hold(): void
  /** After a draft was stored: how many there are now, and a second copy of this one. */
  stored(draft: Draft, count: number): void
  /** After one was opened: the copy of it may be missing, or be of another. */
  opened(draft: Draft): void
  /** After one was deleted or brought back. */
  counted(count: number): void
  /** The loss was dealt with: the record follows the database again. */
  settle(count: number): void
}

/**
 * The record of what there was, and the second copy. While a loss has not been dealt with neither is overwritten: they are all
 * that is left. A browser that refuses localStorage has none, and nothing fails.
 */
export function createLossDetector(store: () => Storage = () => localStorage): LossDetector {
  let frozen = false

  function attempt<T>(work: (store: Storage) => T): T | null {
    try {
      return work(store())
    } catch {
      return null
    }
  }

  function readRecord(): LossRecord | null {
    const stored = parseStored(attempt((store) => store.getItem(RECORD)))
    const record = fitting(LOSS_RECORD_OUTLINE, stored) as Partial<LossRecord>
    return record.drafts === undefined ? null : { ...NO_LOSS_RECORD, ...record }
  }

  function writeRecord(record: LossRecord): void {
    attempt((store) => {
      store.setItem(RECORD, JSON.stringify(record))
    })
  }

  function writeMirror(draft: Draft): void {
    const text = secondCopy(draft, draft)
    attempt((store) => {
      // An older copy of another draft would be passed off as the last one.
      if (text === null) store.removeItem(MIRROR)
      else store.setItem(MIRROR, text)
    })
  }

  function counted(drafts: number): void {
    if (frozen) return
    writeRecord({ ...(readRecord() ?? NO_LOSS_RECORD), drafts })
  }

  function remember(draft: Draft, drafts: number): void {
    if (frozen) return
    const { id, name, revision } = draft
    writeRecord({ drafts, lastRevision: revision, id, name })
    writeMirror(draft)
  }

  return {
    check: async (drafts, other) => {
      const record = readRecord()
      const missing = (record?.drafts ?? 0) - drafts
      const emptied = missing > 0 && (frozen || drafts + other === 0)
      frozen = emptied
      // A browser that was killed may have lost what localStorage was given last.
      if (missing !== 0) counted(drafts)
      if (!record || !emptied) return null
      const { readDraft } = await import('../../request/reading/record')
      const mirror = readDraft(parseStored(attempt((store) => store.getItem(MIRROR))))
      return {
        drafts: missing,
        name: record.name,
        mirror: mirror.ok ? mirror.draft : null,
      }
    },
    hold: () => {
      frozen = true
    },
    stored: remember,
    opened: (draft) => remember(draft, readRecord()?.drafts ?? 1),
    counted,
    settle: (count) => {
      frozen = false
      counted(count)
    },
  }
}
