import { describe, expect, it } from 'vitest'
import { faultTable } from '../../scripts/faults.js'

const spec = (title: string, status = 'expected') => ({ title, tests: [{ status }] })
const ALL = Array.from({ length: 23 }, (_, at) => spec(`R${at + 1}: it holds`))
const report = (...specs: object[]) => ({
  suites: [{ file: 'a.spec.ts', specs: [], suites: [{ file: 'a.spec.ts', specs }] }],
})

describe('the table of faults', () => {
  it('has a row for each fault, with its tests and what came of them', () => {
    const table = faultTable(report(...ALL, spec('R1: it holds twice', 'unexpected')))
    expect(table?.match(/^\| R\d+ \|/gm)).toHaveLength(23)
    expect(table).toContain(
      'it holds (`a.spec.ts`)<br>it holds twice (`a.spec.ts`) | 1 of 2 passed |',
    )
  })

  it('takes R1 for R1 alone, not for R10 and later', () => {
    const table = faultTable(report(...ALL))
    expect(table).toMatch(/^\| R1 \|.*\| 1 of 1 passed \|$/m)
  })

  it('keeps a bar in a name from ending the cell', () => {
    expect(faultTable(report(...ALL, spec('R2: a | b')))).toContain('a \\| b')
  })

  it('is not written from a run in which a fault has no test', () => {
    expect(faultTable(report(...ALL.slice(1)))).toBeNull()
  })
})
