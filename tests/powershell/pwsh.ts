import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DocumentFile } from '../../src/documents/file'
import { powerShellPath } from '../../scripts/powershell.js'
import type { ServerState } from './servers'

export const PWSH = powerShellPath()

/** One thing that happens in a case; see server/Runner.cs. */
export interface Step {
  run?: string
  arguments?: string[]
  answers?: string[]
  failAt?: number
  failsLate?: boolean
  noShell?: boolean
  transcript?: boolean
  strict?: boolean
  write?: string
  content?: string
  delete?: string
  truncate?: string
  at?: number
  replace?: string
  from?: string
  to?: string
  prepare?: string
  state?: ServerState
}

export interface Case {
  id: string
  files: readonly DocumentFile[]
  state: ServerState
  steps: readonly Step[]
}

export interface Ran {
  step: Step
  exit: number | undefined
  output: string
  changes: string[]
  /** After the step. */
  state: ServerState
  samePlace: boolean
}

interface Line {
  id: string
  steps: {
    exit?: number
    output?: string
    changes?: string[]
    state?: ServerState
    samePlace?: boolean
  }[]
}

/** A file for the folder of a case, byte by byte. */
export function writeFile(name: string, bytes: Uint8Array | string): Step {
  return { write: name, content: Buffer.from(bytes).toString('base64') }
}

/** Runs all cases in one PowerShell, each script in a runspace of its own, and gives what each step did. */
export function runCases(cases: readonly Case[]): Map<string, Ran[]> {
  if (PWSH === null) throw new Error('PowerShell is missing')
  const folder = mkdtempSync(join(tmpdir(), 'edgewise-scripts-'))
  try {
    writeFileSync(join(folder, 'cases'), cases.map(writeCase(folder)).toSorted(byPack).join('\n'))
    const [from, to] = [join(folder, 'cases'), join(folder, 'results')]
    const run = fileURLToPath(new URL('run.ps1', import.meta.url))
    const ran = spawnSync(
      PWSH,
      ['-NoProfile', '-NonInteractive', '-File', run, from, to, folder, '2'],
      {
        encoding: 'utf8',
        env: {
          ...process.env,
          POWERSHELL_TELEMETRY_OPTOUT: '1',
          POWERSHELL_UPDATECHECK: 'Off',
          // Collecting the garbage of thousands of short lives less often.
          DOTNET_GCgen0size: '0x8000000',
          // On two processors, what watches and collects beside the scripts takes more than it gives.
          DOTNET_gcConcurrent: '0',
          DOTNET_TieredPGO: '0',
        },
      },
    )
    if (ran.status !== 0) throw new Error(`The stand-in failed: ${ran.stdout}${ran.stderr}`)
    const lines = readFileSync(to, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Line)
    return new Map(lines.map(({ id, steps }) => [id, withStates(caseOf(cases, id), steps)]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Packs are written once each, however many cases use them. */
function writeCase(folder: string) {
  const packs = new Map<readonly DocumentFile[], string>()
  return ({ files, ...rest }: Case): string => {
    let pack = packs.get(files)
    if (pack === undefined) {
      pack = join(folder, `pack-${String(packs.size)}`)
      packs.set(files, pack)
      mkdirSync(pack)
      for (const { name, text } of files) writeFileSync(join(pack, name), text)
    }
    return JSON.stringify({ ...rest, pack })
  }
}

/** Cases of one pack after each other: what PowerShell has compiled of it is used again. */
function byPack(one: string, other: string): number {
  return packIn(one) - packIn(other)
}

function packIn(line: string): number {
  return Number(/"pack":"[^"]*pack-(\d+)"\}$/.exec(line)?.[1])
}

let byId = new Map<string, Case>()
function caseOf(cases: readonly Case[], id: string): Case {
  if (byId.get(id) === undefined || byId.size !== cases.length)
    byId = new Map(cases.map((each) => [each.id, each]))
  const found = byId.get(id)
  if (found === undefined) throw new Error(`No case ${id}`)
  return found
}

function withStates({ steps, state }: Case, results: Line['steps']): Ran[] {
  let now = state
  return results.map((result, index) => {
    now = result.state ?? now
    return {
      step: steps[index] ?? {},
      exit: result.exit,
      output: result.output ?? '',
      changes: result.changes ?? [],
      state: now,
      samePlace: result.samePlace ?? true,
    }
  })
}
