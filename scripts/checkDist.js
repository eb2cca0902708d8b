// @ts-check
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hashAndEnding } from './assetNames.js'
import { policyOf, withInlineHashes } from './contentPolicy.js'
import { FILES, headerRules } from './hosting.js'
import { hostFiles } from './hostFiles.js'
import { HINT } from './plugins/compileHints.js'
import { filesBelow, SUMS_FILE, sumsOf } from './release/sums.js'

/**
 * Addresses that the build may name: namespaces, the homes of libraries, and what a person reads, copies or follows. None is ever fetched,
 * which the policy enforces and the browser tests observe.
 */
const MAY_BE_NAMED = [
  'https://vuejs.org/error-reference/',
  'https://github.com/mholt/PapaParse',
  'http://www.w3.org/',
  'https://images.edge.messenger.live.com/Messenger_16x16.png',
  // What a hosting provider entry for Microsoft 365 carries.
  'https://webdir.online.lync.com/Autodiscover/AutodiscoverService.svc/root',
]
/** Documents that findings cite, as links. */
const CITED = /^https:\/\/(?:learn|docs|technet)\.microsoft\.com\//

/**
 * What is wrong with a build, in sentences; nothing for a good one.
 * @param {string} [root] the folder that is served
 * @param {string} [beside] the folder with what only an administrator needs
 * @returns {string[]}
 */
export function distFaults(root = 'dist', beside = 'release') {
  const paths = filesBelow(root)
  const text = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8')
  const page = text('index.html')
  const scripts = paths.filter((path) => path.endsWith('.js'))
  return [
    ...kindFaults(paths),
    ...screenFaults(page, paths),
    ...hintFaults(Object.fromEntries(scripts.map((path) => [path, text(path)]))),
    ...pageFaults('index.html', page),
    ...pageFaults(FILES.oneFile, text(FILES.oneFile)),
    ...(/\s(?:src|href)="(?!data:)/.test(withoutScripts(text(FILES.oneFile)))
      ? [`${FILES.oneFile} needs another file.`]
      : []),
    ...Object.entries(hostFiles(headerRules(page)))
      .filter(([name, content]) => readFileSync(join(beside, 'hosts', name), 'utf8') !== content)
      .map(([name]) => `${name} does not repeat the policy of the page.`),
    ...(readFileSync(join(beside, SUMS_FILE), 'utf8') === sumsOf([root, beside])
      ? []
      : [`${SUMS_FILE} is not of these files.`]),
    ...paths.filter((path) => !isServed(path)).map((path) => `${path} is of no use to a visitor.`),
    ...paths
      .filter((path) => /\.(?:js|css|html|svg|json|webmanifest)$/.test(path))
      .flatMap((path) =>
        strangeAddresses(withoutLicences(text(path))).map((url) => `${path} names ${url}`),
      ),
    ...paths.filter((path) => path.endsWith('.map')).map((path) => `${path} is a source map.`),
  ]
}

/**
 * A kind of file that is not there was not looked at either.
 * @param {readonly string[]} paths
 */
export const kindFaults = (paths) =>
  ['.html', '.js', '.css', '.svg', '.json', '.webmanifest']
    .filter((kind) => !paths.some((path) => path.endsWith(kind)))
    .map((kind) => `The build has no ${kind} file.`)

/**
 * The parts of each screen of a draft, as the page asks for them early.
 * @param {string} html
 * @returns {[screen: string, parts: string[]][]}
 */
export const screensOf = (html) =>
  Object.entries(JSON.parse(/id="early-parts">([^<]*)/.exec(html)?.[1] ?? '{}'))

/**
 * @param {string} html
 * @param {readonly string[]} paths
 */
export function screenFaults(html, paths) {
  const screens = screensOf(html)
  if (screens.length === 0) return ['index.html names no screen of a draft.']
  return screens.flatMap(([screen, parts]) =>
    parts.some((part) => part.endsWith('.js'))
      ? parts
          .filter((part) => !paths.includes(part.replace(/^\.\//, '')))
          .map((part) => `index.html asks for ${part}, which is not there.`)
      : [`index.html names no script of the screen “${screen}”.`],
  )
}

/**
 * A hint that is not on the first line is only a comment, and nobody would notice.
 * @param {Readonly<Record<string, string>>} scripts by their paths
 */
export function hintFaults(scripts) {
  const [hint] = HINT.split('\n')
  const hinted = Object.entries(scripts).filter(([, code]) => code.includes(`${hint}\n`))
  return [
    ...(hinted.length > 0 ? [] : ['No script is compiled with its download.']),
    ...hinted
      .filter(([, code]) => !code.startsWith(HINT))
      .map(([path]) => `${path} has its hint below the first line.`),
  ]
}

/**
 * @param {string} name
 * @param {string} html
 */
export function pageFaults(name, html) {
  const policy = policyOf(html)
  const scripts = policy.get('script-src') ?? []
  return [
    ...(policy.get('default-src')?.join() === "'none'"
      ? []
      : [`${name} allows more than it names.`]),
    ...(policy.get('require-trusted-types-for')?.join() === "'script'"
      ? []
      : [`${name} has no Trusted Types.`]),
    ...scripts
      .filter((source) => source !== "'self'" && !source.startsWith("'sha256-"))
      .map((source) => `${name} runs scripts from ${source}.`),
    ...(withInlineHashes(html) === html ? [] : [`${name} has inline code without its hash.`]),
    ...(/\son\w+="/.test(withoutScripts(html)) ? [`${name} has an event attribute.`] : []),
  ]
}

/** @param {string} text */
export const strangeAddresses = (text) =>
  [...new Set(text.match(/\b(?:https?|wss?):\/\/[\w.-]+\.[a-z]{2,}[\w./-]*/gi))].filter(
    (url) => !CITED.test(url) && !MAY_BE_NAMED.some((named) => url.startsWith(named)),
  )

/**
 * What a browser asks for, or a person who follows a link.
 * @param {string} path
 */
export const isServed = (path) =>
  /^(?:index\.html|edgewise\.html|sw\.js|licences\.txt|rules\.json|manifest\.webmanifest|icon[\w-]*\.(?:svg|png))$/.test(
    path,
  ) || BUILT_ASSET.test(path)

const BUILT_ASSET = new RegExp(`^assets/[\\w.-]+${hashAndEnding('js|css|woff2|wasm')}`)

/**
 * Licences name the homes of their authors.
 * @param {string} html
 */
const withoutLicences = (html) =>
  html.replace(
    /<script type="text\/plain" id="licences">[^<]*(?:<(?!\/script)[^<]*)*<\/script>/,
    '',
  )

/** @param {string} html */
const withoutScripts = (html) => html.replace(/(<script[^>]*>)[\s\S]*?<\/script>/g, '$1')

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = distFaults()
  const screens = screensOf(readFileSync('dist/index.html', 'utf8')).length
  console.log(
    faults.join('\n') || `The build is as it should be, with ${screens} screens of a draft.`,
  )
  process.exitCode = faults.length > 0 ? 1 : 0
}
