import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { createDraft, type Draft } from '../domain/draft'
import type { Instant } from '../domain/time'
import type { ReadName } from '../domain/track'
import { FILE_REFUSED, NOT_SAVED } from '../guidance/keeping'
import { faultOf } from '../storage/engine'
import type { Judged } from '../storage/judged'
import type { Quarantined } from '../storage/row'
import type { DraftStorage } from '../storage/storage'
import { useClockStore } from './clock'
import { useKeepingStore } from './keeping'
import { newId } from './newId'

/** A line of the list: what is known of a draft without judging it. */
export interface RequestHead {
  id: string
  name: string
  changedAt: Instant
}

/** What came of a file: the drafts that were added, or why none was. */
export type FileOutcome =
  /** `present`: how many were here already, with the same content. */
  | { ok: true; ids: readonly string[]; present: number }
  | { ok: false; problem: string; salvage: readonly Draft[] }

/** A chosen file; `most` octets of it are read at most. */
interface ReadableFile {
  bytes: (most?: number) => Promise<Uint8Array>
}

/** Every request in this browser, and all that is done with a request as a whole. */
export const useRequestsStore = defineStore('requests', () => {
  const clock = useClockStore()
  const keeping = useKeepingStore()

  const heads = shallowRef<readonly RequestHead[]>([])
  const quarantined = shallowRef<readonly Quarantined[]>([])
  const progress = shallowRef<ReadonlyMap<string, Pick<Judged, 'done' | 'problems'>>>(new Map())
  const loaded = ref(false)
  /** The draft that was deleted last, for as long as it is offered back. */
  const removed = shallowRef<RequestHead | null>(null)
  /** Why the last request could not be stored at all, as the end of a sentence. */
  const addProblem = ref<string | null>(null)

  async function load(): Promise<void> {
    const storage = await keeping.ready()
    const found = await storage.drafts.list()
    const drafts = found.drafts.toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))
    heads.value = drafts.map(({ id, name, changedAt }) => ({ id, name, changedAt }))
    quarantined.value = found.quarantined
    loaded.value = true
    await judge(drafts, storage)
  }

  /** The rulebook is large: it is asked only about drafts that changed since it was asked last. */
  async function judge(drafts: readonly Draft[], { judged }: DraftStorage): Promise<void> {
    const known = await judged.read()
    const isKnown = ({ id, revision }: Draft) => known.get(id)?.revision === revision
    progress.value = new Map(
      [...known].filter(([id]) => drafts.some((draft) => draft.id === id && isKnown(draft))),
    )
    if (drafts.every(isKnown)) return
    const { judgeProgress } = await import('./judgeProgress')
    const all = drafts.map((draft): Judged => {
      const old = known.get(draft.id)
      if (old && isKnown(draft)) return old
      const { done, problems } = judgeProgress(draft, clock.today, clock.now)
      return { id: draft.id, revision: draft.revision, done, problems }
    })
    progress.value = new Map(all.map((each) => [each.id, each]))
    // Only a shortcut for next time: without room for it the list is as right.
    await judged.write(all).catch(() => undefined)
  }

  /** Null, with `addProblem` set, where it cannot be stored. */
  async function add(draft: Draft): Promise<string | null> {
    addProblem.value = null
    const storage = await keeping.ready()
    try {
      return (await storage.drafts.add(draft)).id
    } catch (error) {
      addProblem.value = NOT_SAVED[faultOf(error).reason] ?? NOT_SAVED.failed ?? null
      return null
    }
  }

  const start = () => add(createDraft(newId, clock.read()))

  async function startSample(): Promise<string | null> {
    const { sampleDraft } = await import('../domain/sample')
    return add(sampleDraft(newId, clock.read()))
  }

  /** A new draft that changes what this one submitted. `readName` reads a typed name strictly. */
  async function startUpdate(of: Draft, readName: ReadName): Promise<string | null> {
    const { startUpdate: updateOf } = await import('../domain/changes')
    return add(updateOf(of, newId, clock.read(), readName))
  }

  /** As it was left, where that could not be stored. */
  async function read(id: string): Promise<Draft | null> {
    const left = (await keeping.unsaved()).find((draft) => draft.id === id)
    return left ?? (await keeping.ready()).drafts.read(id)
  }

  async function duplicate(id: string): Promise<void> {
    const draft = await read(id)
    if (!draft) return
    const now = clock.read()
    await add({
      ...draft,
      id: newId(),
      revision: 0,
      name: `${draft.name || 'Untitled'} (copy)`,
      createdAt: now,
      changedAt: now,
    })
    await load()
  }

  async function remove(id: string): Promise<void> {
    const storage = await keeping.ready()
    const head = heads.value.find((each) => each.id === id)
    if (!(await storage.trash.put(id, clock.read()))) return
    keeping.forget(id)
    removed.value = head ?? null
    await load()
  }

  async function undoRemove(): Promise<void> {
    const { value: head } = removed
    if (!head) return
    await (await keeping.ready()).trash.restore(head.id)
    removed.value = null
    await load()
  }

  /** A draft as a file of our own; null where it is gone. */
  async function fileOf(id: string): Promise<{ name: string; text: string } | null> {
    const draft = await read(id)
    return draft && writeFile(draft)
  }

  /** One alone, or with others in the same file. */
  async function writeFile(
    draft: Draft,
    others: readonly Draft[] = [],
  ): Promise<{ name: string; text: string }> {
    const [{ writeSavedFile }, { savedFileName }] = await Promise.all([
      import('../documents/savedFile'),
      import('../documents/fileName'),
    ])
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
    const { readSavedFile, SAVED_FILE_BYTES } = await import('../imports/savedFile')
    // One octet more than is allowed is enough to refuse it: a huge file is not read into memory.
    const reading = readSavedFile(await file.bytes(SAVED_FILE_BYTES + 1))
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
      await load()
      return { ok: true, ids: added.map(({ id }) => id), present }
    } catch {
      return { ok: false, problem: FILE_REFUSED.storage, salvage: [] }
    }
  }

  return {
    heads,
    quarantined,
    progress,
    loaded,
    removed,
    addProblem,
    load,
    start,
    startSample,
    startUpdate,
    read,
    duplicate,
    remove,
    undoRemove,
    fileOf,
    writeFile,
    addFile,
    restoreFile,
    addMissing,
  }
})
