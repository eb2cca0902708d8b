import type { DocumentFile } from '../file'
import { indented, quoted } from './powershellText'
import type { Summary } from '../summary'
import type { ServerVersion } from '../../situation/server'
import { BEFORE, SCRIPT_FILES, WHO, needShell, remarkFunctions, scriptFile } from './files'
import type { ScriptPlan } from './plan'
import { hasGrants, readUsers } from './users'

/** What one command reads, where it is kept, and by which name a script has it back. */
interface Read {
  command: string
  file: string
  variable: string
  /** The property of the last file that says how many there were; an object that there is one of has none. */
  counted: string | null
}

const EDGE: Read = {
  command: 'Get-CsAccessEdgeConfiguration',
  file: BEFORE.edge,
  variable: '$oldEdge',
  counted: null,
}
const PROVIDERS: Read = {
  command: 'Get-CsPublicProvider',
  file: BEFORE.providers,
  variable: '$oldProviders',
  counted: 'Providers',
}
const POLICIES: Read = {
  command: 'Get-CsExternalAccessPolicy',
  file: BEFORE.policies,
  variable: '$oldPolicies',
  counted: 'Policies',
}
const HOSTING: Read = {
  command: 'Get-CsHostingProvider',
  file: BEFORE.hosting,
  variable: '$oldHosting',
  counted: 'Hosting',
}
const ALLOWED: Read = {
  command: 'Get-CsAllowedDomain',
  file: BEFORE.allowed,
  variable: '$oldAllowed',
  counted: 'Allowed',
}
const BLOCKED: Read = {
  command: 'Get-CsBlockedDomain',
  file: BEFORE.blocked,
  variable: '$oldBlocked',
  counted: 'Blocked',
}

/** What a pack keeps of a server before it changes anything. */
export interface SnapshotPlan {
  server: ServerVersion
  fingerprint: string
  reads: readonly Read[]
  /** With the policy of each user of users.txt. */
  grants: boolean
}

/** The snapshot of the scripts for public providers. */
export function snapshotOf(plan: ScriptPlan): SnapshotPlan {
  const { server, fingerprint } = plan
  return { server, fingerprint, reads: [EDGE, PROVIDERS, POLICIES], grants: hasGrants(plan) }
}

/** The snapshot of the scripts for federation with Microsoft 365. */
export function federationSnapshot(server: ServerVersion, fingerprint: string): SnapshotPlan {
  return {
    server,
    fingerprint,
    reads: [EDGE, PROVIDERS, POLICIES, HOSTING, ALLOWED, BLOCKED],
    grants: false,
  }
}

/** Today's state in files, to go back to. A snapshot that is there is never written over. */
export function snapshotScript(summary: Summary, plan: SnapshotPlan): DocumentFile {
  return scriptFile(
    summary,
    {
      name: SCRIPT_FILES.snapshot,
      title: 'Step 0 - snapshot of the state of today',
      about: [
        'Changes nothing on the server. Writes the folder "before" beside this script.',
        ...WHO,
      ],
    },
    [
      ...needShell(plan.server),
      ...remarkFunctions(),
      `$there = Test-Path -LiteralPath ${quoted(BEFORE.complete)}`,
      'if ($there) {',
      ...indented(ofThisPack(plan)),
      "    Write-Host ('There is a snapshot of ' + ('{0:yyyy-MM-dd HH:mm}' -f $snapshot.Taken) + ' already. It was kept: a second one would hold what the scripts have changed.')",
      '}',
      'else {',
      ...indented(takeSnapshot(plan)),
      '}',
    ],
  )
}

function takeSnapshot({ reads, grants, fingerprint }: SnapshotPlan): string[] {
  return [
    ...(grants ? [...readUsers(), ''] : ['$users = @()']),
    `New-Item -Path ${quoted(BEFORE.folder)} -ItemType 'Directory' -Force | Out-Null`,
    ...reads.map(({ command, file }) => `${command} | Export-Clixml -Path ${quoted(file)}`),
    ...(grants ? [`$users | Export-Clixml -Path ${quoted(BEFORE.users)}`] : []),
    '',
    '# The same for people to read.',
    ...reads.map(
      ({ command }, index) =>
        `${command} | Format-List -Property '*' | Out-File -FilePath ${quoted(BEFORE.readable)}${index === 0 ? '' : ' -Append'}`,
    ),
    '',
    '# Written last: without it no other script takes the folder for a snapshot.',
    'New-Object -TypeName PSObject -Property @{',
    `    'Fingerprint' = ${quoted(fingerprint)}`,
    "    'Taken' = (Get-Date)",
    ...reads.flatMap(({ command, counted }) =>
      counted === null ? [] : [`    '${counted}' = @(${command}).Count`],
    ),
    "    'Users' = $users.Count",
    `} | Export-Clixml -Path ${quoted(BEFORE.complete)}`,
    "Write-Host 'The snapshot is in the folder before. Keep it for as long as you may want to go back.'",
  ]
}

function ofThisPack({ fingerprint }: SnapshotPlan): string[] {
  return [
    '$snapshot = $null',
    `try { $snapshot = Import-Clixml -Path ${quoted(BEFORE.complete)} }`,
    "catch { throw 'The snapshot is damaged. Do not go on without a good one.' }",
    `if ([string]$snapshot.Fingerprint -ne ${quoted(fingerprint)}) {`,
    `    throw ('The snapshot belongs to another pack (' + [string]$snapshot.Fingerprint + '), not to this one (' + ${quoted(fingerprint)} + '). Keep each pack in a folder of its own.')`,
    '}',
  ]
}

/** Stops where there is nothing to go back to; otherwise the state before is in the variables of what was read. */
export function readSnapshot(plan: SnapshotPlan): string[] {
  const { reads, grants } = plan
  const whole = reads.map(
    ({ variable, counted }) =>
      `${variable}.Count -eq ${counted === null ? '1' : `$snapshot.${counted}`}`,
  )
  return [
    `if (-not (Test-Path -LiteralPath ${quoted(BEFORE.complete)})) {`,
    `    throw 'There is no complete snapshot beside this script. Run ${SCRIPT_FILES.snapshot} first.'`,
    '}',
    ...ofThisPack(plan),
    '$oldUsers = @()',
    'try {',
    ...reads.map(
      ({ variable, file }) => `    ${variable} = @(Import-Clixml -Path ${quoted(file)})`,
    ),
    ...(grants ? [`    $oldUsers = @(Import-Clixml -Path ${quoted(BEFORE.users)})`] : []),
    '}',
    "catch { throw 'The snapshot is damaged. Nothing was changed.' }",
    `$whole = ${whole.join(' -and ')}`,
    'if (-not $whole -or $oldUsers.Count -lt $snapshot.Users) {',
    "    throw 'The snapshot is damaged: something is missing in it. Nothing was changed.'",
    '}',
    "Write-Host ('The snapshot is of ' + ('{0:yyyy-MM-dd HH:mm}' -f $snapshot.Taken) + '.')",
    '',
  ]
}
