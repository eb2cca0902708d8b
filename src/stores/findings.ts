import { computed, onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import { writeInstant } from '../paper/when'
import { assess } from '../rules/assess'
import type { AccessEdge, Draft } from '../request/draft'
import type { Finding } from '../rules/finding'
import type { NameTables } from '../names/hostName'
import type { Instant, IsoDate } from '../core/time'
import { RULEBOOK } from '../rules/rulebook'
import { useBackgroundStore, type Background } from '../worker/background'
import { useClockStore } from './clock'
import { deltaOf, withDelta } from '../worker/delta'

/** SIP domains up to which a draft is judged within a keystroke. */
const SMALL = 1_000
/** A large draft is judged when typing pauses. Milliseconds. */
const PAUSE = 250

/** What was found, and in which state of things. */
interface Late {
  of: Draft
  asOf: IsoDate
  now: Instant
  findings: readonly Finding[]
}

/**
 * The findings of a draft. A small one is judged at once. A large one is judged beside the page: until that is done
 * the findings are those of a moment ago. Where something rests on them, `settle` waits for those of now; `judgeNow`
 * does not wait, and holds the page up.
 */
export function useFindings(
  draft: Readonly<Ref<Draft | null>>,
  asOf: Readonly<Ref<IsoDate>>,
  tables: Readonly<Ref<NameTables | undefined>>,
) {
  const clock = useClockStore()
  const backgrounds = useBackgroundStore()
  const late = shallowRef<Late | null>(null)

  const isLarge = computed(() => draft.value !== null && countDomains(draft.value) > SMALL)
  const findings = computed<readonly Finding[]>(() => {
    if (!draft.value) return []
    if (!isLarge.value) return judge(draft.value)
    return late.value?.findings ?? []
  })
  /** Whether a large draft was not looked through even once. */
  const isPending = computed(() => isLarge.value && late.value === null)

  function judge(of: Draft): readonly Finding[] {
    return assess(of, {
      asOf: asOf.value,
      now: clock.now,
      rulebook: RULEBOOK,
      writeTime: (at) => writeInstant(at, clock),
      ...(tables.value && { tables: tables.value }),
    })
  }

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
    const { value: last } = late
    return (
      !isLarge.value ||
      (last?.of === draft.value && last?.asOf === asOf.value && last.now === clock.now)
    )
  }

  /** Resolves when the findings are those of the draft as it is now. */
  async function settle(): Promise<void> {
    clearTimeout(timer)
    while (!isJudged()) {
      const mine = (running ??= judgeBeside())
      await mine.finally(() => {
        if (running === mine) running = null
      })
    }
  }

  async function judgeBeside() {
    const { value: of } = draft
    if (!of) return
    const own = (background ??= backgrounds.open())
    const { edges, ...rest } = of
    const { value: day } = asOf
    const { now, zone, locale } = clock
    const delta = await own.run('judge', (isNew) => {
      const known = isNew ? [] : sent
      if (isNew) found = []
      sent = edges
      return { draft: rest, edges: deltaOf(known, edges), asOf: day, now, zone, locale }
    })
    if (own !== background) return
    found = withDelta(found, delta)
    late.value = { of, asOf: day, now, findings: found }
  }

  // At once: nobody may wait for what is dropped.
  watch(() => draft.value?.id, drop, { flush: 'sync' })
  watch([draft, asOf, () => clock.now], () => {
    if (!isLarge.value) return
    clearTimeout(timer)
    timer = setTimeout(settle, late.value ? PAUSE : 0)
  })
  onScopeDispose(drop)

  function judgeNow() {
    const { value: of } = draft
    if (!of || !isLarge.value) return
    if (isJudged()) return
    late.value = { of, asOf: asOf.value, now: clock.now, findings: judge(of) }
  }

  return { findings, isPending, isJudged, judgeNow, settle }
}

function countDomains({ edges }: Draft): number {
  return edges.reduce((sum, { domains }) => sum + domains.length, 0)
}
