import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ref, shallowRef, type EffectScope, effectScope, nextTick } from 'vue'
import { writeInstant } from '../../src/paper/when'
import { assess } from '../../src/rules/assess'
import type { Draft } from '../../src/request/draft'
import { setDomainName } from '../../src/request/estate'
import type { NameTables } from '../../src/names/hostName'
import { loadNameTables } from '../../src/names/nameTables'
import { RULEBOOK } from '../../src/rules/rulebook'
import { useClockStore } from '../../src/stores/clock'
import { useFindings } from '../../src/stores/findings'
import { estateOf } from '../benchmarks/estate'

const DAY = '2026-11-21'

describe('the findings of a draft', () => {
  let scope: EffectScope
  let tables: NameTables

  beforeEach(async () => {
    setActivePinia(createPinia())
    tables = await loadNameTables({ international: false })
    scope = effectScope()
  })
  afterEach(() => scope.stop())

  function open(first: Draft) {
    const draft = shallowRef<Draft | null>(null)
    const judged = scope.run(() => useFindings(draft, ref(DAY), shallowRef(tables)))!
    draft.value = first
    return { draft, ...judged }
  }

  const expected = (of: Draft) => {
    const clock = useClockStore()
    return assess(of, {
      asOf: DAY,
      now: clock.now,
      rulebook: RULEBOOK,
      tables,
      writeTime: (at) => writeInstant(at, clock),
    })
  }
  const misspell = (of: Draft, name = 'two words') =>
    setDomainName(of, of.edges[3]!.domains[0]!.id, name)

  it('are there at once for a small one', () => {
    const { draft, findings, isPending } = open(estateOf(200))
    expect(findings.value).toEqual(expected(draft.value!))
    draft.value = misspell(draft.value!)
    expect(findings.value.some(({ rule }) => rule === 'name-space')).toBe(true)
    expect(isPending.value).toBe(false)
  })

  it('come a moment later for a large one, and are the same', async () => {
    const { draft, findings, isPending } = open(estateOf(1_500))
    expect(isPending.value).toBe(true)
    expect(findings.value).toEqual([])
    await vi.waitFor(() => expect(isPending.value).toBe(false), 5_000)
    expect(findings.value).toEqual(expected(draft.value!))

    const before = findings.value
    draft.value = misspell(draft.value!)
    draft.value = misspell(draft.value!, 'three words here')
    await nextTick()
    // Those of a moment ago stay on the screen meanwhile.
    expect(findings.value).toBe(before)
    await vi.waitFor(() => expect(findings.value).not.toBe(before), 5_000)
    expect(findings.value).toEqual(expected(draft.value!))
    // What did not change was not copied.
    expect(findings.value.filter((finding) => before.includes(finding)).length).toBeGreaterThan(100)
  })

  it('are brought up to date where something rests on them', async () => {
    const { draft, findings, isPending, judgeNow } = open(estateOf(1_500))
    await vi.waitFor(() => expect(isPending.value).toBe(false), 5_000)
    draft.value = misspell(draft.value!)
    judgeNow()
    expect(findings.value).toEqual(expected(draft.value!))
  })

  it('are waited for where something rests on them, whatever is typed meanwhile', async () => {
    const { draft, findings, isJudged, settle } = open(estateOf(1_500))
    expect(isJudged()).toBe(false)
    const settled = settle()
    await nextTick()
    draft.value = misspell(draft.value!)
    await settled
    expect(isJudged()).toBe(true)
    expect(findings.value).toEqual(expected(draft.value))
    draft.value = misspell(draft.value, 'three words here')
    expect(isJudged()).toBe(false)
    await Promise.all([settle(), settle()])
    expect(findings.value).toEqual(expected(draft.value))
  })

  it('of a small draft are those of now at any time', () => {
    const { draft, isJudged } = open(estateOf(10))
    expect(isJudged()).toBe(true)
    draft.value = misspell({ ...draft.value!, edges: estateOf(200).edges })
    expect(isJudged()).toBe(true)
  })

  it('of one draft are never shown for another', async () => {
    const { draft, findings, isPending } = open(estateOf(1_500))
    await vi.waitFor(() => expect(isPending.value).toBe(false), 5_000)
    draft.value = { ...estateOf(1_200), id: 'another' }
    await nextTick()
    expect(findings.value).toEqual([])
    await vi.waitFor(() => expect(isPending.value).toBe(false), 5_000)
    expect(findings.value).toEqual(expected(draft.value))
  })
})
