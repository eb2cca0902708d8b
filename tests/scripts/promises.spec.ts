import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { annotationsOf, brokenPromises, numbersIn, PROMISES_PAGE } from '../../scripts/promises.js'

const page = readFileSync(PROMISES_PAGE, 'utf8')
const NUMBERS = numbersIn(page)
const BROWSER_TESTS = readdirSync('tests/e2e', { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.spec.ts'),
)

/** The files with a test whose name begins with this number. */
const filesOf = (number: string) =>
  BROWSER_TESTS.filter((path) =>
    new RegExp(`[\`']${number}: `).test(readFileSync(join('tests/e2e', path), 'utf8')),
  )

describe('the page of what can go wrong', () => {
  it('has a row for each number, once', () => {
    const faults = Array.from({ length: 28 }, (_, at) => `R${at + 1}`)
    expect(NUMBERS).toEqual([...faults, 'P6', 'P7'])
  })

  it.each(NUMBERS)('names the files with tests of %s', (number) => {
    const row = new RegExp(`^\\| ${number} \\|.*$`, 'm').exec(page)?.[0] ?? ''
    const [, files = ''] = /\| ([^|]*) \|$/.exec(row) ?? []
    const named = [...files.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file)
    expect(named.toSorted()).toEqual(filesOf(number).toSorted())
    expect(named.length).toBeGreaterThan(0)
  })

  it('knows each number that a test carries', () => {
    const carried = BROWSER_TESTS.flatMap(
      (path) =>
        readFileSync(join('tests/e2e', path), 'utf8').match(/(?<=[`'])[RP]\d+(?=: )/g) ?? [],
    )
    expect([...new Set(carried)].filter((number) => !NUMBERS.includes(number))).toEqual([])
  })

  it('has each number that a promise names, and each is named by one', () => {
    const [readme, promises] = ['README.md', 'docs/promises.md'].map((path) =>
      readFileSync(path, 'utf8')
        .match(/^[1-7]\. [^]*?(?:\(|Tests: )((?:[RP]\d+(?:, )?)+)/gm)
        ?.map((item) => item.match(/\b[RP]\d+\b/g)),
    )
    expect(readme).toHaveLength(7)
    expect(readme).toEqual(promises)
    expect(readme?.flat().filter((number) => !NUMBERS.includes(number ?? ''))).toEqual([])
  })
})

describe('a run', () => {
  const spec = (title: string, status = 'expected', figures?: string) => ({
    title,
    tests: [{ status, annotations: figures ? [{ type: 'figures', description: figures }] : [] }],
  })
  const ALL = NUMBERS.map((number) => spec(`${number}: it holds`))
  const report = (...specs: object[]) => ({ suites: [{ specs: [], suites: [{ specs }] }] })

  it('holds the promises where a test of each number passed', () => {
    expect(brokenPromises(report(...ALL), NUMBERS)).toEqual([])
  })

  it.each([
    ['no test', ALL.slice(1)],
    ['one that failed', [spec('R1: it holds', 'unexpected'), ...ALL.slice(1)]],
    ['one that was left out', [spec('R1: it holds', 'skipped'), ...ALL.slice(1)]],
    ['one of R10, not of R1', [spec('R10: it holds'), ...ALL.slice(1)]],
  ])('breaks one with %s', (_, specs) => {
    expect(brokenPromises(report(...specs), NUMBERS)).toEqual([
      'R1 is held by no test that passed.',
    ])
  })

  it('gives what its tests have noted under a name', () => {
    const noted = report(spec('R1: a', 'expected', '20 kills'), spec('R2: b'))
    expect(annotationsOf(noted, 'figures')).toEqual(['20 kills'])
    expect(annotationsOf(noted, 'host')).toEqual([])
  })
})
