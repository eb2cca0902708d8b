import { describe, expect, it } from 'vitest'
import { browserResults, unitResults } from '../../scripts/results.js'

describe('unit results', () => {
  const file = (status: string, tests: number) => ({
    status,
    assertionResults: Array.from({ length: tests }),
  })

  it('are the numbers of the report', () => {
    const report = { numPassedTests: 7, numFailedTests: 1, testResults: [file('failed', 8)] }
    expect(unitResults(report)).toEqual({ passed: 7, failed: 1 })
  })

  it('count a file that does not load', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 0,
      testResults: [file('passed', 7), file('failed', 0)],
    }
    expect(unitResults(report)).toEqual({ passed: 7, failed: 1 })
  })

  it('without a report are a failure', () => {
    expect(unitResults(null)).toEqual({ passed: 0, failed: 1 })
  })
})

describe('browser results', () => {
  it('count a test that held at its second try as passed, and one that never did as failed', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] }
    expect(browserResults(report)).toEqual({ passed: 6, failed: 1 })
  })

  it('count what broke outside any test', () => {
    const report = {
      stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 },
      errors: [{ message: 'no browser' }],
    }
    expect(browserResults(report)).toEqual({ passed: 0, failed: 1 })
  })

  it('without a report are a failure', () => {
    expect(browserResults(null)).toEqual({ passed: 0, failed: 1 })
  })
})
