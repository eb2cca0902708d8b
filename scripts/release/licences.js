// @ts-check
import { readFileSync } from 'node:fs'

/** @typedef {import('./packages.js').Package} Package */

export const LICENCES_FILE = 'licences.txt'
/** The element of the one-file build that holds the same text, as data. */
const LICENCES_ELEMENT = 'licences'

const LINE = '-'.repeat(72)

/**
 * What has to go with every copy of the build: our licence, and that of each package in it.
 * @param {Package[]} packages
 */
export const licencesText = (packages) =>
  [
    'Edgewise',
    '',
    readFileSync('LICENSE', 'utf8').trim(),
    '',
    LINE,
    'Packages in this copy',
    LINE,
    ...packages.flatMap(({ name, version, licence, notice }) => [
      '',
      `${name} ${version} (${licence})`,
      '',
      notice,
      '',
      LINE,
    ]),
    '',
  ].join('\n')

/**
 * The text as an element that is neither shown nor run.
 * @param {string} text
 */
export function licencesElement(text) {
  if (/<\/?script|<!--/i.test(text)) throw new Error('A licence would end its element.')
  return `<script type="text/plain" id="${LICENCES_ELEMENT}">${text}</script>`
}
