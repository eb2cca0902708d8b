import { describe, expect, it } from 'vitest'
import {
  circles,
  describeHouse,
  filesIn,
  foldersOf,
  importGraph,
  quantile,
} from '../../scripts/house.js'

const source = filesIn('src')

describe('the house', () => {
  it('has at most 20 files in a folder', () => {
    expect(source.size).toBeGreaterThan(400)
    expect([...foldersOf(source)].filter(([, count]) => count > 20)).toEqual([])
  })

  it.each([false, true])('has no circle of imports (with types: %s)', (types) => {
    expect(circles(importGraph(source, { types }))).toEqual([])
  })

  it('says what it is like', () => {
    expect(describeHouse()).toMatch(/Files per folder: \d+ in the middle, \d+ at most \(src\//)
  })
})

describe('what is measured', () => {
  it('finds circles, also of more than two, and none where there is none', () => {
    const graph = (edges: Record<string, string[]>) => new Map(Object.entries(edges))
    expect(circles(graph({ a: ['b'], b: ['c'], c: [] }))).toEqual([])
    expect(circles(graph({ a: ['b'], b: ['c'], c: ['a'], d: ['a'] }))).toEqual([['a', 'b', 'c']])
    expect(circles(graph({ a: ['b'], b: ['a'], c: ['d'], d: ['c', 'a'] }))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  it('tells imports of types from others', () => {
    const texts = new Map([
      ['src/a.ts', "import type { B } from './b'\nimport { type C } from './c'\nimport './d'"],
      ['src/b.ts', ''],
      ['src/c.ts', ''],
      ['src/d.ts', ''],
      ['src/E.vue', "<script setup>\nimport a from './a'\n</script>"],
    ])
    expect(importGraph(texts, { types: false }).get('src/a.ts')).toEqual(['src/d.ts'])
    expect(importGraph(texts, { types: true }).get('src/a.ts')).toHaveLength(3)
    expect(importGraph(texts, { types: true }).get('src/E.vue')).toEqual(['src/a.ts'])
  })

  it('takes the middle and the ninth of ten', () => {
    expect(quantile([5, 1, 3], 0.5)).toBe(3)
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(10)
    expect(quantile([], 0.5)).toBe(0)
  })
})
