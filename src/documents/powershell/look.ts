import type { DocumentFile } from '../file'
import { indented } from './powershellText'
import type { Summary } from '../summary'
import { SCRIPT_FILES, needShell, remarkFunctions, scriptFile } from './files'
import type { ScriptPlan } from './plan'
import { POLICY_OF } from './users'

/** What is read, and where no version has every command: what is said instead. */
const READS: readonly { command: string; missing: string }[] = [
  { command: 'Get-CsAccessEdgeConfiguration', missing: 'not on this server' },
  { command: 'Get-CsPublicProvider', missing: 'not on this server' },
  { command: 'Get-CsHostingProvider', missing: 'not on this server' },
  { command: 'Get-CsAllowedDomain', missing: 'not on this server' },
  { command: 'Get-CsBlockedDomain', missing: 'not on this server' },
  { command: 'Get-CsXmppAllowedPartner', missing: 'this server has no XMPP partners' },
  { command: 'Get-CsExternalAccessPolicy', missing: 'not on this server' },
  { command: 'Get-CsSite', missing: 'not on this server' },
  { command: 'Get-CsManagementStoreReplicationStatus', missing: 'not on this server' },
  { command: 'Get-CsServerVersion', missing: 'not on this server' },
  {
    command: 'Get-CsServerPatchVersion',
    missing: 'look in the Control Panel: the version above is the base version, patched or not',
  },
]

/**
 * Everything that the questions ask about the server, read and written to look.txt, which Verify reads. Nothing is
 * changed. The certificate is that of this machine: run on an Edge Server it shows the one of the Access Edge, and
 * beside it what the machine's own copy of the settings holds (F55).
 */
export function lookScript(summary: Summary, plan: Pick<ScriptPlan, 'server'>): DocumentFile {
  return scriptFile(
    summary,
    {
      name: SCRIPT_FILES.look,
      title: 'Look - what this server has today',
      about: [
        'Changes nothing. Writes look.txt beside this script: paste or drop it into Verify.',
        'Run it on a Front End Server, and for the certificate on an Edge Server as well.',
      ],
    },
    [
      ...needShell(plan.server, 'a Front End or Edge Server'),
      ...remarkFunctions(),
      '$script:read = 0',
      '$script:unread = 0',
      '# An Edge Server reaches no central store: what has a copy on the machine is read from there.',
      'function ReadAll([string]$command) {',
      ...indented([
        'try { & $command }',
        'catch {',
        "    if (-not (Get-Command -Name $command).Parameters.ContainsKey('LocalStore')) { throw }",
        '    & $command -LocalStore',
        '    $script:copied += $command',
        '}',
      ]),
      '}',
      '$script:copied = @()',
      'function Show([string]$command, [string]$missing) {',
      ...indented([
        "Write-Output ''",
        "Write-Output ('== ' + $command)",
        'if (-not (Get-Command -Name $command -ErrorAction SilentlyContinue)) {',
        "    Write-Output ('Not available: ' + $missing)",
        '    return',
        '}',
        'try {',
        '    $found = @(ReadAll $command)',
        '    $script:read += 1',
        "    if ($found.Count -eq 0) { Write-Output 'None' }",
        '    foreach ($each in $found) {',
        '        if ($each -is [string]) { Write-Output $each }',
        "        else { $each | Format-List -Property '*' | Out-String -Width 4096 | ForEach-Object { $_.Trim() } }",
        "        Write-Output ''",
        '    }',
        '}',
        'catch {',
        '    $script:unread += 1',
        "    Write-Output ('Not read: ' + $_.Exception.Message)",
        '}',
      ]),
      '}',
      ...POLICY_OF,
      '$lines = @(',
      ...READS.map(({ command, missing }) => `    Show '${command}' '${missing}'`),
      ')',
      ...countUsers(),
      ...certificate(),
      "$lines | Out-File -FilePath '.\\look.txt' -Width 4096",
      '$lines | ForEach-Object { Write-Host $_ }',
      "Write-Host 'The same is in look.txt.'",
      "if ($script:copied.Count -gt 0) { Remark ('Read from the copy on this machine, as the central store did not answer: ' + ($script:copied -join ', ')) }",
      "if ($script:read -eq 0) { throw 'Nothing could be read: look at the reasons above, most often missing rights.' }",
      "if ($script:unread -gt 0) { Remark ([string]$script:unread + ' of the readings above failed: nothing is known of those. On an Edge Server this is usual.') }",
    ],
  )
}

/** All policies with the number of users to whom each is granted. */
function countUsers(): string[] {
  return [
    "$lines += @('', '== Users by external access policy')",
    'try {',
    ...indented([
      '$granted = @{}',
      '$all = @(Get-CsUser)',
      'foreach ($user in $all) { $granted[(PolicyOf $user)] += 1 }',
      'foreach ($name in @($granted.Keys | Sort-Object)) {',
      "    $shown = 'without a policy of their own'",
      "    if ($name -ne '') { $shown = 'Tag:' + $name }",
      "    $lines += ($shown + ' : ' + [string]$granted[$name])",
      '}',
      "$lines += ('Users in all : ' + [string]$all.Count)",
    ]),
    '}',
    'catch {',
    '    $script:unread += 1',
    "    $lines += ('Not read: ' + $_.Exception.Message)",
    '}',
  ]
}

function certificate(): string[] {
  return [
    "$lines += @('', '== Get-CsCertificate -Type AccessEdgeExternal')",
    'try {',
    ...indented([
      "$certificates = @(Get-CsCertificate -Type 'AccessEdgeExternal')",
      '$script:read += $certificates.Count',
      "if ($certificates.Count -eq 0) { $lines += 'None on this machine: run this on an Edge Server as well' }",
      'foreach ($each in $certificates) {',
      "    $lines += ('Subject : ' + [string]$each.Subject)",
      "    $lines += ('AlternativeNames : ' + (@($each.AlternativeNames) -join ', '))",
      "    $lines += ('NotAfter : ' + ('{0:yyyy-MM-dd}' -f $each.NotAfter))",
      "    $lines += ('Issuer : ' + [string]$each.Issuer)",
      '}',
    ]),
    '}',
    "catch { $lines += ('Not read on this machine: ' + $_.Exception.Message) }",
    '',
  ]
}
