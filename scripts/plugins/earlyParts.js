// @ts-check
import { builtPage } from './builtPage.js'

/** The screens of a draft stand in a frame, and read what is stored. */
const FRAME = /\/src\/(views\/DraftView\.vue|storage\/storage\.ts)$/
const FRAMED =
  /\/src\/views\/(Eligibility|Agreement|Domains|Contacts|Order|Review|Summary|Track|Versions)View\.vue$/
/** Where the page keeps the list. */
const SLOT = /(<script[^>]*id="early-parts">)[^<]*/

/**
 * Tells the page which files each screen of a draft needs, so that a browser that opens one directly fetches them at
 * once.
 * @returns {import('vite').Plugin}
 */
export function earlyParts() {
  return {
    name: 'edgewise:early-parts',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = builtPage(bundle)
        page.source = String(page.source).replace(
          SLOT,
          (_, start) => start + JSON.stringify(partsOf(bundle)),
        )
      },
    },
  }
}

/**
 * The files of each screen beyond those that every page has, by the screen's name in an address.
 * @param {import('vite').Rolldown.OutputBundle} bundle
 * @returns {Record<string, string[]>}
 */
export function partsOf(bundle) {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  /** @type {(shows: RegExp) => import('vite').Rolldown.OutputChunk[]} */
  const showing = (shows) => chunks.filter(({ facadeModuleId }) => shows.test(facadeModuleId ?? ''))
  const everywhere = new Set(showing(/\/index\.html$/).flatMap((start) => filesOf(start, bundle)))
  const frame = showing(FRAME).flatMap((chunk) => filesOf(chunk, bundle))
  /** @type {(files: string[]) => string[]} */
  const own = (files) =>
    [...new Set(files)].filter((file) => !everywhere.has(file)).map((file) => `./${file}`)
  return Object.fromEntries(
    showing(FRAMED).map((view) => [
      FRAMED.exec(view.facadeModuleId ?? '')?.[1]?.toLowerCase(),
      own([...frame, ...filesOf(view, bundle)]),
    ]),
  )
}

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
