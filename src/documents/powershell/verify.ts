import { PROVIDER_COMMANDS, SKYPE, settingCheck } from '../../guidance/commands'
import type { DocumentFile } from '../file'
import { indented, quoted } from './powershellText'
import type { Summary } from '../summary'
import { BEFORE, SCRIPT_FILES, needShell, remarkFunctions, scriptFile } from './files'
import { needNothingElse } from './federation'
import { named, overriding, policyCommand } from './policy'
import type { ScriptPlan } from './plan'
import { LEFTOVER_LINE, OURS, REMOVED, compared } from './provider'
import { hasGrants, readUsers } from './users'

export const READS_ONLY = 'Changes nothing. Each line begins with OK, DIFFERS, LOOK or UNSEEN.'

/** What the server says now against what is wanted, a line for each, and a total (F55, F107). */
export function verifyScript(summary: Summary, plan: ScriptPlan): DocumentFile {
  return scriptFile(
    summary,
    {
      name: SCRIPT_FILES.verify,
      title: plan.removal
        ? 'Step 3 - verify that the connectivity is gone'
        : 'Step 3 - verify the settings',
      about: [
        READS_ONLY,
        'It shows what the server holds. Only a test contact shows whether anybody answers.',
      ],
    },
    [
      ...needShell(plan.server),
      ...checkFunctions(),
      ...(plan.removal ? removed(plan) : configured(plan)),
      ...replication(),
      ...total(plan),
    ],
  )
}

/**
 * For each Edge Server: its own copy of the settings. That `-LocalStore` shows there whether the change
 * has arrived follows from what the switch reads; no source describes this use.
 */
export function verifyEdgeScript(summary: Summary, plan: ScriptPlan): DocumentFile {
  return scriptFile(
    summary,
    {
      name: SCRIPT_FILES.verifyEdge,
      title: 'Step 3 - verify on each Edge Server',
      about: [
        READS_ONLY,
        'Reads the copy of the settings that this server has received.',
        'That this shows the replication is our reading of the switch, not a documented test.',
      ],
    },
    [
      ...needShell(plan.server, 'an Edge Server'),
      ...checkFunctions(),
      ...(plan.removal ? providerGone('-LocalStore') : providerChecks(plan, '-LocalStore')),
      ...total(plan),
    ],
  )
}

function configured(plan: ScriptPlan): string[] {
  return [
    '$edge = Get-CsAccessEdgeConfiguration',
    "Check 'Federation is on' ($edge.AllowFederatedUsers -eq $true)",
    "Check 'The Edge does not use a default route' ([string]$edge.RoutingMethod -ne 'UseDefaultRouting')",
    '',
    ...providerChecks(plan, ''),
    ...policyChecks(plan),
  ]
}

/** The entry, property by property, the verification level with them where the scripts set one. */
function providerChecks({ server }: ScriptPlan, store: string): string[] {
  const { command } = PROVIDER_COMMANDS[server]
  return [
    '# The provider entry, with each property that the scripts set.',
    `$found = @(Get-CsPublicProvider${store === '' ? '' : ` ${store}`} | Where-Object { ${OURS} })`,
    `Check 'There is one provider entry' ($found.Count -eq 1)`,
    'foreach ($entry in $found) {',
    ...command.parameters.map(
      (each) =>
        `    Check ${quoted(settingCheck('Provider', each))} (@($entry | Where-Object { ${compared(each.name, each.value)} }).Count -eq 1)`,
    ),
    '}',
    '',
  ]
}

function policyChecks(plan: ScriptPlan): string[] {
  const { policy } = plan
  const command = policyCommand(plan)
  if (command === null || policy.scope === 'refused' || plan.reach === 'provider')
    return [
      '# The policy was no part of the scripts.',
      '$open = @(Get-CsExternalAccessPolicy | Where-Object { $_.EnablePublicCloudAccess -eq $true })',
      "Remark ('The external access policy was not part of the scripts. Policies that allow public contacts: ' + $open.Count)",
      '',
    ]
  const flags = command.parameters.filter(({ name }) => name !== 'Identity')
  return [
    '# The external access policy.',
    `$policy = @(Get-CsExternalAccessPolicy | Where-Object { ${named(policy.stored)} })`,
    "Check 'The policy is there' ($policy.Count -eq 1)",
    'foreach ($each in $policy) {',
    ...flags.map(({ name }) => `    Check 'Policy: ${name}' ($each.${name} -eq $true)`),
    '}',
    ...(hasGrants(plan) && policy.scope === 'user'
      ? [
          ...readUsers(),
          `$name = ${quoted(policy.name)}`,
          "foreach ($user in $users) { Check ($user.SipAddress + ' has the policy') ($user.Policy -eq $name) }",
        ]
      : []),
    ...overriding(plan),
    '',
  ]
}

