// @ts-check
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { builtPage } from './builtPage.js'

export const PRERENDER_MODE = 'prerender'
/** Below the packages that it imports. */
const FOR_NODE = 'node_modules/.cache/prerender'

/**
 * Writes the requests page into the document, with its styles, so that it is seen before any script has come. The
 * script then takes it over as it stands.
 * @returns {import('vite').Plugin}
 */
export function prerendered() {
  return {
    name: 'edgewise:prerendered',
    apply: 'build',
    generateBundle: {
      // When Vite has put its links into the page.
      order: 'post',
      async handler(_, bundle) {
        const page = builtPage(bundle)
        const markup = await requestsPage()
        page.source = String(page.source)
          .replace('<div id="app"></div>', () => appOf(markup))
          .replace(/<link rel="stylesheet"[^>]*href="\.\/([^"]+)">/g, (link, file) => {
            const styles = bundle[file]
            if (styles?.type !== 'asset') throw new Error(`The build gave no ${file}.`)
            // Switched off it is not fetched, and tells the parts that come later that its styles are here.
            return `<style>${styles.source}</style>${link.replace('>', ' disabled>')}`
          })
      },
    },
  }
}

/**
 * The page with the number of its elements, by which it is found out whether something was put into it. Vue writes no
 * other “<” before a letter: in texts and attributes it is escaped.
 * @param {string} markup
 */
const appOf = (markup) =>
  `<div id="app" data-elements="${markup.match(/<[a-z]/g)?.length ?? 0}">${markup}</div>`

/** Renders it by the same sources, built once more as a module for Node. */
async function requestsPage() {
  await build({
    mode: PRERENDER_MODE,
    logLevel: 'warn',
    build: {
      ssr: 'src/app/prerender.ts',
      outDir: FOR_NODE,
      emptyOutDir: true,
      copyPublicDir: false,
    },
  })
  /** @type {typeof import('../../src/app/prerender')} */
  const module = await import(pathToFileURL(resolve(FOR_NODE, 'prerender.js')).href)
  return module.renderRequestsPage()
}
