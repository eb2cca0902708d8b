import { FEDERATION } from '../../guidance/commands'
import type { DocumentFile } from '../file'
import { commandLine, marginLines, quoted } from './powershellText'
import type { Summary } from '../summary'
import { BEFORE, NEED_SNAPSHOT, SCRIPT_FILES, USERS, needShell, scriptFile } from './files'
import { allowPublicUsers, denyPublicUsers, restorePolicies } from './policy'
import type { ScriptPlan } from './plan'
import { removeProvider, restoreProviders, setProvider } from './provider'

const WHO = 'Who: a member of RTCUniversalServerAdmins or CsAdministrator, on a Front End Server.'

/** Today's state in files, to go back to. A snapshot that is there is never written over. */
export function snapshotScript(summary: Summary, plan: ScriptPlan): DocumentFile {
  const grants = !plan.removal && plan.policy.scope === 'user'
  const reads = [
    'Get-CsAccessEdgeConfiguration',
    'Get-CsPublicProvider',
    'Get-CsExternalAccessPolicy',
  ]
  const files = [BEFORE.edge, BEFORE.providers, BEFORE.policies]
  return scriptFile(
    summary,
    {
      name: SCRIPT_FILES.snapshot,
      title: 'Step 0 of 4 - snapshot of the state of today',
      about: ['Changes nothing on the server. Writes the folder "before" beside this script.', WHO],
    },
    [
      ...needShell(plan.server),
      `if (Test-Path -LiteralPath ${quoted(BEFORE.complete)}) {`,
      "    Write-Warning 'There is a snapshot already. It was kept: a second one would hold what the scripts have changed.'",
      '    return',
      '}',
      ...(grants
        ? [
            `if (-not (Test-Path -LiteralPath ${quoted(USERS)})) {`,
            "    throw 'Write the SIP address of each user who gets the policy into users.txt, one on each line, and run this again.'",
            '}',
          ]
        : []),
      `New-Item -Path ${quoted(BEFORE.folder)} -ItemType 'Directory' -Force | Out-Null`,
      ...reads.map((read, index) => `${read} | Export-Clixml -Path ${quoted(files[index] ?? '')}`),
      ...(grants
        ? [
            `Get-Content -LiteralPath ${quoted(USERS)} | Where-Object { $_.Trim() } | ForEach-Object {`,
            '    Get-CsUser -Identity $_.Trim()',
            `} | Select-Object -Property 'SipAddress','ExternalAccessPolicy' | Export-Clixml -Path ${quoted(BEFORE.users)}`,
          ]
        : []),
      '',
      '# The same for people to read.',
      ...reads.map(
        (read, index) =>
          `${read} | Format-List -Property '*' | Out-File -FilePath ${quoted(BEFORE.readable)}${index === 0 ? '' : ' -Append'}`,
      ),
      `Get-Date | Out-File -FilePath ${quoted(BEFORE.complete)}`,
      "Write-Host 'The snapshot is in the folder before. Keep it for as long as you may want to go back.'",
    ],
  )
}

/** The rehearsal and the change itself: the same lines, the first with -WhatIf on each that changes something. */
export function changeScript(summary: Summary, plan: ScriptPlan, whatIf: boolean): DocumentFile {
  const [number, verb] = whatIf ? ['1', 'rehearse'] : ['2', 'apply']
  const what = plan.removal ? 'the removal of' : 'the settings for'
  const refusal = !plan.removal && plan.policy.scope === 'refused' ? plan.policy.why : null
  return scriptFile(
    summary,
    {
      name: whatIf ? SCRIPT_FILES.rehearse : SCRIPT_FILES.apply,
      title: `Step ${number} of 4 - ${verb} ${what} Skype connectivity`,
      about: [
        whatIf ? 'Changes nothing: every changing command carries -WhatIf.' : 'Can be run again.',
        WHO,
        ...(refusal === null
          ? []
          : ['', 'NOT IN THIS SCRIPT: the external access policy.', refusal]),
      ],
    },
    [
      ...needShell(plan.server),
      ...NEED_SNAPSHOT,
      ...(plan.removal ? removeAll(plan, whatIf) : setAll(plan, whatIf)),
    ],
  )
}

function setAll(plan: ScriptPlan, whatIf: boolean): string[] {
  return [
    '# Public providers and a default route exclude each other.',
    '$edge = Get-CsAccessEdgeConfiguration',
    "if ([string]$edge.RoutingMethod -eq 'UseDefaultRouting') {",
    "    throw 'The Edge uses a default route. No public provider works beside one: decide on the route first.'",
    '}',
    '',
    '# Federation.',
    ...marginLines(FEDERATION),
    commandLine(FEDERATION, whatIf),
    '',
    ...allowPublicUsers(plan, whatIf),
    '',
    ...setProvider(plan.server, whatIf),
  ]
}

function removeAll(plan: ScriptPlan, whatIf: boolean): string[] {
  return [
    ...removeProvider(whatIf),
    '',
    ...denyPublicUsers(whatIf),
    '',
    ...(plan.federationOff
      ? [
          '# Federation: nothing else federates, so it goes off as well.',
          `Set-CsAccessEdgeConfiguration -AllowFederatedUsers $false${whatIf ? ' -WhatIf' : ''}`,
        ]
      : ['# Federation stays on: others may use it.']),
  ]
}

/** Back to the snapshot, in the opposite order of the change. */
export function rollBackScript(summary: Summary, plan: ScriptPlan): DocumentFile {
  const federation = [
    '# Federation, as it was.',
    `$edge = Import-Clixml -Path ${quoted(BEFORE.edge)}`,
    'Set-CsAccessEdgeConfiguration -AllowFederatedUsers ([bool]$edge.AllowFederatedUsers)',
  ]
  const providers = restoreProviders(plan.server, BEFORE.providers)
  const policies = restorePolicies(plan)
  const steps = plan.removal ? [federation, policies, providers] : [providers, policies, federation]
  return scriptFile(
    summary,
    {
      name: SCRIPT_FILES.rollBack,
      title: 'Step 4 of 4 - roll back to the snapshot',
      about: [
        'Touches what step 2 touches and nothing else. Can be run again.',
        'Stops at the first error: mend the cause and run it once more.',
        WHO,
      ],
    },
    [
      ...needShell(plan.server),
      ...NEED_SNAPSHOT,
      ...steps.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines])),
      '',
      `Write-Host 'Done. Compare with ${SCRIPT_FILES.verify} and with before.txt in the folder before.'`,
    ],
  )
}
