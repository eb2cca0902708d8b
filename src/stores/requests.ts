import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { createDraft, type Draft } from '../domain/draft'
import type { Progress } from '../domain/progress'
import type { Instant } from '../domain/time'
import type { ReadName } from '../domain/track'
import { FILE_REFUSED } from '../guidance/keeping'
import type { Quarantined } from '../storage/row'
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
  { ok: true; ids: readonly string[] } | { ok: false; problem: string; salvage: readonly Draft[] }

/** Every request in this browser, and all that is done with a request as a whole. */
export const useRequestsStore = defineStore('requests', () => {
  const clock = useClockStore()
  const keeping = useKeepingStore()

  const heads = shallowRef<readonly RequestHead[]>([])
  const quarantined = shallowRef<readonly Quarantined[]>([])
  const progress = shallowRef<ReadonlyMap<string, Progress>>(new Map())
  const loaded = ref(false)
  /** The draft that was deleted last, for as long as it is offered back. */
  const removed = shallowRef<RequestHead | null>(null)
  const openProblem = ref<string | null>(null)

  async function load(): Promise<void> {
    const storage = await keeping.ready()
    const found = await storage.drafts.list()
    const drafts = found.drafts.toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))
    heads.value = drafts.map(({ id, name, changedAt }) => ({ id, name, changedAt }))
    quarantined.value = found.quarantined
    loaded.value = true
    await judge(drafts)
  }

  /** The rulebook is large and the list is not worth waiting for it. */
  async function judge(drafts: readonly Draft[]): Promise<void> {
    const { judgeProgress } = await import('./judgeProgress')
    progress.value = new Map(
      drafts.map((draft) => [draft.id, judgeProgress(draft, clock.today, clock.now)]),
    )
  }

  async function add(draft: Draft): Promise<string> {
    const storage = await keeping.ready()
    return (await storage.drafts.add(draft)).id
  }

  const start = () => add(createDraft(newId, clock.read()))

  async function startSample(): Promise<string> {
    const { sampleDraft } = await import('../domain/sample')
    return add(sampleDraft(newId, clock.read()))
  }

  /** A new draft that changes what this one submitted. `readName` reads a typed name strictly. */
  async function startUpdate(of: Draft, readName: ReadName): Promise<string> {
    const { startUpdate: updateOf } = await import('../domain/changes')
    return add(updateOf(of, newId, clock.read(), readName))
  }

  /** Null, with `openProblem` set, where the draft cannot be opened. */
  async function open(id: string): Promise<Draft | null> {
    openProblem.value = null
    const draft = await keeping.open(id)
    if (!draft)
      openProblem.value = 'It is not in this browser: it was deleted, or it belongs to another one.'
    return draft
  }

  async function read(id: string): Promise<Draft | null> {
    return (await keeping.ready()).drafts.read(id)
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
    return draft && writeFile([draft], draft.name)
  }

  async function writeFile(drafts: readonly Draft[], subject: string) {
    const [{ writeSavedFile }, { savedFileName }] = await Promise.all([
      import('../documents/savedFile'),
      import('../documents/fileName'),
    ])
    const at = clock.read()
    return {
      name: savedFileName(subject, 'draft', 'json', { at, zone: clock.zone }),
      text: writeSavedFile(drafts, at),
    }
  }

  /** Adds the drafts of a file beside those that are here; nothing is ever overwritten. */
  async function addFile(file: { bytes: () => Promise<Uint8Array> }): Promise<FileOutcome> {
    const [{ readSavedFile }, bytes] = await Promise.all([
      import('../imports/savedFile'),
      file.bytes(),
    ])
    const reading = readSavedFile(bytes)
    if (reading.state === 'ok') return addAll(reading.drafts)
    return reading.state === 'damaged'
      ? { ok: false, problem: reading.damage, salvage: reading.drafts }
      : { ok: false, problem: reading.detail, salvage: [] }
  }

  async function addAll(drafts: readonly Draft[]): Promise<FileOutcome> {
    if (drafts.length === 0) return { ok: false, problem: FILE_REFUSED.empty, salvage: [] }
    try {
      const ids = []
      for (const draft of drafts) ids.push(await add(draft))
      await load()
      return { ok: true, ids }
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
    openProblem,
    load,
    start,
    startSample,
    startUpdate,
    open,
    duplicate,
    remove,
    undoRemove,
    fileOf,
    addFile,
    addAll,
  }
})
