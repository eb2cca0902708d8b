import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, type EffectScope } from 'vue'
import { addRows, removeEdge, setDomainName } from '../../../src/request/estate'
import { worstByField } from '../../../src/rules/finding'
import { NO_QUERY } from '../../../src/screens/domains/estateRows'
import { useEstateFixes } from '../../../src/screens/domains/useEstateFixes'
import { useEstateRows } from '../../../src/screens/domains/useEstateRows'
import { useSelection } from '../../../src/screens/domains/useSelection'
import { useClockStore } from '../../../src/stores/clock'
import { useDraftStore } from '../../../src/stores/draft'
import { useOpenDraftStore } from '../../../src/stores/openDraft'
import { draftOf, edgesOf } from '../../fixtures/requests'

const EDGES = edgesOf(
  ['sip.contoso.com', ['contoso.com', 'sip.contoso.com']],
  ['sip.fabrikam.com', ['fabrikam.com']],
)
const WITH_FIX = 'e0d1'

describe('the table of a large estate', () => {
  let scope: EffectScope

  beforeEach(() => {
    setActivePinia(createPinia())
    scope = effectScope()
    vi.spyOn(useOpenDraftStore(), 'save').mockImplementation(() => undefined)
    useClockStore().now = '2026-11-21T14:05:00.000Z'
  })
  afterEach(() => scope.stop())

  function open() {
    const store = useDraftStore()
    store.show(draftOf({ edges: EDGES, asOf: '2018-01-15' }))
    const table = scope.run(() => {
      const rows = useEstateRows(() => worstByField(store.findings))
      const selection = useSelection(rows.shown, rows.homes)
      return { ...rows, ...selection, ...useEstateFixes(rows.query, selection.selected) }
    })!
    const ids = () => table.items.value.map(({ id }) => id)
    return { store, ids, ...table }
  }

  it('has each domain under its Access Edge', () => {
    const { ids, total, placesAt, keyOf } = open()
    expect(ids()).toEqual(['e0', 'e0d0', 'e0d1', 'e1', 'e1d0'])
    expect(total.value).toBe(3)
    expect(placesAt(3)).toMatchObject([{ edge: { id: 'e1' }, at: 1, domain: null }])
    expect(placesAt(4)).toMatchObject([{ edge: { id: 'e1' }, at: 1, domain: { id: 'e1d0' } }])
    expect(keyOf.value(4)).toBe('e1d0')
  })

  it('shows what is looked for, and all again where something else is to be seen', async () => {
    const { ids, query, uncover } = open()
    query.value = { ...NO_QUERY, text: 'fabrikam' }
    await nextTick()
    expect(ids()).toEqual(['e1', 'e1d0'])
    expect(uncover('e1d0')).toBe(1)
    expect(query.value.text).toBe('fabrikam')
    expect(uncover('e0d0')).toBe(1)
    expect(ids()).toHaveLength(5)
    expect(query.value).toEqual(NO_QUERY)
    expect(uncover('gone')).toBe(-1)
  })

  it('leaves a row where it is while somebody types in it', async () => {
    const { store, ids, query, hold, release } = open()
    query.value = { ...NO_QUERY, text: 'fabrikam', sort: 'name' }
    await nextTick()
    expect(ids()).toContain('e1d0')
    query.value = { text: '', rule: 'domain-is-fqdn', sort: 'edge' }
    await nextTick()
    expect(ids()).toEqual(['e0', WITH_FIX])
    hold()
    store.change((before) => setDomainName(before, WITH_FIX, 'adatum.com'))
    await nextTick()
    expect(store.findings.some(({ rule }) => rule === 'domain-is-fqdn')).toBe(false)
    expect(ids()).toEqual(['e0', WITH_FIX])
    release()
    expect(ids()).toEqual([])
  })

  it('follows rows that come and go, and forgets that one was selected that is gone', async () => {
    const { store, ids, selected, select, placesAt } = open()
    select('e0d0', true)
    select('e1d0', true)
    store.change((before) => addRows(before, 'e1', [{ id: 'new', name: '', contact: '' }]))
    await nextTick()
    expect(ids()).toEqual(['e0', 'e0d0', 'e0d1', 'e1', 'e1d0', 'new'])
    store.change((before) => removeEdge(before, 'e0', () => 'other'))
    expect(placesAt(1)).toEqual([])
    await nextTick()
    expect(ids()).toEqual(['e1', 'e1d0', 'new'])
    expect([...selected.value]).toEqual(['e1d0'])
    expect(placesAt(0)).toMatchObject([{ at: 0 }])
  })

  it('has fixes for what is selected, and for the rule that is looked for', async () => {
    const { query, rules, fixes, fixableRule, select } = open()
    expect(rules.value).toContainEqual(
      expect.objectContaining({ rule: 'domain-is-fqdn', count: 1 }),
    )
    expect(rules.value.every(({ title }) => !title.includes('{'))).toBe(true)
    expect(fixes.value).toEqual([])
    select('e0d0', true)
    expect(fixes.value).toEqual([])
    select(WITH_FIX, true)
    expect(fixes.value.map(({ where }) => where.field)).toEqual([`domain.${WITH_FIX}`])
    expect(fixableRule.value).toBeNull()
    query.value = { ...NO_QUERY, rule: 'domain-is-fqdn' }
    await nextTick()
    expect(fixableRule.value).toEqual({ rule: 'domain-is-fqdn', count: 1 })
    query.value = { ...NO_QUERY, rule: 'any' }
    expect(fixableRule.value).toBeNull()
  })
})
