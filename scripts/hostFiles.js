// @ts-check
import { FILES } from './hosting.js'

/** @typedef {import('./hosting.js').HeaderRule} HeaderRule */

/** The folder in the samples for hosts that are configured by hand. */
export const FOLDER = '/edgewise/'

/**
 * What the build holds ready for hosts: three files that are read from the folder itself, two samples.
 * @param {HeaderRule[]} rules
 * @returns {Record<string, string>}
 */
export const hostFiles = (rules) => ({
  _headers: netlify(rules),
  '.htaccess': apache(rules),
  'web.config': iis(rules),
  'nginx.conf': nginx(rules, FOLDER),
  Caddyfile: caddy(rules, FOLDER),
})

/**
 * `_headers`, as Netlify, Cloudflare Pages and others read it.
 * @param {HeaderRule[]} rules
 */
export function netlify(rules) {
  const paths = {
    'every file': ['/*'],
    page: FILES.page.map((path) => `/${path}`),
    'one file': [`/${FILES.oneFile}`],
    worker: [`/${FILES.worker}`],
    assets: [`/${FILES.assets}*`],
  }
  return text(
    rules.flatMap(({ of, headers }) =>
      paths[of].flatMap((path) => [
        path,
        ...indent(lines(headers, (name, value) => `${name}: ${value}`)),
      ]),
    ),
  )
}

/** @param {HeaderRule[]} rules */
export function apache(rules) {
  const scopes = {
    'every file': null,
    // Also the folder itself: Apache answers with its index file.
    page: ['Files', '"index.html"'],
    'one file': ['Files', `"${FILES.oneFile}"`],
    worker: ['Files', `"${FILES.worker}"`],
    assets: ['If', `"%{REQUEST_URI} =~ m#/${FILES.assets}#"`],
  }
  const body = rules.flatMap(({ of, headers }) => {
    const set = lines(headers, (name, value) => `Header always set ${name} "${value}"`)
    const scope = scopes[of]
    return scope ? [`<${scope.join(' ')}>`, ...indent(set), `</${scope[0]}>`] : set
  })
  return text([
    'AddType application/manifest+json .webmanifest',
    'AddType text/javascript .js',
    'AddType application/wasm .wasm',
    '<IfModule mod_headers.c>',
    ...indent(body),
    '</IfModule>',
  ])
}

/** @param {HeaderRule[]} rules */
export function iis(rules) {
  const paths = {
    'every file': null,
    page: 'index.html',
    'one file': FILES.oneFile,
    worker: FILES.worker,
    assets: FILES.assets.replace('/', ''),
  }
  const blocks = rules.flatMap(({ of, headers }) => {
    const set = element('httpProtocol', element('customHeaders', lines(headers, iisHeader)))
    const path = paths[of]
    return path === null
      ? element('system.webServer', [...IIS_TYPES, ...set])
      : element('location', element('system.webServer', set), ` path="${path}"`)
  })
  return text(['<?xml version="1.0" encoding="utf-8"?>', ...element('configuration', blocks)])
}

// A location inherits what the site already sends: removed first, so that no header goes out twice.
/** @type {(name: string, value: string) => string} */
const iisHeader = (name, value) =>
  `<remove name="${name}" /><add name="${name}" value="${value}" />`

const IIS_TYPES = element(
  'staticContent',
  ['.webmanifest application/manifest+json', '.wasm application/wasm'].map((row) => {
    const [extension, type] = row.split(' ')
    return `<remove fileExtension="${extension}" /><mimeMap fileExtension="${extension}" mimeType="${type}" />`
  }),
)

/**
 * @param {HeaderRule[]} rules
 * @param {string} folder the address of the folder, such as `/edgewise/`
 */
export function nginx(rules, folder) {
  const everywhere = rules.filter(({ of }) => of === 'every file').map(({ headers }) => headers)
  const places = {
    'every file': folder,
    page: `= ${folder}index.html`,
    'one file': `= ${folder}${FILES.oneFile}`,
    worker: `= ${folder}${FILES.worker}`,
    assets: folder + FILES.assets,
  }
  return text([
    ...rules.flatMap(({ of, headers }) => [
      `location ${places[of]} {`,
      // A location with headers of its own forgets those around it, so each repeats them.
      ...indent(
        lines(
          Object.assign({}, ...everywhere, headers),
          (name, value) => `add_header ${name} "${value}" always;`,
        ),
      ),
      '}',
    ]),
  ])
}

/**
 * @param {HeaderRule[]} rules
 * @param {string} folder
 */
export function caddy(rules, folder) {
  const paths = {
    'every file': [`${folder}*`],
    page: FILES.page.map((path) => folder + path),
    'one file': [folder + FILES.oneFile],
    worker: [folder + FILES.worker],
    assets: [`${folder}${FILES.assets}*`],
  }
  return text([
    ...rules.flatMap(({ of, headers }) => {
      const matcher = `@${of.replace(' ', '_')}`
      const set = lines(headers, (name, value) => `${name} "${value}"`)
      return [`${matcher} path ${paths[of].join(' ')}`, `header ${matcher} {`, ...indent(set), '}']
    }),
    'file_server',
  ])
}

/**
 * @param {string} name
 * @param {string[]} inner
 */
function element(name, inner, attributes = '') {
  return [`<${name}${attributes}>`, ...indent(inner), `</${name}>`]
}

/**
 * @param {Record<string, string>} headers
 * @param {(name: string, value: string) => string} line
 */
function lines(headers, line) {
  return Object.entries(headers).map(([name, value]) => line(name, value))
}

/** @param {string[]} rows */
function indent(rows) {
  return rows.map((row) => `  ${row}`)
}

/** @param {string[]} rows */
function text(rows) {
  return `${rows.join('\n')}\n`
}
