import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { addNames } from '../domain/addNames'
import type { Columns } from '../imports/columns'
import type { CsvReading } from '../imports/csv'
import { acceptedOf, type ImportEntry } from '../imports/entries'
import type { ListReading } from '../imports/list'
import { useBackgroundStore, type Background } from './background'
import { useDraftStore } from './draft'
import { newId } from './newId'

type Reading = Extract<ListReading | CsvReading, { state: 'read' }>

/**
 * What is being read to be added to the draft on the screen. It is read beside the page, shown, and added as one
 * step; nothing of the draft changes before that.
 */
export const useImportingStore = defineStore('importing', () => {
  const draft = useDraftStore()
  const backgrounds = useBackgroundStore()
  let background: Background | null = null
  /** Counts readings: what a later one overtook is dropped. */
  let latest = 0

  const reading = shallowRef<Reading | null>(null)
  const refused = shallowRef<Exclude<ListReading | CsvReading, Reading> | null>(null)
  /** While something is read: entries that have come, of how many; `of` is 0 until that is known. */
  const progress = ref<{ done: number; of: number } | null>(null)

  const readList = (text: string) => read('list', text)
  const readCsv = (text: string, columns?: Columns) => read('csv', text, columns)

  async function read(job: 'list' | 'csv', text: string, columns?: Columns) {
    reset()
    const current = (latest += 1)
    background ??= backgrounds.open()
    progress.value = { done: 0, of: 0 }
    const entries: ImportEntry[] = []
    const known = (draft.draft?.edges ?? []).flatMap(({ domains }) => domains.map((d) => d.name))
    try {
      const result = await background.run(
        job,
        () => ({ text, known, ...(columns && { columns }) }),
        (part: readonly ImportEntry[], of: number) => {
          for (const entry of part) entries.push(entry)
          if (current === latest) progress.value = { done: entries.length, of }
        },
      )
      if (current !== latest) return
      if (result.state === 'read') reading.value = { ...result, entries }
      else refused.value = result
    } finally {
      if (current === latest) progress.value = null
    }
  }

  /** Drops what was read; what is being read is stopped. */
  function reset() {
    if (progress.value) background?.stop()
    latest += 1
    progress.value = null
    reading.value = null
    refused.value = null
  }

  /** The dialog is gone: nothing is kept for it. */
  function close() {
    reset()
    background?.stop()
    background = null
  }

  /** Adds what can be taken, as one step for Undo; names without an Access Edge go to `edgeId`. */
  function add(edgeId: string | null) {
    const names = acceptedOf(reading.value?.entries ?? [])
    if (names.length === 0) return
    const options = { edgeId, newId, tables: draft.tables }
    draft.change((before) => addNames(before, names, options), added(names.length))
  }

  return { reading, refused, progress, readList, readCsv, reset, close, add }
})

/** What was done, as the notice and Undo say it. */
export function added(count: number): string {
  return count === 1 ? 'added 1 name' : `added ${count.toLocaleString('en-GB')} names`
}
