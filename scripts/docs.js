// @ts-check
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { withInlineHashes } from './contentPolicy.js'
import { hostTable } from './hostTable.js'
import { hostingGuide } from './hostingGuide.js'
import { headerRules } from './hosting.js'
import { annotationsOf } from './promises.js'
import { REPORTS } from './results.js'

writeFileSync(
  'docs/hosting.md',
  hostingGuide(headerRules(withInlineHashes(readFileSync('index.html', 'utf8')))),
)

const report = existsSync(REPORTS.browser)
  ? JSON.parse(readFileSync(REPORTS.browser, 'utf8'))
  : null

const hosts = report ? annotationsOf(report, 'host') : []
if (hosts.length > 0) writeFileSync('docs/hosts.md', hostTable(hosts))
else console.log('docs/hosts.md stays: it is written after a run of tests/e2e/servers.')
