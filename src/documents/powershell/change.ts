import type { DocumentFile } from '../file'
import { indented, quoted } from './powershellText'
import type { Summary } from '../summary'
import { BEFORE, SCRIPT_FILES, WHO, needShell, scriptFile, stepFunction } from './files'
import { disableFederation, enableFederation, needNothingElse } from './federation'
import type { ScriptPlan } from './plan'
import { allowPublicUsers, denyPublicUsers, policyGuard } from './policy'
import {
  LEFTOVER_LINE,
  REMOVED,
  disableProviders,
  providerGuards,
  removeProviders,
  setProvider,
} from './provider'
import { readSnapshot, snapshotOf } from './snapshot'

const WAY_BACK = `To go back: ${SCRIPT_FILES.rollBack}.`

/** Shows every change that the scripts after it would make, those too that only an earlier one makes possible. */
export function rehearseScript(summary: Summary, plan: ScriptPlan): DocumentFile {
  const what = plan.removal ? 'the removal of' : 'the settings for'
  return scriptFile(
    summary,
    {
      name: SCRIPT_FILES.rehearse,
      title: `Step 1 - rehearse ${what} Skype connectivity`,
      about: ['Changes nothing: every changing command carries -WhatIf.', ...WHO],
    },
    [
      ...needShell(plan.server),
      ...stepFunction(true),
      ...readSnapshot(snapshotOf(plan)),
      ...(plan.removal
        ? [...removalGuards(plan), ...disableProviders(true), ...takeOut(plan, true)]
        : setAll(plan, true)),
    ],
  )
}

/** The change itself. */
export function applyScript(summary: Summary, plan: ScriptPlan): DocumentFile {
  return scriptFile(
    summary,
    {
      name: SCRIPT_FILES.apply,
      title: 'Step 2 - apply the settings for Skype connectivity',
      about: ['Can be run again.', ...WHO, ...leftOut(plan)],
      ...(plan.confirm !== null && { asks: 'Confirmed' as const }),
      wayOn: `Remove the cause and run ${SCRIPT_FILES.apply} again. ${WAY_BACK}`,
    },
    [
      ...needShell(plan.server),
      ...stepFunction(false),
      ...readSnapshot(snapshotOf(plan)),
      ...confirmed(plan),
      ...setAll(plan, false),
    ],
  )
}

/** The first half of a removal: switched off, and nothing lost. Then the administrator watches for a few days. */
export function disableScript(summary: Summary, plan: ScriptPlan): DocumentFile {
  return scriptFile(
    summary,
    {
      name: SCRIPT_FILES.disable,
      title: 'Step 2a - switch the provider entries off',
      about: [
        'Removes nothing. Can be run again.',
        `Wait a few days to see whether anybody misses something, then run ${SCRIPT_FILES.remove}.`,
        ...WHO,
      ],
      wayOn: `Remove the cause and run ${SCRIPT_FILES.disable} again. ${WAY_BACK}`,
    },
    [
      ...needShell(plan.server),
      ...stepFunction(false),
      ...readSnapshot(snapshotOf(plan)),
      ...removalGuards(plan),
      ...whenDisabled(),
      ...disableProviders(false),
      `Write-Host 'Watch for a few days, then run ${SCRIPT_FILES.remove}.'`,
    ],
  )
}

/** The second half of a removal, days later. */
export function removeScript(summary: Summary, plan: ScriptPlan): DocumentFile {
  return scriptFile(
    summary,
    {
      name: SCRIPT_FILES.remove,
      title: 'Step 2b - remove the provider entries and take the rights back',
      about: [
        `A few days after ${SCRIPT_FILES.disable}. Can be run again.`,
        ...(plan.federationOff ? [] : [plan.federationStays]),
        ...WHO,
      ],
      asks: 'Confirmed',
      wayOn: `Remove the cause and run ${SCRIPT_FILES.remove} again. ${WAY_BACK}`,
    },
    [
      ...needShell(plan.server),
      ...stepFunction(false),
      ...readSnapshot(snapshotOf(plan)),
      ...removalGuards(plan),
      ...daysBetween(),
      ...takeOut(plan, false),
    ],
  )
}

