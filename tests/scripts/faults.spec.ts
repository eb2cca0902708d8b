import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { brokenPromises, faultTable, PROMISES } from '../../scripts/faults.js'

const spec = (title: string, status = 'expected', figures?: string) => ({
  title,
  tests: [{ status, annotations: figures ? [{ type: 'figures', description: figures }] : [] }],
})
const IDS = [...Array.from({ length: 28 }, (_, at) => `R${at + 1}`), 'P6', 'P7']
const ALL = IDS.map((id) => spec(`${id}: it holds ${id}`))
const report = (...specs: object[]) => ({
  suites: [{ file: 'a.spec.ts', specs: [], suites: [{ file: 'a.spec.ts', specs }] }],
})
const rows = (table: string | null, kind: RegExp) => table?.match(kind) ?? []

describe('the table of faults', () => {
  it('has a row for each promise and each fault, with its tests and what came of them', () => {
    const table = faultTable(report(...ALL, spec('R1: it holds twice', 'unexpected')))
    expect(rows(table, /^\| R\d+ \|/gm)).toHaveLength(28)
    expect(rows(table, /^\| [1-7] \|/gm)).toHaveLength(7)
    expect(table).toContain(
      'it holds R1 (`a.spec.ts`)<br>it holds twice (`a.spec.ts`) | 1 of 2 passed |',
    )
    expect(table).toMatch(/^\| 1 \|.*\| R1, .*R23 \| 5 of 6 passed \|$/m)
    expect(table).toMatch(/^\| 6 \|.*\| it holds P6 \(`a.spec.ts`\) \| 1 of 1 passed \|$/m)
  })

  it('takes R1 for R1 alone, not for R10 and later', () => {
    const table = faultTable(report(...ALL))
    expect(table).toMatch(/^\| R1 \|.*\| 1 of 1 passed \|$/m)
  })

  it('tells what a test has measured', () => {
    const table = faultTable(report(...ALL, spec('R1: kills', 'expected', '20 kills')))
    expect(table).toMatch(/^\| R1 \|.*\| 2 of 2 passed<br>20 kills \|$/m)
  })

  it('keeps a bar in a name from ending the cell', () => {
    expect(faultTable(report(...ALL, spec('R2: a | b')))).toContain('a \\| b')
  })

  it.each(IDS)('is not written from a run in which %s has no test', (id) => {
    expect(
      faultTable(report(...ALL.filter(({ title }) => !title.startsWith(`${id}: `)))),
    ).toBeNull()
  })
})

describe('the promises', () => {
  const docs = faultTable(report(...ALL)) ?? ''

  it('are held where a test of each passed and all are in the docs', () => {
    expect(brokenPromises(report(...ALL), docs)).toEqual([])
  })

  it.each([
    ['no test', ALL.slice(1), /^R1 is held by no test that passed\.$/],
    [
      'one that failed',
      [...ALL.slice(1), spec('R1: it holds R1', 'unexpected')],
      /^R1 is held by no/,
    ],
    ['one that was left out', [...ALL.slice(1), spec('R1: it holds R1', 'skipped')], /^R1 is held/],
    [
      'a test that the docs lack',
      [...ALL, spec('R3: new')],
      /^docs\/reliability.md lacks “R3: new”/,
    ],
  ])('are broken by %s', (_, specs, sentence) => {
    expect(brokenPromises(report(...specs), docs)).toContainEqual(expect.stringMatching(sentence))
  })

  it.each(['README.md', 'docs/promises.md'])(
    'stand in %s with the tests that hold them',
    (path) => {
      const items = readFileSync(path, 'utf8').match(
        /^[1-7]\. [^]*?(?:\(|Tests: )((?:[RP]\d+(?:, )?)+)/gm,
      )
      expect(items?.map((item) => item.match(/\b[RP]\d+\b/g))).toEqual(
        PROMISES.map(([, , by]) => by),
      )
    },
  )

  it('each have tests, and each of these names a fault or a promise that there is', () => {
    const named = readdirSync('tests/e2e', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.spec.ts'))
      .flatMap((path) =>
        readFileSync(join('tests/e2e', path), 'utf8').match(/[`']([RP]\d+)(?=: )/g),
      )
      .map((start) => start?.slice(1))
    expect(new Set(named.filter(Boolean))).toEqual(new Set(IDS))
  })
})
