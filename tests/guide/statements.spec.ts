import { describe, expect, it } from 'vitest'
import { daysOf, layStatements } from '../../src/guide/statements'
import type { Statement } from '../../src/guide/topic'

const said = (sources: string[], more: Partial<Statement> = {}): Statement => ({
  block: { kind: 'paragraph', text: 'Something.' },
  sources,
  ...more,
})
const marks = (...statements: Statement[]) =>
  layStatements(statements).map(({ days, cited }) => [days, cited])

describe('statements in a row', () => {
  it('name their sources once where they share them', () => {
    expect(marks(said(['S1']), said(['S1']), said(['S2']))).toEqual([
      ['', false],
      ['', true],
      ['', true],
    ])
  })

  it('name them each where a passage has a day of its own', () => {
    expect(marks(said(['S1'], { date: '2016-12-29' }), said(['S1']))).toEqual([
      ['', true],
      ['', true],
    ])
  })

  it('say their days once where they share them, and again after others', () => {
    const until = { until: '2019-08-15' }
    const rows = marks(said(['S1'], until), said(['S2'], until), said(['S1']), said(['S1'], until))
    expect(rows.map(([days]) => days)).toEqual([
      'Until 15 August 2019',
      '',
      '',
      'Until 15 August 2019',
    ])
  })

  it('may be none', () => {
    expect(layStatements([])).toEqual([])
  })
})

describe('the days of a statement', () => {
  it.each([
    [{}, ''],
    [{ since: '2013-05-01' }, 'Since 1 May 2013'],
    [{ until: '2019-08-15' }, 'Until 15 August 2019'],
    [{ since: '2013-05-01', until: '2025-05-05' }, 'From 1 May 2013 until 5 May 2025'],
  ])('of %o are “%s”', (statement, days) => {
    expect(daysOf(statement)).toBe(days)
  })
})
