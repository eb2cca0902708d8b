// @ts-check
import { TOO_NEW } from '../floor.js'

const CALL = new RegExp(
  [
    `\\.(?:${TOO_NEW.methods.join('|')})\\(`,
    ...TOO_NEW.functions.map((name) => `\\b${name.replace('.', '\\.')}\\b`),
  ].join('|'),
)

/** Vue passes these methods of a list on where the list has them. */
const PASSES_ON = /\/node_modules\/@vue\/reactivity\//

/**
 * Fails the build when a module in it, ours or a library's, calls what the oldest browsers do not have: there the
 * page would end in the middle of a change.
 * @returns {import('vite').Plugin}
 */
export function nothingTooNew() {
  return {
    name: 'edgewise:nothing-too-new',
    apply: 'build',
    generateBundle(_, bundle) {
      const found = Object.values(bundle).flatMap((chunk) =>
        chunk.type === 'chunk' ? Object.entries(chunk.modules).flatMap(tooNew) : [],
      )
      if (found.length > 0) this.error(`The oldest browsers do not have this:\n${found.join('\n')}`)
    },
  }
}

/**
 * @param {[string, { code: string | null }]} module
 * @returns {string[]}
 */
export function tooNew([id, { code }]) {
  const call = CALL.exec(code ?? '')
  return call && !PASSES_ON.test(id.replaceAll('\\', '/')) ? [`  ${id}: ${call[0]}`] : []
}
