import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Draft, StepId } from '../request/draft'
import type { Finding } from '../rules/finding'
import { takesAway } from '../request/draftParts'
import { applyFix, applyFixes } from '../rules/fix'
import { rulesDay } from '../rules/judge'
import type { RuleId } from '../rules/rulebook'
import { situationOf } from '../situation/situation'
import { useClockStore } from './clock'
import { useJudgement } from './judgement'
import { useOpenDraftStore } from './openDraft'
import { useSavingStore } from './saving'

/** Typing that goes on without a pause of this length is one step for Undo. Milliseconds. */
const TYPING_PAUSE = 1500
const UNDO_STEPS = 200
const NO_FINDINGS: readonly Finding[] = []

interface Past {
  draft: Draft
  /** What was done to it, as the end of "Undo: ". */
  done: string
  at: number
}

/**
 * The draft on the screen: changed only by pure functions, judged at once, saved by the store of the open draft.
 * The draft is replaced as a whole, never mutated, so what is unchanged is shared with its past.
 */
export const useDraftStore = defineStore('draft', () => {
  const clock = useClockStore()
  const openDraft = useOpenDraftStore()
  const saving = useSavingStore()

  const draft = shallowRef<Draft | null>(null)
  const past = shallowRef<readonly Past[]>([])
  const future = shallowRef<readonly Past[]>([])
  /** What was done last and can be taken back with one button; null once it was seen. */
  const notice = ref<string | null>(null)

  /** The day whose rules hold. */
  const asOf = computed(() =>
    draft.value ? rulesDay(draft.value, clock.setting) : clock.setting.day,
  )
  const { judgement, isPending, isJudged, judgeNow, settle } = useJudgement(draft)
  const findings = computed(() => judgement.value?.findings ?? NO_FINDINGS)
  /** Null while the draft was not judged even once. */
  const progress = computed(() => judgement.value?.progress ?? null)
  /** What the names of the draft were read with. */
  const tables = computed(() => judgement.value?.tables)
  /** What the day and the answers decide; null without a draft. */
  const situation = computed(
    () => draft.value && situationOf(draft.value, asOf.value, clock.now, tables.value),
  )

  function blockersOf(step: StepId): readonly Finding[] {
    return findings.value.filter(
      ({ severity, where }) => severity === 'blocker' && where.step === step,
    )
  }

  function show(next: Draft | null) {
    draft.value = next
    past.value = []
    future.value = []
    notice.value = null
  }

  /** The same content goes on under another id and name: another tab had stored this draft first. */
  function adopt({ id, name }: Pick<Draft, 'id' | 'name'>) {
    if (draft.value) draft.value = { ...draft.value, id, name }
  }

  /**
   * Replaces the draft by what `next` makes of it and hands it on to be kept. A `done` names a action that is
   * undone by itself; changes without one are typing and are undone together. A tab that reads along changes nothing.
   */
  function change(next: (draft: Draft) => Draft, done?: string) {
    const before = draft.value
    if (!before || saving.role === 'reader') return
    const after = made(next, before)
    if (after === before) return
    const at = Date.parse(clock.read())
    const last = past.value.at(-1)
    const joins = !done && last?.done === 'typing' && at - last.at < TYPING_PAUSE
    past.value = joins
      ? [...past.value.slice(0, -1), { ...last, at }]
      : [...past.value.slice(-UNDO_STEPS), { draft: before, done: done ?? 'typing', at }]
    future.value = []
    notice.value = done ?? null
    if (done && takesAway(before, after)) void openDraft.remember(before, done)
    put(after)
  }

  /** A change that ends in an error must not be followed by “Saved”. */
  function made(next: (draft: Draft) => Draft, before: Draft): Draft {
    try {
      return next(before)
    } catch (error) {
      saving.failChange()
      throw error
    }
  }

  function put(next: Draft) {
    draft.value = { ...next, changedAt: clock.now }
    openDraft.save(draft.value)
  }

  function step(from: typeof past, to: typeof past) {
    const now = draft.value
    const last = from.value.at(-1)
    if (!now || !last || saving.role === 'reader') return
    from.value = from.value.slice(0, -1)
    to.value = [...to.value, { ...last, draft: now }]
    notice.value = null
    // What is stored under another id meanwhile is another draft.
    put({ ...last.draft, id: now.id, revision: now.revision })
  }

  const undo = () => step(past, future)
  const redo = () => step(future, past)

  function fix(finding: Finding) {
    const { fix } = finding
    if (fix) change((before) => applyFix(before, fix), fix.label)
  }

  /** Applies the fixes of these findings, as one step for Undo. */
  function fixThese(chosen: readonly Finding[]) {
    const fixes = chosen.flatMap(({ fix }) => fix ?? [])
    change(
      (before) => applyFixes(before, fixes),
      fixes.length === 1 ? '1 fix' : `${fixes.length} fixes`,
    )
  }

  async function fixAll(rule: RuleId) {
    await settle()
    fixThese(findings.value.filter((finding) => finding.rule === rule))
  }

  return {
    draft,
    asOf,
    situation,
    tables,
    judgement,
    findings,
    isPending,
    isJudged,
    judgeNow,
    settle,
    progress,
    blockersOf,
    show,
    adopt,
    change,
    undo,
    redo,
    undoable: computed(() => past.value.at(-1)?.done ?? null),
    redoable: computed(() => future.value.at(-1)?.done ?? null),
    notice,
    fix,
    fixThese,
    fixAll,
  }
})
