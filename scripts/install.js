// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const WANTED = 'package-lock.json'
const PRESENT = 'node_modules/.package-lock.json'

/** Installs the packages of the lock file unless they are there. Uses Node alone: it runs before anything else can. */
export function installPackages() {
  if (isInstalled()) return
  console.log('Installing packages (npm ci) …')
  run('npm', ['ci', '--no-progress', '--loglevel=error'])
}

function isInstalled() {
  if (!existsSync(PRESENT)) return false
  const present = packagesOf(PRESENT)
  return Object.entries(packagesOf(WANTED)).every(
    // An optional package may be for another system.
    ([path, { version, optional }]) =>
      path === '' || optional || present[path]?.version === version,
  )
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version: string, optional?: boolean }>}
 */
const packagesOf = (lockFile) => JSON.parse(readFileSync(lockFile, 'utf8')).packages

/**
 * Runs a command with its output shown; ends this process with its code when it fails.
 * @param {string} command
 * @param {string[]} args
 */
export function run(command, args) {
  const { status } = tryRun(command, args)
  if (status !== 0) process.exit(status ?? 1)
}

/**
 * @param {string} command
 * @param {string[]} args
 */
export function tryRun(command, args) {
  // On Windows npm and npx are scripts that only a shell starts.
  return spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
}
