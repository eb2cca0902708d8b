import { writeInstant } from '../paper/when'
import { assess } from '../rules/assess'
import { factsOf } from '../rules/names/check'
import type { AccessEdge, Draft } from '../request/draft'
import type { Finding } from '../rules/finding'
import { parseHostName, type NameTables } from '../names/hostName'
import { loadNameTables, needsInternational } from '../names/nameTables'
import type { Instant, IsoDate } from '../core/time'
import { RULEBOOK } from '../rules/rulebook'
import type { Columns } from '../imports/columns'
import { readCsv, type CsvReading } from '../imports/csv'
import { decodeText } from '../evidence/decodeText'
import type { ImportEntry } from '../imports/entries'
import { refuseTopologyFile } from '../imports/fileKind'
import { readList, type ListReading } from '../imports/list'
import { readTopology } from '../imports/topology/readTopology'
import type { Topology } from '../imports/topology/topology'
import { deltaOf, withDelta, type Delta } from './delta'

/** Names to read, and those that the draft has already, as typed. */
export interface ReadInput {
  text: string
  known: readonly string[]
  columns?: Columns
}

/** A draft to judge; its Edges are told by what changed since the draft before. */
export interface AssessInput {
  draft: Omit<Draft, 'edges'>
  edges: Delta<AccessEdge>
  asOf: IsoDate
  now: Instant
  /** In which times are written. */
  zone: string
  locale: string
}

/** A file that was read, or a sentence that says why it was not. */
export type TopologyFile = { ok: true; topology: Topology } | { ok: false; detail: string }

/** How far a reading has come. */
export interface Progress {
  done: number
  of: number
}

/** Takes a part of what was read. */
export type OnPart = (part: readonly ImportEntry[], progress: Progress) => void

/** Small enough to be taken over within a frame. */
const PART = 2_000
/** Work that is done in one go where there is somebody to wait for it. Milliseconds. */
const SLICE = 25

/** What one piece of work leaves for the next: tables that were loaded, and what was judged last. */
export interface Memory {
  readonly tables: Map<boolean, Promise<NameTables>>
  edges: readonly AccessEdge[]
  findings: readonly Finding[]
}

export function createMemory(): Memory {
  return { tables: new Map(), edges: [], findings: [] }
}

/**
 * The work that is done beside the page. What was read comes in parts, so that no part holds the page up. `pause`
 * is for a place that has to answer somebody else between two slices of work: the page itself.
 */
export function createJobs(memory = createMemory(), pause?: () => Promise<void>) {
  let since = performance.now()

  const isDue = () => pause !== undefined && performance.now() - since > SLICE
  async function rest() {
    await pause?.()
    since = performance.now()
  }

  /** Readings are remembered for the very same tables. */
  function tablesFor(texts: readonly string[]): Promise<NameTables> {
    const international = texts.some(needsInternational)
    const loading = memory.tables.get(international) ?? loadNameTables({ international })
    memory.tables.set(international, loading)
    return loading
  }

  async function list({ text, known }: ReadInput, onPart: OnPart): Promise<ListReading> {
    const loaded = await tablesFor([text, ...known])
    return inParts(readList(text, loaded, await strictNames(known, loaded)), onPart)
  }

  async function csv({ text, known, columns }: ReadInput, onPart: OnPart): Promise<CsvReading> {
    const loaded = await tablesFor([text, ...known])
    const options = { tables: loaded, known: await strictNames(known, loaded) }
    return inParts(await readCsv(text, { ...options, ...(columns && { columns }) }), onPart)
  }

  async function topology(bytes: Uint8Array, onPart: OnPart): Promise<TopologyFile> {
    const decoded = decodeText(bytes)
    if (!decoded.ok) return { ok: false, detail: refuseTopologyFile(decoded.reason) }
    const { text } = decoded
    const steps = readTopology(text, await tablesFor([text]))
    for (;;) {
      const { done, value } = await steps.next()
      if (done) return value
      onPart([], { done: value, of: text.length })
      if (isDue()) await rest()
    }
  }

  async function judge(input: AssessInput): Promise<Delta<Finding>> {
    const { draft, edges: changed, asOf, now } = input
    const edges = withDelta(memory.edges, changed)
    memory.edges = edges
    const names = edges.flatMap((edge) => [
      edge.fqdn,
      edge.before,
      ...edge.domains.map(({ name }) => name),
    ])
    const loaded = await tablesFor(names)
    if (pause) await readAhead(names, loaded)
    const before = memory.findings
    memory.findings = assess(
      { ...draft, edges },
      {
        asOf,
        now,
        rulebook: RULEBOOK,
        tables: loaded,
        writeTime: (at) => writeInstant(at, input),
      },
    )
    return deltaOf(before, memory.findings, contentOf)
  }

  /** What takes longest of a judgement and can be parted: what is found out about a name is remembered. */
  async function readAhead(names: readonly string[], loaded: NameTables): Promise<void> {
    for (const name of names) {
      factsOf(parseHostName(name, loaded), loaded)
      if (isDue()) await rest()
    }
  }

  async function strictNames(known: readonly string[], loaded: NameTables): Promise<Set<string>> {
    const names = new Set<string>()
    for (const typed of known) {
      const { name } = parseHostName(typed, loaded)
      if (name !== null) names.add(name)
      if (isDue()) await rest()
    }
    return names
  }

  async function inParts<R extends ListReading | CsvReading>(
    reading: R,
    onPart: OnPart,
  ): Promise<R> {
    if (reading.state !== 'read') return reading
    const { entries, lines: of } = reading
    let part: ImportEntry[] = []
    for (const entry of entries) {
      part.push(entry)
      if (part.length === PART) {
        onPart(part, { done: entry.line, of })
        part = []
      }
      if (isDue()) await rest()
    }
    onPart(part, { done: of, of })
    return { ...reading, entries: [] }
  }

  return { list, csv, topology, judge }
}

/** Tells two findings apart as far as they can differ; the rest of a finding follows from its rule. */
function contentOf({ id, severity, title, detail, where, fix }: Finding): string {
  return [id, severity, where.field, title, detail, fix && JSON.stringify(fix)].join('\n')
}

export type Jobs = ReturnType<typeof createJobs>
