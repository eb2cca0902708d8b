import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { BUDGETS, budgetOf, buildSizes, loadedSizes, routeSizes } from '../../scripts/budgets.js'

const manifest = {
  '_start-1.js': { file: 'start.js', imports: ['_vue.js'] },
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
  'start.js': 1,
  'vue.js': 10,
  'shared.js': 100,
  'forms.js': 1000,
  'domains.js': 10_000,
  'map.js': 100_000,
  'PaperMap.js': 1_000_000,
}

it('adds up what the start and each view import, each file once', () => {
  expect(routeSizes(manifest, (file) => bytes[file] ?? Number.NaN)).toEqual([
    { what: 'map', bytes: 1_100_000, budget: BUDGETS.map },
    { what: 'first visit', bytes: 111, budget: BUDGETS.firstVisit },
    { what: 'domains', bytes: 11_111, budget: BUDGETS.screen },
  ])
})

it('says so when no screen was found', () => {
  const { '_start-1.js': start, '_vue.js': vue, '_shared.js': shared } = manifest
  const without = { '_start-1.js': start, '_vue.js': vue, '_shared.js': shared }
  expect(() => routeSizes(without, () => 0)).toThrow('no screen')
})

it('says so when no map was found', () => {
  const { 'src/ui/paper/PaperMap.vue': _, '_map-1.js': __, ...without } = manifest
  expect(() => routeSizes(without, () => 0)).toThrow('no map')
})

it('says so when nothing starts', () => {
  expect(() => routeSizes({}, () => 0)).toThrow('no start')
})

const script = (file: string) => ({ file, body: new Uint8Array(1000) })

it('weighs what a browser loaded, the worker for itself, and lets a map come later', () => {
  const weights = loadedSizes({
    'first visit': [script('start-1.js')],
    order: [script('start-1.js'), script('order-1.js')],
    domains: [script('start-1.js'), script('background.worker-1.js')],
  })
  expect(weights.map(({ what, budget }) => [what, budget])).toEqual([
    ['first visit, loaded', BUDGETS.firstVisit],
    ['order, loaded', budgetOf('order') + BUDGETS.later],
    ['domains, loaded', budgetOf('domains') + BUDGETS.later + BUDGETS.map],
    ['domains, worker', BUDGETS.worker],
  ])
  const [first, order, domains, worker] = weights.map(({ bytes }) => bytes)
  expect([order, domains, worker]).toEqual([2 * first!, first, first])
})

it('says so when a screen loaded nothing', () => {
  expect(() => loadedSizes({ order: [] })).toThrow('“order”')
})

it('weighs the files for a host without the one to take along and without copies', () => {
  const root = mkdtempSync(join(tmpdir(), 'edgewise-sizes-'))
  for (const file of ['a.js', 'a.js.br', 'a.js.gz', 'edgewise.html'])
    writeFileSync(join(root, file), 'text')
  const [files, single] = buildSizes(root)
  rmSync(root, { recursive: true })
  expect(files).toEqual({ ...single, what: 'all files for a host', budget: BUDGETS.files })
  expect(single?.bytes).toBeGreaterThan(0)
})
