import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { addNames } from '../../request/addNames'
import type { Columns } from '../../evidence/columns'
import type { CsvReading } from '../../imports/csv'
import {
  acceptedEdgesOf,
  acceptedOf,
  withChoice,
  type Choice,
  type ImportEntry,
} from '../../imports/entries'
import type { ListReading } from '../../imports/list'
import type { Said } from '../../imports/preview'
import { parseHostName } from '../../names/hostName'
import { useClockStore } from '../../stores/clock'
import { useBackgroundStore, type Background, type JobName } from '../../worker/background'
import { useDraftStore } from '../../stores/draft'
import type { Jobs, Progress, ReadInput, TopologyFile } from '../../worker/jobs'
import { newId } from '../../stores/newId'
import { count } from '../../core/count'

type Read<R> = R extends { state: 'read' } ? Omit<R, 'entries'> & { entries: ImportEntry[] } : never
type Refused<R> = R extends { state: 'read' } ? never : R

/**
 * What is being read to be added to the draft on the screen. It is read beside the page, shown, and added as one
 * step; nothing of the draft changes before that.
 */
export const useImportingStore = defineStore('importing', () => {
  const draft = useDraftStore()
  const backgrounds = useBackgroundStore()
  const clock = useClockStore()
  let background: Background | null = null
  /** The reading under way: a later one ends it. */
  let current: AbortController | null = null

  const reading = shallowRef<Read<ListReading | CsvReading> | null>(null)
  const refused = shallowRef<Refused<ListReading | CsvReading> | null>(null)
  const topology = shallowRef<TopologyFile | null>(null)
  /** What the page will say of the names once they are added; empty until it is known. */
  const said = shallowRef<ReadonlyMap<string, Said>>(new Map())
  /** While something is read; `of` is 0 until it is known. */
  const progress = ref<Progress | null>(null)

  const readList = (text: string, listed?: 'domain' | 'edge') =>
    readNames('list', text, listed && { listed })
  const readCsv = (text: string, columns?: Columns) =>
    readNames('csv', text, columns && { columns })

  async function readNames(
    job: 'list' | 'csv',
    text: string,
    how: Pick<ReadInput, 'columns' | 'listed'> = {},
  ) {
    const entries: ImportEntry[] = []
    const known = (draft.draft?.edges ?? []).flatMap(({ fqdn, domains }) =>
      domains.map(({ name }) => ({ name, edge: fqdn })),
    )
    const result = await work(job, { text, known, ...how }, (part) => {
      for (const entry of part) entries.push(entry)
    })
    if (result?.state === 'read') reading.value = { ...result, entries }
    else if (result) refused.value = result
  }

  /** Asks what the page would say of what is read, with names without an Access Edge under `edgeId`. */
  async function judge(edgeId: string | null) {
    const whole = draft.draft
    const { value } = reading
    if (!whole || !value) return
    const addition = {
      names: acceptedOf(value.entries),
      edges: acceptedEdgesOf(value.entries),
      edgeId,
    }
    const asked = (current = new AbortController())
    background ??= backgrounds.open()
    try {
      const input = () => ({ draft: whole, addition, setting: { ...clock.setting } })
      const found = await background.run('preview', input, { signal: asked.signal })
      if (current === asked && reading.value === value) said.value = found
    } catch (error) {
      // Something else is asked by now.
      if (current === asked && !asked.signal.aborted) throw error
    }
  }

  async function readTopology(bytes: Uint8Array) {
    const result = await work('topology', bytes)
    if (result) topology.value = result
  }

  /** Null where a later reading overtook this one. */
  async function work<J extends Exclude<JobName, 'judge' | 'preview'>>(
    job: J,
    input: Parameters<Jobs[J]>[0],
    take: (part: readonly ImportEntry[]) => void = () => undefined,
  ): Promise<Awaited<ReturnType<Jobs[J]>> | null> {
    reset()
    const { signal } = (current = new AbortController())
    background ??= backgrounds.open()
    progress.value = { done: 0, of: 0 }
    try {
      const onPart = (part: readonly ImportEntry[], now: Progress) => {
        take(part)
        progress.value = now
      }
      return await background.run(job, () => input, { onPart, signal })
    } catch (error) {
      if (signal.aborted) return null
      throw error
    } finally {
      if (!signal.aborted) progress.value = null
    }
  }

  /** Drops what was read; what is being read is stopped. */
  function reset() {
    current?.abort()
    progress.value = null
    reading.value = null
    refused.value = null
    topology.value = null
    said.value = new Map()
  }

  /** The dialog is gone: nothing is kept for it. */
  function close() {
    reset()
    background?.stop()
    background = null
  }

  /** Adds what can be taken, as one step for Undo; names without an Access Edge go to `edgeId`. */
  function add(edgeId: string | null) {
    const entries = reading.value?.entries ?? []
    const names = acceptedOf(entries)
    const edges = acceptedEdgesOf(entries)
    if (names.length + edges.length === 0) return
    const options = { edgeId, newId, tables: draft.tables, edges }
    draft.change((before) => addNames(before, names, options), added(names.length + edges.length))
  }

  /** Adds an entry as it was chosen, as if it had been read so. */
  function choose(index: number, choice: Choice) {
    const { value } = reading
    if (!value) return
    reading.value = { ...value, entries: withChoice(value.entries, index, choice, draftNames()) }
  }

  function draftNames() {
    const pairs = (draft.draft?.edges ?? []).flatMap(({ fqdn, domains }) =>
      domains.map(({ name }) => [name, fqdn] as const),
    )
    const strict = (typed: string) => parseHostName(typed, draft.tables).name
    return new Map(
      pairs.flatMap(([name, fqdn]) => {
        const own = strict(name)
        return own === null ? [] : [[own, strict(fqdn)] as const]
      }),
    )
  }

  return {
    reading,
    said,
    refused,
    topology,
    progress,
    judge,
    readList,
    readCsv,
    readTopology,
    reset,
    close,
    choose,
    add,
  }
})

/** What was done, as the notice and Undo say it. */
export const added = (names: number): string => `added ${count(names, 'name')}`
