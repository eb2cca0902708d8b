// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'
import { withInlineHashes } from './contentPolicy.js'
import { hostingGuide } from './hostingGuide.js'
import { headerRules } from './hosting.js'

writeFileSync(
  'docs/hosting.md',
  hostingGuide(headerRules(withInlineHashes(readFileSync('index.html', 'utf8')))),
)
