import { describe, expect, it } from 'vitest'
import {
  LONG_TABLES,
  MOST_LINES,
  circles,
  describeHouse,
  filesIn,
  foldersOf,
  importGraph,
  longFiles,
  quantile,
} from '../../scripts/house.js'

const source = filesIn('src')

describe('the house', () => {
  it('has at most 20 files in a folder', () => {
    expect(source.size).toBeGreaterThan(400)
    expect([...foldersOf(source)].filter(([, count]) => count > 20)).toEqual([])
  })

  it('has no file over 250 lines but the tables that are named, and names no other', () => {
    expect(longFiles(source).sort()).toEqual(LONG_TABLES)
  })

  it.each([false, true])('has no circle of imports (with types: %s)', (types) => {
    expect(circles(importGraph(source, { types }))).toEqual([])
  })

  it('has a test of its own for each component over 100 lines', () => {
    const tests = filesIn('tests')
    const names = [...source.keys()].filter(
      (file) => file.endsWith('.vue') && (source.get(file) ?? '').split('\n').length > 100,
    )
    expect(names.length).toBeGreaterThan(20)
    const isTested = (name: string) =>
      [...tests].some(
        ([file, text]) => file.endsWith(`/${name}.spec.ts`) || text.includes(`/${name}.vue'`),
      )
    const untested = names
      .map((file) => file.replace(/^.*\/|\.vue$/g, ''))
      .filter((name) => !isTested(name))
    expect(untested).toEqual([])
  })

  it('says what it is like', () => {
    const house = describeHouse()
    expect(house).toMatch(/Files per folder: \d+ in the middle, \d+ at most \(src\//)
    expect(house).toMatch(/Files over 250 lines: (\d+) of \d+, \1 of them tables/)
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

  it('calls a file long from the first line that is too many', () => {
    const texts = new Map([
      ['src/a.ts', '\n'.repeat(MOST_LINES)],
      ['src/b.ts', '\n'.repeat(MOST_LINES + 1)],
    ])
    expect(longFiles(texts)).toEqual(['src/b.ts'])
  })

  it('takes the middle and the ninth of ten', () => {
    expect(quantile([5, 1, 3], 0.5)).toBe(3)
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(10)
    expect(quantile([], 0.5)).toBe(0)
  })
})
