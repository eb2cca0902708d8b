// @ts-check
import { isDeepStrictEqual } from 'node:util'
import { runnerImport } from 'vite'

/**
 * What is worked out from the schema of a request, so that no page needs yup to look at it, and from the table of days,
 * which the first page does without.
 */
const EVALUATED = /\/src\/(?:request\/shapes\/\w+|screens\/requests\/serviceState)\.ts$/

/**
 * Replaces these files by the values of what they export: the schema library is loaded only where a record has to be
 * looked at closely. Tests and scripts work with the files themselves and get the same values.
 * @returns {import('vite').Plugin}
 */
export function evaluated() {
  return {
    name: 'edgewise:evaluated',
    async load(id) {
      if (!EVALUATED.test(id)) return null
      const { module } = await runnerImport(id, { configFile: false, logLevel: 'warn' })
      return written(/** @type {Record<string, unknown>} */ (module))
    },
  }
}

/**
 * A module that exports plain values. What JSON would change is an error.
 * @param {Readonly<Record<string, unknown>>} values
 */
export function written(values) {
  return Object.entries(values)
    .map(([name, value]) => {
      const text = JSON.stringify(value) ?? 'null'
      if (!isDeepStrictEqual(JSON.parse(text), value)) throw new Error(`${name} is not plain.`)
      return `export const ${name} = ${text}\n`
    })
    .join('')
}
