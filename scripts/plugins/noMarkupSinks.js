// @ts-check

/** Each turns text into markup or code. Text that a person typed must never reach one. */
const SINKS =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|createStaticVNode|srcdoc)\b|\bdocument\.write|\bnew Function\b|(?<![.\w])eval\(/

/** Vue's own runtime names them for `v-html` and static markup, neither of which we use. */
const VUE_RUNTIME = /\/node_modules\/@vue\/(?:runtime-core|runtime-dom)\//

/**
 * Fails the build when a module in it, ours or a library's, could turn text into markup or code.
 * @returns {import('vite').Plugin}
 */
export function noMarkupSinks() {
  return {
    name: 'edgewise:no-markup-sinks',
    apply: 'build',
    generateBundle(_, bundle) {
      const found = Object.values(bundle).flatMap((chunk) =>
        chunk.type === 'chunk' ? Object.entries(chunk.modules).flatMap(markupSink) : [],
      )
      if (found.length > 0) this.error(`Text could become markup or code:\n${found.join('\n')}`)
    },
  }
}

/**
 * @param {[string, { code: string | null }]} module
 * @returns {string[]}
 */
export function markupSink([id, { code }]) {
  const sink = SINKS.exec(code ?? '')
  return sink && !VUE_RUNTIME.test(id.replaceAll('\\', '/')) ? [`  ${id}: ${sink[0]}`] : []
}
