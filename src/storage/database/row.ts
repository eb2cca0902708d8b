import { isInstant, type Instant } from '../../core/time'
import type { Draft } from '../../request/draft'
import { DRAFT_SCHEMA } from '../../request/limits'
import type { readDraft, RecordRefusal } from '../../request/reading/record'
import type { DraftHead, DraftRow } from './schema'

/** A record that is kept but cannot be opened. `raw` is its text as it was found, to be saved to a file. */
export interface Quarantined {
  id: string
  reason: RecordRefusal
  detail: string
  raw: () => string
}

export type RowReading = { ok: true; draft: Draft } | { ok: false; quarantined: Quarantined }

interface StoredRow {
  id: string
  revision?: unknown
  draft: unknown
}
export type ReadRow = (row: StoredRow) => RowReading

/**
 * What reads stored rows inside a transaction, with the schema at hand for those that need a repair. To be awaited
 * before the transaction begins: it would be over meanwhile.
 */
export async function loadRowReader(): Promise<ReadRow> {
  const { readDraft } = await import('../../request/reading/record')
  return (row) => readWith(readDraft, row)
}

/** Reads one row. The schema is loaded only for one that is not just as this version writes it. */
export async function readRow(row: StoredRow): Promise<RowReading> {
  const { isSound } = await import('../../request/reading/sound')
  const { draft } = row
  if (isSound(draft)) return readWith(() => ({ ok: true, draft, repaired: [] }), row)
  return (await loadRowReader())(row)
}

/** Reads rows in their order. */
export function readRows(rows: readonly StoredRow[]): Promise<RowReading[]> {
  return Promise.all(rows.map(readRow))
}

/** Levels of a damaged record that are written out; `JSON.stringify` itself gives up on a very deep one. */
const RAW_DEPTH = 60

/** Judges one stored row on its own. The revision is the row's: that is what writes are compared with. */
function readWith(read: typeof readDraft, row: StoredRow): RowReading {
  const reading = read(row.draft)
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

const LONGEST_LABEL = 200

/** Of its end: there a copy says that it is one. */
const LABEL_END = 50

/** The name of a draft, shortened where it is longer than any list shows; undefined where it has none. */
export function labelOf({ draft }: Pick<DraftRow, 'draft'>): string | undefined {
  if (typeof draft !== 'object' || draft === null || !('name' in draft)) return undefined
  const { name } = draft
  if (typeof name !== 'string') return undefined
  if (name.length <= LONGEST_LABEL) return name
  return `${name.slice(0, LONGEST_LABEL - LABEL_END)}…${name.slice(-LABEL_END)}`
}

/** A stored draft as a list shows it. */
export interface DraftLine {
  id: string
  revision: number
  name: string
  changedAt: Instant
}

/** What a line is made of, as it was found. */
export type FoundLine = Record<'id' | 'revision' | 'own' | 'schema' | 'name' | 'changedAt', unknown>

/** The line of a row, read without the shape of a draft. Null where only that can say what the row holds. */
export function lineOf({ id, revision, draft }: DraftRow): DraftLine | null {
  if (typeof draft !== 'object' || draft === null) return null
  const { schema, id: own, changedAt } = draft as Partial<Record<keyof Draft, unknown>>
  return lineFrom({ id, revision, own, schema, name: labelOf({ draft }), changedAt })
}

export function lineFrom({
  id,
  revision,
  own,
  schema,
  name,
  changedAt,
}: FoundLine): DraftLine | null {
  if (typeof id !== 'string' || own !== id) return null
  if (typeof schema !== 'number' || !(schema <= DRAFT_SCHEMA)) return null
  if (typeof name !== 'string' || typeof changedAt !== 'string' || !isInstant(changedAt))
    return null
  return Number.isSafeInteger(revision)
    ? { id, revision: revision as number, name, changedAt }
    : null
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
