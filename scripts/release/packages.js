// @ts-check
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {object} Package
 * @property {string} name
 * @property {string} version
 * @property {string} licence by its SPDX identifier
 * @property {string} notice the text that has to go with copies of it
 * @property {string | null} sha512 of the package as the registry has it, in hex
 */

/** Data inside packages that has terms of its own, which the package's licence file does not repeat. */
const DATA = {
  tldts:
    'Contains the Public Suffix List, https://publicsuffix.org/list/, under the Mozilla Public License 2.0, https://mozilla.org/MPL/2.0/.',
  tr46: 'Contains data of the Unicode Character Database, © Unicode, Inc., under the Unicode License v3, https://www.unicode.org/license.txt.',
}

/** Code that Vite adds by itself and that comes from no file of a package. */
const VITE_HELPER = /^\0?vite\//
/** For packages that name one of these and come without its text. */
const TEXTS = {
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`,
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
}

const LICENCE_FILE = /^licen[cs]e\b/i

/**
 * The folder of the package that a module of the build comes from; null for our own.
 * @param {string} id as the bundler names the module
 */
export function packageFolder(id) {
  if (VITE_HELPER.test(id)) return 'node_modules/vite'
  const path = id.replaceAll('\\', '/')
  const at = path.lastIndexOf('/node_modules/')
  if (at < 0) return null
  const [scope = '', name = ''] = path.slice(at + '/node_modules/'.length).split('/')
  return path.slice(0, at) + '/node_modules/' + (scope.startsWith('@') ? `${scope}/${name}` : scope)
}

/**
 * The packages in these folders, by name. Throws where one comes without a licence: it cannot be passed on.
 * @param {Iterable<string>} folders
 * @returns {Package[]}
 */
export function readPackages(folders) {
  const locked = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
  return [...new Set(folders)]
    .map((folder) => {
      const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
      const { name, version, license } = about
      if (typeof license !== 'string') throw new Error(`${name} does not say its licence.`)
      const place = folder.slice(folder.indexOf('node_modules/'))
      return {
        name,
        version,
        licence: license,
        notice: noticeOf(folder, about),
        sha512: hex(locked[place]?.integrity),
      }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * @param {string} folder
 * @param {{ name: string, license: string, author?: string | { name: string } }} about
 */
function noticeOf(folder, { name, license, author }) {
  const file = readdirSync(folder).find((each) => LICENCE_FILE.test(each))
  const text = file
    ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
    : new Map(Object.entries(TEXTS)).get(license)
  const holder = typeof author === 'string' ? author : author?.name
  if (text === undefined || (!file && !holder)) {
    throw new Error(`${name} comes without the text of its licence.`)
  }
  // Vite appends the licences of what it is built from, none of which is in our build.
  const [own = ''] = text.split('\n# Licenses of bundled dependencies')
  const copyright = file ? [] : [`Copyright (c) ${holder}`]
  return [...copyright, own.trim(), new Map(Object.entries(DATA)).get(name)]
    .filter(Boolean)
    .join('\n\n')
}

/** @param {string | undefined} integrity */
function hex(integrity) {
  const base64 = /^sha512-(.+)$/.exec(integrity ?? '')?.[1]
  return base64 === undefined ? null : Buffer.from(base64, 'base64').toString('hex')
}
