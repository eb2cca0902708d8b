import { KEPT_FLAGS, POLICY_FLAGS, has } from '../../guidance/commands'
import type { Command, Parameter } from '../../guidance/commands'
import { commandLine, indented, marginLines, quoted } from './powershellText'
import type { ScriptPlan } from './plan'
import { LEFTOVER_LINE, REMOVED } from './provider'
import { POLICY_OF, grant, hasGrants, restoreGrants } from './users'

const TEXT = POLICY_FLAGS.text.name
const CALLS = POLICY_FLAGS.calls.name

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

/** Stops, before anything is changed, where the policy cannot be what the draft asks for. */
export function policyGuard(plan: ScriptPlan): string[] {
  if (plan.policy.scope === 'refused') return []
  return [...switchGuard(), ...(plan.policy.scope === 'site' ? siteGuard(plan.policy) : [])]
}

/** A policy of a site is made for a site that is there. */
function siteGuard({ name, stored }: { name: string; stored: string }): string[] {
  return [
    `$site = @(Get-CsSite | Where-Object { ${named(stored)} })`,
    `if ($site.Count -eq 0) { throw ('There is no site of this name: ' + ${quoted(name)}) }`,
    '',
  ]
}

/** The switch for text and presence, which a server may no longer have (F85, C19). */
function switchGuard(): string[] {
  return [
    `if (-not (Get-Command -Name 'Set-CsExternalAccessPolicy').Parameters.ContainsKey(${quoted(TEXT)})) {`,
    `    throw 'This server no longer has -${TEXT}: public contacts cannot be allowed on it.'`,
    '}',
    '',
  ]
}

/** Lets people talk to public networks; federation alone lets nobody (F39, F52, F53). Safe to run again. */
export function allowPublicUsers(plan: ScriptPlan, whatIf: boolean): string[] {
  const { policy } = plan
  const command = policyCommand(plan)
  if (command === null || policy.scope === 'refused') return refused(plan)
  const kept = KEPT_FLAGS.filter(({ name }) => has(plan.server, name))
  const on = flagsOf(plan).map(({ name }) => `$policy[0].${name} -eq $true`)
  return [
    '# The external access policy. Federation alone is not enough: a policy must also allow public contacts.',
    ...marginLines({
      ...command,
      parameters: [
        ...command.parameters,
        ...(policy.scope === 'global' ? [] : kept.map((each) => ({ ...each, value: true }))),
      ],
    }),
    `$policy = @(Get-CsExternalAccessPolicy | Where-Object { ${named(policy.stored)} })`,
    `if ($policy.Count -eq 1 -and ${on.join(' -and ')}) { AsIs ${says('The policy', policy.stored)} }`,
    'elseif ($policy.Count -eq 1) {',
    `    Step ${says('Allow public contacts in the policy', policy.stored)} { ${commandLine(command, whatIf)} }`,
    '}',
    'else {',
    ...indented(
      policy.scope === 'global'
        ? ["throw 'The global policy was not found.'"]
        : makePolicy(plan, command, policy.stored, whatIf),
    ),
    '}',
    ...(hasGrants(plan) && policy.scope === 'user' ? ['', ...grant(policy.name, whatIf)] : []),
    '',
  ]
}

function makePolicy(plan: ScriptPlan, command: Command, stored: string, whatIf: boolean): string[] {
  const kept = KEPT_FLAGS.filter(({ name }) => has(plan.server, name))
  const carried = [...kept.map(({ name }) => name), ...(plan.calls ? [] : [CALLS])]
  const made = commandLine({ ...command, name: 'New-CsExternalAccessPolicy' })
  const values = carried.map((name) => `-${name} $base.${name}`).join(' ')
  return [
    "$base = Get-CsExternalAccessPolicy -Identity 'Global'",
    `Step ${says('Make the policy', stored)} {`,
    `    ${made} ${values}${whatIf ? ' -WhatIf' : ''}`,
    '}',
  ]
}

/** Takes the flags off every policy, unless another public provider still needs them. */
export function denyPublicUsers(whatIf: boolean): string[] {
  return [
    '# The policies: both flags off, wherever they are on, unless another public provider is in use.',
    ...knownFlags(),
    LEFTOVER_LINE,
    `$others = @(Get-CsPublicProvider | Where-Object { $_.Enabled -eq $true -and -not (${REMOVED}) })`,
    "if ($others.Count -gt 0) { Remark 'Another public provider is enabled, so the policies were left as they are.' }",
    'else {',
    ...indented([
      'foreach ($policy in @(Get-CsExternalAccessPolicy)) {',
      ...indented([
        '$name = [string]$policy.Identity',
        "$values = @{ 'Identity' = $name }",
        'foreach ($flag in $flags) { if ($policy.$flag -eq $true) { $values[$flag] = $false } }',
        'if ($values.Count -gt 1) {',
        `    Step ('Deny public contacts in the policy ' + $name) { Set-CsExternalAccessPolicy @values${whatIf ? ' -WhatIf' : ''} }`,
        '}',
        `if ($flags -notcontains ${quoted(TEXT)} -and $policy.${TEXT} -eq $true) {`,
        `    AsIs ('${TEXT} is on in the policy ' + $name + ', but this server no longer has the parameter')`,
        '}',
      ]),
      '}',
    ]),
    '}',
    '',
  ]
}

