// @ts-check
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What the service worker keeps for work without a network, each with the hash that it must have on arrival. */
export const offlineFiles = {
  rollupFormat: /** @type {const} */ ('iife'),
  globPatterns: ['**/*.{html,js,css,svg,png,txt,json,webmanifest,wasm,woff2}'],
  globIgnores: ['edgewise.html', 'sw.js'],
  maximumFileSizeToCacheInBytes: 4 * 2 ** 20,
  manifestTransforms: [withIntegrity],
}

/** @param {(import('workbox-build').ManifestEntry & { size: number })[]} entries */
async function withIntegrity(entries) {
  const manifest = await Promise.all(
    entries.map(async (entry) => ({
      ...entry,
      revision: null,
      integrity: await integrityOf(entry.url),
    })),
  )
  return { manifest }
}

/** @param {string} path */
async function integrityOf(path) {
  const bytes = await readFile(join('dist', path))
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`
}
