import type { DocumentFile } from '../file'
import { indented, quoted } from './powershellText'
import type { Summary } from '../summary'
import { BEFORE, SCRIPT_FILES, WHO, needShell, remarkFunctions, scriptFile } from './files'
import type { ScriptPlan } from './plan'
import { hasGrants, readUsers } from './users'

const READS = [
  ['Get-CsAccessEdgeConfiguration', BEFORE.edge],
  ['Get-CsPublicProvider', BEFORE.providers],
  ['Get-CsExternalAccessPolicy', BEFORE.policies],
] as const

/** Today's state in files, to go back to. A snapshot that is there is never written over. */
export function snapshotScript(summary: Summary, plan: ScriptPlan): DocumentFile {
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

function takeSnapshot(plan: ScriptPlan): string[] {
  const grants = hasGrants(plan)
  return [
    ...(grants ? [...readUsers(), ''] : ['$users = @()']),
    `New-Item -Path ${quoted(BEFORE.folder)} -ItemType 'Directory' -Force | Out-Null`,
    ...READS.map(([read, file]) => `${read} | Export-Clixml -Path ${quoted(file)}`),
    ...(grants ? [`$users | Export-Clixml -Path ${quoted(BEFORE.users)}`] : []),
    '',
    '# The same for people to read.',
    ...READS.map(
      ([read], index) =>
        `${read} | Format-List -Property '*' | Out-File -FilePath ${quoted(BEFORE.readable)}${index === 0 ? '' : ' -Append'}`,
    ),
    '',
    '# Written last: without it no other script takes the folder for a snapshot.',
    'New-Object -TypeName PSObject -Property @{',
    `    'Fingerprint' = ${quoted(plan.fingerprint)}`,
    "    'Taken' = (Get-Date)",
    "    'Providers' = @(Get-CsPublicProvider).Count",
    "    'Policies' = @(Get-CsExternalAccessPolicy).Count",
    "    'Users' = $users.Count",
    `} | Export-Clixml -Path ${quoted(BEFORE.complete)}`,
    "Write-Host 'The snapshot is in the folder before. Keep it for as long as you may want to go back.'",
  ]
}

function ofThisPack({ fingerprint }: ScriptPlan): string[] {
  return [
    '$snapshot = $null',
    `try { $snapshot = Import-Clixml -Path ${quoted(BEFORE.complete)} }`,
    "catch { throw 'The snapshot is damaged. Do not go on without a good one.' }",
    `if ([string]$snapshot.Fingerprint -ne ${quoted(fingerprint)}) {`,
    `    throw ('The snapshot belongs to another pack (' + [string]$snapshot.Fingerprint + '), not to this one (' + ${quoted(fingerprint)} + '). Keep each pack in a folder of its own.')`,
    '}',
  ]
}

/** Stops where there is nothing to go back to; otherwise the state before is in four variables. */
export function readSnapshot(plan: ScriptPlan): string[] {
  const grants = hasGrants(plan)
  return [
    `if (-not (Test-Path -LiteralPath ${quoted(BEFORE.complete)})) {`,
    `    throw 'There is no complete snapshot beside this script. Run ${SCRIPT_FILES.snapshot} first.'`,
    '}',
    ...ofThisPack(plan),
    '$oldUsers = @()',
    'try {',
    `    $oldEdge = @(Import-Clixml -Path ${quoted(BEFORE.edge)})`,
    `    $oldProviders = @(Import-Clixml -Path ${quoted(BEFORE.providers)})`,
    `    $oldPolicies = @(Import-Clixml -Path ${quoted(BEFORE.policies)})`,
    ...(grants ? [`    $oldUsers = @(Import-Clixml -Path ${quoted(BEFORE.users)})`] : []),
    '}',
    "catch { throw 'The snapshot is damaged. Nothing was changed.' }",
    '$whole = $oldEdge.Count -eq 1 -and $oldProviders.Count -eq $snapshot.Providers -and $oldPolicies.Count -eq $snapshot.Policies',
    'if (-not $whole -or $oldUsers.Count -lt $snapshot.Users) {',
    "    throw 'The snapshot is damaged: something is missing in it. Nothing was changed.'",
    '}',
    "Write-Host ('The snapshot is of ' + ('{0:yyyy-MM-dd HH:mm}' -f $snapshot.Taken) + '.')",
    '',
  ]
}
