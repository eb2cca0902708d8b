// @ts-check

/**
 * What can go wrong with the work of a person, and what Edgewise does about it. Each has browser tests whose
 * names begin with its number.
 */
const FAULTS = /** @type {const} */ ([
  [
    'R1',
    'The browser or the tab is killed while typing',
    'Each change is written within 0.3 s, and what is left is put down as the page goes: at most 0.4 s of typing is at risk',
  ],
  [
    'R2',
    '“Saved” is shown before it is true',
    '“Saved in this browser” appears after the write was confirmed and read back; a failed write is told at once',
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
    'Everything works in memory, under a warning that stays',
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
    'A damaged backup',
    'Count and checksum are verified; the damage is named and what can be read is offered',
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
])

/**
 * The browser tests of each fault, from the report of Playwright, as a page of the docs; null where the report is
 * not of a whole run, with a test for every fault.
 * @param {any} report
 */
export function faultTable(report) {
  /** @type {ReturnType<typeof testsIn>} */
  const tests = report.suites.flatMap(testsIn)
  const rows = FAULTS.map(([id, fault, promise]) => {
    const own = tests.filter(({ title }) => title.startsWith(`${id}: `))
    const passed = own.filter(({ status }) => status === 'expected').length
    const names = own.map(({ title, file }) => `${title.slice(id.length + 2)} (\`${file}\`)`)
    return {
      complete: own.length > 0,
      line: `| ${id} | ${fault} | ${promise} | ${names.join('<br>')} | ${passed} of ${own.length} passed |`,
    }
  })
  if (rows.some(({ complete }) => !complete)) return null
  return [
    '# What can go wrong, and what is promised',
    '',
    'Written by `npm run docs` from the last run of the browser tests: Chromium with a profile on disk, driven to',
    'each fault. The promises in plain words are in [promises.md](promises.md).',
    '',
    '| | Fault | Promise | Tests | Result |',
    '|---|---|---|---|---|',
    ...rows.map(({ line }) => line),
    '',
  ].join('\n')
}

/**
 * @param {any} suite
 * @returns {{ title: string, file: string, status: string }[]}
 */
function testsIn({ file, specs = [], suites = [] }) {
  const own = specs.map((/** @type {any} */ { title, tests }) => ({
    title: title.replaceAll('|', '\\|'),
    file,
    status: tests.every((/** @type {any} */ { status }) => status === 'expected')
      ? 'expected'
      : 'unexpected',
  }))
  return [...own, ...suites.flatMap(testsIn)]
}
