// @ts-check
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { withInlineHashes } from './contentPolicy.js'
import { faultTable } from './faults.js'
import { hostingGuide } from './hostingGuide.js'
import { headerRules } from './hosting.js'
import { REPORTS } from './results.js'

writeFileSync(
  'docs/hosting.md',
  hostingGuide(headerRules(withInlineHashes(readFileSync('index.html', 'utf8')))),
)

const faults = existsSync(REPORTS.browser)
  ? faultTable(JSON.parse(readFileSync(REPORTS.browser, 'utf8')))
  : null
if (faults) writeFileSync('docs/reliability.md', faults)
else console.log('docs/reliability.md stays: it is written after a whole run of the browser tests.')
