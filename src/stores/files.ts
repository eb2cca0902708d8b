import { defineStore } from 'pinia'
import { watch } from 'vue'
import { savedFileName } from '../documents/fileName'
import { writeSavedFile } from '../documents/savedFile'
import type { Draft } from '../request/draft'
import { FILE_REFUSED } from '../guidance/saving'
import { createRest } from '../composables/rest'
import { withRests } from '../core/steps'
import { readingFile } from '../imports/savedFile'
import type { Found } from '../verify/reading'
import { SAVED_FILE } from '../request/limits'
import { useClockStore } from './clock'
import { useStorageStore } from './storage'
import { useRequestsStore } from './requests'
import { useRestoringStore, type Restoring } from './restoring'

/** What came of a file: the drafts that were added, or why none was. */
export type FileOutcome =
  /** `present`: how many were here already, with the same content. */
  | { ok: true; ids: readonly string[]; present: number }
  | { ok: false; problem: string; salvage: readonly Draft[] }

/** From so many requests on it takes long enough to say how far it is. */
const WORTH_TELLING = 50

/** A chosen file; `most` bytes of it are read at most. */
interface ReadableFile {
  bytes: (most?: number) => Promise<Uint8Array>
}

/** Requests that leave this browser as a file, or come back as one. */
export const useFilesStore = defineStore('files', () => {
  const clock = useClockStore()
  const { ready } = useStorageStore()
  const requests = useRequestsStore()
  const restoring = useRestoringStore()

  /** A draft as a file of our own; null where it is gone. */
  async function fileOf(id: string): Promise<{ name: string; text: string } | null> {
    const draft = await requests.read(id)
    return draft && writeFile(draft)
  }

  /** One alone, or with others in the same file. */
  function writeFile(draft: Draft, others: readonly Draft[] = []): { name: string; text: string } {
    const at = clock.read()
    return {
      name: savedFileName(draft.name, 'draft', 'json', { at, zone: clock.zone }),
      text: writeSavedFile([draft, ...others], at),
    }
  }

  /**
   * Adds the drafts of a file beside those that are here; nothing is ever overwritten. One alone becomes a copy
   * where it is here already; of several only those are added that are not.
   */
  const addFile = (file: ReadableFile) =>
    readFile(file, (drafts) => (drafts.length === 1 ? addCopies(drafts) : addMissing(drafts)))

  /** The same for a backup: what is here with the same content is not added again. */
  const restoreFile = (file: ReadableFile) =>
    readFile(file, (drafts, { signal, found }) => addMissing(drafts, signal, found))

  interface Beside {
    signal: AbortSignal
    /** What a backup holds beside its drafts. */
    found: readonly Found[]
  }

  const readFile = (
    file: ReadableFile,
    addDrafts: (drafts: readonly Draft[], beside: Beside) => Promise<FileOutcome>,
  ) => restoring.run((signal) => readAndAdd(file, addDrafts, signal).catch(orStopped(signal)))

  async function readAndAdd(
    file: ReadableFile,
    addDrafts: (drafts: readonly Draft[], beside: Beside) => Promise<FileOutcome>,
    signal: AbortSignal,
  ): Promise<FileOutcome> {
    // One byte more than is allowed is enough to refuse it: a huge file is not read into memory.
    const bytes = await file.bytes(SAVED_FILE.bytes + 1)
    const steps = readingFile(bytes, (done, of) => tell({ doing: 'reading', done, of }))
    const reading = await withRests(steps, createRest(signal))
    if (reading.state === 'ok') return addDrafts(reading.drafts, { signal, found: reading.found })
    return reading.state === 'damaged'
      ? { ok: false, problem: reading.damage, salvage: reading.drafts }
      : { ok: false, problem: reading.detail, salvage: [] }
  }

  /** A file of a few requests is there at once: nothing is told of it. */
  function tell(state: Restoring) {
    if (state.of < WORTH_TELLING) return
    // The list shows it, also in a browser that has kept nothing yet.
    requests.found = 'read'
    restoring.state = state
  }

  const orStopped = (signal: AbortSignal) => (error: unknown) => {
    if (!signal.aborted) throw error
    return { ok: false, problem: FILE_REFUSED.stopped, salvage: [] } as const
  }

  /** What was found beside a draft comes back with it, unless something is kept beside it here. */
  const addMissing = (
    drafts: readonly Draft[],
    signal?: AbortSignal,
    found: readonly Found[] = [],
  ) => {
    const onProgress = (done: number, of: number) => tell({ doing: 'adding', done, of })
    const options = { onProgress, ...(signal && { signal }) }
    const store = async () => {
      const storage = await ready()
      const outcome = await storage.backup.add(drafts, options)
      for (const { draftId, readings } of found) {
        const id = outcome.ids.get(draftId)
        if (id !== undefined) await storage.found.add(id, readings)
      }
      return outcome
    }
    return addAll(drafts, store, signal)
  }

  const addCopies = (drafts: readonly Draft[]) =>
    addAll(drafts, async () => {
      const { drafts: stored } = await ready()
      const added = []
      for (const draft of drafts) added.push(await stored.add(draft))
      return { added, present: 0 }
    })

  async function addAll(
    drafts: readonly Draft[],
    store: () => Promise<{ added: readonly Draft[]; present: number }>,
    signal?: AbortSignal,
  ): Promise<FileOutcome> {
    if (drafts.length === 0) return { ok: false, problem: FILE_REFUSED.empty, salvage: [] }
    try {
      const { added, present } = await store()
      await listed()
      return { ok: true, ids: added.map(({ id }) => id), present }
    } catch (error) {
      if (signal?.aborted) throw error
      return { ok: false, problem: FILE_REFUSED.storage, salvage: [] }
    }
  }

  /** The list has them. How far each is comes by and by, and nobody waits for it. */
  const listed = () =>
    new Promise<void>((resolve) => {
      const stop = watch(() => requests.heads, done, { flush: 'sync' })
      function done() {
        stop()
        resolve()
      }
      requests.load().then(done, done)
    })

  return { fileOf, writeFile, addFile, restoreFile, addMissing }
})
