import { readFileSync, statSync } from 'node:fs'
import { appendFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { ASKED_FOR, hostSection, LOOKED_AT } from '../../../scripts/hostTable.js'
import { headerRules, headersFor, MANIFEST } from '../../../scripts/hosting.js'
import { filesBelow } from '../../../scripts/release/sums.js'
import {
  APACHE,
  APACHE_CLOSED,
  APACHE_FALLBACK,
  APACHE_FOLDER,
  CADDY,
  NGINX,
  startWebServer,
  type Kind,
  type WebServer,
} from '../setup/webServers'

const built = filesBelow('dist')
/** Below this, compressing saves nothing and some servers leave it. Bytes. */
const WORTH_COMPRESSING = 1500
const rules = headerRules(readFileSync('dist/index.html', 'utf8'))

const sizeOf = (file: string) => statSync(join('dist', file)).size

const isWorthCompressing = (file: string) =>
  /\.(?:js|html|css)$/.test(file) && sizeOf(file) > WORTH_COMPRESSING

/**
 * The largest file of the build that a name with `…` stands for: a small one may lie on either side
 * of the size from which a server compresses, and the table would change with a few bytes.
 */
function fileLike(name: string): string {
  const [start = '', end] = name.split('…')
  if (end === undefined) return name
  const [largest = name] = built
    .filter((file) => file.startsWith(start) && file.endsWith(end))
    .sort((a, b) => sizeOf(b) - sizeOf(a))
  return largest
}

async function ask(server: WebServer, file: string) {
  const response = await fetch(server.url + file, {
    redirect: 'manual',
    headers: { 'Accept-Encoding': 'gzip' },
  })
  const headers = Object.fromEntries(
    LOOKED_AT.flatMap((name) => {
      const value = response.headers.get(name)
      return value === null ? [] : [[name, value]]
    }),
  )
  return { status: response.status, headers, body: await response.text() }
}

/** Starts the server for one test; without the program the test is left out, except in CI. */
async function withServer(kind: Kind, use: (server: WebServer) => Promise<void>): Promise<void> {
  test.skip(kind.program === null && !process.env.CI, `${kind.name} is not installed here.`)
  const server = await startWebServer(kind)
  try {
    await use(server)
  } finally {
    await server.close()
  }
}

for (const kind of [NGINX, APACHE, APACHE_FOLDER, CADDY]) {
  test(`R24: ${kind.name} sends each file of the build with the headers of the table`, async ({}, testInfo) => {
    await withServer(kind, async (server) => {
      const all = ['', ...built].map(async (file) => ({ file, ...(await ask(server, file)) }))
      for (const { file, status, headers } of await Promise.all(all)) {
        const wanted = headersFor(rules, file)
        const sent = Object.fromEntries(
          Object.keys(wanted).map((name) => [name, headers[name.toLowerCase()]]),
        )
        expect({ file, status, ...sent }).toEqual({ file, status: 200, ...wanted })
        if (file === MANIFEST.file) expect(headers['content-type']).toBe(MANIFEST.type)
        if (isWorthCompressing(file))
          expect({ file, ...headers }).toHaveProperty('content-encoding')
      }
      const answers = await Promise.all(
        ASKED_FOR.map(async (file) => ({ file, ...(await ask(server, fileLike(file))) })),
      )
      const section = hostSection(kind.name, answers)
      testInfo.annotations.push({ type: 'host', description: section })
      expect(readFileSync('docs/hosts.md', 'utf8'), 'run npm run docs').toContain(section)
    })
  })

  test(`R24: ${kind.name} lets nobody keep the answer that a file is missing`, async () => {
    await withServer(kind, async (server) => {
      const [asset = ''] = built.filter((file) => file.startsWith('assets/'))
      await rm(join(server.folder, asset))
      const { status, headers } = await ask(server, asset)
      expect(status).toBe(404)
      expect(headers['cache-control'] ?? '').not.toMatch(/max-age=[1-9]|immutable/)
    })
  })
}

test('R24: Apache that allows the folder nothing serves it all the same', async () => {
  await withServer(APACHE_CLOSED, async (server) => {
    const { status, body } = await ask(server, '')
    expect(status).toBe(200)
    expect(body).toBe(readFileSync('dist/index.html', 'utf8'))
  })
})

test('R24: a page in the place of a missing asset is not kept', async () => {
  await withServer(APACHE_FALLBACK, async (server) => {
    const { headers } = await ask(server, 'assets/missing-0000000.js')
    expect(headers['cache-control'] ?? '').not.toMatch(/max-age=[1-9]|immutable/)
  })
})

test('R24: a changed page is fetched again', async () => {
  await withServer(NGINX, async (server) => {
    await appendFile(join(server.folder, 'index.html'), '<!-- newer -->')
    expect((await ask(server, '')).body).toContain('newer')
  })
})
