import { describe, expect, it } from 'vitest'
import { OVERVIEW } from '../../src/guide/topics/overview'
import { WORKLOADS } from '../../src/guide/workloads'
import { HAS_SOURCES, NO_SOURCES, sourceTexts } from '../guidance/sourceTexts'

const ROWS = [
  'IM and presence',
  'Conferencing',
  'Enterprise Voice',
  'Support for remote users',
  'Mobile client support',
  'Integration with other products',
  'Simple deployment',
  'Simple management',
]

describe('the workloads', () => {
  it('are the rows of the introduction, in their order', () => {
    expect(WORKLOADS.map((workload) => workload.row)).toEqual(ROWS)
  })

  it('leave out no row of the document itself', (context) => {
    if (!HAS_SOURCES) context.skip(NO_SOURCES)
    const rows = [...sourceTexts().S2.matchAll(/^\|([^|:*]+?)\s*<br\/> \|/gm)].map(([, row]) => row)
    expect(rows).toEqual(ROWS)
  })

  it.each(WORKLOADS.map((workload) => [workload.row, workload] as const))(
    'say of %s what it is and what it means for the connectivity',
    (_, workload) => {
      expect(workload.statements.length).toBeGreaterThan(1)
      expect(workload.statements[0]?.sources).toContain('S2')
      expect(OVERVIEW.sections).toContain(workload)
    },
  )

  it('name as installed everywhere only messages and presence', () => {
    const always = WORKLOADS.filter(({ deployed }) => deployed === 'always')
    expect(always.map(({ row }) => row)).toEqual(['IM and presence'])
  })
})
