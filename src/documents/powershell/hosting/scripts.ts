import type { DocumentFile } from '../../file'
import type { Summary } from '../../summary'
import { enableFederation, restoreFederation } from '../federation'
import { SCRIPT_FILES, WHO, needShell, scriptFile, stepFunction } from '../files'
import { federationSnapshot, readSnapshot } from '../snapshot'
import { READS_ONLY, checkFunctions, replication, total } from '../verify'
import { accessChecks, allowFederation, restoreAccess } from './access'
import { addToLists, listChecks, readAdded, readLists, restoreLists } from './lists'
import type { FederationPlan } from './plan'
import { hostingChecks, hostingGuards, restoreHosting, setHosting } from './provider'

const WAY_BACK = `To go back: ${SCRIPT_FILES.rollBack}.`

const snapshot = ({ server, fingerprint }: FederationPlan) =>
  readSnapshot(federationSnapshot(server, fingerprint))

const changes = (plan: FederationPlan, whatIf: boolean) => [
  ...hostingGuards(plan),
  ...readLists(),
  ...addToLists(plan, whatIf),
  ...enableFederation(whatIf),
  ...setHosting(plan, whatIf),
  ...allowFederation(whatIf),
]

/** Shows every change that the next script would make. */
export function rehearseFederation(summary: Summary, plan: FederationPlan): DocumentFile {
  return scriptFile(
    summary,
    {
      name: SCRIPT_FILES.rehearse,
      title: 'Step 1 - rehearse the settings for federation with Microsoft 365',
      about: ['Changes nothing: every changing command carries -WhatIf.', ...WHO],
    },
    [...needShell(plan.server), ...stepFunction(true), ...snapshot(plan), ...changes(plan, true)],
  )
}

/** The lists, federation, the hosting provider and the policy (F40, F49, F87, F88, F114). */
export function applyFederation(summary: Summary, plan: FederationPlan): DocumentFile {
  return scriptFile(
    summary,
    {
      name: SCRIPT_FILES.apply,
      title: 'Step 2 - apply the settings for federation with Microsoft 365',
      about: [
        'Takes nothing away: no entry, no policy and no domain is removed. Can be run again.',
        ...WHO,
      ],
      wayOn: `Remove the cause and run ${SCRIPT_FILES.apply} again. ${WAY_BACK}`,
    },
    [...needShell(plan.server), ...stepFunction(false), ...snapshot(plan), ...changes(plan, false)],
  )
}

/** What the server says now against what is wanted (F87, F88, F107). */
export function verifyFederation(summary: Summary, plan: FederationPlan): DocumentFile {
  return scriptFile(
    summary,
    {
      name: SCRIPT_FILES.verify,
      title: 'Step 3 - verify the settings',
      about: [
        READS_ONLY,
        `It tells what the server holds. Whether a partner answers, ${SCRIPT_FILES.testPartners} tries.`,
      ],
    },
    [
      ...needShell(plan.server),
      ...checkFunctions(),
      '$edge = Get-CsAccessEdgeConfiguration',
      "Check 'Federation is on' ($edge.AllowFederatedUsers -eq $true)",
      "Check 'The Edge does not use a default route' ([string]$edge.RoutingMethod -ne 'UseDefaultRouting')",
      '',
      ...hostingChecks(plan, ''),
      ...accessChecks(),
      ...listChecks(),
      ...replication(),
      ...total(plan),
    ],
  )
}

/** For each Edge Server: its own copy of the settings, as in the verification of public providers. */
export function verifyFederationOnEdge(summary: Summary, plan: FederationPlan): DocumentFile {
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
      ...hostingChecks(plan, '-LocalStore'),
      ...total(plan),
    ],
  )
}

/**
 * Asks every allowed partner (F108). That the answer has a property `Result` with the value Success is from samples
 * of output; anything else is never OK.
 */
export function testPartners(summary: Summary, plan: FederationPlan): DocumentFile {
  return scriptFile(
    summary,
    {
      name: SCRIPT_FILES.testPartners,
      title: 'Step 3 - test federation with each allowed partner',
      about: [
        READS_ONLY,
        'Asks for the internal name of the Edge pool, and tries every domain on the list of allowed',
        'domains. Nobody sees the test, but it takes a moment for each: where the list is long, put those',
        'to be tested into test.txt beside this script, one domain on each line.',
      ],
      asks: 'Edge',
    },
    [
      ...needShell(plan.server),
      ...checkFunctions(),
      "if ($Edge -eq '') { $Edge = Read-Host 'Internal name of the Edge pool, such as edge.example.local' }",
      "if ($Edge -notmatch '^[A-Za-z0-9.-]{1,253}$') { throw 'This is no name of a server. Nothing was tested.' }",
      '$partners = @(Get-CsAllowedDomain)',
      "if (Test-Path -LiteralPath '.\\test.txt') {",
      '    $only = @{}',
      "    foreach ($line in @(Get-Content -LiteralPath '.\\test.txt')) { $only[([string]$line).Trim()] = $true }",
      '    $partners = @($partners | Where-Object { $only.ContainsKey([string]$_.Identity) })',
      "    if ($partners.Count -eq 0) { throw 'No domain of test.txt is on the list of allowed domains. Nothing was tested.' }",
      '}',
      "Write-Host ('Domains to test: ' + $partners.Count)",
      "if ($partners.Count -eq 0) { Unseen 'No domain is allowed by name, so none can be tested like this: send a message to a partner instead' }",
      'foreach ($each in $partners) {',
      '    $name = [string]$each.Identity',
      '    try {',
      '        $answer = Test-CsFederatedPartner -TargetFqdn $Edge -Domain $name',
      "        Check ($name + ' answers') ([string]$answer.Result -eq 'Success')",
      "        if ([string]$answer.Result -ne 'Success') { $answer | Format-List -Property '*' | Out-String | Write-Host }",
      '    }',
      "    catch { Check ($name + ' answers: ' + $_.Exception.Message) $false }",
      '}',
      ...total(plan),
    ],
  )
}

/** Back to the snapshot, in the opposite order of the change. */
export function rollBackFederation(summary: Summary, plan: FederationPlan): DocumentFile {
  return scriptFile(
    summary,
    {
      name: SCRIPT_FILES.rollBack,
      title: 'Step 4 - roll back to the snapshot',
      about: [
        'Touches what step 2 touches and nothing else. Can be run again.',
        'Federation goes off only if it was off in the snapshot: whoever has federated since then is cut off.',
        ...WHO,
      ],
      wayOn: `Remove the cause and run ${SCRIPT_FILES.rollBack} again: it goes on where it stopped.`,
    },
    [
      ...needShell(plan.server),
      ...stepFunction(false),
      ...snapshot(plan),
      ...readAdded(),
      '',
      ...restoreAccess(),
      ...restoreHosting(plan),
      ...restoreFederation(),
      ...restoreLists(),
      `Write-Host 'Finished. Compare with ${SCRIPT_FILES.look} and with before.txt in the folder before.'`,
    ],
  )
}
