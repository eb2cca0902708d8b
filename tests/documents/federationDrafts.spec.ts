import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '../../src/documents/catalogue'
import { documentTitle } from '../../src/documents/documentTitle'
import { taskWords } from '../../src/guidance/tasks'
import type { Platform } from '../../src/request/draft'
import { draftOf, edgesOf, summaryFrom } from '../fixtures/requests'

/**
 * What a draft for federation with Microsoft 365 is told on five days, and what it hands out: read as documents. The
 * five servers that federate, each without and with a split domain.
 */
const SERVERS = ['sfb-se', 'sfb-2019', 'sfb-2015', 'lync-2013', 'lync-2010'] as const
const DAYS = ['2019-09-15', '2024-08-15', '2025-11-15', '2026-05-15', '2026-11-21'] as const

function draft(platform: Platform, split: 'yes' | 'no') {
  const { eligibility } = draftOf()
  return draftOf({
    kind: 'federation',
    eligibility: {
      ...eligibility,
      platform,
      split,
      cu5: platform === 'lync-2013' ? 'yes' : null,
      cals: null,
      messenger: null,
      trial: null,
    },
    edges: edgesOf(['sip.contoso.com', ['contoso.com', 'fabrikam.com']]),
  })
}

function told(platform: Platform, split: 'yes' | 'no', day: string): string {
  const summary = summaryFrom(draft(platform, split), { asOf: day })
  const { findings, tasks, situation } = summary
  return [
    `RULES AS OF ${day}: ${summary.ready ? 'ready' : 'not ready'}`,
    '',
    'Findings',
    ...findings.map(({ severity, title }) => `  ${severity.padEnd(8)} ${title}`),
    '',
    'Order of work',
    ...tasks.map((task) => `  ${task.state.padEnd(10)} ${taskWords(task, situation).title}`),
    '',
    'Documents',
    ...CATALOGUE.filter(({ applies }) => applies(summary)).map(
      (entry) => `  ${entry.audience}: ${documentTitle(entry, summary)}`,
    ),
    '',
  ].join('\n')
}

describe('drafts for federation with Microsoft 365', () => {
  for (const platform of SERVERS)
    for (const split of ['no', 'yes'] as const)
      it(`on ${platform}, split ${split}, read as the golden file`, async () => {
        const text = DAYS.map((day) => told(platform, split, day)).join('\n')
        await expect(text).toMatchFileSnapshot(
          `golden/federation/${platform}${split === 'yes' ? '-split' : ''}.txt`,
        )
      })
})
