import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deltaOf, withDelta } from '../../src/worker/delta'

describe('a list told by what is new in it', () => {
  it('gives the list again, whatever was added, removed or moved', () => {
    const list = fc.uniqueArray(fc.integer({ min: 0, max: 30 }))
    fc.assert(
      fc.property(list, list, (before, after) => {
        expect(withDelta(before, deltaOf(before, after))).toEqual(after)
      }),
    )
  })

  it('copies what is new and nothing else', () => {
    const [one, two, three] = [{ id: 1 }, { id: 2 }, { id: 3 }]
    const delta = deltaOf([one, two], [two, three, one])
    expect(delta.fresh).toEqual([three])
    expect(withDelta([one, two], structuredClone(delta))[0]).toBe(two)
  })

  it('takes an equal item for the one that is there', () => {
    const before = [{ rule: 'a' }, { rule: 'b' }]
    const delta = deltaOf(before, [{ rule: 'b' }], (item) => JSON.stringify(item))
    expect(delta.fresh).toEqual([])
    expect(withDelta(before, delta)[0]).toBe(before[1])
  })
})
