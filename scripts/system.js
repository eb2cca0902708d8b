// @ts-check
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const ARCHITECTURE = process.arch === 'arm64' ? 'aarch64' : 'x86_64'

/**
 * Programs that the tests call, a library's file where there is no program, and the Debian package each comes in. Without an optional one its tests are
 * left out, and the run says so; without a faster one they take longer.
 */
const PROGRAMS = [
  { names: ['chromium', 'chromium-browser', 'google-chrome'], package: 'chromium' },
  { names: ['chromium-headless-shell'], package: 'chromium-headless-shell', faster: true },
  { names: ['pdftotext'], package: 'poppler-utils' },
  { names: ['firefox-esr', 'firefox'], package: 'firefox-esr', optional: true },
  { names: ['WebKitWebDriver'], package: 'webkit2gtk-driver', optional: true },
  { file: '/usr/lib/python3/dist-packages/gi/__init__.py', package: 'python3-gi', optional: true },
  {
    file: `/usr/lib/${ARCHITECTURE}-linux-gnu/girepository-1.0/WebKit2-4.1.typelib`,
    package: 'gir1.2-webkit2-4.1',
    optional: true,
  },
  { names: ['xvfb-run'], package: 'xvfb', optional: true },
  { names: ['named-checkzone'], package: 'bind9-utils', optional: true },
  { names: ['openssl'], package: 'openssl', optional: true },
  { names: ['nginx'], package: 'nginx', optional: true },
  { names: ['apache2', 'httpd'], package: 'apache2', optional: true },
  { names: ['caddy'], package: 'caddy', optional: true },
]

/**
 * The path of the first of these programs that is there.
 * @param {string[]} names
 */
export function findProgram(names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin']
  return (
    folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram) ?? null
  )
}

/** The path of the Chromium on this machine; `CHROMIUM` in the environment names another one. */
export function chromiumPath() {
  const path =
    process.env.CHROMIUM ?? findProgram(['chromium', 'chromium-browser', 'google-chrome'])
  if (!path)
    throw new Error('Chromium is missing: install the Debian package chromium, or set CHROMIUM.')
  return path
}

/** The path of what renders pages as Chromium does, without its windows; of Chromium itself where it is missing. */
export const headlessPath = () =>
  process.env.CHROMIUM ?? findProgram(['chromium-headless-shell']) ?? chromiumPath()

/**
 * Makes sure that the programs are there: as root on Debian it installs what is missing, otherwise it names it.
 * @returns {boolean} whether the tests can run; in CI nothing may be left out
 */
export function preparePrograms() {
  if (missing().length > 0) installPackages(missing().map((program) => program.package))
  const absent = missing()
  const needed = absent.filter(({ optional, faster }) => !faster && (!optional || process.env.CI))
  const leftOut = absent.filter(({ faster }) => !faster)
  if (absent.length > 0) {
    const packages = absent.map((program) => program.package).join(' ')
    console.log(`Missing on this machine: ${packages}. On Debian: apt-get install ${packages}`)
    if (needed.length === 0)
      console.log(
        leftOut.length > 0 ? 'The tests that need them are left out.' : 'Tests take longer.',
      )
  }
  return needed.length === 0
}

const missing = () =>
  PROGRAMS.filter(({ names, file, package: name }) => {
    if (name === 'chromium' && process.env.CHROMIUM) return false
    return names ? findProgram(names) === null : !existsSync(file)
  })

/** @param {string[]} packages */
function installPackages(packages) {
  if (process.getuid?.() !== 0 || findProgram(['apt-get']) === null) return
  console.log(`Installing ${packages.join(' ')} …`)
  /** @param {string[]} args */
  const aptGet = (...args) =>
    spawnSync('apt-get', [...args, '-qq'], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  aptGet('update')
  withoutStarting(() => {
    // One after the other: a package that this system does not know must not keep the others away.
    for (const name of packages) aptGet('install', '-y', '--no-install-recommends', name)
  })
}

/**
 * Debian starts a server as soon as it is installed, unless this file says that it must not.
 * @param {() => void} install
 */
function withoutStarting(install) {
  const policy = '/usr/sbin/policy-rc.d'
  if (existsSync(policy)) return install()
  writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    install()
  } finally {
    rmSync(policy)
  }
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
