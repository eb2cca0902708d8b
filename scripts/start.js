// @ts-check
import { buildIfNeeded } from './build.js'
import { installPackages } from './install.js'

installPackages()
buildIfNeeded()
// Only now: what it imports has just been installed.
const { serve } = await import('./serve.js')
await serve()
