import { computed, onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import type { AccessEdge, Draft } from '../request/draft'
import { loadDraftTables, tablesAtHand } from '../rules/draftTables'
import type { Finding } from '../rules/finding'
import { judge, judgeAtOnce, type Judgement, type Setting } from '../rules/judge'
import { isAbort, useBackgroundStore, type Background } from '../worker/background'
import { deltaOf, withDelta } from '../worker/delta'
import { useClockStore } from './clock'

/** SIP domains up to which a draft is judged within a keystroke. */
const SMALL = 1_000
/** A large draft is judged when typing pauses. */
const PAUSE_MS = 250

interface Judged {
  draft: Draft
  setting: Setting
  judgement: Judgement
}

/**
 * The judgement of a draft. A small one is judged at once where the tables that it needs are loaded. For a large one,
 * which is judged beside the page, and while a table is loading, the judgement is that of a moment ago. `settle` waits
 * for that of now; `judgeNow` does not wait, and holds the page up.
 */
export function useJudgement(draft: Readonly<Ref<Draft | null>>) {
  const clock = useClockStore()
  const backgrounds = useBackgroundStore()
  /** What was not judged at once. */
  const late = shallowRef<Judged | null>(null)

  const isLarge = computed(() => draft.value !== null && countDomains(draft.value) > SMALL)
  const atOnce = computed<Judged | null>(() => {
    // Set once tables were loaded, too.
    void late.value
    if (!draft.value || isLarge.value) return null
    const judgement = judgeAtOnce(draft.value, clock.setting)
    return judgement.complete ? { draft: draft.value, setting: clock.setting, judgement } : null
  })
  const latest = computed<Judged | null>((before) => {
    const known = atOnce.value ?? late.value ?? before ?? null
    return known?.draft.id === draft.value?.id ? known : null
  })
  const judgement = computed(() => latest.value?.judgement ?? null)
  /** Whether the draft was not judged even once. */
  const isPending = computed(() => draft.value !== null && latest.value === null)

  let background: Background | null = null
  /** What the worker has of the draft, and what it found last. */
  let sent: readonly AccessEdge[] = []
  let found: readonly Finding[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null

  function drop() {
    clearTimeout(timer)
    background?.stop()
    background = null
    running = null
    late.value = null
  }

  function isJudged(): boolean {
    if (!draft.value || atOnce.value) return true
    return late.value?.draft === draft.value && late.value.setting === clock.setting
  }

  /** Resolves when the judgement is that of the draft as it is now. */
  async function settle(): Promise<void> {
    clearTimeout(timer)
    while (!isJudged()) {
      const current = (running ??= judgeLate())
      await current.finally(() => {
        if (running === current) running = null
      })
    }
  }

  async function judgeLate(): Promise<void> {
    if (!draft.value) return
    const asked = { draft: draft.value, setting: clock.setting }
    const made = isLarge.value ? await judgeBeside(asked) : await judge(asked.draft, asked.setting)
    if (made && draft.value?.id === asked.draft.id) late.value = { ...asked, judgement: made }
  }

  /** Null where the draft was left meanwhile. */
  async function judgeBeside({ draft: whole, setting }: Omit<Judged, 'judgement'>) {
    const own = (background ??= backgrounds.open())
    const { edges, ...rest } = whole
    const judging = own.run('judge', (isNew) => {
      const known = isNew ? [] : sent
      if (isNew) found = []
      sent = edges
      return { draft: rest, edges: deltaOf(known, edges), setting: { ...setting } }
    })
    const [delta] = await Promise.all([
      judging.catch((error: unknown) => {
        if (isAbort(error)) return null
        throw error
      }),
      // The page reads names as well.
      loadDraftTables(whole).catch(() => undefined),
    ])
    if (delta === null || own !== background) return null
    found = withDelta(found, delta.findings)
    const { tables, complete } = tablesAtHand(whole)
    return { ...delta, findings: found, tables, complete: complete && delta.complete }
  }

  // At once: nobody may wait for what is dropped.
  watch(() => draft.value?.id, drop, { flush: 'sync' })
  watch(
    [draft, () => clock.setting],
    () => {
      if (!draft.value) return
      if (atOnce.value) {
        late.value = null
        return
      }
      clearTimeout(timer)
      timer = setTimeout(() => void settle(), isLarge.value && late.value ? PAUSE_MS : 0)
    },
    { immediate: true },
  )
  onScopeDispose(drop)

  function judgeNow() {
    if (!draft.value || !isLarge.value || isJudged()) return
    const asked = { draft: draft.value, setting: clock.setting }
    late.value = { ...asked, judgement: judgeAtOnce(asked.draft, asked.setting) }
  }

  return { judgement, isPending, isJudged, judgeNow, settle }
}

function countDomains({ edges }: Draft): number {
  return edges.reduce((sum, { domains }) => sum + domains.length, 0)
}
