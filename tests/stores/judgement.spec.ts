import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { computed, shallowRef, type EffectScope, effectScope, nextTick } from 'vue'
import type { Draft } from '../../src/request/draft'
import { setDomainName } from '../../src/request/estate'
import { judgeAtOnce } from '../../src/rules/judge'
import * as nameTables from '../../src/names/nameTables'
import { useClockStore } from '../../src/stores/clock'
import { useJudgement } from '../../src/stores/judgement'
import { estateOf as anyEstate } from '../benchmarks/estate'

vi.mock('../../src/names/nameTables', { spy: true })

/** Under the rules of a day on which each domain has something to be told about. */
const estateOf = (names: number): Draft => ({ ...anyEstate(names), asOf: '2021-06-01' })

describe('the findings of a draft', () => {
  let scope: EffectScope

  beforeEach(() => {
    setActivePinia(createPinia())
    scope = effectScope()
  })
  afterEach(() => scope.stop())

  function open(first: Draft) {
    const draft = shallowRef<Draft | null>(null)
    const judged = scope.run(() => useJudgement(draft))!
    draft.value = first
    const findings = computed(() => judged.judgement.value?.findings ?? [])
    return { draft, findings, ...judged }
  }

  const expected = (of: Draft) => judgeAtOnce(of, useClockStore().setting).findings
  const misspell = (of: Draft, name = 'two words', edge = 3) =>
    setDomainName(of, of.edges[edge]!.domains[0]!.id, name)

  const rulesIn = (findings: readonly { rule: string }[]) => findings.map(({ rule }) => rule)

  it('are there at once for a small one', () => {
    const { draft, findings, isPending } = open(estateOf(200))
    expect(findings.value).toEqual(expected(draft.value!))
    draft.value = { ...draft.value!, kind: null }
    expect(rulesIn(findings.value)).toContain('kind-missing')
    expect(isPending.value).toBe(false)
  })

  // A table that was loaded stays, so this is one story.
  it('wait for a table that a name needs, say where it cannot be fetched, and try again', async () => {
    const { draft, findings, judgement, isJudged, settle } = open(estateOf(10))
    const before = findings.value
    vi.mocked(nameTables.shareTables).mockRejectedValueOnce(new TypeError('Failed to fetch'))
    draft.value = misspell(draft.value!, 'co.uk', 0)
    // Those of a moment ago stay on the screen meanwhile.
    expect([findings.value, isJudged()]).toEqual([before, false])
    await settle()
    expect([isJudged(), judgement.value?.complete]).toEqual([true, false])
    expect(rulesIn(findings.value)).toContain('name-not-checked')

    draft.value = misspell(draft.value, 'com.au', 0)
    await settle()
    expect(judgement.value?.complete).toBe(true)
    expect(rulesIn(findings.value)).toContain('name-public-suffix')
    draft.value = misspell(draft.value, 'two words', 0)
    expect(findings.value).toEqual(expected(draft.value))
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
