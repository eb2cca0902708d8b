import { policyOf, planOf, type PolicyPlan } from '../../documents/powershell/plan'
import type { Summary } from '../../documents/summary'
import { POLICY_FLAGS } from '../../guidance/commands'
import { withCheck } from '../checks'
import { isTrue, objectsOf, plainIdentity, propertySeen } from '../objects'
import { SERVER, type Seen, type Want } from '../want'

/** The flags of the policy that the draft's options name (F49, F53). */
export function wantedPolicies(summary: Summary): Want[] {
  const { journey } = summary.situation
  const policy = policyOf(summary.options)
  const plan = planOf(summary)
  if (policy.scope === 'refused') return []
  if (journey === 'federation') return [anyPolicy()]
  if (plan?.reach !== 'all') return []
  const flags = plan.calls ? [POLICY_FLAGS.text, POLICY_FLAGS.calls] : [POLICY_FLAGS.text]
  return flags.map(({ name }) =>
    withCheck(policyWant(policy, name), (text) => text === `Policy: ${name}`),
  )
}

/** Federation needs one policy that allows it; which, was decided before, and nothing is opened for anybody else (F49). */
function anyPolicy(): Want {
  const flag = 'EnableFederationAccess'
  const want: Want = {
    id: `policy.${flag}`,
    group: SERVER,
    what: 'External access policy, at least one',
    wanted: `${flag} True`,
    source: 'Get-CsExternalAccessPolicy',
    change: `Where no policy allows it, nobody may federate: Set-CsExternalAccessPolicy -Identity Global -${flag} $true, as the scripts do. Look at all policies first.`,
    paper: 'server',
    look: (observations) => {
      const all = objectsOf(observations, 'external-access-policy')
      const seen = all.flatMap((each) =>
        propertySeen([each], flag.toLowerCase(), isTrue).map((one): Seen =>
          each.identity === null
            ? { text: one.text, state: 'unclear', note: 'does not say of which policy' }
            : { ...one, text: `${each.identity}: ${one.text}` },
        ),
      )
      const open = seen.filter(({ state }) => state === 'wanted')
      return open.length > 0 ? open : seen
    },
  }
  return withCheck(want, (text) => text === 'A policy allows federation')
}

function policyWant(policy: Exclude<PolicyPlan, { scope: 'refused' }>, flag: string): Want {
  const { stored } = policy
  return {
    id: `policy.${stored}.${flag}`,
    group: SERVER,
    what: `External access policy ${stored}`,
    wanted: `${flag} True`,
    source: 'Get-CsExternalAccessPolicy',
    change: `Set it: Set-CsExternalAccessPolicy -Identity "${policy.identity}" -${flag} $true.`,
    paper: 'server',
    look: (observations) => {
      const named = objectsOf(observations, 'external-access-policy').filter(
        ({ identity }) => identity !== null && plainIdentity(identity) === plainIdentity(stored),
      )
      return propertySeen(named, flag.toLowerCase(), isTrue)
    },
  }
}
