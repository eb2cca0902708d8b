// @ts-check
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'

export const SUMS_FILE = 'SHA256SUMS'

/**
 * The hash of every file below these folders, as `sha256sum -c` reads it beside them, in the order of their paths.
 * @param {string[]} folders side by side
 */
export const sumsOf = (folders) =>
  folders
    .flatMap((folder) => filesBelow(folder).map((file) => ({ folder, path: join(folder, file) })))
    .filter(({ path }) => basename(path) !== SUMS_FILE)
    .map(({ folder, path }) => `${sha256(readFileSync(path))}  ${relative(dirname(folder), path)}`)
    .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
    .join('\n') + '\n'

/** @param {string | Uint8Array} bytes */
export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

/**
 * The files below a folder, by their paths in it.
 * @param {string} folder
 * @returns {string[]}
 */
export const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