/** Those of the two flags that this server's command still has (F85, C19). */
function knownFlags(): string[] {
  return [
    "$parameters = (Get-Command -Name 'Set-CsExternalAccessPolicy').Parameters",
    `$flags = @(${quoted(TEXT)}, ${quoted(CALLS)} | Where-Object { $parameters.ContainsKey($_) })`,
  ]
}

/** Puts the flags back, takes grants back, and removes the policy where the scripts had made it. */
export function restorePolicies(plan: ScriptPlan): string[] {
  const { policy } = plan
  if (!plan.removal && policy.scope === 'refused') return refused(plan)
  const stored = plan.removal || policy.scope === 'refused' ? null : policy.stored
  return [
    ...(hasGrants(plan) ? restoreGrants() : []),
    '# The flags of the policies, as they were.',
    ...knownFlags(),
    `$before = @($oldPolicies${stored === null ? '' : ` | Where-Object { ${named(stored)} }`})`,
    'foreach ($old in $before) {',
    ...indented([
      '$name = [string]$old.Identity',
      '$policy = @(Get-CsExternalAccessPolicy | Where-Object { [string]$_.Identity -eq $name })',
      "if ($policy.Count -eq 0) { Remark ('The policy ' + $name + ' is no longer there. It was not made again.') }",
      'else {',
      ...indented([
        "$values = @{ 'Identity' = $name }",
        'foreach ($flag in $flags) { if ($policy[0].$flag -ne $old.$flag) { $values[$flag] = [bool]$old.$flag } }',
        "if ($values.Count -eq 1) { AsIs ('The policy ' + $name) }",
        "else { Step ('Set the policy ' + $name + ' back') { Set-CsExternalAccessPolicy @values } }",
      ]),
      '}',
    ]),
    '}',
    ...(stored === null || stored === 'Global' ? [] : removeMade(stored, policy.scope === 'user')),
    '',
  ]
}

/** A policy of users goes only when nobody has it any more: others may have been given it since. */
function removeMade(stored: string, isForUsers: boolean): string[] {
  const remove =
    "Step ('Remove the policy ' + $name) { Remove-CsExternalAccessPolicy -Identity $name }"
  return [
    '',
    '# A policy that was not there before goes again.',
    'if ($before.Count -eq 0) {',
    ...indented([
      `foreach ($made in @(Get-CsExternalAccessPolicy | Where-Object { ${named(stored)} })) {`,
      '    $name = [string]$made.Identity',
      ...(isForUsers
        ? indented([
            "$others = @(Get-CsUser | Where-Object { ('Tag:' + (PolicyOf $_)) -eq $name })",
            "if ($others.Count -gt 0) { Remark ('The policy ' + $name + ' stays: it is granted to ' + $others.Count + ' users.') }",
            `else { ${remove} }`,
          ])
        : [`    ${remove}`]),
      '}',
    ]),
    '}',
  ]
}

/** The policies that override the one of this plan and lack what it has, each with the number of its users (F52). */
export function overriding(plan: ScriptPlan): string[] {
  const { policy } = plan
  if (policy.scope === 'refused' || policy.scope === 'user') return []
  const lacks = flagsOf(plan).map(({ name }) => `$_.${name} -ne $true`)
  const first = policy.scope === 'global' ? '(Site|Tag):' : 'Tag:'
  return [
    '# Policies that go before this one for some users, and lack what it has.',
    ...POLICY_OF,
    `$narrower = @(Get-CsExternalAccessPolicy | Where-Object { [string]$_.Identity -match '^${first}' -and (${lacks.join(' -or ')}) })`,
    '$granted = @{}',
    'if ($narrower.Count -gt 0) {',
    "    foreach ($user in @(Get-CsUser)) { $granted['Tag:' + (PolicyOf $user)] += 1 }",
    '}',
    'foreach ($each in $narrower) {',
    '    $name = [string]$each.Identity',
    "    $who = 'everybody in the site who has no policy of their own'",
    "    if ($name -like 'Tag:*') { $who = ([string][int]$granted[$name]) + ' users' }",
    "    Remark ('The policy ' + $name + ' goes before it and does not allow this. It holds for ' + $who + '.')",
    '}',
  ]
}

export function named(stored: string): string {
  return `[string]$_.Identity -eq ${quoted(stored)}`
}

/** A sentence with the name of a policy at its end, as one literal where the name is plain. */
function says(what: string, stored: string): string {
  return quoted(`${what} ${stored}`)
}

/** Said in place of the commands, so that nobody takes the scripts for complete. */
function refused({ policy }: ScriptPlan): string[] {
  return [
    '# The external access policy is left out.',
    ...(policy.scope === 'refused' ? [`#   ${policy.why}`] : []),
    "Remark 'The external access policy is not part of these scripts: see README.txt. Federation alone is not enough.'",
    '',
  ]
}
