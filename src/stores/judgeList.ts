import { createRest } from '../composables/rest'
import type { Draft } from '../request/draft'
import { judge, type Setting } from '../rules/judge'
import type { CachedProgress } from '../request/schema'
import type { ProgressCache } from '../storage/progressCache'

/** How far a request is; not `complete` where some of its names could not be checked. */
export type Checked = CachedProgress & { complete: boolean }

/** Between two looks at what was judged so far. Milliseconds. */
const SHOWN_EVERY_MS = 500

export { createRest }

interface Options {
  /** What was found out before: it holds for the revision that it was found out of. */
  old: readonly Checked[]
  setting: Setting
  /** Where the outcome is kept for the next time. */
  progressCache: ProgressCache
  signal: AbortSignal
}

/**
 * Judges requests one after the other, so that the page answers meanwhile and a long list fills by itself: `onSome`
 * gets those that were judged so far, and at the end all. After `signal` it ends early, and keeps what it has.
 */
export async function judgeList(
  drafts: readonly Draft[],
  { old, setting, progressCache, signal }: Options,
  onSome: (checked: readonly Checked[]) => void,
): Promise<void> {
  const rest = createRest()
  const current = new Map(drafts.map(({ id, revision }) => [id, revision]))
  const checked = old.filter(({ id, revision }) => current.get(id) === revision)
  const isSure = new Set(checked.map(({ id }) => id))
  let shown = performance.now()
  for (const draft of drafts) {
    if (signal.aborted) break
    if (isSure.has(draft.id)) continue
    checked.push(await checkOne(draft, setting))
    const resting = rest()
    if (!resting) continue
    if (performance.now() - shown > SHOWN_EVERY_MS) {
      onSome([...checked])
      shown = performance.now()
    }
    await resting
  }
  if (!signal.aborted) onSome(checked)
  // Only a shortcut for next time: without room for it the list is as right.
  await progressCache.write(checked.filter(({ complete }) => complete)).catch(() => undefined)
}

async function checkOne(draft: Draft, setting: Setting): Promise<Checked> {
  const { progress, complete, changesAt } = await judge(draft, setting)
  const { id, revision } = draft
  const { done, problems } = progress
  const { day, now: from } = setting
  return { id, revision, day, from, until: changesAt, done, problems, complete }
}
