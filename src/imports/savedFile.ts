import type { Draft } from '../request/draft'
import { readDraft } from '../request/reading/record'
import { byteLength } from '../core/byteLength'
import { SAVED_FILE } from '../request/limits'
import { dataIn, type PageData } from '../request/reading/savedPage'
import { inOneGo, type Steps } from '../core/steps'
import { foundSealOf, SAVED_VERSION, sealing } from '../request/reading/savedFile'
import { isInstant, type Instant } from '../core/time'
import type { Found } from '../verify/reading'
import { readFound } from '../verify/readFound'
import { decodeDamaged, decodeText } from '../evidence/decodeText'
import { FOREIGN_FILES, nameForeignText } from './foreignFile'
import { readPlainJson } from './plainJson'

const TOO_LARGE = `It is larger than ${SAVED_FILE.bytes / 2 ** 20} MB, and Edgewise writes no file as large.`

/** How many drafts of the file were read. */
type OnRead = (done: number, of: number) => void

/** `damage` and `detail` are sentences to show. Nothing is changed by reading, whatever comes out. */
export type SavedFileReading =
  /** `found` is what a backup holds beside its drafts. */
  | { state: 'ok'; drafts: Draft[]; savedAt: Instant; found: Found[] }
  | {
      state: 'damaged'
      damage: string
      drafts: Draft[]
      savedAt: Instant | null
      count: number | null
    }
  | { state: 'too-new'; detail: string }
  | { state: 'not-ours'; detail: string }
  | { state: 'too-large'; detail: string }

/**
 * Reads our own file: its kind and its size by its bytes before anything is decoded, its depth before
 * parsing, its count and its seal before trusting it, each draft by itself. A damaged file gives the drafts
 * that can still be read, for the person to decide.
 */
export const readSavedFile = (bytes: Uint8Array): SavedFileReading => inOneGo(readingFile(bytes))

/** The same in steps, and what is told of them: how many drafts were read. */
export function* readingFile(bytes: Uint8Array, onRead?: OnRead): Steps<SavedFileReading> {
  const decoded = decodeText(bytes, SAVED_FILE.bytes)
  yield
  if (decoded.ok) return yield* readingText(decoded.text, onRead)
  const { reason } = decoded
  // One changed byte can break a character: the rest is still worth reading.
  if (reason === 'encoding') return yield* readingText(decodeDamaged(bytes), onRead)
  return reason === 'too-large'
    ? { state: reason, detail: TOO_LARGE }
    : { state: 'not-ours', detail: FOREIGN_FILES[reason] }
}

/** The same for a text, without its byte order mark. */
export const readSavedText = (text: string): SavedFileReading => inOneGo(readingText(text))

export function* readingText(text: string, onRead?: OnRead): Steps<SavedFileReading> {
  if (byteLength(text) > SAVED_FILE.bytes) {
    return { state: 'too-large', detail: TOO_LARGE }
  }
  const content = text.replace(/^\uFEFF/u, '')
  yield
  const page = content.startsWith('{') ? null : dataIn(content)
  if (page) return readPage(yield* readingText(page.text, onRead), page)
  const json = readPlainJson(content, SAVED_FILE.depth)
  yield
  if (!json.ok && json.reason === 'too-deep') {
    return { state: 'not-ours', detail: 'It is nested deeper than any file of Edgewise.' }
  }
  return json.ok ? yield* readParsed(json.value, content, onRead) : readBroken(content)
}

/** The request is whole where its own seal says so; what a person reads around it is another matter. */
function readPage(reading: SavedFileReading, { isWhole }: PageData): SavedFileReading {
  if (isWhole || reading.state !== 'ok') return reading
  const { drafts, savedAt } = reading
  const damage =
    'The page was changed after it was saved, and may differ from the request inside it. The request was not changed.'
  return { state: 'damaged', damage, drafts, savedAt, count: drafts.length }
}