function removed(plan: ScriptPlan): string[] {
  return [
    ...providerGone(''),
    '# The policies.',
    '$policies = @(Get-CsExternalAccessPolicy)',
    "Check 'The policies can be read' ($policies.Count -gt 0)",
    `$others = @($all | Where-Object { $_.Enabled -eq $true -and -not (${REMOVED}) })`,
    ...['EnablePublicCloudAccess', 'EnablePublicCloudAudioVideoAccess'].flatMap((flag) => [
      `$open = @($policies | Where-Object { $_.${flag} -eq $true })`,
      `$can = (Get-Command -Name 'Set-CsExternalAccessPolicy').Parameters.ContainsKey('${flag}')`,
      `if ($open.Count -gt 0 -and $others.Count -gt 0) { Remark '${flag} is on in a policy, and another public provider is in use' }`,
      `elseif ($can) { Check '${flag} is off everywhere' ($open.Count -eq 0) }`,
      `elseif ($open.Count -gt 0) { Remark '${flag} is on in a policy, but this server no longer has the parameter' }`,
    ]),
    '',
    '$edge = Get-CsAccessEdgeConfiguration',
    ...(plan.federationOff
      ? ["Check 'Federation is off' ($edge.AllowFederatedUsers -eq $false)"]
      : [...asItWas(), ...usesOfFederation()]),
    '',
  ]
}

/** A removal that leaves federation alone has left it as the snapshot has it; without one, what is there is told. */
function asItWas(): string[] {
  return [
    '$oldEdge = @()',
    `if (Test-Path -LiteralPath ${quoted(BEFORE.edge)}) {`,
    `    try { $oldEdge = @(Import-Clixml -Path ${quoted(BEFORE.edge)}) }`,
    "    catch { Unseen 'The snapshot is damaged' }",
    '}',
    "if ($oldEdge.Count -eq 1) { Check 'Federation is as it was' ($edge.AllowFederatedUsers -eq $oldEdge[0].AllowFederatedUsers) }",
    "else { Remark ('There is no snapshot to compare with. Federation: ' + [string]$edge.AllowFederatedUsers) }",
  ]
}

/** What federation is still needed for, for the administrator to read. */
function usesOfFederation(): string[] {
  return [
    LEFTOVER_LINE,
    '$isUsed = $true',
    'try {',
    ...indented(needNothingElse(REMOVED)),
    '    $isUsed = $false',
    '}',
    'catch { $isUsed = $true }',
    "if (-not $isUsed) { Remark 'Nothing was seen that still uses federation. If that is so, it can go off as well.' }",
  ]
}

function providerGone(store: string): string[] {
  return [
    '# The provider entries.',
    LEFTOVER_LINE,
    `$all = @(Get-CsPublicProvider${store === '' ? '' : ` ${store}`})`,
    `$left = @($all | Where-Object { ${REMOVED} })`,
    "foreach ($each in $left) { Write-Host ('LEFT    ' + [string]$each.Identity) }",
    `Check 'No provider entry of ${SKYPE.identity}, Messenger, Yahoo! or AOL is left' ($left.Count -eq 0)`,
    '',
  ]
}

/** Whether the change has reached every copy of the settings (F107). */
export function replication(): string[] {
  return [
    '# Whether every server has received the settings.',
    '$replicas = @()',
    'try { $replicas = @(Get-CsManagementStoreReplicationStatus) }',
    "catch { Unseen ('Replication: ' + $_.Exception.Message) }",
    "if ($replicas.Count -eq 0) { Unseen 'Replication: no server is listed' }",
    'foreach ($each in $replicas) {',
    "    Check ('Replication: ' + [string]$each.ReplicaFqdn + ' is up to date') ($each.UpToDate -eq $true)",
    '}',
    '',
  ]
}

/** The words of a verification, and how many of each there were. */
export function checkFunctions(): string[] {
  return [
    '$good = 0',
    '$bad = 0',
    '$unseen = 0',
    'function Check([string]$what, $isSo) {',
    '    if ($isSo -eq $true) {',
    '        $script:good += 1',
    "        Write-Host ('OK      ' + $what)",
    '    }',
    '    else {',
    '        $script:bad += 1',
    "        Write-Host ('DIFFERS ' + $what)",
    '    }',
    '}',
    'function Unseen([string]$what) {',
    '    $script:unseen += 1',
    "    Write-Host ('UNSEEN  ' + $what)",
    '}',
    ...remarkFunctions(),
  ]
}

/** A verification that saw nothing has not succeeded. Of which scripts it is, is told for Verify. */
export function total({ fingerprint }: { fingerprint: string }): string[] {
  return [
    "Write-Host ''",
    `Write-Host 'PACK    ${fingerprint}'`,
    "Write-Host ('TOTAL   ' + $good + ' as wanted, ' + $bad + ' different, ' + $unseen + ' not seen, ' + $remarks + ' to look at')",
    'if ($good -eq 0 -or $bad -gt 0 -or $unseen -gt 0) { $remarks += 1 }',
  ]
}
