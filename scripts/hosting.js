// @ts-check
import { policyOf, policyText } from './contentPolicy.js'

/**
 * @typedef {object} HeaderRule
 * @property {'every file' | 'page' | 'one file' | 'worker' | 'assets'} of
 * @property {Record<string, string>} headers sent with every answer, also with “not found”
 * @property {Record<string, string>} [found] sent with a file that is there, and with nothing else
 */

/** The page under both of its addresses, the one-file build, the service worker, and the files with a hash in their name. */
export const FILES = {
  page: ['', 'index.html'],
  oneFile: 'edgewise.html',
  worker: 'sw.js',
  assets: 'assets/',
}

/** Few servers know this type, and with `nosniff` a browser insists on it. */
export const MANIFEST = { file: 'manifest.webmanifest', type: 'application/manifest+json' }

/** What is text, and so worth compressing. */
export const TEXT_TYPES = [
  'text/css',
  'text/javascript',
  'application/javascript',
  'application/json',
  MANIFEST.type,
  'image/svg+xml',
]

/**
 * What a host should send with each file. The one table behind the header files of the build, the samples in
 * docs/hosting.md and the server of `npm start`.
 * @param {string} html the built page, whose own policy the header repeats
 * @returns {HeaderRule[]}
 */
export function headerRules(html) {
  const frames = "frame-ancestors 'none'"
  const fresh = 'no-cache'
  return [
    {
      of: 'every file',
      headers: {
        'X-Content-Type-Options': 'nosniff',
        'X-Frame-Options': 'DENY',
        'Referrer-Policy': 'no-referrer',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Permissions-Policy': 'geolocation=(), camera=(), microphone=()',
      },
    },
    {
      of: 'page',
      headers: {
        'Content-Security-Policy': `${policyText(policyOf(html))}; ${frames}`,
        'Cache-Control': fresh,
      },
    },
    // Its own policy carries the hash of its whole code; a second copy here would only drift.
    { of: 'one file', headers: { 'Content-Security-Policy': frames, 'Cache-Control': fresh } },
    {
      // A page's policy does not bind its worker: this header alone keeps the worker to its own origin.
      of: 'worker',
      headers: {
        'Content-Security-Policy': "default-src 'none'; connect-src 'self'",
        'Cache-Control': fresh,
      },
    },
    {
      // Nor does it bind the workers among the assets; on a script or a style this one changes nothing.
      of: 'assets',
      headers: {
        'Content-Security-Policy': "default-src 'none'; script-src 'self'; connect-src 'self'",
      },
      // A file that is missing while a version is being copied must not be missing for a year.
      found: { 'Cache-Control': 'public, max-age=31536000, immutable' },
    },
  ]
}

/**
 * The headers of a file that is there.
 * @param {HeaderRule[]} rules
 * @param {string} path below the folder of the app: `''`, `'sw.js'`, `'assets/x.js'`
 * @returns {Record<string, string>}
 */
export function headersFor(rules, path) {
  const kind = FILES.page.includes(path)
    ? 'page'
    : path === FILES.oneFile
      ? 'one file'
      : path === FILES.worker
        ? 'worker'
        : path.startsWith(FILES.assets)
          ? 'assets'
          : null
  return Object.assign(
    {},
    ...rules
      .filter(({ of }) => of === 'every file' || of === kind)
      .flatMap(({ headers, found = {} }) => [headers, found]),
  )
}
