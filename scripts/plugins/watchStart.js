// @ts-check
import { readFileSync } from 'node:fs'
import { floorInWords } from '../floor.js'

const SLOT = /(<script id="watch-start">)(?=<\/script>)/

/**
 * Writes into the page the script that says when the app does not start, without its comments.
 * @returns {import('vite').Plugin}
 */
export function watchStart() {
  return {
    name: 'edgewise:watch-start',
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        if (!SLOT.test(html)) throw new Error('The page has no place for the script that watches.')
        return html.replace(SLOT, (start) => `${start}\n${watchStartCode()}`)
      },
    },
  }
}

export function watchStartCode() {
  const source = readFileSync(new URL('../../src/app/watchStart.js', import.meta.url), 'utf8')
  return source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !/^\/[/*]/.test(line))
    .join('\n')
    .replace('{browsers}', floorInWords)
}
