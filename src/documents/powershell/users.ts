import { indented, quoted } from './powershellText'
import { BEFORE, USERS } from './files'
import type { ScriptPlan } from './plan'

/** Whether the scripts grant a policy to users. */
export function hasGrants({ removal, reach, policy }: ScriptPlan): boolean {
  return !removal && reach === 'all' && policy.scope === 'user'
}

/** The name of the policy that a user has, or nothing. Some versions keep it one level down. */
export const POLICY_OF: readonly string[] = [
  'function PolicyOf($user) {',
  '    $held = $user.ExternalAccessPolicy',
  '    if ($held -and $held.FriendlyName) { $held = $held.FriendlyName }',
  "    return ([string]$held) -replace '^Tag:', ''",
  '}',
  '',
]

/**
 * Reads users.txt into `$users`: each with its address and the policy that it has now. What is no address, or
 * nobody's, is reported and left out: a wildcard would find everybody.
 */
export function readUsers(): string[] {
  return [
    ...POLICY_OF,
    '# The users of users.txt, one SIP address on each line; a line that comes twice counts once.',
    `if (-not (Test-Path -LiteralPath ${quoted(USERS)})) {`,
    "    throw 'Write the SIP address of each user who gets the policy into users.txt, one on each line, and run this again.'",
    '}',
    '$seen = @{}',
    '$found = New-Object -TypeName System.Collections.ArrayList',
    `foreach ($line in @(Get-Content -LiteralPath ${quoted(USERS)})) {`,
    ...indented([
      "$address = ([string]$line).Trim() -replace '^sip:', ''",
      "if ($address -eq '' -or $seen.ContainsKey($address)) { continue }",
      '$seen[$address] = $true',
      "if ($address -notmatch '^[^\\s*?\\[\\]@]+@[^\\s*?\\[\\]@]+$') {",
      "    Remark ('This is not a SIP address: ' + $address)",
      '    continue',
      '}',
      '$hits = @()',
      '$isRead = $false',
      'try {',
      '    $hits = @(Get-CsUser -Identity $address)',
      '    $isRead = $true',
      '}',
      "catch { Remark ('Not found: ' + $address + ' (' + $_.Exception.Message + ')') }",
      'if ($hits.Count -eq 1 -and $seen.ContainsKey([string]$hits[0].SipAddress)) { continue }',
      'if ($hits.Count -eq 1) {',
      '    $seen[[string]$hits[0].SipAddress] = $true',
      '    $found.Add((New-Object -TypeName PSObject -Property @{',
      "        'SipAddress' = [string]$hits[0].SipAddress",
      "        'Policy' = (PolicyOf $hits[0])",
      '    })) | Out-Null',
      '}',
      "elseif ($isRead) { Remark ('Not one user but ' + $hits.Count + ': ' + $address) }",
    ]),
    '}',
    '$users = @($found)',
    "if ($users.Count -eq 0) { throw 'Nobody in users.txt was found.' }",
  ]
}

/** Grants the policy to each of `$users`, one after the other; who is new is added to the snapshot first (F51). */
export function grant(name: string, whatIf: boolean): string[] {
  return [
    '# The grant. Users who were added to users.txt since the snapshot are added to it first.',
    ...readUsers(),
    ...(whatIf ? [] : addToSnapshot()),
    `$name = ${quoted(name)}`,
    'foreach ($user in $users) {',
    ...indented([
      "if ($user.Policy -eq $name) { AsIs ($user.SipAddress + ' has the policy') }",
      'else {',
      ...indented(
        goOn(
          `Step ('Grant the policy ' + $name + ' to ' + $user.SipAddress) { ${whatIf ? 'if ($policy.Count -eq 1) { ' : ''}Grant-CsExternalAccessPolicy -Identity $user.SipAddress -PolicyName $name${whatIf ? ' -WhatIf }' : ''} }`,
        ),
      ),
      '}',
    ]),
    '}',
  ]
}

function addToSnapshot(): string[] {
  return [
    '$known = @{}',
    'foreach ($old in $oldUsers) { $known[[string]$old.SipAddress] = $true }',
    '$new = @($users | Where-Object { -not $known.ContainsKey($_.SipAddress) })',
    'if ($new.Count -gt 0) {',
    `    @($oldUsers + $new) | Export-Clixml -Path ${quoted(BEFORE.usersNext)}`,
    `    Move-Item -LiteralPath ${quoted(BEFORE.usersNext)} -Destination ${quoted(BEFORE.users)} -Force`,
    '}',
  ]
}

/** Gives everybody the policy back that the snapshot holds; whoever has left does not stop the others. */
export function restoreGrants(): string[] {
  return [
    ...POLICY_OF,
    '# The grants, as they were, one user after the other.',
    'foreach ($old in $oldUsers) {',
    ...indented([
      '$address = [string]$old.SipAddress',
      '$name = [string]$old.Policy',
      'try {',
      '    $now = PolicyOf (Get-CsUser -Identity $address)',
      "    if ($now -eq $name) { AsIs ($address + ' has the policy of before') }",
      "    elseif ($name -eq '') { Step ('Take the grant from ' + $address) { Grant-CsExternalAccessPolicy -Identity $address -PolicyName $null } }",
      "    else { Step ('Grant the policy ' + $name + ' to ' + $address) { Grant-CsExternalAccessPolicy -Identity $address -PolicyName $name } }",
      '}',
      "catch { Remark ($address + ': ' + $_.Exception.Message) }",
      "$doing = ''",
    ]),
    '}',
    '',
  ]
}

/** One user's trouble is reported and the next one is taken. */
function goOn(line: string): string[] {
  return [
    `try { ${line} }`,
    "catch { Remark ($user.SipAddress + ': ' + $_.Exception.Message) }",
    "$doing = ''",
  ]
}
