import { defineStore } from 'pinia'
import { savedFileName } from '../documents/fileName'
import { writeSavedFile } from '../documents/savedFile'
import type { Draft } from '../request/draft'
import { FILE_REFUSED } from '../guidance/keeping'
import { readSavedFile } from '../imports/savedFile'
import { SAVED_FILE } from '../request/limits'
import { useClockStore } from './clock'
import { useKeepingStore } from './keeping'
import { useRequestsStore } from './requests'

/** What came of a file: the drafts that were added, or why none was. */
export type FileOutcome =
  /** `present`: how many were here already, with the same content. */
  | { ok: true; ids: readonly string[]; present: number }
  | { ok: false; problem: string; salvage: readonly Draft[] }

/** A chosen file; `most` octets of it are read at most. */
interface ReadableFile {
  bytes: (most?: number) => Promise<Uint8Array>
}

/** Requests that leave this browser as a file, or come back as one. */
export const useFilesStore = defineStore('files', () => {
  const clock = useClockStore()
  const keeping = useKeepingStore()
  const requests = useRequestsStore()

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
  const restoreFile = (file: ReadableFile) => readFile(file, addMissing)

  async function readFile(
    file: ReadableFile,
    addDrafts: (drafts: readonly Draft[]) => Promise<FileOutcome>,
  ): Promise<FileOutcome> {
    // One octet more than is allowed is enough to refuse it: a huge file is not read into memory.
    const reading = readSavedFile(await file.bytes(SAVED_FILE.bytes + 1))
    if (reading.state === 'ok') return addDrafts(reading.drafts)
    return reading.state === 'damaged'
      ? { ok: false, problem: reading.damage, salvage: reading.drafts }
      : { ok: false, problem: reading.detail, salvage: [] }
  }

  const addMissing = (drafts: readonly Draft[]) =>
    addAll(drafts, async () => (await keeping.ready()).backup.add(drafts))

  const addCopies = (drafts: readonly Draft[]) =>
    addAll(drafts, async () => {
      const { drafts: stored } = await keeping.ready()
      const added = []
      for (const draft of drafts) added.push(await stored.add(draft))
      return { added, present: 0 }
    })

  async function addAll(
    drafts: readonly Draft[],
    store: () => Promise<{ added: readonly Draft[]; present: number }>,
  ): Promise<FileOutcome> {
    if (drafts.length === 0) return { ok: false, problem: FILE_REFUSED.empty, salvage: [] }
    try {
      const { added, present } = await store()
      await requests.load()
      return { ok: true, ids: added.map(({ id }) => id), present }
    } catch {
      return { ok: false, problem: FILE_REFUSED.storage, salvage: [] }
    }
  }

  return { fileOf, writeFile, addFile, restoreFile, addMissing }
})
