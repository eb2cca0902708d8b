// @ts-check
import { hashAndEnding } from './assetNames.js'
import { FILES, MANIFEST, TEXT_TYPES } from './hosting.js'

/** @typedef {import('./hosting.js').HeaderRule} HeaderRule */

/** The address of the app in the samples for hosts that are configured by hand. */
export const FOLDER = '/edgewise/'

/**
 * What the build holds ready for hosts, beside the folder that is served: none of it is of use to a visitor.
 * @param {HeaderRule[]} rules
 * @returns {Record<string, string>}
 */
export const hostFiles = (rules) => ({
  _headers: netlify(rules),
  'apache.conf': apache(rules),
  'web.config': iis(rules),
  'nginx.conf': nginx(rules, FOLDER),
  Caddyfile: caddy(rules, FOLDER),
})

/**
 * `_headers`, as Netlify, Cloudflare Pages and others read it. It knows no difference between a file and an answer
 * that there is none, so what holds for files alone is left out: these hosts have their files checked for changes.
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
  return text([
    ...rules.flatMap(({ of, headers }) =>
      paths[of].flatMap((path) => [
        path,
        ...indent(lines(headers, (name, value) => `${name}: ${value}`)),
      ]),
    ),
    `/${MANIFEST.file}`,
    ...indent([`Content-Type: ${MANIFEST.type}`]),
  ])
}

/**
 * For a `<Directory>` section of the server, or the folder's own `.htaccess`.
 * @param {HeaderRule[]} rules
 */
export function apache(rules) {
  const scopes = {
    'every file': null,
    // Also the folder itself: Apache answers with its index file.
    page: ['Files', '"index.html"'],
    'one file': ['Files', `"${FILES.oneFile}"`],
    worker: ['Files', `"${FILES.worker}"`],
    // By the file that answers: a page in the place of a missing asset has another name.
    assets: ['FilesMatch', `"${hashAndEnding('js|css')}"`],
  }
  const body = rules.flatMap(({ of, headers, found = {} }) => {
    const set = [
      ...lines(headers, (name, value) => `Header always set ${name} "${value}"`),
      ...lines(found, (name, value) => `Header set ${name} "${value}" "${APACHE_FOUND}"`),
    ]
    const scope = scopes[of]
    return scope ? [`<${scope.join(' ')}>`, ...indent(set), `</${scope[0]}>`] : set
  })
  return text([
    '<IfModule mod_mime.c>',
    ...indent([`AddType ${MANIFEST.type} .webmanifest`, 'AddType text/javascript .js']),
    '</IfModule>',
    '<IfModule mod_filter.c>',
    ...indent([
      '<IfModule mod_deflate.c>',
      ...indent([`AddOutputFilterByType DEFLATE text/html ${TEXT_TYPES.join(' ')}`]),
      '</IfModule>',
    ]),
    '</IfModule>',
    '<IfModule mod_headers.c>',
    ...indent(body),
    '</IfModule>',
  ])
}

const APACHE_FOUND = "expr=%{REQUEST_STATUS} -in {'200', '206', '304'}"

/** @param {HeaderRule[]} rules */
export function iis(rules) {
  const paths = {
    'every file': null,
    page: 'index.html',
    'one file': FILES.oneFile,
    worker: FILES.worker,
    assets: FILES.assets.replace('/', ''),
  }
  const blocks = rules.flatMap(({ of, headers, found = {} }) => {
    const set = [
      ...element('httpProtocol', element('customHeaders', lines(headers, iisHeader))),
      // Sent with a file, and never with an error.
      ...lines(found, (_, value) => `<staticContent>${iisCache(value)}</staticContent>`),
    ]
    const path = paths[of]
    return path === null
      ? element('system.webServer', [...IIS_FILES, ...set])
      : element('location', element('system.webServer', set), ` path="${path}"`)
  })
  return text(['<?xml version="1.0" encoding="utf-8"?>', ...element('configuration', blocks)])
}

// A location inherits what the site already sends: removed first, so that no header goes out twice.
/** @type {(name: string, value: string) => string} */
const iisHeader = (name, value) =>
  `<remove name="${name}" /><add name="${name}" value="${value}" />`

/** @param {string} value */
const iisCache = (value) =>
  `<clientCache cacheControlMode="NoControl" cacheControlCustom="${value}" />`

const IIS_FILES = [
  ...element('staticContent', [
    `<remove fileExtension=".webmanifest" /><mimeMap fileExtension=".webmanifest" mimeType="${MANIFEST.type}" />`,
  ]),
  '<urlCompression doStaticCompression="true" />',
]

/**
 * @param {HeaderRule[]} rules
 * @param {string} folder the address of the folder, such as `/edgewise/`
 */
export function nginx(rules, folder) {
  const everywhere = headersOfEvery(rules)
  const places = {
    page: `= ${folder}index.html`,
    'one file': `= ${folder}${FILES.oneFile}`,
    worker: `= ${folder}${FILES.worker}`,
    assets: folder + FILES.assets,
  }
  // A location with headers of its own forgets those around it, so each repeats them.
  /** @type {(headers: Record<string, string>, found?: Record<string, string>) => string[]} */
  const added = (headers, found = {}) => [
    ...lines(
      { ...everywhere, ...headers },
      (name, value) => `add_header ${name} "${value}" always;`,
    ),
    ...lines(found, (name, value) => `add_header ${name} "${value}";`),
  ]
  /** @type {(place: string, inner: string[]) => string[]} */
  const location = (place, inner) => [`location ${place} {`, ...indent(inner), '}']
  return text(
    // No pattern of the site, such as one for every .js, takes files out of this folder.
    location(`^~ ${folder}`, [
      'gzip on;',
      'gzip_vary on;',
      `gzip_types ${TEXT_TYPES.join(' ')};`,
      ...added({}),
      ...rules.flatMap(({ of, headers, found }) =>
        of === 'every file' ? [] : location(places[of], added(headers, found)),
      ),
      ...location(`= ${folder}${MANIFEST.file}`, [
        'types { }',
        `default_type ${MANIFEST.type};`,
        ...added({}),
      ]),
    ]),
  )
}

/** @param {HeaderRule[]} rules */
const headersOfEvery = (rules) =>
  Object.assign({}, ...rules.filter(({ of }) => of === 'every file').map(({ headers }) => headers))

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
  /** @type {(name: string, conditions: string[], headers: Record<string, string>) => string[]} */
  const sent = (name, conditions, headers) => [
    `@${name} {`,
    ...indent(conditions),
    '}',
    `header @${name} {`,
    ...indent(lines(headers, (header, value) => `${header} "${value}"`)),
    '}',
  ]
  return text([
    'encode zstd gzip',
    ...rules.flatMap(({ of, headers, found }) => {
      const name = of.replace(' ', '_')
      const path = `path ${paths[of].join(' ')}`
      return [
        ...sent(name, [path], headers),
        ...(found ? sent(`${name}_found`, [path, 'file'], found) : []),
      ]
    }),
    ...sent('manifest', [`path ${folder}${MANIFEST.file}`, 'file'], {
      'Content-Type': MANIFEST.type,
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
