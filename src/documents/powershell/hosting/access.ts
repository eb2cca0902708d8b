/** The identity of the policy of everyone without another. */
const IS_GLOBAL = "[string]$_.Identity -eq 'Global'"

/**
 * Federation alone lets nobody talk: a policy has to allow it (F39, F49). Where one does, who may federate was decided
 * before, and the scripts open it for nobody else.
 */
export function allowFederation(whatIf: boolean): string[] {
  return [
    '# The external access policy: without one that allows federation, nobody may use it. Where one allows it',
    '# already, who may federate was decided before, and nothing is opened for anybody else.',
    '$policies = @(Get-CsExternalAccessPolicy)',
    '$open = @($policies | Where-Object { $_.EnableFederationAccess -eq $true })',
    "if ($open.Count -gt 0) { AsIs ('Federation is allowed in ' + $open.Count + ' of ' + $policies.Count + ' policies') }",
    'else {',
    `    Step 'Allow federation in the policy Global' { Set-CsExternalAccessPolicy -Identity 'Global' -EnableFederationAccess $true${whatIf ? ' -WhatIf' : ''} }`,
    '}',
    'foreach ($each in $policies) {',
    "    if ($open.Count -gt 0 -and $each.EnableFederationAccess -ne $true) { Write-Host ('        Not allowed in: ' + [string]$each.Identity) }",
    '}',
    '',
  ]
}

export function restoreAccess(): string[] {
  return [
    '# The global policy, as it was; the scripts change no other.',
    `foreach ($old in @($oldPolicies | Where-Object { ${IS_GLOBAL} })) {`,
    '    $wanted = [bool]$old.EnableFederationAccess',
    `    foreach ($now in @(Get-CsExternalAccessPolicy | Where-Object { ${IS_GLOBAL} })) {`,
    "        if ($now.EnableFederationAccess -eq $wanted) { AsIs ('Federation in the policy Global: ' + $wanted) }",
    "        else { Step ('Set federation in the policy Global to ' + $wanted) { Set-CsExternalAccessPolicy -Identity 'Global' -EnableFederationAccess $wanted } }",
    '    }',
    '}',
    '',
  ]
}

export function accessChecks(): string[] {
  return [
    '# The policies.',
    '$policies = @(Get-CsExternalAccessPolicy)',
    '$open = @($policies | Where-Object { $_.EnableFederationAccess -eq $true })',
    "Check 'A policy allows federation' ($open.Count -gt 0)",
    'foreach ($each in $policies) {',
    "    if ($each.EnableFederationAccess -ne $true) { Write-Host ('        Not allowed in: ' + [string]$each.Identity) }",
    '}',
    '',
  ]
}