function setAll(plan: ScriptPlan, whatIf: boolean): string[] {
  if (plan.reach === 'provider')
    return [...providerGuards(plan), ...setProvider(plan.server, whatIf)]
  return [
    ...providerGuards(plan),
    ...policyGuard(plan),
    ...(plan.federationOn ? enableFederation(whatIf) : []),
    ...allowPublicUsers(plan, whatIf),
    ...setProvider(plan.server, whatIf),
  ]
}

function removalGuards(plan: ScriptPlan): string[] {
  return plan.federationOff ? [LEFTOVER_LINE, ...needNothingElse(REMOVED)] : []
}

function takeOut(plan: ScriptPlan, whatIf: boolean): string[] {
  return [
    ...removeProviders(whatIf),
    ...denyPublicUsers(whatIf),
    ...(plan.federationOff ? disableFederation(whatIf) : [`# ${plan.federationStays}`]),
  ]
}

/** Written before the first entry goes off: one that goes off although its command fails counts as well. */
function whenDisabled(): string[] {
  return [
    LEFTOVER_LINE,
    `$on = @(Get-CsPublicProvider | Where-Object { $_.Enabled -eq $true -and (${REMOVED}) })`,
    `if ($on.Count -gt 0 -or -not (Test-Path -LiteralPath ${quoted(BEFORE.disabled)})) {`,
    "    New-Object -TypeName PSObject -Property @{ 'At' = (Get-Date)",
    `        'Off' = $on.Count } | Export-Clixml -Path ${quoted(BEFORE.disabled)}`,
    '}',
    '',
  ]
}

/** Entries that are still on, or were on a day ago, are not removed without a word typed. */
function daysBetween(): string[] {
  return [
    LEFTOVER_LINE,
    `$on = @(Get-CsPublicProvider | Where-Object { $_.Enabled -eq $true -and (${REMOVED}) })`,
    `if ($on.Count -gt 0 -or -not (Test-Path -LiteralPath ${quoted(BEFORE.disabled)})) {`,
    `    throw 'Switch the entries off first. Run ${SCRIPT_FILES.disable} and watch for a few days.'`,
    '}',
    '$disabled = $null',
    `try { $disabled = Import-Clixml -Path ${quoted(BEFORE.disabled)} }`,
    'catch { $disabled = $null }',
    // A value that is missing compares as zero: then nothing would be waited for.
    'if ($null -eq $disabled -or -not ($disabled.At -is [datetime]) -or -not ($disabled.Off -is [int])) {',
    `    throw 'The date of ${SCRIPT_FILES.disable} cannot be read. Run it again.'`,
    '}',
    "Write-Host ('Switched off on ' + ('{0:yyyy-MM-dd HH:mm}' -f $disabled.At) + '.')",
    'if ($disabled.Off -gt 0 -and ((Get-Date) - $disabled.At).TotalHours -lt 24) {',
    ...indented([
      "if ($Confirmed -eq '') { $Confirmed = Read-Host 'That is less than a day ago. To remove the entries now, type REMOVE' }",
      "if ($Confirmed -ne 'REMOVE') { throw 'Nothing was removed. Watch for a few days, then run this again.' }",
    ]),
    '}',
    '',
  ]
}

/** Skype has ended: this can only be a rehearsal of an earlier day, and whoever runs it says so (F11). */
function confirmed({ confirm }: ScriptPlan): string[] {
  if (confirm === null) return []
  const day = quoted(confirm)
  return [
    "# Skype ended on 5 May 2025. These settings connect nobody any more: they are for a rehearsal of the day's rules.",
    `if ($Confirmed -eq '') { $Confirmed = Read-Host 'Skype ended on 5 May 2025: this can only be a rehearsal. To go on, type the day of the rules' }`,
    `if ($Confirmed -ne ${day}) { throw ('Not confirmed. To go on all the same, type the day of the rules: ' + ${day}) }`,
    '',
  ]
}

/** What the scripts leave to the administrator, in the head of the one that is run. */
function leftOut({ policy, reach }: ScriptPlan): string[] {
  if (policy.scope !== 'refused' || reach !== 'all') return []
  return ['', 'NOT IN THIS SCRIPT: the external access policy.', policy.why]
}
