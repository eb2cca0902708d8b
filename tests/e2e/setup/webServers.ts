import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { FOLDER } from '../../../scripts/hostFiles.js'
import { findProgram } from '../../../scripts/system.js'

/** A real web server of this machine, on loopback, with the build in a sub-folder of its site. */
export interface WebServer {
  /** The address of the app. */
  url: string
  /** The folder on disk that is served there. */
  folder: string
  close(): Promise<void>
}

interface Site {
  /** Everything of this server lies below. */
  work: string
  /** The root of the site; the app is in its folder `edgewise`. */
  root: string
  port: number
}

export interface Kind {
  name: string
  program: string | null
  /** Writes the configuration and gives the command line that serves it in the foreground. */
  configure: (site: Site) => Promise<string[]>
}

const HOSTS = 'release/hosts'

/** A site as others have it: with rules of its own for every script, which must not reach into the folder. */
export const NGINX: Kind = {
  name: 'nginx',
  program: findProgram(['nginx']),
  async configure({ work, root, port }) {
    const ours = await readFile(join(HOSTS, 'nginx.conf'), 'utf8')
    const conf = `
daemon off;
pid ${work}/nginx.pid;
error_log ${work}/error.log;
${asRoot('user root;')}
events { }
http {
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path ${work}/body;
  proxy_temp_path ${work}/proxy;
  fastcgi_temp_path ${work}/fastcgi;
  uwsgi_temp_path ${work}/uwsgi;
  scgi_temp_path ${work}/scgi;
  server {
    listen 127.0.0.1:${port};
    root ${root};
    location ~* \\.(js|css|html)$ { expires 30d; }
${ours}
  }
}`
    await writeFile(join(work, 'nginx.conf'), conf)
    return ['-c', join(work, 'nginx.conf'), '-p', work]
  },
}

const APACHE_MODULES = ['authz_core', 'dir', 'mime', 'headers', 'filter', 'deflate', 'mpm_event']

/** @param section what stands in the section of the app's folder */
const apache = (name: string, section: (site: Site) => Promise<string>): Kind => ({
  name,
  program: findProgram(['apache2', 'httpd']),
  async configure(site) {
    const { work, root, port } = site
    const modules = '/usr/lib/apache2/modules'
    const present = await readdir(modules)
    const loaded = APACHE_MODULES.filter((module) => present.includes(`mod_${module}.so`))
    const conf = `
ServerRoot ${work}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${work}/apache.pid
ErrorLog ${work}/error.log
${loaded.map((module) => `LoadModule ${module}_module ${modules}/mod_${module}.so`).join('\n')}
TypesConfig /etc/mime.types
DocumentRoot ${root}
DirectoryIndex index.html
<Directory ${root}${FOLDER}>
  Require all granted
${await section(site)}
</Directory>`
    await writeFile(join(work, 'apache.conf'), conf)
    return ['-X', '-f', join(work, 'apache.conf')]
  },
})

export const APACHE = apache('Apache', async () => `Include ${resolve(HOSTS, 'apache.conf')}`)
/** A host where only the folder can be changed. */
export const APACHE_FOLDER = apache('Apache, .htaccess', async ({ root }) => {
  await cp(join(HOSTS, 'apache.conf'), join(root, FOLDER, '.htaccess'))
  return 'AllowOverride FileInfo'
})
/** A host that allows a folder no headers and no types, and answers 500 to whoever asks for them. */
export const APACHE_CLOSED = apache(
  'Apache without FileInfo',
  async () => 'AllowOverride AuthConfig',
)
/** A host that gives the page in the place of everything that is missing. */
export const APACHE_FALLBACK = apache(
  'Apache with a page for everything',
  async () => `Include ${resolve(HOSTS, 'apache.conf')}\nFallbackResource ${FOLDER}index.html`,
)

export const CADDY: Kind = {
  name: 'Caddy',
  program: findProgram(['caddy']),
  async configure({ work, root, port }) {
    const ours = await readFile(join(HOSTS, 'Caddyfile'), 'utf8')
    const conf = `
{
  admin off
  auto_https off
  storage file_system ${work}/store
}
http://127.0.0.1:${port} {
  root * ${root}
${ours}
}`
    await writeFile(join(work, 'Caddyfile'), conf)
    return ['run', '--adapter', 'caddyfile', '--config', join(work, 'Caddyfile')]
  },
}

/** Starts one with the files of the build. */
export async function startWebServer(kind: Kind): Promise<WebServer> {
  if (kind.program === null) throw new Error(`${kind.name} is not installed.`)
  const work = await mkdtemp(join(tmpdir(), 'edgewise-server-'))
  // Some servers give up their rights before they read.
  await chmod(work, 0o755)
  const root = join(work, 'site')
  const folder = join(root, FOLDER)
  await mkdir(root)
  await cp('dist', folder, { recursive: true })
  const port = await freePort()
  const args = await kind.configure({ work, root, port })
  const child = spawn(kind.program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: work },
  })
  const url = `http://127.0.0.1:${port}${FOLDER}`
  await answering(child, url)
  return {
    url,
    folder,
    async close() {
      const ended = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      await ended
      await rm(work, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function answering(child: ChildProcess, url: string): Promise<void> {
  let said = ''
  child.stderr?.on('data', (chunk) => (said += chunk))
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`The server ended: ${said}`)
    const answer = await fetch(url).catch(() => null)
    if (answer) return
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(`The server does not answer: ${said}`)
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  if (address === null || typeof address === 'string') throw new Error('No port is free.')
  return address.port
}

const asRoot = (line: string) => (process.getuid?.() === 0 ? line : '')
