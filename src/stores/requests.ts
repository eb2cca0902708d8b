import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Draft, DraftKind } from '../request/draft'
import { newestFirst, type Instant } from '../core/time'
import { NOT_SAVED } from '../guidance/notSaved'
import type { StorageFault } from '../storage/database/engine'
import type { DraftLine, Quarantined } from '../storage/database/row'
import type { DraftStorage } from '../storage/storage'
import { useClockStore } from './clock'
import type { Checked } from './judgeList'
import { useSavingStore } from './saving'
import { useStorageStore } from './storage'
import { newId } from './newId'

/** A line of the list: what is known of a draft without judging it. */
export interface RequestHead {
  id: string
  name: string
  changedAt: Instant
}

/** Every request in this browser, and all that is done with a request as a whole. */
export const useRequestsStore = defineStore('requests', () => {
  const clock = useClockStore()
  const saving = useSavingStore()
  const { isUntouched, ready } = useStorageStore()

  const heads = shallowRef<readonly RequestHead[]>([])
  const quarantined = shallowRef<readonly Quarantined[]>([])
  const progress = shallowRef<ReadonlyMap<string, Checked>>(new Map())
  /** The files that check requests could not be loaded. */
  const isCheckMissing = ref(false)
  /** `untouched`: this browser never kept a request, and nothing was loaded that could read one. */
  const found = ref<'unknown' | 'untouched' | 'read'>('unknown')
  /** Why the last request could not be stored at all, as the end of a sentence. */
  const addProblem = ref<string | null>(null)

  let loading: AbortController | null = null

  async function load(): Promise<void> {
    // What is looked for anew need not be looked for to its end.
    loading?.abort()
    const { signal } = (loading = new AbortController())
    if (await isUntouched()) {
      found.value = 'untouched'
      return
    }
    const storage = await ready()
    const [lines, known] = await Promise.all([storage.drafts.lines(), storage.progressCache.read()])
    const clear = [...lines.values()].filter((line) => line !== null)
    const old = clear.flatMap(({ id, revision }) => {
      const entry = known.get(id)
      return entry && storage.progressCache.stillHolds(entry, revision, clock.setting)
        ? [{ ...entry, complete: true }]
        : []
    })
    listNewestFirst(clear)
    show(old)
    if (clear.length > 0) found.value = 'read'
    if (old.length === lines.size) {
      quarantined.value = []
      found.value = 'read'
    } else await check(storage, lines, old, signal)
  }

  /** The shape of a draft and the rulebook are large: they are loaded only where something may have changed. */
  async function check(
    storage: DraftStorage,
    lines: ReadonlyMap<string, DraftLine | null>,
    old: readonly Checked[],
    signal: AbortSignal,
  ): Promise<void> {
    const { setting } = clock
    const clear = [...lines.values()].filter((line) => line !== null)
    try {
      const { judgeList } = await import('./judgeList')
      await judgeList(lines, { old, setting, storage, signal }, (looked) => {
        if (looked.lines.length > 0) listNewestFirst([...clear, ...looked.lines])
        quarantined.value = looked.quarantined
        found.value = 'read'
        isCheckMissing.value = false
        show(looked.checked)
      })
    } catch {
      // Without their files nothing can be said, not even that there are no problems.
      if (!signal.aborted) isCheckMissing.value = true
    }
  }

  function listNewestFirst(lines: readonly RequestHead[]) {
    heads.value = [...lines]
      .sort((a, b) => newestFirst(a.changedAt, b.changedAt))
      .map(({ id, name, changedAt }) => ({ id, name, changedAt }))
  }

  function show(entries: readonly Checked[]) {
    progress.value = new Map(entries.map((entry) => [entry.id, entry]))
  }

  /** Null, with `addProblem` set, where it cannot be stored. */
  async function add(draft: Draft): Promise<string | null> {
    addProblem.value = null
    try {
      return (await (await ready()).drafts.add(draft)).id
    } catch (error) {
      const { reason = 'failed' } = error as Partial<StorageFault>
      addProblem.value = NOT_SAVED[reason]
      return null
    }
  }

  /** A new draft of a kind, under the rules that it begins with. */
  async function start(kind: DraftKind): Promise<string | null> {
    const { startDraft } = await import('../request/newDrafts')
    return add(startDraft(kind, newId, clock.read()))
  }

  async function startSample(): Promise<string | null> {
    const { sampleDraft } = await import('../request/sample')
    return add(sampleDraft(newId, clock.read()))
  }

  /** As it was left, where that could not be stored. */
  async function read(id: string): Promise<Draft | null> {
    const left = (await saving.unsaved()).find((draft) => draft.id === id)
    return left ?? (await ready()).drafts.read(id)
  }

  return {
    heads,
    quarantined,
    progress,
    isCheckMissing,
    found,
    addProblem,
    load,
    add,
    start,
    startSample,
    read,
  }
})
