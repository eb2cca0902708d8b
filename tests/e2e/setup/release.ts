import { createHash } from 'node:crypto'
import { appendFile, cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withInlineHashes } from '../../../scripts/contentPolicy.js'
import { startServer } from '../../../scripts/serve.js'

/** A host of its own, on which one version of the app can take the place of another. */
export interface Host {
  url: string
  /** Puts a version there that differs from the build in the name of every asset and in `data-version` of the page. */
  deploy(version: string): Promise<void>
  /** As a host that serves other code than it was given: a file of the version is a little longer. */
  alter(pattern: RegExp): Promise<void>
  /** As a deployment that broke off: one file of the version is not there. */
  lose(pattern: RegExp): Promise<void>
  close(): Promise<void>
}

export async function startHost(): Promise<Host> {
  const root = await mkdtemp(join(tmpdir(), 'edgewise-host-'))
  const server = await startServer({ root, under: '/tools/edgewise/' })
  return {
    url: server.url,
    async deploy(version) {
      await rm(join(root, 'assets'), { recursive: true, force: true })
      await cp('dist', root, { recursive: true })
      await renameAssets(root, version)
      await editPage(root, version)
      await signFiles(root)
    },
    alter: async (pattern) => appendFile(await assetLike(root, pattern), '\n// altered'),
    lose: async (pattern) => rm(await assetLike(root, pattern)),
    async close() {
      await server.close()
      await rm(root, { recursive: true })
    },
  }
}

async function assetLike(root: string, pattern: RegExp): Promise<string> {
  const name = (await readdir(join(root, 'assets'))).find((asset) => pattern.test(asset))
  if (name === undefined) throw new Error(`No asset is named like ${pattern}.`)
  return join(root, 'assets', name)
}

async function renameAssets(root: string, version: string): Promise<void> {
  const assets = join(root, 'assets')
  const names = await readdir(assets)
  const renamed = names.map((name) => [name, name.replace(/(\.\w+)$/, `-${version}$1`)] as const)
  await Promise.all(
    renamed.map(([before, after]) => rename(join(assets, before), join(assets, after))),
  )
  const texts = [
    ...(await readdir(assets)).map((name) => join('assets', name)),
    'index.html',
    'sw.js',
  ]
  for (const path of texts.filter((name) => /\.(?:js|css|html)$/.test(name))) {
    await edit(join(root, path), (text) =>
      renamed.reduce((result, [before, after]) => result.replaceAll(before, after), text),
    )
  }
}

/** The names of its parts stand in the page's own code too: its policy has to know the new code. */
const editPage = (root: string, version: string) =>
  edit(join(root, 'index.html'), (html) =>
    withInlineHashes(html.replace('<html', `<html data-version="${version}"`)),
  )

/** The worker takes a file only with the hash that it was told. */
async function signFiles(root: string): Promise<void> {
  const worker = await readFile(join(root, 'sw.js'), 'utf8')
  const urls = [...worker.matchAll(/"url":"([^"]+)"/g)].map(([, url = '']) => url)
  const hashes = new Map<string, string>()
  for (const url of urls) {
    const bytes = await readFile(join(root, url))
    hashes.set(url, createHash('sha256').update(bytes).digest('base64'))
  }
  await edit(join(root, 'sw.js'), (text) =>
    text.replace(
      /"sha256-[^"]+","revision":null,"url":"([^"]+)"/g,
      (_, url) => `"sha256-${hashes.get(url)}","revision":null,"url":"${url}"`,
    ),
  )
}

async function edit(path: string, change: (text: string) => string): Promise<void> {
  await writeFile(path, change(await readFile(path, 'utf8')))
}
