import { KEPT_FLAGS, POLICY_FLAGS, SKYPE, has } from '../../guidance/commands'
import type { Command, Parameter } from '../../guidance/commands'
import { commandLine, indented, marginLines, quoted } from './powershellText'
import { BEFORE } from './files'
import type { ScriptPlan } from './plan'

const TEXT = POLICY_FLAGS.text.name
const CALLS = POLICY_FLAGS.calls.name
const RESTORED = `-${TEXT} ([bool]$old.${TEXT}) -${CALLS} ([bool]$old.${CALLS})`

/** The flags that the draft asks for. Calls left out are left as they are, not switched off. */
function flagsOf(plan: ScriptPlan): readonly Parameter[] {
  return plan.calls ? [POLICY_FLAGS.text, POLICY_FLAGS.calls] : [POLICY_FLAGS.text]
}

/** The change to a policy that is there already. Null where the policy cannot be named in a script. */
export function policyCommand(plan: ScriptPlan): Command | null {
  const { policy } = plan
  if (policy.scope === 'refused') return null
  const identity: Parameter = {
    name: 'Identity',
    value: policy.identity,
    why: {
      global: 'Everyone who has no policy of a site or of their own.',
      site: 'Everyone whose pool is in this site and who has no policy of their own.',
      user: 'Those users to whom it is granted, before any other policy.',
    }[policy.scope],
  }
  return { name: 'Set-CsExternalAccessPolicy', parameters: [identity, ...flagsOf(plan)] }
}

/** Lets people talk to public networks; federation alone lets nobody (F39, F52, F53). Safe to run again. */
export function allowPublicUsers(plan: ScriptPlan, whatIf: boolean): string[] {
  const { policy } = plan
  const command = policyCommand(plan)
  if (command === null || policy.scope === 'refused') return refused(plan)
  const head = [
    '# The external access policy. Without it federation is on and still nobody can talk.',
  ]
  if (policy.scope === 'global')
    return [...head, ...marginLines(command), commandLine(command, whatIf)]
  const kept = KEPT_FLAGS.filter(({ name }) => has(plan.server, name))
  const carried = [...kept.map(({ name }) => name), ...(plan.calls ? [] : [CALLS])]
  const made = commandLine({ ...command, name: 'New-CsExternalAccessPolicy' })
  return [
    ...head,
    ...marginLines({
      ...command,
      parameters: [...command.parameters, ...kept.map((each) => ({ ...each, value: true }))],
    }),
    `$policy = @(Get-CsExternalAccessPolicy | Where-Object { ${named(policy.stored)} })`,
    'if ($policy.Count -eq 1) {',
    `    ${commandLine(command, whatIf)}`,
    '}',
    'else {',
    "    $base = Get-CsExternalAccessPolicy -Identity 'Global'",
    `    ${made} ${carried.map((name) => `-${name} $base.${name}`).join(' ')}${whatIf ? ' -WhatIf' : ''}`,
    '}',
    ...(policy.scope === 'user' ? ['', ...grant(policy.name, policy.stored, whatIf)] : []),
  ]
}

/** Gives the policy to the users in the snapshot, so that each of them can be put back (F51). */
function grant(name: string, stored: string, whatIf: boolean): string[] {
  return [
    '# The grant: the users of users.txt, as the snapshot found them.',
    `$policy = @(Get-CsExternalAccessPolicy | Where-Object { ${named(stored)} })`,
    'if ($policy.Count -eq 1) {',
    ...indented([
      `Import-Clixml -Path ${quoted(BEFORE.users)} | ForEach-Object {`,
      `    Grant-CsExternalAccessPolicy -Identity ([string]$_.SipAddress) -PolicyName ${quoted(name)}${whatIf ? ' -WhatIf' : ''}`,
      '}',
    ]),
    '}',
    'else {',
    "    Write-Warning 'The policy is not there, so it was granted to nobody. In a rehearsal this is as it should be.'",
    '}',
  ]
}

/** Takes both flags off every policy, unless another public provider still needs them. */
export function denyPublicUsers(whatIf: boolean): string[] {
  return [
    '# The policies: both flags off, wherever they are on, unless another public provider is in use.',
    `$others = @(Get-CsPublicProvider | Where-Object { $_.Enabled -eq $true -and [string]$_.ProxyFqdn -ne ${quoted(SKYPE.proxy)} })`,
    'if ($others.Count -eq 0) {',
    ...indented([
      `Get-CsExternalAccessPolicy | Where-Object { $_.${TEXT} -eq $true -or $_.${CALLS} -eq $true } | ForEach-Object {`,
      `    Set-CsExternalAccessPolicy -Identity ([string]$_.Identity) -${TEXT} $false -${CALLS} $false${whatIf ? ' -WhatIf' : ''}`,
      '}',
    ]),
    '}',
    'else {',
    "    Write-Warning 'Another public provider is enabled, so the policies were left as they are.'",
    '}',
  ]
}

/** Puts the flags back, takes grants back, and removes the policy where the scripts had made it. */
export function restorePolicies(plan: ScriptPlan): string[] {
  if (plan.removal) return restoreFlags(`$_.${TEXT} -eq $true -or $_.${CALLS} -eq $true`)
  const { policy } = plan
  if (policy.scope === 'refused') return refused(plan)
  const flags = restoreFlags(named(policy.stored))
  if (policy.scope === 'global') return flags
  return [
    ...(policy.scope === 'user' ? [...restoreGrants(), ''] : []),
    ...flags,
    '',
    '# A policy that was not there before goes again.',
    'if ($before.Count -eq 0) {',
    ...indented([
      `Get-CsExternalAccessPolicy | Where-Object { ${named(policy.stored)} } | ForEach-Object {`,
      '    Remove-CsExternalAccessPolicy -Identity ([string]$_.Identity)',
      '}',
    ]),
    '}',
  ]
}

function restoreFlags(which: string): string[] {
  return [
    '# The flags of the policies, as they were.',
    `$before = @(Import-Clixml -Path ${quoted(BEFORE.policies)} | Where-Object { ${which} })`,
    '$before | ForEach-Object {',
    '    $old = $_',
    `    Set-CsExternalAccessPolicy -Identity ([string]$old.Identity) ${RESTORED}`,
    '}',
  ]
}

function restoreGrants(): string[] {
  return [
    '# The grants, as they were. Some versions keep the name of the policy one level down.',
    `Import-Clixml -Path ${quoted(BEFORE.users)} | ForEach-Object {`,
    ...indented([
      '$name = $_.ExternalAccessPolicy',
      'if ($name.FriendlyName) { $name = $name.FriendlyName }',
      'if ($name) {',
      '    Grant-CsExternalAccessPolicy -Identity ([string]$_.SipAddress) -PolicyName ([string]$name)',
      '}',
      'else {',
      '    Grant-CsExternalAccessPolicy -Identity ([string]$_.SipAddress) -PolicyName $null',
      '}',
    ]),
    '}',
  ]
}

function named(stored: string): string {
  return `[string]$_.Identity -eq ${quoted(stored)}`
}

/** Said in place of the commands, so that nobody takes the scripts for complete. */
function refused({ policy }: ScriptPlan): string[] {
  return [
    '# The external access policy is left out.',
    ...(policy.scope === 'refused' ? [`#   ${policy.why}`] : []),
    "Write-Warning 'The external access policy is not part of these scripts: see README.txt. Without one nobody can talk.'",
  ]
}
