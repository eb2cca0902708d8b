import type { ServerVersion } from '../../request/draft'
import type { DocumentFile } from '../file'
import { scriptHead } from '../request/paperHead'
import { windowsFile } from './powershellText'
import type { Summary } from '../summary'

export const SCRIPT_FILES = {
  snapshot: '0-snapshot.ps1',
  rehearse: '1-rehearse.ps1',
  apply: '2-apply.ps1',
  verify: '3-verify.ps1',
  verifyEdge: '3-verify-on-edge.ps1',
  rollBack: '4-roll-back.ps1',
} as const

/** Where the snapshot lies, beside the scripts. The last file is written when all the others are. */
export const BEFORE = {
  folder: '.\\before',
  edge: '.\\before\\edge.xml',
  providers: '.\\before\\providers.xml',
  policies: '.\\before\\policies.xml',
  users: '.\\before\\users.xml',
  readable: '.\\before\\before.txt',
  complete: '.\\before\\complete.txt',
} as const

/** Written by the administrator: one SIP address on each line. */
export const USERS = '.\\users.txt'

export function shellOf(server: ServerVersion): string {
  return server === 'sfb-2015'
    ? 'Skype for Business Server Management Shell'
    : 'Lync Server Management Shell'
}

/** A script: its head as comments, then what makes it stop at the first error, then its lines. */
export function scriptFile(
  summary: Summary,
  file: { name: string; title: string; about: readonly string[] },
  lines: readonly string[],
): DocumentFile {
  return {
    name: file.name,
    text: windowsFile([
      ...[...scriptHead(summary, file.title), '', ...file.about].map((line) =>
        `# ${line}`.trimEnd(),
      ),
      '',
      "$ErrorActionPreference = 'Stop'",
      'Set-Location -LiteralPath (Split-Path -Parent $MyInvocation.MyCommand.Path)',
      '',
      ...lines,
    ]),
  }
}

/** Stops where the commands are missing: outside the Management Shell. */
export function needShell(server: ServerVersion): string[] {
  return [
    "if (-not (Get-Command -Name 'Get-CsPublicProvider' -ErrorAction 'SilentlyContinue')) {",
    `    throw 'Run this in the ${shellOf(server)} on a Front End Server.'`,
    '}',
    '',
  ]
}

/** Stops where there is nothing to go back to. */
export const NEED_SNAPSHOT: readonly string[] = [
  `if (-not (Test-Path -LiteralPath '${BEFORE.complete}')) {`,
  `    throw 'There is no snapshot beside this script. Run ${SCRIPT_FILES.snapshot} first.'`,
  '}',
  '',
]
