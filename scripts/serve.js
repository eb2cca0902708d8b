// @ts-check
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import sirv from 'sirv'
import { headerRules, headersFor } from './hosting.js'

/**
 * Serves a build on this machine alone, with the headers that a host should send.
 * @param {object} [options]
 * @param {string} [options.root] the folder with the build
 * @param {string} [options.under] the address of the app on the host: `/`, or a sub-folder such as `/tools/edgewise/`
 * @param {number} [options.port] 0 takes a free one
 * @param {boolean} [options.headers] false: as a host that sends none of them
 * @param {boolean} [options.brotli] sends `x.js.br` for `x.js` where there is one
 */
export async function startServer({
  root = 'dist',
  under = '/',
  port = 0,
  headers = true,
  brotli = false,
} = {}) {
  const folder = `/${under}/`.replace(/\/+/g, '/')
  const files = sirv(root, {
    // Looks at the disk each time, so that a new build is served at once.
    dev: true,
    etag: true,
    brotli,
    setHeaders(response, path) {
      if (!headers) return
      const rules = headerRules(readFileSync(join(root, 'index.html'), 'utf8'))
      for (const [name, value] of Object.entries(headersFor(rules, path.slice(1)))) {
        response.setHeader(name, value)
      }
    },
  })
  const server = createServer((request, response) => {
    const address = request.url ?? '/'
    if (address.startsWith(folder)) {
      request.url = address.slice(folder.length - 1)
      files(request, response)
    } else if (`${address}/` === folder) {
      response.writeHead(301, { Location: folder }).end()
    } else {
      response.writeHead(404).end()
    }
  })
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve(undefined))
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return {
    url: `http://127.0.0.1:${address.port}${folder}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  }
}

/** How many ports are tried after one that is taken. */
const MORE_PORTS = 20

/**
 * Starts on the first free port from this one on, and says which were taken.
 * @param {Parameters<typeof startServer>[0] & { port: number }} options
 */
export async function startOnFreePort(options) {
  for (let port = options.port; ; port++) {
    try {
      return await startServer({ ...options, port })
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!isTaken || port >= options.port + MORE_PORTS) throw error
      console.log(`Port ${port} is in use, trying the next one …`)
    }
  }
}

/** Serves until it is ended, as the command line says, and prints the address. */
export async function serve() {
  const { values } = parseArgs({
    options: {
      root: { type: 'string' },
      under: { type: 'string' },
      port: { type: 'string', default: '4173' },
    },
  })
  const { url } = await startOnFreePort({ ...values, port: Number(values.port) })
  console.log(`Edgewise is at ${url} (Ctrl+C ends it)`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await serve()
