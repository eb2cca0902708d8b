// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { REPORTS } from './results.js'

/**
 * @typedef {object} Test
 * @property {string} title
 * @property {string} file
 * @property {boolean} passed
 * @property {{ type: string, description?: string }[]} annotations
 */

/**
 * What can go wrong with the work of a person, and what Edgewise does about it. Each has browser tests whose
 * names begin with its number.
 */
const FAULTS = /** @type {const} */ ([
  [
    'R1',
    'The browser or the tab is killed while typing',
    'Each change is written within 0.3 s, and what is left is written as the page goes: at most 0.4 s of typing is at risk',
  ],
  [
    'R2',
    '“Saved” is shown before it is true',
    '“Saved in this browser” appears after the write was confirmed and found again in the database; a failed write is told at once, on every screen, until it is fixed',
  ],
  [
    'R3',
    'The disk is full',
    'The version before stays, the text stays on the page with Copy and Download beside it, and is saved once there is room',
  ],
  [
    'R4',
    'The same draft in two tabs',
    'One tab writes, the other reads along and can take over; where both write, both versions are kept',
  ],
  [
    'R5',
    'The clock is wrong or set back',
    'A counter decides which version is the latest, never a time',
  ],
  [
    'R6',
    'An old tab is in the way of a new version',
    'The old tab saves and makes way; until it does, the new one works in memory and says so',
  ],
  [
    'R7',
    'The database is of a newer version',
    'It is opened as it is, written only where that version allows it, and never deleted',
  ],
  [
    'R8',
    'An upgrade of the database breaks off',
    'Every draft can be read and taken along; nothing is written',
  ],
  [
    'R9',
    'The browser closes the connection',
    'It is opened again and what is on the page is written back',
  ],
  [
    'R10',
    'The files of the database are damaged',
    'An empty database is not taken for a first visit; the second copy is offered',
  ],
  [
    'R11',
    'The browser or a person clears the data',
    'A loss is announced; a backup file brings everything back; the browser is asked to keep the data, and its answer is shown',
  ],
  [
    'R12',
    'The browser keeps nothing at all',
    'Everything works in memory, under a warning that stays; a host without HTTPS is no reason for it',
  ],
  [
    'R13',
    'A new version comes while a page is open',
    'Nothing reloads by itself; the open page keeps its files until Update is pressed',
  ],
  [
    'R14',
    'Half a version is on the host',
    'It is not taken over; `?nosw` takes a broken copy of the app away and leaves the drafts',
  ],
  [
    'R15',
    'A tab that was open for days meets newer records',
    'It never writes over a record of a newer version',
  ],
  [
    'R16',
    'Opening, deleting or removing by mistake',
    'A file is added and never overwrites; deleted requests stay for 30 days; Undo and earlier versions bring the rest back',
  ],
  [
    'R17',
    'Back, forward, Undo and Redo',
    'The draft comes from storage, not from the page, and the history of changes holds',
  ],
  ['R18', 'Text from an input method', 'It is saved like typed text'],
  [
    'R19',
    'A damaged backup, or a changed page',
    'Count and checksum are verified, also those of a downloaded request; the damage is named and what can be read is offered',
  ],
  [
    'R20',
    'A damaged or hostile record',
    'It is set aside, can be downloaded as it is, and no other draft is disturbed',
  ],
  ['R21', 'A huge file', 'It is refused by its size before it is read'],
  [
    'R22',
    'The system fails before data reached the disk',
    'Every write of a draft asks for strict durability, and the last one is committed at once',
  ],
  [
    'R23',
    'All of it, in any order',
    'After every mishap, what was shown as saved is there or its loss is announced',
  ],
  [
    'R24',
    'A host stores, names or refuses files in its own way',
    'The files for nginx, Apache and Caddy are tested with the servers ([hosts.md](hosts.md)); only a file that was found may be stored for long',
  ],
  [
    'R25',
    'The page comes and its first script does not',
    'The page says so, offers to load each part again past what the browser stored, and names the part that the host lacks; opened at a wrong address, it moves to its folder once',
  ],
  [
    'R26',
    'The browser is old',
    'The oldest browsers are written down once, for build, lint, page and README; nothing in the build calls what they lack, and an older one is told so on the page',
  ],
  [
    'R27',
    'Other applications share the origin',
    'The worker answers for the page and its own files alone; `?nosw` takes away no worker of another folder',
  ],
  [
    'R28',
    'A backup with very many requests',
    'It says how far it is and can be stopped; all of it is added or nothing; the page answers meanwhile, and another tab looks at the list once',
  ],
])

/**
 * The promises of the README, in its order, and whose tests hold each: those of faults, and of its own number.
 */
