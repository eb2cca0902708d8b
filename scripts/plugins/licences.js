// @ts-check
import { LICENCES_FILE, licencesElement, licencesText } from '../release/licences.js'
import { packageFolder, readPackages } from '../release/packages.js'
import { builtPage } from './builtPage.js'

/**
 * Collects the packages of one build, of its page as of its workers, and passes their licences on with it.
 */
export function licences() {
  /** @type {Set<string>} */
  const folders = new Set()
  /** @param {import('vite').Rolldown.OutputBundle} bundle */
  const collect = (bundle) => {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue
      for (const id of Object.keys(file.modules)) {
        const folder = packageFolder(id)
        if (folder !== null) folders.add(folder)
      }
    }
  }
  return {
    packages: () => readPackages(folders),
    /** @returns {import('vite').Plugin} */
    inWorkers: () => ({
      name: 'edgewise:licences-of-workers',
      apply: 'build',
      generateBundle: (_, bundle) => collect(bundle),
    }),
    /**
     * @param {boolean} alone whether the page has no file beside it
     * @returns {import('vite').Plugin}
     */
    inPage: (alone) => ({
      name: 'edgewise:licences',
      apply: 'build',
      generateBundle: {
        order: 'post',
        handler(_, bundle) {
          collect(bundle)
          const text = licencesText(readPackages(folders))
          if (!alone) {
            this.emitFile({ type: 'asset', fileName: LICENCES_FILE, source: text })
            return
          }
          const page = builtPage(bundle)
          page.source = String(page.source).replace(
            '</body>',
            () => `${licencesElement(text)}</body>`,
          )
        },
      },
    }),
  }
}
