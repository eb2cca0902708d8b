import { describe, expect, it } from 'vitest'
import type { PaperOptions } from '../../../src/request/draft'
import {
  allowPublicUsers,
  denyPublicUsers,
  policyCommand,
  restorePolicies,
} from '../../../src/documents/powershell/policy'
import type { ScriptPlan } from '../../../src/documents/powershell/plan'
import { planOf } from '../../../src/documents/powershell/plan'
import { summaryOf } from '../../fixtures/summaries'
import type { SummaryParts } from '../../fixtures/summaries'

function planFor(options: Partial<PaperOptions>, parts: SummaryParts = {}): ScriptPlan {
  const plan = planOf(summaryOf({ ...parts, options }))
  if (plan === null) throw new Error('No plan')
  return plan
}

const SITE = { policyScope: 'site', policyName: 'Redmond' } as const
const USER = { policyScope: 'user', policyName: 'Skype users' } as const

function textOf(lines: readonly string[]): string {
  return lines.join('\n')
}

describe('allowing public users', () => {
  it('sets both flags of the global policy', () => {
    expect(allowPublicUsers(planFor({}), false).at(-1)).toBe(
      "Set-CsExternalAccessPolicy -Identity 'Global' -EnablePublicCloudAccess $true -EnablePublicCloudAudioVideoAccess $true",
    )
  })

  it('leaves calls as they are where only text is wanted', () => {
    const options = { ...SITE, audioVideo: false }
    expect(textOf(allowPublicUsers(planFor({ audioVideo: false }), false))).not.toContain(
      'AudioVideo',
    )
    const made = textOf(allowPublicUsers(planFor(options), false))
    expect(made).not.toContain('-EnablePublicCloudAudioVideoAccess $true')
    expect(made).toContain(
      '-EnablePublicCloudAudioVideoAccess $base.EnablePublicCloudAudioVideoAccess',
    )
  })

  it('makes a new policy that takes over what the global one allows, so that nobody is cut off', () => {
    const text = textOf(allowPublicUsers(planFor(SITE), false))
    expect(text).toContain(
      "New-CsExternalAccessPolicy -Identity 'site:Redmond' -EnablePublicCloudAccess $true -EnablePublicCloudAudioVideoAccess $true -EnableFederationAccess $base.EnableFederationAccess -EnableOutsideAccess $base.EnableOutsideAccess -EnableXmppAccess $base.EnableXmppAccess",
    )
  })

  it('changes a policy that is there, though it was told to make one', () => {
    const text = textOf(allowPublicUsers(planFor(USER), false))
    expect(text).toContain("Where-Object { [string]$_.Identity -eq 'Tag:Skype users' }")
    expect(text).toContain("Set-CsExternalAccessPolicy -Identity 'Skype users'")
  })

  it('grants a policy of users to those in the snapshot, and no other kind to anybody', () => {
    expect(textOf(allowPublicUsers(planFor(USER), false))).toContain(
      "Grant-CsExternalAccessPolicy -Identity ([string]$_.SipAddress) -PolicyName 'Skype users'",
    )
    for (const options of [{}, SITE])
      expect(textOf(allowPublicUsers(planFor(options), false))).not.toContain('Grant-Cs')
  })

  it('writes no command for a policy that cannot be named, and says so', () => {
    const plan = planFor({ policyScope: 'user', policyName: '$(calc)' })
    expect(policyCommand(plan)).toBeNull()
    expect(textOf(allowPublicUsers(plan, false))).toMatch(/left out[\s\S]*Write-Warning/)
  })
})

describe('denying public users', () => {
  it('spares the policies while another public provider is enabled', () => {
    const text = textOf(denyPublicUsers(false))
    expect(text.indexOf('if ($others.Count -eq 0)')).toBeLessThan(text.indexOf('Set-Cs'))
    expect(text).toContain(
      '-EnablePublicCloudAccess $false -EnablePublicCloudAudioVideoAccess $false',
    )
  })
})

describe('the way back', () => {
  it('sets the flags of the policy that was changed and of no other', () => {
    const text = textOf(restorePolicies(planFor({})))
    expect(text).toContain("Where-Object { [string]$_.Identity -eq 'Global' }")
    expect(text).toContain('-EnablePublicCloudAccess ([bool]$old.EnablePublicCloudAccess)')
  })

  it('takes a policy away that was not there before, after its grants', () => {
    const text = textOf(restorePolicies(planFor(USER)))
    const [grant, remove] = ['Grant-Cs', 'Remove-CsExternalAccessPolicy'].map((name) =>
      text.indexOf(name),
    )
    expect(grant).toBeGreaterThan(0)
    expect(remove).toBeGreaterThan(grant ?? 0)
    expect(text).toContain('if ($before.Count -eq 0)')
  })

  it('never removes the global policy', () => {
    expect(textOf(restorePolicies(planFor({})))).not.toContain('Remove-')
  })

  it('gives a user without a policy none', () => {
    expect(textOf(restorePolicies(planFor(USER)))).toContain('-PolicyName $null')
  })

  it('of a removal sets the flags of every policy that had one', () => {
    const text = textOf(restorePolicies(planFor(USER, { kind: 'removal' })))
    expect(text).toContain('$_.EnablePublicCloudAccess -eq $true -or')
    expect(text).not.toContain('Grant-Cs')
  })
})
