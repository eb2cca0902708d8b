// @ts-check
import { rmSync } from 'node:fs'
import { buildIfNeeded } from './build.js'
import { installPackages, tryRun } from './install.js'
import { REPORTS, testResults } from './results.js'
import { preparePowerShell } from './powershell.js'
import { preparePrograms } from './system.js'

installPackages()
const ready = preparePrograms()
const canRunScripts = preparePowerShell()
for (const report of Object.values(REPORTS)) rmSync(report, { force: true })

console.log('Unit and component tests')
const reporters = ['--reporter=minimal', '--reporter=json', `--outputFile.json=${REPORTS.unit}`]
const unit = tryRun('npx', ['vitest', 'run', ...reporters])

if (ready) {
  buildIfNeeded()
  console.log('Tests in real browsers')
}
const browser = ready ? tryRun('npx', ['playwright', 'test']) : { status: 1 }

const { passed, failed } = testResults()
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = unit.status || browser.status || !canRunScripts ? 1 : 0
