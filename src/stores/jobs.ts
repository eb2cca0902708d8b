import { writeInstant } from '../documents/when'
import { assess } from '../domain/assess'
import type { AccessEdge, Draft } from '../domain/draft'
import type { Finding } from '../domain/finding'
import { parseHostName, type NameTables } from '../domain/hostName'
import { loadNameTables, needsInternational } from '../domain/nameTables'
import type { Instant, IsoDate } from '../domain/time'
import { RULEBOOK } from '../guidance/rulebook'
import type { Columns } from '../imports/columns'
import { readCsv, type CsvReading } from '../imports/csv'
import type { ImportEntry } from '../imports/entries'
import { readList, type ListReading } from '../imports/list'
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

/** Takes a part of what was read, and how much there is in all. */
export type OnPart = (part: readonly ImportEntry[], of: number) => void

/** Small enough to be taken over within a frame. */
const PART = 2_000

/** The work that is done beside the page. What was read comes in parts, so that no part holds the page up. */
export function createJobs() {
  const tables = new Map<boolean, Promise<NameTables>>()
  let edges: readonly AccessEdge[] = []
  let findings: readonly Finding[] = []

  /** Readings are remembered for the very same tables. */
  function tablesFor(texts: readonly string[]): Promise<NameTables> {
    const international = texts.some(needsInternational)
    const loading = tables.get(international) ?? loadNameTables({ international })
    tables.set(international, loading)
    return loading
  }

  async function list({ text, known }: ReadInput, onPart: OnPart): Promise<ListReading> {
    const loaded = await tablesFor([text, ...known])
    return inParts(readList(text, loaded, strictNames(known, loaded)), onPart)
  }

  async function csv({ text, known, columns }: ReadInput, onPart: OnPart): Promise<CsvReading> {
    const loaded = await tablesFor([text, ...known])
    const options = { tables: loaded, known: strictNames(known, loaded) }
    return inParts(await readCsv(text, { ...options, ...(columns && { columns }) }), onPart)
  }

  async function judge(input: AssessInput): Promise<Delta<Finding>> {
    const { draft, edges: changed, asOf, now } = input
    edges = withDelta(edges, changed)
    const loaded = await tablesFor(
      edges.flatMap((edge) => [edge.fqdn, edge.before, ...edge.domains.map(({ name }) => name)]),
    )
    const before = findings
    findings = assess(
      { ...draft, edges: [...edges] },
      {
        asOf,
        now,
        rulebook: RULEBOOK,
        tables: loaded,
        writeTime: (at) => writeInstant(at, input),
      },
    )
    return deltaOf(before, findings, (finding) => JSON.stringify(finding))
  }

  return { list, csv, judge }
}

export type Jobs = ReturnType<typeof createJobs>

function strictNames(known: readonly string[], tables: NameTables): Set<string> {
  const names = known.map((typed) => parseHostName(typed, tables).name)
  return new Set(names.filter((name) => name !== null))
}

function inParts<R extends ListReading | CsvReading>(reading: R, onPart: OnPart): R {
  if (reading.state !== 'read') return reading
  const { entries } = reading
  for (let at = 0; at < entries.length; at += PART) {
    onPart(entries.slice(at, at + PART), entries.length)
  }
  return { ...reading, entries: [] }
}
