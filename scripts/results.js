// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const REPORTS = { unit: '.reports/unit.json', browser: '.reports/browser.json' }

/**
 * What the last test run said, from the reports that it wrote. A report that is not there counts as a failure:
 * its run broke down before the first test.
 */
export function testResults() {
  return [unitResults(read(REPORTS.unit)), browserResults(read(REPORTS.browser))].reduce(
    (sum, part) => ({ passed: sum.passed + part.passed, failed: sum.failed + part.failed }),
  )
}

/** @param {any} report of Vitest */
export function unitResults(report) {
  if (!report) return { passed: 0, failed: 1 }
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const files = report.testResults
  // A file that does not load has no tests to fail.
  const broken = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length }
}

/** @param {any} report of Playwright */
export function browserResults(report) {
  if (!report) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky } = report.stats
  // A machine under load can hold a browser up: in CI a test has a second try, and the run names it.
  return { passed: expected + flaky, failed: unexpected + report.errors.length }
}

/** @param {string} path */
const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null)

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = testResults()
  const failedSteps = Number(process.argv[2] ?? 0)
  console.log(`${passed} passed, ${failed + failedSteps} failed`)
  process.exitCode = failed + failedSteps > 0 ? 1 : 0
}
