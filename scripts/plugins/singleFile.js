// @ts-check
import { readFileSync } from 'node:fs'
import { build } from 'vite'
import { policyOf, withInlineHashes, withPolicy } from '../contentPolicy.js'
import { builtPage } from './builtPage.js'

export const SINGLE_FILE_MODE = 'single-file'

/**
 * Adds `edgewise.html` to a build: the whole app in one page, for a USB stick or a mail attachment. Browsers
 * refuse module files from a disk, inline modules they run.
 * @returns {import('vite').Plugin}
 */
export function singleFile() {
  return {
    name: 'edgewise:single-file',
    apply: 'build',
    async generateBundle() {
      const result = await build({
        mode: SINGLE_FILE_MODE,
        logLevel: 'warn',
        build: { write: false },
      })
      if (!('output' in result)) throw new Error('One page was expected of the single-file build.')
      const page = result.output.find(({ fileName }) => fileName === 'index.html')
      if (page?.type !== 'asset') throw new Error('The single-file build gave no page.')
      this.emitFile({ type: 'asset', fileName: 'edgewise.html', source: page.source })
    },
  }
}

/**
 * Works inside the single-file build: moves script, styles and icon into the page.
 * @returns {import('vite').Plugin}
 */
export function inlineEverything() {
  return {
    name: 'edgewise:inline-everything',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = builtPage(bundle)
        page.source = inlined(String(page.source), bundle)
      },
    },
  }
}

/**
 * @param {string} html
 * @param {Record<string, any>} bundle
 */
function inlined(html, bundle) {
  /** @param {string} href */
  const file = (href) => bundle[href.replace(/^\.\//, '')]
  /** @type {string[]} */
  const scripts = []
  const page = html
    .replace(/\s*<script id="from-disk">[\s\S]*?<\/script>/g, '')
    .replace(/\s*<link rel="(?:apple-touch-icon|manifest|modulepreload)"[^>]*>/g, '')
    .replace(/<link rel="icon"[^>]*>/, () => `<link rel="icon" href="${iconAddress()}">`)
    .replace(
      /<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g,
      (_, href) => `<style>${file(href).source}</style>`,
    )
    .replace(/\s*<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/g, (_, src) => {
      scripts.push(`<script type="module">${scriptText(file(src).code)}</script>`)
      return ''
    })
    // A module in the head waits for the page anyway; at the end it does not stand in the way of a reader.
    .replace('</body>', () => `${scripts.join('')}</body>`)
  return withInlineHashes(withPolicy(page, aloneOnDisk(policyOf(page))))
}

/**
 * There is no server beside the page, so nothing may be fetched at all.
 * @param {Map<string, string[]>} policy
 */
function aloneOnDisk(policy) {
  const needless = ['font-src', 'connect-src', 'worker-src', 'manifest-src']
  return new Map(
    [...policy]
      .filter(([name]) => !needless.includes(name))
      .map(([name, sources]) => [name, sources.filter((source) => source !== "'self'")]),
  )
}

/** @param {string} code */
const scriptText = (code) => code.replace(/<(?=\/script|!--)/gi, '\\x3C')

const iconAddress = () =>
  `data:image/svg+xml,${encodeURIComponent(readFileSync('public/icon.svg', 'utf8').trim())}`
