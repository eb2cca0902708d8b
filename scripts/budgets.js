// @ts-check
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'

/**
 * JavaScript that may be loaded, in bytes after brotli: by the requests page in an empty browser, by a step or any
 * other screen, by the pages that write one document, the summary, or every document, and by the guide. `later` is
 * what a screen with a draft fetches once it is drawn, such as the findings under it; `map` the picture of a request,
 * from the draft to its last line; `worker` what reads and compares beside the page.
 */
export const BUDGETS = {
  firstVisit: 45_000,
  screen: 112_000,
  documents: 128_000,
  summary: 113_000,
  guide: 113_000,
  later: 7_000,
  map: 6_000,
  worker: 67_000,
}

/** @param {string} screen its folder */
export const budgetOf = (screen) =>
  screen === 'documents' || screen === 'summary' || screen === 'guide'
    ? BUDGETS[screen]
    : BUDGETS.screen

/** A screen that is loaded when it is asked for, by its folder. */
const VIEW = /^src\/screens\/(\w+)\/\w+View\.vue$/

/** What draws the map: groups of vite.config.ts by their names, and the components. */
const MAP = /^_(?:map|layout|PaperMap)-|\/(?:PaperMap|DomainMap)\.vue$/

/** @param {Buffer} bytes */
export const compressed = (bytes) => brotliCompressSync(bytes).length

/**
 * @typedef {Record<string, { file: string, imports?: string[], isEntry?: boolean, isDynamicEntry?: boolean, src?: string }>} Manifest
 */

/**
 * What the start page and every part loaded on demand cost together with all that they import, by Vite's manifest.
 * A lower bound for a screen made of several such parts; the browser tests measure the whole.
 * @param {Manifest} manifest
 * @param {(file: string) => number} sizeOf
 */
export function routeSizes(manifest, sizeOf) {
  const start = Object.keys(manifest).find((key) => manifest[key]?.isEntry)
  if (start === undefined) throw new Error('The manifest has no entry.')
  /** @param {string[]} keys */
  const size = (keys) =>
    [...closure(manifest, keys)].map((file) => sizeOf(file)).reduce((sum, bytes) => sum + bytes, 0)
  const views = Object.keys(manifest).filter((key) => VIEW.test(key))
  if (views.length === 0) throw new Error('The manifest has no screen.')
  return [
    {
      route: 'map',
      bytes: [...new Set(mapParts(manifest))].reduce((sum, file) => sum + sizeOf(file), 0),
      budget: BUDGETS.map,
    },
    { route: 'first visit', bytes: size([start]), budget: BUDGETS.firstVisit },
    ...views.map((view) => {
      const route = VIEW.exec(view)?.[1] ?? view
      return { route, bytes: size([start, view]), budget: budgetOf(route) }
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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const manifest = JSON.parse(readFileSync('release/chunks.json', 'utf8'))
  const sizes = routeSizes(manifest, (file) => compressed(readFileSync(join('dist', file))))
  for (const { route, bytes, budget } of sizes) {
    const verdict = bytes > budget ? 'over' : 'of'
    console.log(`${route.padEnd(20)} ${kilobytes(bytes)} ${verdict} ${kilobytes(budget)}`)
  }
  process.exitCode = sizes.some(({ bytes, budget }) => bytes > budget) ? 1 : 0
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1).padStart(6)} kB`
}
