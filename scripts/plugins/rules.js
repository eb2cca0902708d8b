// @ts-check
import { readFileSync } from 'node:fs'
import { runnerImport } from 'vite'
import { RULES_FILE, rulesText } from '../release/rules.js'

/**
 * @template T
 * @param {string} path
 * @returns {Promise<T>}
 */
async function load(path) {
  const { module } = await runnerImport(path, { configFile: false, logLevel: 'warn' })
  return /** @type {T} */ (module)
}

/**
 * Writes the rules beside the page, for programs that want to know what Edgewise knows.
 * @returns {import('vite').Plugin}
 */
export function rules() {
  return {
    name: 'edgewise:rules',
    apply: 'build',
    async generateBundle() {
      const book = /** @type {typeof import('../../src/rules/rulebook')} */ (
        await load('./src/rules/rulebook.ts')
      )
      const table = /** @type {typeof import('../../src/guidance/sources')} */ (
        await load('./src/guidance/sources.ts')
      )
      const days = /** @type {typeof import('../../src/guide/turningPoints')} */ (
        await load('./src/guide/turningPoints.ts')
      )
      const core = /** @type {typeof import('../../src/core/turningPoints')} */ (
        await load('./src/core/turningPoints.ts')
      )
      const source = rulesText({
        rules: book.RULES,
        sources: table.SOURCES,
        days: days.TURNING_POINTS,
        knownUntil: core.KNOWN_UNTIL,
        facts: readFileSync('docs/facts.md', 'utf8'),
      })
      this.emitFile({ type: 'asset', fileName: RULES_FILE, source })
    },
  }
}
