// @ts-check
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './install.js'

const SOURCES = ['src', 'public', 'scripts', 'index.html', 'vite.config.ts', 'package-lock.json']
/** The first and the last file that a build writes; a build that broke off has only one of them anew. */
const BUILT = ['dist/index.html', 'dist/sw.js']

/** Builds unless the last build is newer than everything that it came from. */
export function buildIfNeeded() {
  const built = Math.min(...BUILT.map((path) => (existsSync(path) ? statSync(path).mtimeMs : 0)))
  if (Math.max(...SOURCES.map(newest)) < built) return
  console.log('Building …')
  // Reading a table in TypeScript (routes.js) makes this process one of development, and its children with it.
  process.env.NODE_ENV = 'production'
  run('npx', ['vite', 'build', '--logLevel', 'warn'])
}

/**
 * When the file, or any file below the folder, was last changed.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
