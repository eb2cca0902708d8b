import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { addNames } from '../../request/addNames'
import type { Columns } from '../../evidence/columns'
import type { CsvReading } from '../../imports/csv'
import { acceptedEdgesOf, acceptedOf, chosen, type ImportEntry } from '../../imports/entries'
import type { ListReading } from '../../imports/list'
import { useBackgroundStore, type Background, type JobName } from '../../worker/background'
import { useDraftStore } from '../../stores/draft'
import type { Jobs, Progress, TopologyFile } from '../../worker/jobs'
import { newId } from '../../stores/newId'

type Read<R> = R extends { state: 'read' } ? Omit<R, 'entries'> & { entries: ImportEntry[] } : never
type Refused<R> = R extends { state: 'read' } ? never : R

/**
 * What is being read to be added to the draft on the screen. It is read beside the page, shown, and added as one
 * step; nothing of the draft changes before that.
 */
export const useImportingStore = defineStore('importing', () => {
  const draft = useDraftStore()
  const backgrounds = useBackgroundStore()
  let background: Background | null = null
  /** The reading under way: a later one ends it. */
  let current: AbortController | null = null

  const reading = shallowRef<Read<ListReading | CsvReading> | null>(null)
  const refused = shallowRef<Refused<ListReading | CsvReading> | null>(null)
  const topology = shallowRef<TopologyFile | null>(null)
  /** While something is read; `of` is 0 until it is known. */
  const progress = ref<Progress | null>(null)

  const readList = (text: string) => readNames('list', text)
  const readCsv = (text: string, columns?: Columns) => readNames('csv', text, columns)

  async function readNames(job: 'list' | 'csv', text: string, columns?: Columns) {
    const entries: ImportEntry[] = []
    const known = (draft.draft?.edges ?? []).flatMap(({ domains }) => domains.map((d) => d.name))
    const result = await work(job, { text, known, ...(columns && { columns }) }, (part) => {
      for (const entry of part) entries.push(entry)
    })
    if (result?.state === 'read') reading.value = { ...result, entries }
    else if (result) refused.value = result
  }

  async function readTopology(bytes: Uint8Array) {
    const result = await work('topology', bytes)
    if (result) topology.value = result
  }

  /** Null where a later reading overtook this one. */
  async function work<J extends Exclude<JobName, 'judge'>>(
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

  /** Adds the name that an entry offers, as if it had been read so. */
  function choose(index: number) {
    const { value } = reading
    const entry = value?.entries[index]
    if (!value || !entry) return
    const entries = [...value.entries]
    entries[index] = chosen(entry)
    reading.value = { ...value, entries }
  }

  return {
    reading,
    refused,
    topology,
    progress,
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
export function added(count: number): string {
  return count === 1 ? 'added 1 name' : `added ${count.toLocaleString('en-GB')} names`
}
