// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { basename, join } from 'node:path'
import { createServer } from 'vite'
import { buildIfNeeded } from './build.js'
import { hashAndEnding } from './assetNames.js'
import { buildSizes, compressed, routeSizes } from './budgets.js'

/**
 * Measures what the pages cost beside a hand-written one, how fast they answer and what a large estate costs, and
 * writes it to docs/bench.md; fails where a figure is over its limit. Run it on a quiet machine.
 */
const REPORT = 'docs/bench.md'

/** @typedef {{ what: string, figure: number, limit: number, unit: string }} Limit */

buildIfNeeded()
const vite = await createServer({
  configFile: false,
  logLevel: 'warn',
  server: { middlewareMode: true, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true },
})
/** @type {(path: string) => Promise<any>} */
const load = (path) => vite.ssrLoadModule(`/tests/benchmarks/${path}.ts`)
/** @type {typeof import('../tests/benchmarks/cost')} */
const cost = await load('cost')
/** @type {typeof import('../tests/benchmarks/pages')} */
const { CONTROL, FIRST_VISIT, NEXT_VISIT, STEP_COLD, STEP_WARM, pageFigures } = await load('pages')
/** @type {typeof import('../tests/benchmarks/interaction')} */
const { interactionFigures } = await load('interaction')
/** @type {typeof import('../tests/benchmarks/screen')} */
const { OPENED, screenFigures } = await load('screen')

const pages = await pageFigures()
const interaction = await interactionFigures()
const estate = await screenFigures()
const costs = await cost.costs()
await vite.close()

const manifest = JSON.parse(readFileSync('release/chunks.json', 'utf8'))
/** @type {(file: string) => number} */
const sizeOf = (file) => compressed(readFileSync(join('dist', file)))
const routes = routeSizes(manifest, sizeOf)
const chunks = [...new Set(Object.values(manifest).map(({ file }) => String(file)))]
  .filter((file) => file.endsWith('.js'))
  .map((file) => ({
    file: basename(file).replace(new RegExp(hashAndEnding('js')), ''),
    bytes: sizeOf(file),
  }))
  .sort((a, b) => b.bytes - a.bytes)

