// @ts-check
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { createServer } from 'vite'
import { buildIfNeeded } from './build.js'

/**
 * Measures what a large estate costs and writes it to docs/bench.md; fails where a figure is over its limit.
 * Run it on a quiet machine.
 */
const REPORT = 'docs/bench.md'

buildIfNeeded()
const vite = await createServer({
  configFile: false,
  logLevel: 'warn',
  server: { middlewareMode: true, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true },
})
/** @type {typeof import('../tests/benchmarks/cost')} */
const cost = /** @type {any} */ (await vite.ssrLoadModule('/tests/benchmarks/cost.ts'))
/** @type {typeof import('../tests/benchmarks/screen')} */
const screen = /** @type {any} */ (await vite.ssrLoadModule('/tests/benchmarks/screen.ts'))
const costs = await cost.costs()
const figures = await screen.screenFigures()
await vite.close()

const limits = [
  { what: 'Typing in a domain field, p98', figure: figures.typing.p98, limit: 50, unit: 'ms' },
  { what: 'Longest task on the main thread', figure: figures.longestTask, limit: 100, unit: 'ms' },
  { what: 'Preview of 10,000 pasted names', figure: figures.preview, limit: 1000, unit: 'ms' },
  {
    what: 'Opening 10,000 domains against 10',
    figure: figures.openLarge / figures.openSmall,
    limit: 3,
    unit: 'times',
  },
  {
    what: 'Heap of the page, without its worker',
    figure: figures.heap / 2 ** 20,
    limit: 150,
    unit: 'MB',
  },
  ...growth().map(({ work, factor }) => ({
    what: `Growth of “${work}” over n log n, 1,000 to 100,000 names`,
    figure: factor,
    limit: 2,
    unit: 'times',
  })),
]

const report = [
  '# What a large estate costs',
  '',
  `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine()}, Node ${process.versions.node}, Chromium without throttling.`,
  'The draft has 10,000 SIP domains under 295 Access Edges, unless it says otherwise.',
  '',
  '| Figure | Measured | Limit |',
  '|---|---|---|',
  ...limits.map(
    ({ what, figure, limit, unit }) => `| ${what} | ${round(figure)} ${unit} | ${limit} ${unit} |`,
  ),
  '',
  `Opening took ${round(figures.openSmall)} ms with 10 domains and ${round(figures.openLarge)} ms with 10,000, from the address to the first name. Half of ${figures.typing.keys} keys were on the screen within ${round(figures.typing.p50)} ms; the browser reports nothing under 16.`,
  '',
  '## Pure work by the number of names',
  '',
  'Milliseconds, each name read as for the first time; in brackets nanoseconds for each n log₂ n.',
  '',
  `| Names | ${works().join(' | ')} |`,
  `|---|${works()
    .map(() => '---|')
    .join('')}`,
  ...cost.SIZES.map((names) => `| ${names.toLocaleString('en-GB')} | ${row(names).join(' | ')} |`),
  '',
].join('\n')
writeFileSync(REPORT, report)
console.log(report)
const over = limits.filter(({ figure, limit }) => !(figure <= limit))
for (const { what } of over) console.log(`Over its limit: ${what}`)
process.exitCode = over.length > 0 ? 1 : 0

function works() {
  return [...new Set(costs.map(({ work }) => work))]
}

/** @param {number} names */
function row(names) {
  return costs
    .filter((each) => each.names === names)
    .map(({ time }) => `${round(time)} (${round((time * 1e6) / unitsOf(names))})`)
}

/** How much more a unit of n log n costs with the most names than with 1,000. */
function growth() {
  /** @type {(work: string, names: number) => number} */
  const each = (work, names) => {
    const found = costs.find((one) => one.work === work && one.names === names)
    return (found?.time ?? Infinity) / unitsOf(names)
  }
  return works().map((work) => ({ work, factor: each(work, 100_000) / each(work, 1_000) }))
}

/** @param {number} names */
function unitsOf(names) {
  return names * Math.log2(names)
}

function machine() {
  const [first] = cpus()
  return `${cpus().length} cores of ${first?.model.trim() ?? 'an unknown processor'}`
}

/** @param {number} figure */
function round(figure) {
  return figure >= 10 ? Math.round(figure).toLocaleString('en-GB') : figure.toFixed(1)
}
