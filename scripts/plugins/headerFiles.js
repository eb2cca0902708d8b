// @ts-check
import { withInlineHashes } from '../contentPolicy.js'
import { hostFiles } from '../hostFiles.js'
import { headerRules } from '../hosting.js'
import { builtPage } from './builtPage.js'

/**
 * Lets the page's inline code into its policy by hash, then writes the header files that repeat that policy.
 * @returns {import('vite').Plugin}
 */
export function headerFiles() {
  return {
    name: 'edgewise:header-files',
    apply: 'build',
    generateBundle: {
      // After everything that changes the page.
      order: 'post',
      handler(_, bundle) {
        const page = builtPage(bundle)
        page.source = withInlineHashes(String(page.source))
        for (const [fileName, source] of Object.entries(hostFiles(headerRules(page.source)))) {
          this.emitFile({ type: 'asset', fileName, source })
        }
      },
    },
  }
}