const control = pageOf(CONTROL).median.lcp
/** @type {(page: string) => number} */
const ratio = (page) => pageOf(page).median.lcp / control
const own = pages.filter(({ page }) => page !== CONTROL)
/** @type {Limit[]} */
const limits = [
  limit(
    'Requests, first visit: largest paint against the control',
    ratio(FIRST_VISIT),
    1.1,
    'times',
  ),
  limit('Requests, next visit: the same', ratio(NEXT_VISIT), 0.65, 'times'),
  limit('Step 3 with a stored draft, next visit: the same', ratio(STEP_WARM), 1.8, 'times'),
  limit('Step 3 with a stored draft, no file kept: the same', ratio(STEP_COLD), 4, 'times'),
  limit('Blocking time, step 3, next visit', pageOf(STEP_WARM).median.blocking, 50, 'ms'),
  limit('Layout shift on any of them', Math.max(...own.map(({ median }) => median.cls)), 0, ''),
  limit('Blocking time, requests', pageOf(FIRST_VISIT).median.blocking, 30, 'ms'),
  limit('Requests before the first paint', pageOf(FIRST_VISIT).median.requests, 5, ''),
  limit('Heap of the requests page', pageOf(FIRST_VISIT).median.heap / 2 ** 20, 4, 'MB'),
  limit('Main job with 10 domains, p98 of all events', interaction.plain.p98, 32, 'ms'),
  limit('The same, four times slower', interaction.slow.p98, 64, 'ms'),
  limit('Its longest task, four times slower', interaction.slow.longestTask, 50, 'ms'),
  limit('Typing with 10,000 domains, p98 of all events', estate.typing.p98, 32, 'ms'),
  limit('Longest task meanwhile', estate.typing.longestTask, 50, 'ms'),
  ...OPENED.flatMap((/** @type {'documents' | 'verify' | 'summary'} */ screen) => [
    limit(`Opening “${screen}”, 10 domains`, estate.opening[screen].small, 100, 'ms'),
    limit(`The same, 10,000 domains`, estate.opening[screen].large, 300, 'ms'),
  ]),
  ...buildSizes('dist').map(({ what, bytes, budget }) =>
    limit(`Size of ${what}, after brotli`, bytes / 1000, budget / 1000, 'kB'),
  ),
  limit('Preview of 10,000 pasted names', estate.preview, 1000, 'ms'),
  limit('Opening 10,000 domains against 10', estate.openLarge / estate.openSmall, 3, 'times'),
  limit('Heap with 10,000 domains, without the worker', estate.heap / 2 ** 20, 150, 'MB'),
  ...growth().map(({ work, factor }) =>
    limit(`Growth of “${work}” over n log n, 1,000 to 100,000 names`, factor, 2, 'times'),
  ),
]
const report = [
  '# What it costs',
  '',
  `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine()}, Node ${process.versions.node}, Chromium.`,
  '',
  ...table(
    ['Figure', 'Measured', 'Limit'],
    limits.map(({ what, figure, limit, unit }) => [
      what,
      `${round(figure)} ${unit}`,
      `${limit} ${unit}`,
    ]),
  ),
  '## Opening a page',
  '',
  'On a line of 1.6 Mbit/s with 150 ms delay and a processor slowed down four times; the pages take turns with the',
  'hand-written one, eleven rounds. Medians; for the largest paint also the least and the most. Nothing is kept of',
  'the app on a first visit; on a next one its service worker has the files.',
  '',
  ...table(
    [
      'Page',
      'Largest paint',
      'Against the control',
      'Layout shift',
      'Blocking',
      'Requests before',
      'Heap',
    ],
    pages.map(({ page, median, lcp: [least, most] }) => [
      page,
      `${round(median.lcp)} ms (${round(least)}–${round(most)})`,
      round(median.lcp / control),
      String(Number(median.cls.toFixed(4))),
      `${round(median.blocking)} ms`,
      String(median.requests),
      `${round(median.heap / 2 ** 20)} MB`,
    ]),
  ),
  '## JavaScript',
  '',
  'Kilobytes of 1,000 bytes after brotli: a screen with all that it imports, then every file.',
  '',
  ...table(
    ['Screen', 'kB', 'Budget'],
    routes.map(({ what, bytes, budget }) => [what, kilobytes(bytes), kilobytes(budget)]),
  ),
  ...table(
    ['File', 'kB'],
    chunks.map(({ file, bytes }) => [file, kilobytes(bytes)]),
  ),
  '## Answering',
  '',
  'Each event of a person, from itself to the next frame; the browser reports nothing under 16 ms.',
  '',
  ...table(
    ['What', 'Events', 'Half within', '98 % within', 'Longest task'],
    [
      ['Main job, 10 domains', interaction.plain],
      ['Main job, four times slower', interaction.slow],
      ['Typing, 10,000 domains', estate.typing],
    ].map(([what, seen]) => responses(String(what), /** @type {any} */ (seen))),
  ),
  `Opening step 3 took ${round(estate.openSmall)} ms with 10 domains and ${round(estate.openLarge)} ms with 10,000 under 295 Access Edges, from the address to the first name.`,
  '',
  '## Pure work by the number of names',
  '',
  'Milliseconds, each name read as for the first time; in brackets nanoseconds for each n log₂ n.',
  '',
  ...table(
    ['Names', ...works()],
    cost.SIZES.map((names) => [names.toLocaleString('en-GB'), ...row(names)]),
  ),
].join('\n')
writeFileSync(REPORT, `${report.trimEnd()}\n`)
console.log(report)
const over = limits.filter(({ figure, limit }) => !(figure <= limit))
for (const { what } of over) console.log(`Over its limit: ${what}`)
process.exitCode = over.length > 0 ? 1 : 0

/**
 * @param {string} what
 * @param {number} figure
 * @param {number} limit
 * @param {string} unit
 * @returns {Limit}
 */
function limit(what, figure, limit, unit) {
  return { what, figure, limit, unit }
}

/** @param {string} name */
function pageOf(name) {
  const found = pages.find(({ page }) => page === name)
  if (!found) throw new Error(`No page is called ${name}.`)
  return found
}

/**
 * @param {string[]} head
 * @param {string[][]} rows
 */
function table(head, rows) {
  /** @type {(cells: string[]) => string} */
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line), '']
}

/**
 * @param {string} what
 * @param {import('../tests/benchmarks/responses').Responses} seen
 */
function responses(what, { events, p50, p98, longestTask }) {
  return [what, String(events), `${round(p50)} ms`, `${round(p98)} ms`, `${round(longestTask)} ms`]
}

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

/** @param {number} bytes */
function kilobytes(bytes) {
  return (bytes / 1000).toFixed(1)
}

/** @param {number} figure */
function round(figure) {
  return figure >= 10
    ? Math.round(figure).toLocaleString('en-GB')
    : String(Number(figure.toFixed(2)))
}
