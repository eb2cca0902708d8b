import type { DocumentFile } from '../file'
import type { Summary } from '../summary'
import { SCRIPT_FILES, WHO, needShell, scriptFile, stepFunction } from './files'
import { restoreFederation } from './federation'
import type { ScriptPlan } from './plan'
import { restorePolicies } from './policy'
import { restoreProviders } from './provider'
import { readSnapshot, snapshotOf } from './snapshot'

/** Back to the snapshot, in the opposite order of the change. */
export function rollBackScript(summary: Summary, plan: ScriptPlan): DocumentFile {
  return scriptFile(
    summary,
    {
      name: SCRIPT_FILES.rollBack,
      title: 'Step 4 - roll back to the snapshot',
      about: [
        'Touches what step 2 touches and nothing else. Can be run again.',
        'One user who has left is reported; anything else that fails stops it.',
        ...WHO,
      ],
      wayOn: `Remove the cause and run ${SCRIPT_FILES.rollBack} again: it goes on where it stopped.`,
    },
    [
      ...needShell(plan.server),
      ...stepFunction(false),
      ...readSnapshot(snapshotOf(plan)),
      ...stepsBack(plan),
      `Write-Host 'Finished. Compare with ${SCRIPT_FILES.look} and with before.txt in the folder before.'`,
    ],
  )
}

function stepsBack(plan: ScriptPlan): string[] {
  if (plan.removal)
    return [
      ...(plan.federationOff ? restoreFederation() : []),
      ...restorePolicies(plan),
      ...restoreProviders(plan),
    ]
  if (plan.reach === 'provider') return restoreProviders(plan)
  return [
    ...restoreProviders(plan),
    ...restorePolicies(plan),
    ...(plan.federationOn ? restoreFederation() : []),
  ]
}