function* readParsed(value: unknown, text: string, onRead?: OnRead): Steps<SavedFileReading> {
  if (!isRecord(value) || !Array.isArray(value['drafts'])) return readBroken(text)
  const { format, version, savedAt, count, sha256 } = value
  const found: readonly unknown[] = value['drafts']
  if (format !== 'edgewise' && typeof sha256 !== 'string') {
    return { state: 'not-ours', detail: nameForeignText(text) }
  }
  if (typeof version === 'number' && version > SAVED_VERSION) {
    return { state: 'too-new', detail: 'A newer version of Edgewise wrote it. Open it there.' }
  }
  const readings = []
  for (const draft of found) {
    readings.push(readDraft(draft))
    onRead?.(readings.length, found.length)
    yield
  }
  if (readings.some((reading) => !reading.ok && reading.reason === 'too-new')) {
    return {
      state: 'too-new',
      detail: 'It holds a draft of a newer version of Edgewise. Open it there.',
    }
  }
  const drafts = readings.flatMap((reading) => (reading.ok ? [reading.draft] : []))
  const at = typeof savedAt === 'string' && isInstant(savedAt) ? savedAt : null
  const expected = typeof count === 'number' ? count : null
  const damage = yield* damageOf(
    { format, version, savedAt: at, count: expected, sha256 },
    found,
    drafts,
  )
  const beside: readonly unknown[] = Array.isArray(value['found']) ? value['found'] : []
  const isChanged = beside.length > 0 && value['foundSha256'] !== foundSealOf(beside)
  const worst =
    damage ?? (isChanged ? 'What was found in Verify was changed after it was saved.' : null)
  if (worst !== null)
    return { state: 'damaged', damage: worst, drafts, savedAt: at, count: expected }
  const read = beside.flatMap((each) => readFound(each) ?? [])
  return { state: 'ok', drafts, savedAt: at ?? '', found: read }
}

interface Head {
  format: unknown
  version: unknown
  savedAt: Instant | null
  count: number | null
  sha256: unknown
}

/** What is wrong with a file that could be parsed; null where nothing is. */
function* damageOf(
  { format, version, savedAt, count, sha256 }: Head,
  found: readonly unknown[],
  drafts: readonly Draft[],
): Steps<string | null> {
  if (count !== null && count !== found.length) {
    return `It should hold ${count} drafts and holds ${found.length}.`
  }
  if (format !== 'edgewise' || version !== SAVED_VERSION || savedAt === null || count === null) {
    return 'Its first line is damaged.'
  }
  if (sha256 !== (yield* sealing({ savedAt, count, drafts: found }))) {
    return 'Its content was changed after it was saved: the checksum does not match.'
  }
  return drafts.length < found.length
    ? `${found.length - drafts.length} of its ${found.length} drafts cannot be read.`
    : null
}

/** Of a file that was not cut off: the list is closed, and all of it. */
const END = /\n {0,8}\]\s{0,2}\}$/u

/** Not JSON any more, or never ours: what is left is looked for line by line. */
function readBroken(text: string): SavedFileReading {
  const drafts = text.split('\n').flatMap((line) => {
    if (!line.startsWith('{')) return []
    const json = readPlainJson(line.trimEnd().replace(/,$/u, ''), SAVED_FILE.depth)
    const reading = json.ok ? readDraft(json.value) : null
    return reading?.ok === true ? [reading.draft] : []
  })
  const head = text.slice(0, 400)
  if (drafts.length === 0 && !/"format"\s*:\s*"edgewise"/u.test(head)) {
    return { state: 'not-ours', detail: nameForeignText(text) }
  }
  const count = /"count"\s*:\s*(\d{1,6})/u.exec(head)?.[1]
  const cause = END.test(text.slice(-100).trimEnd())
    ? 'The file is damaged: characters in it were changed.'
    : 'The file is incomplete or damaged.'
  const rest =
    drafts.length > 0 ? 'It cannot be read as a whole.' : 'No draft in it can be read any more.'
  return {
    state: 'damaged',
    damage: `${cause} ${rest}`,
    drafts,
    savedAt: null,
    count: count === undefined ? null : Number(count),
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
