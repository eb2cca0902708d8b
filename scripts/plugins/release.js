// @ts-check
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { withInlineHashes } from '../contentPolicy.js'
import { hostFiles } from '../hostFiles.js'
import { FILES, headerRules } from '../hosting.js'
import { BILL_FILE, billOfMaterials } from '../release/billOfMaterials.js'
import { sha256, SUMS_FILE, sumsOf } from '../release/sums.js'
import { builtPage } from './builtPage.js'

/** Beside the folder that is served: what a host's administrator and a checker need, and no visitor. */
const RELEASE = 'release'
/** Which files each part of the app is made of, for the checks of their sizes. */
const CHUNKS_FILE = 'chunks.json'
const BUILD_SLOT = /(<meta name="build" content=")[^"]*/
const VERSION_SLOT = /(<meta name="version" content=")[^"]*/

/**
 * Ends a build: lets the page's inline code into its policy, says in the page which build it is, and writes the
 * files for hosts, the bill of materials and the sums beside it.
 * @param {() => import('../release/packages.js').Package[]} packages those in the build
 * @returns {import('vite').Plugin}
 */
export function release(packages) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  let served = ''
  let build = ''
  let isWritten = false
  return {
    name: 'edgewise:release',
    apply: 'build',
    configResolved(config) {
      served = resolve(config.root, config.build.outDir)
    },
    generateBundle: {
      // After everything that changes the page.
      order: 'post',
      handler(_, bundle) {
        const page = builtPage(bundle)
        page.source = withInlineHashes(String(page.source))
        build = buildOf(bundle)
        for (const file of ['index.html', FILES.oneFile]) {
          const html = bundle[file]
          if (html?.type !== 'asset') throw new Error(`The build gave no ${file}.`)
          html.source = String(html.source)
            .replace(VERSION_SLOT, (_, start) => start + version)
            .replace(BUILD_SLOT, (_, start) => start + build)
        }
      },
    },
    writeBundle() {
      isWritten = true
    },
    closeBundle: {
      // After the service worker was written.
      order: 'post',
      sequential: true,
      handler() {
        // It is called after a build that failed, too.
        if (!isWritten) return
        const folder = join(dirname(served), RELEASE)
        rmSync(folder, { recursive: true, force: true })
        mkdirSync(join(folder, 'hosts'), { recursive: true })
        renameSync(join(served, '.vite/manifest.json'), join(folder, CHUNKS_FILE))
        rmSync(join(served, '.vite'), { recursive: true })
        const rules = headerRules(readFileSync(join(served, 'index.html'), 'utf8'))
        for (const [name, text] of Object.entries(hostFiles(rules))) {
          writeFileSync(join(folder, 'hosts', name), text)
        }
        writeFileSync(join(folder, BILL_FILE), billOfMaterials(packages(), { version, build }))
        writeFileSync(join(folder, SUMS_FILE), sumsOf([served, folder]))
      },
    },
  }
}

/**
 * What names this build: the hash of its files, by their names, before it is written into the pages.
 * @param {import('vite').Rolldown.OutputBundle} bundle
 */
const buildOf = (bundle) =>
  sha256(
    Object.values(bundle)
      .filter(({ fileName }) => !fileName.startsWith('.vite/'))
      .map((file) => `${sha256(file.type === 'chunk' ? file.code : file.source)}  ${file.fileName}`)
      .sort()
      .join('\n'),
  )
