import { newestFirst } from '../core/time'
import { createRest } from '../composables/rest'
import { startWorker } from '../composables/startWorker'
import { firstDomainOf } from '../request/subject'
import type { Draft } from '../request/draft'
import type { CachedProgress } from '../request/schema'
import { TITLES } from '../documents/request/titles'
import { judge, type Setting } from '../rules/judge'
import { requestState } from '../rules/requestState'
import type { DraftLine, Quarantined } from '../storage/database/row'
import type { DraftStorage } from '../storage/storage'
import { createBackground, type Background } from '../worker/background'
import { deltaOf } from '../worker/delta'
import estateWorker from '../worker/estate.worker?worker&url'

/** How far a request is; not `complete` where some of its names could not be checked. */
export type Checked = CachedProgress & { complete: boolean }

/** What a list has to look at closely, as far as it was looked at. */
export interface Looked {
  checked: readonly Checked[]
  /** Of drafts that were not listed before they were read. */
  lines: readonly DraftLine[]
  quarantined: readonly Quarantined[]
}

/** Between two looks at what was judged so far. Milliseconds. */
const SHOWN_EVERY_MS = 500
/** SIP domains up to which a draft is judged on the page. */
const SMALL = 1_000

interface Options {
  /** What was found out before: it holds for the revision that it was found out of. */
  old: readonly Checked[]
  setting: Setting
  storage: Pick<DraftStorage, 'drafts' | 'progressCache'>
  signal: AbortSignal
}

/**
 * Reads and judges requests one after the other, so that the page answers meanwhile, only one of them is in memory and
 * a long list fills by itself from its top: `onSome` gets what was found out so far, and at the end all. Those without
 * a line come first. After `signal` it ends early, and remembers what it has.
 */
export async function judgeList(
  lines: ReadonlyMap<string, DraftLine | null>,
  { old, setting, storage, signal }: Options,
  onSome: (looked: Looked) => void,
): Promise<void> {
  const rest = createRest()
  const looked = { checked: [...old], lines: [] as DraftLine[], quarantined: [] as Quarantined[] }
  const isSure = new Set(old.map(({ id }) => id))
  const unsure = [...lines].filter(([id]) => !isSure.has(id))
  const strange = unsure.filter(([, line]) => line === null)
  const listed = unsure
    .flatMap(([, line]) => line ?? [])
    .sort((one, other) => newestFirst(one.changedAt, other.changedAt))
  const judging = createJudging(setting, signal)
  let shown = performance.now()

  const show = () => {
    onSome({ ...looked, checked: [...looked.checked] })
    shown = performance.now()
  }
  async function look(id: string): Promise<void> {
    const reading = await storage.drafts.look(id)
    if (reading === null || signal.aborted) return
    if (!reading.ok) {
      looked.quarantined.push(reading.quarantined)
      return
    }
    const { name, changedAt, revision } = reading.draft
    if (lines.get(id) === null) looked.lines.push({ id, revision, name, changedAt })
    looked.checked.push(await judging.check(reading.draft))
  }

  try {
    for (const [id] of strange) await look(id)
    if (strange.length > 0 && !signal.aborted) show()
    for (const { id } of listed) {
      if (signal.aborted) break
      await look(id)
      const resting = rest()
      if (!resting) continue
      if (performance.now() - shown > SHOWN_EVERY_MS) show()
      await resting
    }
    if (!signal.aborted) show()
  } finally {
    judging.stop()
    // Only a shortcut for next time: without room for it the list is as right.
    const sure = looked.checked.filter(({ complete }) => complete)
    await storage.progressCache.write(sure).catch(() => undefined)
  }
}

/** Judges small drafts on the page and large ones beside it. */
function createJudging(setting: Setting, signal: AbortSignal) {
  let beside: Background | null = null

  function judgeBeside({ edges, ...draft }: Draft) {
    beside ??= createBackground(() => startWorker(estateWorker))
    const input = { draft, edges: deltaOf([], edges), setting: { ...setting } }
    return beside.run('judge', () => input, { signal })
  }

  async function check(draft: Draft): Promise<Checked> {
    const isSmall = draft.edges.reduce((sum, { domains }) => sum + domains.length, 0) <= SMALL
    const judged = isSmall ? await judge(draft, setting) : await judgeBeside(draft)
    const { complete, changesAt } = judged
    const { id, revision } = draft
    const { day, now: from } = setting
    const { text: state, tone } = requestState(draft, judged, setting)
    const kind = draft.kind === null ? '' : TITLES[draft.kind]
    const subject = firstDomainOf(draft)
    return { id, revision, day, from, until: changesAt, kind, subject, state, tone, complete }
  }

  return { check, stop: () => beside?.stop() }
}
