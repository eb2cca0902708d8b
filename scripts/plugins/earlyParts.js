// @ts-check

/** A screen of a draft and what shows it: `/drafts/ID/domains`, DomainsView. */
const FRAME = /\/src\/views\/DraftView\.vue$/
const SCREEN =
  /\/src\/views\/(Eligibility|Agreement|Domains|Contacts|Order|Review|Summary|Track)View\.vue$/

/**
 * Tells the page which files each screen of a draft needs, so that a browser that opens one directly fetches them
 * at once.
 * @returns {import('vite').Plugin}
 */
export function earlyParts() {
  return {
    name: 'edgewise:early-parts',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') throw new Error('The build gave no page.')
        page.source = String(page.source).replace(
          'const parts = {}',
          () => `const parts = ${JSON.stringify(partsOf(bundle))}`,
        )
      },
    },
  }
}

/**
 * The files of each screen beyond those that every page has, by the screen's name in an address.
 * @param {import('rolldown').OutputBundle} bundle
 * @returns {Record<string, string[]>}
 */
export function partsOf(bundle) {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  /** @type {(shows: RegExp) => import('rolldown').OutputChunk[]} */
  const showing = (shows) => chunks.filter(({ facadeModuleId }) => shows.test(facadeModuleId ?? ''))
  const start = chunks.find(({ isEntry, facadeModuleId }) => isEntry && facadeModuleId)
  const everywhere = new Set(start ? filesOf(start, bundle) : [])
  const [frame] = showing(FRAME)
  return Object.fromEntries(
    showing(SCREEN).map((view) => {
      const name = SCREEN.exec(view.facadeModuleId ?? '')?.[1]?.toLowerCase()
      const files = [...(frame ? filesOf(frame, bundle) : []), ...filesOf(view, bundle)]
      return [
        name,
        [...new Set(files)].filter((file) => !everywhere.has(file)).map((file) => `./${file}`),
      ]
    }),
  )
}

/**
 * A script, all that it imports, and their styles.
 * @param {import('rolldown').OutputChunk} chunk
 * @param {import('rolldown').OutputBundle} bundle
 */
function filesOf(chunk, bundle) {
  const files = new Set([chunk.fileName])
  for (const name of files) {
    const file = bundle[name]
    if (file?.type !== 'chunk') continue
    for (const other of [...file.imports, ...(file.viteMetadata?.importedCss ?? [])])
      files.add(other)
  }
  return files
}
