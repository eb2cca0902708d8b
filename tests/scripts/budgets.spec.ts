import { expect, it } from 'vitest'
import { BUDGETS, routeSizes } from '../../scripts/budgets.js'

const manifest = {
  'index.html': { file: 'index.js', isEntry: true, imports: ['_vue.js'] },
  '_vue.js': { file: 'vue.js', imports: ['_shared.js'] },
  '_shared.js': { file: 'shared.js', imports: ['_vue.js'] },
  '_forms.js': { file: 'forms.js' },
  'src/screens/domains/DomainsView.vue': {
    file: 'domains.js',
    isDynamicEntry: true,
    imports: ['_forms.js', '_vue.js'],
  },
  '_map-1.js': { file: 'map.js' },
  '_PaperMap-1.css': { file: 'PaperMap.css' },
  'src/ui/paper/PaperMap.vue': { file: 'PaperMap.js', isDynamicEntry: true },
  'src/documents/csv.ts': { file: 'csv.js', isDynamicEntry: true },
}
const bytes: Record<string, number> = {
  'index.js': 1,
  'vue.js': 10,
  'shared.js': 100,
  'forms.js': 1000,
  'domains.js': 10_000,
  'map.js': 100_000,
  'PaperMap.js': 1_000_000,
}

it('adds up what the start and each view import, each file once', () => {
  expect(routeSizes(manifest, (file) => bytes[file] ?? Number.NaN)).toEqual([
    { route: 'map', bytes: 1_100_000, budget: BUDGETS.map },
    { route: 'first visit', bytes: 111, budget: BUDGETS.firstVisit },
    { route: 'domains', bytes: 11_111, budget: BUDGETS.screen },
  ])
})

it('says so when no screen was found', () => {
  const { 'index.html': start, '_vue.js': vue, '_shared.js': shared } = manifest
  const without = { 'index.html': start, '_vue.js': vue, '_shared.js': shared }
  expect(() => routeSizes(without, () => 0)).toThrow('no screen')
})

it('says so when no map was found', () => {
  const { 'src/ui/paper/PaperMap.vue': _, '_map-1.js': __, ...without } = manifest
  expect(() => routeSizes(without, () => 0)).toThrow('no map')
})

it('says so when nothing starts', () => {
  expect(() => routeSizes({}, () => 0)).toThrow('no entry')
})
