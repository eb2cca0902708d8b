import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { KINDS } from './packs'
import { STAND_INS } from './servers'
import { START_STATES } from './startStates'

export interface RunGroup {
  version: string
  kind: string
  state: string
  /** How many scripts one case ran. */
  scripts: number
}

const FILE = fileURLToPath(new URL('../../docs/powershell-runs.md', import.meta.url))

/** Which scripts were run on which server and from which state: a row for each kind and state. */
export function runsTable(groups: readonly RunGroup[]): string {
  const rows = new Map<string, Map<string, number>>()
  for (const { version, kind, state, scripts } of groups) {
    const key = `${kind} | ${state}`
    const row = rows.get(key) ?? new Map<string, number>()
    rows.set(key, row.set(version, (row.get(version) ?? 0) + scripts))
  }
  const states = [...Object.keys(START_STATES), 'any']
  const sortedRows = [...rows].toSorted(([one], [other]) => rank(one, states) - rank(other, states))
  return [
    `| Kind | State at the start | ${STAND_INS.join(' | ')} |`,
    `|---|---|${STAND_INS.map(() => '---:').join('|')}|`,
    ...sortedRows.map(
      ([key, row]) =>
        `| ${key} | ${STAND_INS.map((version) => String(row.get(version) ?? 0)).join(' | ')} |`,
    ),
  ].join('\n')
}

function rank(key: string, states: readonly string[]): number {
  const [kind = '', state = ''] = key.split(' | ')
  return KINDS.findIndex((each) => each === kind) * 100 + states.indexOf(state)
}

/** Writes the table where `SCRIPT_TABLE` asks for it: a run of the usual size leaves the file alone. */
export async function updateTable(table: string, randomCases: number): Promise<void> {
  if (process.env.SCRIPT_TABLE === undefined) return
  const before = await readFile(FILE, 'utf8')
  const head = before.slice(0, before.indexOf('<!-- runs -->'))
  await writeFile(
    FILE,
    `${head}<!-- runs -->\n\nScripts run without a fault, ${String(randomCases)} cases of any state among them:\n\n${table}\n`,
  )
}
