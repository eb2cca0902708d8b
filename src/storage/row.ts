import type { Draft } from '../request/draft'
import type { RecordRefusal } from '../request/record'
import { readDraft } from '../request/record'
import type { DraftHead, DraftRow } from './schema'

/** A record that is kept but cannot be opened. `raw` is its text as it was found, to be saved to a file. */
export interface Quarantined {
  id: string
  reason: RecordRefusal
  detail: string
  raw: () => string
}

type RowReading = { ok: true; draft: Draft } | { ok: false; quarantined: Quarantined }

/** Levels of a damaged record that are written out; `JSON.stringify` itself gives up on a very deep one. */
const RAW_DEPTH = 60

/** Judges one stored row on its own. The revision is the row's: that is what writes are compared with. */
export function readRow(row: { id: string; revision?: unknown; draft: unknown }): RowReading {
  const reading = readDraft(row.draft)
  if (!reading.ok) return quarantine(row, reading.reason, reading.detail)
  const { draft } = reading
  const { revision = draft.revision } = row
  if (draft.id !== row.id) return quarantine(row, 'not-a-record', 'It is filed under another id.')
  if (typeof revision !== 'number' || !Number.isSafeInteger(revision)) {
    return quarantine(row, 'not-a-record', 'It is filed without a revision.')
  }
  return { ok: true, draft: { ...draft, revision } }
}

function quarantine(row: { id: string }, reason: RecordRefusal, detail: string): RowReading {
  return { ok: false, quarantined: { id: row.id, reason, detail, raw: () => rawText(row) } }
}

/** The head of a row, of a damaged one too. */
export function headOf({ revision, writer, draft }: DraftRow): DraftHead {
  const claimed = typeof draft === 'object' && draft !== null && 'schema' in draft && draft.schema
  return { revision, writer, schema: typeof claimed === 'number' ? claimed : 0 }
}

function rawText(row: unknown): string {
  return JSON.stringify(shallow(row, RAW_DEPTH), null, 2)
}

function shallow(value: unknown, levels: number): unknown {
  if (typeof value !== 'object' || value === null)
    return typeof value === 'bigint' ? `${value}` : value
  if (levels === 0) return '[deeper levels left out]'
  if (Array.isArray(value)) return value.map((entry) => shallow(entry, levels - 1))
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, shallow(entry, levels - 1)]),
  )
}
