import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { startOnFreePort, startServer } from '../../scripts/serve.js'

const PAGE = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'"><h1>Here</h1>`
let outside: string
let root: string
let close: (() => Promise<unknown>) | undefined

beforeAll(() => {
  outside = mkdtempSync(join(tmpdir(), 'edgewise-serve-'))
  root = join(outside, 'dist')
  mkdirSync(join(root, 'assets'), { recursive: true })
  writeFileSync(join(root, 'index.html'), PAGE)
  writeFileSync(join(root, 'sw.js'), 'self')
  writeFileSync(join(root, 'assets/a-1.js'), '1')
  writeFileSync(join(outside, 'secret.txt'), 'not yours')
})
afterAll(() => rmSync(outside, { recursive: true }))
afterEach(() => close?.())

async function serve(options: Parameters<typeof startServer>[0] = {}) {
  const server = await startServer({ root, ...options })
  close = server.close
  return server.url
}

describe('the server', () => {
  it('is there for this machine alone', async () => {
    expect(await serve()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  })

  it.each(['tools/edgewise', '/tools/edgewise', '/tools/edgewise/', '//tools//edgewise//'])(
    'serves under a sub-folder written as "%s"',
    async (under) => {
      const url = await serve({ under })
      expect(new URL(url).pathname).toBe('/tools/edgewise/')
      expect(await (await fetch(url)).text()).toBe(PAGE)
    },
  )

  it('leads from the folder without its slash to the folder', async () => {
    const url = await serve({ under: '/tools/edgewise/' })
    const response = await fetch(url.slice(0, -1))
    expect(response.redirected).toBe(true)
    expect(response.url).toBe(url)
  })

  it.each(['other/', 'missing.js', '%2e%2e/secret.txt', '..%2fsecret.txt', '%2e%2e%2fsecret.txt'])(
    'has nothing at "%s"',
    async (path) => {
      expect((await fetch((await serve()) + path)).status).toBe(404)
    },
  )

  it('has nothing outside its sub-folder', async () => {
    const url = await serve({ under: '/tools/' })
    expect((await fetch(new URL('/index.html', url))).status).toBe(404)
  })

  it('sends the headers of the table', async () => {
    const url = await serve()
    const [page, worker, asset] = await Promise.all(
      ['', 'sw.js', 'assets/a-1.js'].map(async (path) => (await fetch(url + path)).headers),
    )
    expect(page?.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(worker?.get('content-security-policy')).toBe("default-src 'none'; connect-src 'self'")
    expect(asset?.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  it('sends none of them when it plays a host that does not', async () => {
    const { headers } = await fetch(await serve({ headers: false }))
    expect(headers.get('content-security-policy')).toBeNull()
    expect(headers.get('x-frame-options')).toBeNull()
  })

  it('takes the next free port for one that is taken, and says so', async () => {
    const said = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    const taken = Number(new URL(await serve()).port)
    const next = await startOnFreePort({ root, port: taken })
    expect(Number(new URL(next.url).port)).toBeGreaterThan(taken)
    expect(said).toHaveBeenCalledWith(`Port ${taken} is in use, trying the next one …`)
    await next.close()
  })

  it('says so when its port is taken', async () => {
    const { port } = new URL(await serve())
    await expect(startServer({ root, port: Number(port) })).rejects.toThrow('EADDRINUSE')
  })
})
