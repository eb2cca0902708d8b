// @ts-check
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'

/**
 * What may be loaded, in bytes after brotli. JavaScript of the requests page in an empty browser, of a step or any
 * other screen with its frame and what reads its draft, of those beside the steps that write or compare one document, of
 * the page of all documents, and of the guide. `later` is
 * what a screen with a draft fetches once it is drawn, such as the findings under it; `map` the picture of a request,
 * from the draft to its last line; `worker` what reads and compares beside the page. Then all files for a host, and the
 * one to take along.
 */
export const BUDGETS = {
  firstVisit: 45_000,
  screen: 112_000,
  documents: 128_000,
  aside: 117_500,
  guide: 113_000,
  later: 4_000,
  map: 6_000,
  worker: 67_000,
  files: 700_000,
  single: 450_000,
}

/**
 * What something weighs beside what it may.
 * @typedef {{ what: string, bytes: number, budget: number }} Weight
 */

/** The screens beside the steps, each with what it writes. */
const ASIDE = ['summary', 'verify', 'versions']

/** @param {string} screen its folder */
export function budgetOf(screen) {
  if (ASIDE.includes(screen)) return BUDGETS.aside
  return screen === 'documents' || screen === 'guide' ? BUDGETS[screen] : BUDGETS.screen
}

/** A screen that is loaded when it is asked for, by its folder. */
const VIEW = /^src\/screens\/(\w+)\/\w+View\.vue$/

/** The file that the page names: a group of vite.config.ts by its name. */
const START = /^_start-[\w-]+\.js$/
/** What draws the map: groups of vite.config.ts by their names, and the components. */
const MAP = /^_(?:map|layout|PaperMap)-|\/(?:PaperMap|DomainMap)\.vue$/
/** The screens that draw it once they are there. */
const WITH_MAP = ['domains', 'summary', 'verify']

/** @param {Uint8Array} bytes */
export const compressed = (bytes) => brotliCompressSync(bytes).length

/**
 * @typedef {Record<string, { file: string, imports?: string[], isDynamicEntry?: boolean, src?: string }>} Manifest
 */

/**
 * What the start page and every part loaded on demand carry together with all that they import, by Vite's manifest.
 * @param {Manifest} manifest
 * @param {(file: string) => number} sizeOf
 * @returns {Weight[]}
 */
export function routeSizes(manifest, sizeOf) {
  const start = Object.keys(manifest).find((key) => START.test(key))
  if (start === undefined) throw new Error('The manifest has no start.')
  /** @param {string[]} keys */
  const size = (keys) =>
    [...closure(manifest, keys)].map((file) => sizeOf(file)).reduce((sum, bytes) => sum + bytes, 0)
  const views = Object.keys(manifest).filter((key) => VIEW.test(key))
  if (views.length === 0) throw new Error('The manifest has no screen.')
  return [
    {
      what: 'map',
      bytes: [...new Set(mapParts(manifest))].reduce((sum, file) => sum + sizeOf(file), 0),
      budget: BUDGETS.map,
    },
    { what: 'first visit', bytes: size([start]), budget: BUDGETS.firstVisit },
    ...views.map((view) => {
      const what = VIEW.exec(view)?.[1] ?? view
      return { what, bytes: size([start, view]), budget: budgetOf(what) }
    }),
  ]
}

/** Parts that draw the map and nothing else. @param {Manifest} manifest */
function mapParts(manifest) {
  const found = Object.entries(manifest).filter(
    ([key, { file }]) => MAP.test(key) && file.endsWith('.js'),
  )
  if (found.length === 0) throw new Error('The manifest has no map.')
  return found.map(([, { file }]) => file)
}

/**
 * @param {Manifest} manifest
 * @param {string[]} keys
 */
function closure(manifest, keys) {
  const seen = new Set(keys)
  for (const key of seen) manifest[key]?.imports?.forEach((name) => seen.add(name))
  return new Set([...seen].map((key) => manifest[key]?.file ?? ''))
}

/**
 * What a browser has loaded of each screen, with what the screen fetched later, and its worker for itself.
 * @param {Record<string, { file: string, body: Uint8Array }[]>} loaded by the name of the screen
 * @returns {Weight[]}
 */
export function loadedSizes(loaded) {
  return Object.entries(loaded).flatMap(([screen, scripts]) => {
    if (scripts.length === 0) throw new Error(`No script of “${screen}” was seen.`)
    /** @param {boolean} ofWorker */
    const size = (ofWorker) =>
      scripts
        .filter(({ file }) => file.includes('.worker-') === ofWorker)
        .reduce((sum, { body }) => sum + compressed(body), 0)
    const later = BUDGETS.later + (WITH_MAP.includes(screen) ? BUDGETS.map : 0)
    const budget = screen === 'first visit' ? BUDGETS.firstVisit : budgetOf(screen) + later
    const worker = size(true)
    return [
      { what: `${screen}, loaded`, bytes: size(false), budget },
      ...(worker > 0 ? [{ what: `${screen}, worker`, bytes: worker, budget: BUDGETS.worker }] : []),
    ]
  })
}

/**
 * The files for a host, and the one to take along.
 * @param {string} root
 * @returns {Weight[]}
 */
export function buildSizes(root) {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) => statSync(join(root, path)).isFile() && !/\.(?:br|gz)$/.test(path),
  )
  /** @param {boolean} isSingle */
  const size = (isSingle) =>
    files
      .filter((path) => (path === 'edgewise.html') === isSingle)
      .reduce((sum, path) => sum + compressed(readFileSync(join(root, path))), 0)
  return [
    { what: 'all files for a host', bytes: size(false), budget: BUDGETS.files },
    { what: 'edgewise.html', bytes: size(true), budget: BUDGETS.single },
  ]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { loadedScripts } = await import('./loaded.js')
  const manifest = JSON.parse(readFileSync('release/chunks.json', 'utf8'))
  const weights = [
    ...routeSizes(manifest, (file) => compressed(readFileSync(join('dist', file)))),
    ...loadedSizes(await loadedScripts()),
    ...buildSizes('dist'),
  ]
  for (const { what, bytes, budget } of weights) {
    const verdict = bytes > budget ? 'over' : 'of'
    console.log(`${what.padEnd(24)} ${kilobytes(bytes)} ${verdict} ${kilobytes(budget)}`)
  }
  process.exitCode = weights.some(({ bytes, budget }) => bytes > budget) ? 1 : 0
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1).padStart(6)} kB`
}
