// @ts-check
import { FRAME, moduleOf, START } from '../chunks.js'
import { builtPage } from './builtPage.js'

/** Where the page keeps the list. */
const SLOT = /(<script[^>]*id="early-parts">)[^<]*/

/**
 * Tells the page which files each screen of a draft needs, so that a browser that opens one directly fetches them at
 * once.
 * @param {readonly string[]} screens the folders of src/screens whose view is shown in that frame
 * @returns {import('vite').Plugin}
 */
export function earlyParts(screens) {
  return {
    name: 'edgewise:early-parts',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = builtPage(bundle)
        page.source = String(page.source).replace(
          SLOT,
          (_, start) => start + JSON.stringify(partsOf(bundle, screens)),
        )
      },
    },
  }
}

/**
 * The files of each screen beyond those that every page has, by the screen's name in an address.
 * @param {import('vite').Rolldown.OutputBundle} bundle
 * @param {readonly string[]} screens
 * @returns {Record<string, string[]>}
 */
export function partsOf(bundle, screens) {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const [start] = chunks.filter(has((path) => path === START))
  if (!start) throw new Error(`No file of the build has “${START}”.`)
  const everywhere = new Set(filesOf(start, bundle))
  const frame = FRAME.flatMap((path) => {
    const parts = chunks.filter(has((part) => part === path))
    if (parts.length === 0) throw new Error(`No file of the build has “${path}”.`)
    return parts.flatMap((part) => filesOf(part, bundle))
  })
  /** @type {(files: string[]) => string[]} */
  const own = (files) =>
    [...new Set(files)].filter((file) => !everywhere.has(file)).map((file) => `./${file}`)
  return Object.fromEntries(
    screens.map((screen) => {
      const [view, ...more] = chunks.filter(
        has((path) => path.startsWith(`screens/${screen}/`) && path.endsWith('View.vue')),
      )
      if (!view || more.length > 0) throw new Error(`The screen “${screen}” is not one part.`)
      return [screen, own([...frame, ...filesOf(view, bundle)])]
    }),
  )
}

/**
 * Whether a script has a module with such a place below src/.
 * @param {(path: string) => boolean} isIt
 * @returns {(chunk: import('vite').Rolldown.OutputChunk) => boolean}
 */
const has =
  (isIt) =>
  ({ moduleIds }) =>
    moduleIds.map(moduleOf).some((module) => module && !module.isStyle && isIt(module.path))

/**
 * A script, all that it imports, and their styles.
 * @param {import('vite').Rolldown.OutputChunk} chunk
 * @param {import('vite').Rolldown.OutputBundle} bundle
 */
function filesOf(chunk, bundle) {
  const files = new Set([chunk.fileName])
  for (const name of files) {
    const file = bundle[name]
    if (file?.type !== 'chunk') continue
    for (const other of [...file.imports, ...(file.viteMetadata?.importedCss ?? [])])
      files.add(other)
  }
  return [...files]
}
