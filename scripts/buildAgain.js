// @ts-check
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './install.js'
import { SUMS_FILE } from './release/sums.js'

const SUMS = join('release', SUMS_FILE)

/**
 * The lines that two lists of sums do not share, as a person reads them.
 * @param {string} before
 * @param {string} after
 */
export function differences(before, after) {
  const [first, second] = [before, after].map((text) => new Set(text.trim().split('\n')))
  return [
    ...[...(first ?? [])].filter((line) => !second?.has(line)).map((line) => `- ${line}`),
    ...[...(second ?? [])].filter((line) => !first?.has(line)).map((line) => `+ ${line}`),
  ]
}

if (process.argv[1]?.endsWith('buildAgain.js')) {
  const before = readFileSync(SUMS, 'utf8')
  run('npx', ['vite', 'build', '--logLevel', 'warn'])
  const different = differences(before, readFileSync(SUMS, 'utf8'))
  console.log(different.join('\n') || 'The second build is the first one, byte for byte.')
  process.exitCode = different.length > 0 ? 1 : 0
}
