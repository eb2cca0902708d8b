import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '../../../src/documents/catalogue'
import { teamsOnlyPaper } from '../../../src/documents/teamsOnly/paper'
import type { DraftKind } from '../../../src/request/draft'
import { toText } from '../../../src/paper/text'
import { summaryOf, TWO_EDGES, type SummaryParts } from '../../fixtures/summaries'

const SPLIT: SummaryParts = {
  kind: 'federation',
  asOf: '2026-11-21',
  edges: TWO_EDGES,
  answers: { platform: 'sfb-2019', split: 'yes' },
}
const offered = (parts: SummaryParts) =>
  CATALOGUE.find(({ id }) => id === 'teams-only')!.applies(summaryOf(parts))

describe('moving to Teams only', () => {
  it('reads as the golden file', async () => {
    await expect(toText(teamsOnlyPaper(summaryOf(SPLIT)))).toMatchFileSnapshot(
      '../golden/teams-only.txt',
    )
  })

  it.each([
    ['federation', 'yes', '2026-11-21', true],
    ['removal', 'yes', '2026-11-21', true],
    ['federation', 'no', '2026-11-21', false],
    ['removal', 'no', '2026-11-21', false],
    ['removal', 'yes', '2018-03-01', false],
    ['new', 'yes', '2019-03-25', false],
  ] as const)('of %s, split %s, on %s is offered: %s', (kind: DraftKind, split, asOf, is) => {
    expect(offered({ ...SPLIT, kind, asOf, answers: { platform: 'sfb-2015', split } })).toBe(is)
  })

  it('switches off one entry, found by its proxy, and keeps those of voice mail', () => {
    const text = toText(teamsOnlyPaper(summaryOf(SPLIT)))
    expect(text).toContain("Where-Object { $_.ProxyFqdn -eq 'sipfed.online.lync.com' }")
    expect(text).not.toMatch(/Get-CsHostingProvider \| Set-/)
  })

  it('has six names for each domain, and says which of them other domains share', () => {
    const { sections } = teamsOnlyPaper(summaryOf(SPLIT))
    const blocks = sections.find(({ id }) => id === 'records')!.blocks
    const table = blocks.find((block) => block.kind === 'table')!
    expect(table.rows).toHaveLength(3 * 6)
    expect(JSON.stringify(blocks)).not.toContain('sip.litware.com also serves')
  })
})