export const PROMISES = /** @type {const} */ ([
  ['P1', 'What is shown as saved survives', ['R1', 'R17', 'R18', 'R22', 'R23']],
  ['P2', '“Saved” is the truth, and so is “Not saved”', ['R2', 'R3', 'R9', 'R12']],
  ['P3', 'Two tabs never overwrite each other', ['R4', 'R5']],
  [
    'P4',
    'No update reloads the page by itself, no version destroys what it cannot read',
    ['R6', 'R7', 'R8', 'R13', 'R14', 'R15', 'R20'],
  ],
  [
    'P5',
    'What the browser removed is told, and actions can be undone',
    ['R10', 'R11', 'R16', 'R19', 'R21'],
  ],
  ['P6', 'No request leaves the host', ['P6']],
  ['P7', 'What is not protected is said', ['P7']],
])

/**
 * The browser tests of each promise and each fault, from the report of Playwright, as a page of the docs; null
 * where the report is not of a whole run, with tests for all.
 * @param {any} report
 */
export function faultTable(report) {
  const tests = allTests(report)
  if (idsOf().some((id) => testsOf(tests, id).length === 0)) return null
  return [
    '# What is promised, and what can go wrong',
    '',
    'Written by `npm run docs` from the last run of the browser tests: Chromium with a profile on disk, driven to',
    'each fault. The promises in full are in [promises.md](promises.md).',
    '',
    '| | Promise | Held by | Result |',
    '|---|---|---|---|',
    ...PROMISES.map(([id, promise, by]) => {
      const own = by.flatMap((each) => testsOf(tests, each))
      const held = by.map((each) => (each === id ? own.map(named).join('<br>') : each))
      return `| ${id.slice(1)} | ${promise} | ${held.join(', ')} | ${resultOf(own)} |`
    }),
    '',
    '| | Fault | Rule | Tests | Result |',
    '|---|---|---|---|---|',
    ...FAULTS.map(([id, fault, rule]) => {
      const own = testsOf(tests, id)
      const figures = own.flatMap((test) => described(test, 'figures'))
      const cells = [id, fault, rule, own.map(named).join('<br>')]
      return `| ${cells.join(' | ')} | ${[resultOf(own), ...figures].join('<br>')} |`
    }),
    '',
  ].join('\n')
}

/**
 * What the tests of a run noted under this name, in their order.
 * @param {any} report
 * @param {string} type
 */
export const annotationsOf = (report, type) =>
  allTests(report).flatMap((test) => described(test, type))

/** @type {(test: Test, type: string) => string[]} */
const described = ({ annotations }, type) =>
  annotations.flatMap((each) =>
    each.type === type && each.description !== undefined ? [each.description] : [],
  )

/**
 * What keeps a run from holding the promises, in sentences; nothing where all is held.
 * @param {any} report
 * @param {string} docs the page that was made of an earlier run
 * @returns {string[]}
 */
export function brokenPromises(report, docs) {
  const tests = allTests(report)
  // A test that failed fails the run by itself.
  return [
    ...idsOf()
      .filter((id) => !testsOf(tests, id).some(({ passed }) => passed))
      .map((id) => `${id} is held by no test that passed.`),
    ...idsOf()
      .flatMap((id) => testsOf(tests, id))
      .filter((test) => !docs.includes(named(test)))
      .map(
        ({ title }) => `docs/reliability.md lacks “${title}”: run npm run docs after the tests.`,
      ),
  ]
}

/** Each number that tests carry at the start of their names. */
const idsOf = () => [
  ...new Set([
    ...FAULTS.map(([id]) => /** @type {string} */ (id)),
    ...PROMISES.flatMap(([, , by]) => /** @type {readonly string[]} */ (by)),
  ]),
]

/** @type {(tests: Test[], id: string) => Test[]} */
const testsOf = (tests, id) => tests.filter(({ title }) => title.startsWith(`${id}: `))

/** @param {Test} test */
const named = ({ title, file }) => `${title.slice(title.indexOf(' ') + 1)} (\`${file}\`)`

/** @param {Test[]} tests */
const resultOf = (tests) =>
  `${tests.filter(({ passed }) => passed).length} of ${tests.length} passed`

/**
 * @param {any} report
 * @returns {Test[]}
 */
const allTests = (report) => report.suites.flatMap(testsIn)

/**
 * @param {any} suite
 * @returns {Test[]}
 */
function testsIn({ file, specs = [], suites = [] }) {
  const own = specs.map((/** @type {any} */ { title, tests }) => ({
    title: title.replaceAll('|', '\\|'),
    file,
    passed: tests.every((/** @type {any} */ { status }) => ['expected', 'flaky'].includes(status)),
    annotations: tests.flatMap((/** @type {any} */ { annotations = [] }) => annotations),
  }))
  return [...own, ...suites.flatMap(testsIn)]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const broken = existsSync(REPORTS.browser)
    ? brokenPromises(
        JSON.parse(readFileSync(REPORTS.browser, 'utf8')),
        readFileSync('docs/reliability.md', 'utf8'),
      )
    : ['There is no report of the browser tests: run npm test.']
  console.log(broken.join('\n') || 'Every promise is held by tests that passed.')
  process.exitCode = broken.length > 0 ? 1 : 0
}
