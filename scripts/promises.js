// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { REPORTS } from './results.js'

/** Where each number stands with what can go wrong and the files of its tests. */
export const PROMISES_PAGE = 'docs/reliability.md'

/**
 * A test of a run in browsers.
 * @typedef {object} Test
 * @property {string} title
 * @property {boolean} passed
 * @property {{ type: string, description?: string }[]} annotations
 */

/**
 * The numbers of a page's table: what can go wrong (R…), and the promises with tests of their own (P…).
 * @param {string} page
 * @returns {string[]}
 */
export const numbersIn = (page) => page.match(/(?<=^\| )[RP]\d+(?= \|)/gm) ?? []

/**
 * The numbers that no test of the run holds, in sentences. A test that failed fails the run by itself.
 * @param {any} report of Playwright
 * @param {string[]} numbers
 */
export function brokenPromises(report, numbers) {
  const passed = testsIn(report).filter((test) => test.passed)
  return numbers
    .filter((number) => !passed.some(({ title }) => title.startsWith(`${number}: `)))
    .map((number) => `${number} is held by no test that passed.`)
}

/**
 * What the tests of a run noted under this name, in their order.
 * @param {any} report of Playwright
 * @param {string} type
 */
export const annotationsOf = (report, type) =>
  testsIn(report).flatMap(({ annotations }) =>
    annotations.flatMap((each) =>
      each.type === type && each.description !== undefined ? [each.description] : [],
    ),
  )

/**
 * @param {any} part a report, or a suite of it
 * @returns {Test[]}
 */
function testsIn({ specs = [], suites = [] }) {
  const own = specs.map((/** @type {any} */ { title, tests }) => ({
    title,
    passed: tests.every((/** @type {any} */ { status }) => ['expected', 'flaky'].includes(status)),
    annotations: tests.flatMap((/** @type {any} */ { annotations = [] }) => annotations),
  }))
  return [...own, ...suites.flatMap(testsIn)]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const broken = existsSync(REPORTS.browser)
    ? brokenPromises(
        JSON.parse(readFileSync(REPORTS.browser, 'utf8')),
        numbersIn(readFileSync(PROMISES_PAGE, 'utf8')),
      )
    : ['There is no report of the browser tests: run npm test.']
  console.log(broken.join('\n') || 'Every promise is held by tests that passed.')
  process.exitCode = broken.length > 0 ? 1 : 0
}
