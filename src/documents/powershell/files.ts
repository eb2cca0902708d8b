import type { ServerVersion } from '../../situation/server'
import type { DocumentFile } from '../file'
import { scriptHead } from '../request/paperHead'
import { indented, quoted, windowsFile } from './powershellText'
import type { Summary } from '../summary'

export const SCRIPT_FILES = {
  look: '00-look.ps1',
  snapshot: '0-snapshot.ps1',
  rehearse: '1-rehearse.ps1',
  apply: '2-apply.ps1',
  disable: '2a-disable.ps1',
  remove: '2b-remove.ps1',
  verify: '3-verify.ps1',
  verifyEdge: '3-verify-on-edge.ps1',
  testPartners: '3-test-partners.ps1',
  rollBack: '4-roll-back.ps1',
  outside: 'verify-from-outside.ps1',
  outsideShell: 'verify-from-outside.sh',
} as const

/** Where the snapshot lies, beside the scripts. The last file is written when all the others are. */
export const BEFORE = {
  folder: '.\\before',
  edge: '.\\before\\edge.xml',
  providers: '.\\before\\providers.xml',
  hosting: '.\\before\\hosting.xml',
  allowed: '.\\before\\allowed.xml',
  blocked: '.\\before\\blocked.xml',
  /** The domains that the scripts put on a list, written before the first of them; by way of the second file. */
  added: '.\\before\\added.xml',
  addedNext: '.\\before\\added-next.xml',
  policies: '.\\before\\policies.xml',
  users: '.\\before\\users.xml',
  /** Written beside the list of users, then moved over it: a list half written is never read. */
  usersNext: '.\\before\\users-next.xml',
  readable: '.\\before\\before.txt',
  /** Of a removal: when the entries were switched off. */
  disabled: '.\\before\\disabled.xml',
  complete: '.\\before\\complete.xml',
} as const

/** Written by the administrator: one SIP address on each line. */
export const USERS = '.\\users.txt'

/** Written by the administrator where partners are to be put on a list: one domain on each line. */
export const LISTS = { allowed: '.\\allowed.txt', blocked: '.\\blocked.txt' } as const

/** Who may run what changes something (F112). */
export const WHO = [
  'Who: a member of RTCUniversalServerAdmins, on a Front End Server. CsAdministrator alone is not',
  'enough here: its rights are for the Control Panel and for remote PowerShell.',
]

/** How a script ends; the same in each. */
const EXIT_CODES = 'Ends with 0: all done, 1: stopped, 2: finished, but read what it says.'

export function shellOf(server: ServerVersion): string {
  return server.startsWith('lync')
    ? 'Lync Server Management Shell'
    : 'Skype for Business Server Management Shell'
}

/** What a script is, before its lines. */
export interface ScriptAbout {
  name: string
  title: string
  about: readonly string[]
  /** The parameter with which the question of the script can be answered beforehand. */
  asks?: 'Confirmed' | 'Edge'
  /** What is said after an error, once it is known that something had been changed. */
  wayOn?: string
}

/**
 * A script: its head as comments, then a frame that stops at the first error, says what was done before it,
 * brings the prompt back to its folder and ends with a number. `exit` is its last line and nowhere else.
 */
export function scriptFile(
  summary: Summary,
  { name, title, about, asks, wayOn }: ScriptAbout,
  lines: readonly string[],
): DocumentFile {
  const log = `.\\log-${name.replace('.ps1', '.txt')}`
  return {
    name,
    text: windowsFile([
      ...[...scriptHead(summary, title), '', ...about, EXIT_CODES].map((line) =>
        `# ${line}`.trimEnd(),
      ),
      '',
      ...(asks === undefined ? [] : [`param([string]$${asks} = '')`, '']),
      "$ErrorActionPreference = 'Stop'",
      'Set-StrictMode -Off',
      '# Lists are printed whole: what is cut off cannot be checked.',
      '$FormatEnumerationLimit = -1',
      '$done = New-Object -TypeName System.Collections.ArrayList',
      "$doing = ''",
      '$remarks = 0',
      '$transcript = $false',
      '$exitCode = 1',
      'Push-Location -LiteralPath (Split-Path -Parent $MyInvocation.MyCommand.Path)',
      'try {',
      '    # Some windows, the ISE among them, keep no transcript. The script goes on without.',
      '    try {',
      `        Start-Transcript -Path ${quoted(log)} -Append | Out-Null`,
      '        $transcript = $true',
      '    }',
      "    catch { Write-Host 'No transcript is kept in this window.' }",
      '',
      ...indented(lines),
      '',
      '    $exitCode = 0',
      '    if ($remarks -gt 0) { $exitCode = 2 }',
      '}',
      'catch {',
      "    Write-Host ''",
      "    Write-Host ('STOPPED ' + $_.Exception.Message)",
      ...(wayOn === undefined ? [] : indented(afterError(wayOn))),
      '}',
      'finally {',
      '    if ($transcript) { Stop-Transcript | Out-Null }',
      '    Pop-Location',
      '}',
      'exit $exitCode',
    ]),
  }
}

function afterError(wayOn: string): string[] {
  return [
    "if ($doing -ne '') { Write-Host ('It stopped at this step, which may have taken effect: ' + $doing) }",
    'if ($done.Count -gt 0) {',
    "    Write-Host 'Done before that:'",
    "    foreach ($each in $done) { Write-Host ('  ' + $each) }",
    '}',
    "if ($done.Count -eq 0 -and $doing -eq '') { Write-Host 'Nothing was changed.' }",
    `else { Write-Host ${quoted(wayOn)} }`,
  ]
}

/** Stops where the commands are missing: outside the Management Shell. */
export function needShell(server: ServerVersion, where = 'a Front End Server'): string[] {
  return [
    "if (-not (Get-Command -Name 'Get-CsPublicProvider' -ErrorAction 'SilentlyContinue')) {",
    `    throw 'Run this in the ${shellOf(server)} on ${where}.'`,
    '}',
    '',
  ]
}

/**
 * The function that every change goes through. Rehearsed, its block holds commands with -WhatIf only, or nothing
 * where an earlier step has to come first; what it prints is what the change itself prints as done.
 */
export function stepFunction(whatIf: boolean): string[] {
  return [
    `# Each change goes through this: it ${whatIf ? 'says what would be done' : 'does it, and says so'}.`,
    'function Step([string]$what, [scriptblock]$change) {',
    '    $script:doing = $what',
    '    & $change | Out-Null',
    ...(whatIf ? [] : ['    $script:done.Add($what) | Out-Null']),
    "    $script:doing = ''",
    `    Write-Host ('${whatIf ? 'WOULD  ' : 'DONE   '} ' + $what)`,
    '}',
    ...remarkFunctions(),
  ]
}

/** For what is in order already, and for what somebody has to look at: the second changes the exit code. */
export function remarkFunctions(): string[] {
  return [
    "function AsIs([string]$what) { Write-Host ('AS IS   ' + $what) }",
    'function Remark([string]$what) {',
    '    $script:remarks += 1',
    "    Write-Host ('LOOK    ' + $what)",
    '}',
    '',
  ]
}
