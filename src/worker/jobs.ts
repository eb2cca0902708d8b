import { loadDraftTables } from '../rules/draftTables'
import { judge as judgeDraft, type Judgement, type Setting } from '../rules/judge'
import { factsOf } from '../rules/names/check'
import type { AccessEdge, Draft } from '../request/draft'
import type { Finding } from '../rules/finding'
import { parseHostName, type NameTables } from '../names/hostName'
import { needsInternational, shareTables } from '../names/nameTables'
import type { Columns } from '../evidence/columns'
import { readCsv, type CsvReading } from '../imports/csv'
import { decodeText } from '../evidence/decodeText'
import { readEvidence } from '../evidence/readEvidence'
import type { ImportEntry } from '../imports/entries'
import { refuseTopologyFile } from '../imports/fileKind'
import { isTooLarge, listOf, type ListReading } from '../imports/list'
import { readTopology } from '../imports/topology/readTopology'
import type { Topology } from '../imports/topology/topology'
import type { Summary } from '../documents/summary'
import type { Paper } from '../paper/paper'
import { compare, type Comparison } from '../verify/compare'
import { verifyPaper } from '../verify/paper'
import type { Reading } from '../verify/reading'
import { readPasted, type Pasted, type PastedReading } from '../verify/readPasted'
import { wantedWith } from '../verify/wanted'
import { deltaOf, withDelta, type Delta } from './delta'

/** Names to read, and those that the draft has already, as typed. */
export interface ReadInput {
  text: string
  known: readonly string[]
  columns?: Columns
}

/** A plan, and what was read for it, oldest first. */
export interface CompareInput {
  summary: Summary
  readings: readonly Reading[]
}

export interface Compared {
  draftId: string
  comparison: Comparison
  paper: Paper
}

/** A draft to judge; its Edges are told by what changed since the draft before. */
export interface JudgeInput {
  draft: Omit<Draft, 'edges'>
  edges: Delta<AccessEdge>
  setting: Setting
}

/** A judgement without the tables, which cannot be sent; its findings are told by what changed. */
export type JudgementDelta = Omit<Judgement, 'findings' | 'tables'> & { findings: Delta<Finding> }

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

/** What one piece of work leaves for the next: what was judged last. */
export interface Memory {
  edges: readonly AccessEdge[]
  findings: readonly Finding[]
}

export function createMemory(): Memory {
  return { edges: [], findings: [] }
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

  function tablesFor(texts: readonly string[]): Promise<NameTables> {
    return shareTables({ suffixes: true, international: texts.some(needsInternational) })
  }

  async function list({ text, known }: ReadInput, onPart: OnPart): Promise<ListReading> {
    const loaded = await tablesFor([text, ...known])
    const tooLarge = isTooLarge(text)
    if (tooLarge) return tooLarge
    const evidence = await readEvidence(text, { tables: loaded })
    if (isDue()) await rest()
    const names = await strictNames(known, loaded)
    const reading = listOf(evidence, loaded, names)
    if (isDue()) await rest()
    return inParts(reading, onPart)
  }

  async function csv({ text, known, columns }: ReadInput, onPart: OnPart): Promise<CsvReading> {
    const loaded = await tablesFor([text, ...known])
    const options = { tables: loaded, known: await strictNames(known, loaded) }
    return inParts(await readCsv(text, { ...options, ...(columns && { columns }) }), onPart)
  }

  /** What was pasted or dropped into Verify; the text itself does not come back. */
  async function verify(pasted: Pasted): Promise<PastedReading> {
    const texts = typeof pasted.input === 'string' ? [pasted.input] : []
    return readPasted(pasted, { tables: await tablesFor(texts) })
  }

  /** What the plan wants against what was read, for the screen and as a record. */
  async function compareWanted({ summary, readings }: CompareInput): Promise<Compared> {
    const comparison = compare(wantedWith(summary, readings), readings)
    return {
      draftId: summary.draft.id,
      comparison,
      paper: verifyPaper(summary, comparison, readings),
    }
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

  async function judge({ draft, edges: changed, setting }: JudgeInput): Promise<JudgementDelta> {
    const edges = withDelta(memory.edges, changed)
    memory.edges = edges
    const whole = { ...draft, edges }
    if (pause) await readAhead(whole)
    const judgement = await judgeDraft(whole, setting)
    const before = memory.findings
    memory.findings = judgement.findings
    const { situation, progress, complete, changesAt } = judgement
    const findings = deltaOf(before, judgement.findings, contentOf)
    return { situation, progress, complete, changesAt, findings }
  }

  /** What takes longest of a judgement and can be parted: what is found out about a name is remembered. */
  async function readAhead(draft: Draft): Promise<void> {
    const tables = await loadDraftTables(draft).catch(() => undefined)
    for (const { fqdn, before, domains } of draft.edges) {
      for (const typed of [fqdn, before, ...domains.map(({ name }) => name)]) {
        factsOf(parseHostName(typed, tables), tables)
        if (isDue()) await rest()
      }
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

  return { list, csv, verify, compare: compareWanted, topology, judge }
}

/** Tells two findings apart as far as they can differ; the rest of a finding follows from its rule. */
function contentOf({ id, severity, title, detail, where, fix }: Finding): string {
  return [id, severity, where.field, title, detail, fix && JSON.stringify(fix)].join('\n')
}

export type Jobs = ReturnType<typeof createJobs>
