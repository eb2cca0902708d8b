// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { findProgram } from './system.js'

/** The tests of the scripts are written against this one. */
const VERSION = '7.6.9'
/** Outside of node_modules: a fresh install of the packages need not fetch it again. */
const CACHE = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
const FOLDER = join(CACHE, 'edgewise', `powershell-${VERSION}`)

/** The PowerShell of this machine, or null; `PWSH` in the environment names another one. */
export function powerShellPath() {
  if (process.env.PWSH) return process.env.PWSH
  const installed = join(FOLDER, process.platform === 'win32' ? 'pwsh.exe' : 'pwsh')
  return existsSync(installed) ? installed : findProgram(['pwsh'])
}

/**
 * Makes sure that the scripts can be run: with the .NET SDK on the machine PowerShell is installed in the cache of the user.
 * @returns {boolean} whether the tests can go on; in CI the scripts may not be left out where the SDK is there
 */
export function preparePowerShell() {
  const dotnet = findProgram(['dotnet'])
  if (powerShellPath() === null && dotnet !== null) {
    console.log(`Installing PowerShell ${VERSION} …`)
    const parts = ['tool', 'install', 'PowerShell', '--version', VERSION, '--tool-path', FOLDER]
    spawnSync(dotnet, parts, {
      env: { ...process.env, DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1' },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  }
  if (powerShellPath() !== null) return true
  console.log('PowerShell is missing, so the scripts are read by a grammar and not run.')
  return dotnet === null || !process.env.CI
}
