import { describe, expect, it } from 'vitest'
import { nextTick, shallowRef } from 'vue'
import { useSelection } from '../../../src/screens/domains/useSelection'

const rows = (...ids: string[]) => ids.map((id) => ({ id }))

function selection() {
  const shown = shallowRef(rows('a', 'b'))
  const there = shallowRef<ReadonlyMap<string, number>>(
    new Map(['a', 'b', 'c'].map((id) => [id, 0])),
  )
  return { shown, there, ...useSelection(shown, there) }
}

describe('selected rows', () => {
  it('are added and taken out one by one', () => {
    const { selected, select } = selection()
    select('a', true)
    select('b', true)
    select('a', false)
    expect([...selected.value]).toEqual(['b'])
  })

  it('are all that are shown, or none of them', () => {
    const { selected, allShown, selectShown } = selection()
    selectShown()
    expect([...selected.value]).toEqual(['a', 'b'])
    expect(allShown.value).toBe(true)
    selectShown()
    expect([...selected.value]).toEqual([])
  })

  it('are not all where nothing is shown', () => {
    const { shown, allShown } = selection()
    shown.value = []
    expect(allShown.value).toBe(false)
  })

  it('stay selected while a filter hides them', () => {
    const { shown, selected, select } = selection()
    select('b', true)
    shown.value = rows('a')
    expect([...selected.value]).toEqual(['b'])
  })

  it('are forgotten once they are gone', async () => {
    const { there, selected, select } = selection()
    select('b', true)
    select('c', true)
    there.value = new Map([['c', 0]])
    await nextTick()
    expect([...selected.value]).toEqual(['c'])
  })
})
