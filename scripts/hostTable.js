// @ts-check
import { MANIFEST } from './hosting.js'

/** @typedef {{ file: string, status: number, headers: Record<string, string> }} Answer */

/** What is looked at in an answer, in this order. */
export const LOOKED_AT = [
  'content-type',
  'content-encoding',
  'cache-control',
  'content-security-policy',
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
  'cross-origin-opener-policy',
  'permissions-policy',
  'location',
]

/** The files that stand for all others in the table, and two addresses at which there is none. */
export const ASKED_FOR = [
  '',
  'index.html',
  'edgewise.html',
  'sw.js',
  MANIFEST.file,
  'icon.svg',
  'assets/start-….js',
  'assets/start-….css',
  'assets/missing-0000000.js',
  'missing.html',
]

/**
 * What one server answered, as a section of docs/hosts.md.
 * @param {string} host
 * @param {Answer[]} answers
 */
export const hostSection = (host, answers) =>
  [
    `## ${host}`,
    '',
    '| File | Status | Headers |',
    '|---|---|---|',
    ...answers.map(
      ({ file, status, headers }) =>
        `| \`${file || './'}\` | ${status} | ${headersCell(headers)} |`,
    ),
    '',
  ].join('\n')

/** @param {string[]} sections */
export const hostTable = (sections) =>
  [
    '# What real servers answer',
    '',
    '<!-- Written by `npm run docs` from the last run of tests/e2e/servers. -->',
    '',
    'Each server has the build in a sub-folder and the file that the build holds ready for it. Headers that differ with',
    'each build or each answer are left out; a policy is shown by its beginning.',
    '',
    ...sections,
  ].join('\n')

/** @param {Record<string, string>} headers */
function headersCell(headers) {
  return LOOKED_AT.filter((name) => headers[name] !== undefined)
    .map((name) => `\`${name}: ${brief(headers[name] ?? '')}\``)
    .join('<br>')
}

/** @param {string} value */
function brief(value) {
  const [first = '', ...more] = value.split("; style-src 'self'")
  return more.length > 0 ? `${first.replace(/ 'sha256-.*/, '')} …` : value
}
