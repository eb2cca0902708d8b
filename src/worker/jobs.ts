import { loadDraftTables } from '../rules/draftTables'
import { judge as judgeDraft, type Judgement, type Setting } from '../rules/judge'
import { factsOf } from '../rules/names/check'
import type { AccessEdge, Draft } from '../request/draft'
import type { Finding } from '../rules/finding'
import { parseHostName } from '../names/hostName'
import type { NameTables } from '../names/nameReading'
import { needsInternational, shareTables } from '../names/nameTables'
import type { Columns } from '../evidence/columns'
import { readCsv, type CsvReading } from '../imports/csv'
import { saidOf, withAddition, type Addition, type Said } from '../imports/preview'
import { decodeText } from '../evidence/decodeText'
import { readEvidence } from '../evidence/readEvidence'
import type { ImportEntry } from '../imports/entries'
import { refuseTopologyFile } from '../imports/fileKind'
import type { DraftNames } from '../imports/claim'
import { isTooLarge, listOf, type ListReading } from '../imports/list'
import type { Topology } from '../imports/topology/topology'
import type { Summary } from '../documents/summary'
import type { Paper } from '../paper/paper'
import { compare, type Comparison } from '../verify/compare'
import { verifyPaper } from '../verify/paper'
import type { Reading } from '../verify/reading'
import { readPasted, type Pasted, type PastedReading } from '../verify/readPasted'
import { wantedWith } from '../verify/wanted/wanted'
import { deltaOf, withDelta, type Delta } from './delta'

/** Names to read, and the pairs that the draft has already, as typed. */
export interface ReadInput {
  text: string
  known: readonly { name: string; edge: string }[]
  columns?: Columns
  /** What names are that a list does not explain. */
  listed?: 'domain' | 'edge'
}

/** What is to be added to a draft, to be judged before it is. */
export interface PreviewInput {
  draft: Draft
  addition: Addition
  setting: Setting
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

  async function list(input: ReadInput, onPart: OnPart): Promise<ListReading> {
    const { text, known, listed } = input
    const loaded = await tablesFor(textsOf(input))
    const tooLarge = isTooLarge(text)
    if (tooLarge) return tooLarge
    const evidence = await readEvidence(text, { tables: loaded })
    if (isDue()) await rest()
    const names = await strictNames(known, loaded)
    const reading = listOf(evidence, loaded, names, listed)
    if (isDue()) await rest()
    return inParts(reading, onPart)
  }

  async function csv(input: ReadInput, onPart: OnPart): Promise<CsvReading> {
    const { text, known, columns } = input
    const loaded = await tablesFor(textsOf(input))
    const names = await strictNames(known, loaded)
    if (isDue()) await rest()
    return inParts(readCsv(text, { tables: loaded, known: names, columns }), onPart)
  }

  /** What the page will say of names once they are added, by `saidKey`. */
  async function preview({ draft, addition, setting }: PreviewInput): Promise<Map<string, Said>> {
    const { names, edges } = addition
    const texts = [...edges, ...names.flatMap(({ name, edge }) => [name, edge ?? ''])]
    const whole = withAddition(draft, addition, await tablesFor(texts))
    if (pause) await readAhead(whole)
    const { findings } = await judgeDraft(whole, setting)
    return saidOf(whole, findings)
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
    const { readTopology } = await import('../imports/topology/readTopology')
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

  async function strictNames(known: ReadInput['known'], loaded: NameTables): Promise<DraftNames> {
    const names = new Map<string, string | null>()
    for (const { name: typed, edge } of known) {
      const { name } = parseHostName(typed, loaded)
      if (name !== null && !names.has(name)) names.set(name, parseHostName(edge, loaded).name)
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

  return { list, csv, preview, verify, compare: compareWanted, topology, judge }
}

function textsOf({ text, known }: ReadInput): string[] {
  return [text, ...known.flatMap(({ name, edge }) => [name, edge])]
}

/** Tells two findings apart as far as they can differ; the rest of a finding follows from its rule. */
function contentOf({ id, severity, title, detail, where, fix }: Finding): string {
  return [id, severity, where.field, title, detail, fix && JSON.stringify(fix)].join('\n')
}

export type Jobs = ReturnType<typeof createJobs>
