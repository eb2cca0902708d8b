import { PROVIDER_COMMANDS, SKYPE, has } from '../../guidance/commands'
import type { DocumentFile } from '../file'
import { quoted } from './powershellText'
import type { Summary } from '../summary'
import { SCRIPT_FILES, needShell, scriptFile } from './files'
import { policyCommand } from './policy'
import type { ScriptPlan } from './plan'
import { OURS } from './provider'

/** What the server says now against what is wanted, a line for each. Reads only (F55). */
export function verifyScript(summary: Summary, plan: ScriptPlan): DocumentFile {
  return scriptFile(
    summary,
    {
      name: SCRIPT_FILES.verify,
      title: plan.removal
        ? 'Step 3 of 4 - verify that the connectivity is gone'
        : 'Step 3 of 4 - verify the settings',
      about: [
        'Changes nothing. Each line begins with OK or is a warning.',
        'It tells what the server holds. Whether Skype answers is seen with a test contact only.',
      ],
    },
    [
      ...needShell(plan.server),
      ...(plan.removal ? removed(plan) : configured(plan)),
      '',
      '# All of it, to be read and kept.',
      "Get-CsAccessEdgeConfiguration | Format-List -Property 'AllowFederatedUsers','EnablePartnerDiscovery','RoutingMethod'",
      `Get-CsPublicProvider | Format-List -Property ${shown(plan)}`,
      "Get-CsExternalAccessPolicy | Format-Table -AutoSize -Property 'Identity','EnablePublicCloudAccess','EnablePublicCloudAudioVideoAccess'",
      ...(plan.policy.scope === 'user' && !plan.removal
        ? [
            "Get-CsUser | Where-Object { $_.ExternalAccessPolicy } | Format-Table -AutoSize -Property 'SipAddress','ExternalAccessPolicy'",
          ]
        : []),
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
      title: 'Step 3 of 4 - verify on each Edge Server',
      about: [
        'Changes nothing. Reads the copy of the settings that this server has received.',
        'That this shows the replication is our reading of the switch, not a documented test.',
      ],
    },
    [
      `$found = @(Get-CsPublicProvider -LocalStore | Where-Object { ${OURS} })`,
      ...(plan.removal
        ? check('$found.Count -eq 0', 'The entry is gone here as well.', 'The entry is still here.')
        : check('$found.Count -eq 1', 'The entry has arrived here.', 'The entry is not here yet.')),
      `$found | Format-List -Property ${shown(plan)}`,
    ],
  )
}

function configured(plan: ScriptPlan): string[] {
  const policy = policyCommand(plan)
  const flags = policy?.parameters.filter(({ name }) => name !== 'Identity') ?? []
  return [
    '$edge = Get-CsAccessEdgeConfiguration',
    ...check('$edge.AllowFederatedUsers -eq $true', 'Federation is on.', 'Federation is off.'),
    `$found = @(Get-CsPublicProvider | Where-Object { [string]$_.Identity -eq ${quoted(SKYPE.identity)} -and [string]$_.ProxyFqdn -eq ${quoted(SKYPE.proxy)} -and $_.Enabled -eq $true })`,
    ...check(
      '$found.Count -eq 1',
      'The provider entry is there and enabled.',
      'The provider entry is missing or disabled.',
    ),
    ...(plan.policy.scope === 'refused'
      ? [
          "Write-Warning 'The external access policy was not part of the scripts: look at it by hand.'",
        ]
      : [
          `$policy = @(Get-CsExternalAccessPolicy | Where-Object { [string]$_.Identity -eq ${quoted(plan.policy.stored)} })`,
          ...check('$policy.Count -eq 1', 'The policy is there.', 'The policy is missing.'),
          ...flags.flatMap(({ name }) =>
            check(
              `$policy.Count -eq 1 -and $policy[0].${name} -eq $true`,
              `${name} is on.`,
              `${name} is off.`,
            ),
          ),
        ]),
  ]
}

function removed(plan: ScriptPlan): string[] {
  return [
    `$found = @(Get-CsPublicProvider | Where-Object { ${OURS} })`,
    ...check(
      '$found.Count -eq 0',
      'The provider entry is gone.',
      'A provider entry is still there.',
    ),
    '$open = @(Get-CsExternalAccessPolicy | Where-Object { $_.EnablePublicCloudAccess -eq $true -or $_.EnablePublicCloudAudioVideoAccess -eq $true })',
    ...check(
      '$open.Count -eq 0',
      'No policy allows public networks.',
      'A policy still allows public networks: right only while another provider is in use.',
    ),
    '$edge = Get-CsAccessEdgeConfiguration',
    ...(plan.federationOff
      ? check(
          '$edge.AllowFederatedUsers -eq $false',
          'Federation is off.',
          'Federation is still on.',
        )
      : check(
          '$edge.AllowFederatedUsers -eq $true',
          'Federation is on for the others.',
          'Federation is off: partners cannot be reached.',
        )),
  ]
}

function check(condition: string, good: string, bad: string): string[] {
  return [
    `if (${condition}) { Write-Host ${quoted(`OK  ${good}`)} } else { Write-Warning ${quoted(bad)} }`,
  ]
}

/** The properties of an entry that this server has. */
function shown({ server }: ScriptPlan): string {
  const made = PROVIDER_COMMANDS[server].command.parameters.map(({ name }) => name)
  return ['Identity', 'ProxyFqdn', 'Enabled', 'VerificationLevel']
    .concat(made.filter((name) => has(server, name)))
    .filter((name, index, all) => all.indexOf(name) === index)
    .map(quoted)
    .join(',')
}
