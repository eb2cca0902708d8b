// @ts-check
import { buildIfNeeded } from './build.js'
import { installPackages, run } from './install.js'

installPackages()
buildIfNeeded()
run(process.execPath, ['scripts/serve.js', ...process.argv.slice(2)])
